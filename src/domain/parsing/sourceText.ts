// Checks of paragraphs and anchors against a copy of the source that the author holds. The copy never enters the
// project.

import type { Anchor, Dataset, Evidence } from '../dataset/schema.ts'
import { type DatasetProblem, jsonPath, type ProblemDetail, quoteFound } from './problems.ts'

/** The parts of a dataset or layer that cite sources. */
export type Citing = Partial<Pick<Dataset, 'figures' | 'claims' | 'uncertainties'>> &
  Partial<Readonly<Record<(typeof MARKET_LISTS)[number], readonly { readonly evidence: readonly Evidence[] }[]>>>

const MARKET_LISTS = ['reported', 'series', 'shocks'] as const

/**
 * The body paragraphs of a plain-text copy that has one paragraph a line. A body paragraph has at least `minWords`
 * words and ends a sentence. That leaves out headline, standfirst, caption, credit, date and "Share".
 */
export function bodyParagraphs(text: string, minWords = 20): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.split(/\s+/).length >= minWords && /[.!?…]["”’)]*$/.test(line))
}

/** A problem for every paragraph and anchor of `sourceId` that does not stand in the copy as the file says. */
export function checkAgainstSource(dataset: Citing, sourceId: string, text: string): DatasetProblem[] {
  const paragraphs = bodyParagraphs(text).map(comparable)
  const problems: DatasetProblem[] = []
  for (const { evidence, keys } of allEvidence(dataset)) {
    if (evidence.source !== sourceId) continue
    const report = (key: 'paragraph' | 'anchor', detail: ProblemDetail): void => {
      problems.push({ path: jsonPath([...keys, key]), found: quoteFound(evidence[key]), detail })
    }
    const { paragraph, anchor } = evidence
    if (paragraph !== undefined && paragraph > paragraphs.length) {
      report('paragraph', { code: 'no-paragraph', source: sourceId, paragraphs: paragraphs.length })
    }
    if (anchor === undefined) continue
    const places = paragraphs.flatMap((body, index) => findAnchor(body, anchor).map(() => index + 1))
    if (places.length === 0) report('anchor', { code: 'anchor-not-found', source: sourceId })
    else if (places.length > 1) report('anchor', { code: 'anchor-ambiguous', source: sourceId, count: places.length })
    else if (paragraph !== undefined && !places.includes(paragraph)) {
      report('anchor', { code: 'anchor-elsewhere', source: sourceId, paragraphs: places })
    }
  }
  return problems
}

// Browsers compare text fragments by folding case; curly quotes and spaces differ between copies.
function comparable(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase()
}

const LETTER = '[\\p{L}\\p{M}\\p{N}]'
const BETWEEN = '[^\\p{L}\\p{M}\\p{N}]*'

/** Offsets at which the anchor matches by whole words, as browsers match, with its prefix, end and suffix. */
function findAnchor(body: string, anchor: Anchor): number[] {
  const parts = typeof anchor === 'string' ? { start: anchor } : anchor
  const words = (text: string): string => `(?<!${LETTER})${escapePattern(comparable(text))}(?!${LETTER})`
  const pattern = [
    'prefix' in parts && parts.prefix ? `${words(parts.prefix)}${BETWEEN}` : '',
    words(parts.start),
    'end' in parts && parts.end ? `.*?${words(parts.end)}` : '',
    'suffix' in parts && parts.suffix ? `${BETWEEN}${words(parts.suffix)}` : '',
  ].join('')
  return [...body.matchAll(new RegExp(pattern, 'gu'))].map((match) => match.index)
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** Every piece of evidence, with its place in the file. */
export function allEvidence(
  dataset: Citing,
): { readonly evidence: Evidence; readonly keys: readonly (string | number)[] }[] {
  const place = (list: readonly Evidence[] | undefined, keys: readonly (string | number)[]) =>
    (list ?? []).map((evidence, index) => ({ evidence, keys: [...keys, 'evidence', index] }))
  return [
    ...(dataset.figures ?? []).flatMap((figure, index) => place(figure.evidence, ['figures', index])),
    ...(dataset.claims ?? []).flatMap((claim, index) => place(claim.evidence, ['claims', index])),
    ...(dataset.uncertainties ?? []).flatMap((uncertainty, u) =>
      uncertainty.forces.flatMap((force, f) => {
        const keys = ['uncertainties', u, 'forces', f]
        const links = force.companies.flatMap((link, index) => place(link.evidence, [...keys, 'companies', index]))
        return [...place(force.evidence, keys), ...links]
      }),
    ),
    ...MARKET_LISTS.flatMap((list) =>
      (dataset[list] ?? []).flatMap((item, index) => place(item.evidence, [list, index])),
    ),
  ]
}
