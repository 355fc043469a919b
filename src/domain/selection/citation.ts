// Links that open a source at a passage, and citations of it as text, APA and BibTeX.

import type { Anchor } from '../dataset/schema.ts'
import type { Citation } from './card.ts'

/**
 * The source's address with a text fragment for the anchor, by the WICG URL Fragment Text Directives draft:
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. In each part `-`, `,` and `&` are percent-encoded, as the draft asks.
 * Without an anchor, the plain address. An existing fragment is kept, and the directive appended to it.
 */
export function buildPassageUrl(url: string, anchor: Anchor | undefined): string {
  if (anchor === undefined) return url
  const parts = typeof anchor === 'string' ? { start: anchor } : anchor
  const encode = (text: string): string => encodeURIComponent(text).replace(/[-!'()*]/g, percentEncode)
  const directive = [
    'prefix' in parts && parts.prefix ? `${encode(parts.prefix)}-` : null,
    encode(parts.start),
    'end' in parts && parts.end ? encode(parts.end) : null,
    'suffix' in parts && parts.suffix ? `-${encode(parts.suffix)}` : null,
  ]
  const text = directive.filter((part) => part !== null).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`
}

function percentEncode(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** The words that a plain citation needs in the reader's language. */
export interface CitationWords {
  readonly formatDate: (isoDate: string) => string
  readonly paragraph: (number: number) => string
}

/** Plain text: publisher, “title”, date, paragraph, address. */
export function citeAsText({ source, evidence }: Citation, words: CitationWords): string {
  const place = evidence.paragraph === undefined ? '' : `, ${words.paragraph(evidence.paragraph)}`
  return `${source.publisher}, “${source.title}”, ${words.formatDate(source.published)}${place}. ${source.url}`
}

/**
 * A reference in APA style, 7th edition, with the publisher as group author. Its dates are English in any language. The
 * paragraph is no part of it: APA puts that into the citation in the text.
 */
export function citeAsApa({ source }: Citation): string {
  const [year = '', month = '', day = ''] = source.published.split('-')
  const date = `${year}, ${MONTHS[Number(month) - 1] ?? month} ${Number(day)}`
  return `${closeSentence(source.publisher)} (${date}). ${closeSentence(source.title)} ${source.url}`
}

function closeSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/**
 * A BibTeX `@misc` entry, which classic styles and biblatex both read. Its key is the source id with the year;
 * characters special to TeX are escaped.
 */
export function citeAsBibtex({ source, evidence }: Citation): string {
  const [year = '', month = ''] = source.published.split('-')
  // TeX takes the address as it is, but braces that do not pair would end the field.
  const url = source.url.replace(/[{}]/g, percentEncode)
  const place = evidence.paragraph === undefined ? '' : `, paragraph ${evidence.paragraph}`
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escapeTex(source.publisher)}}`],
    ['title', `{${escapeTex(source.title)}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['howpublished', `\\url{${url}}`],
    ['note', `Published ${source.published}${place}`],
  ]
  const lines = fields.map(([key, value]) => `  ${key} = {${value}}`)
  return `@misc{${source.id}-${year},\n${lines.join(',\n')}\n}`
}

function escapeTex(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  }
  return text.replace(/[\\~^&%$#_{}]/g, (letter) => escapes[letter] ?? `\\${letter}`)
}
