// The View as URL parameters, and back. Parsing never throws: what is unknown or broken falls back to its default. What
// mail programs and editors do to a link on its way is undone where its meaning is clear.

import type { View } from './view.ts'
import { normaliseView, readView, viewFields } from './viewFields.ts'
import { axisOf, basisOf, factsOf, scopeOf } from './views.ts'

/**
 * Reads a View from a URL, a query string with or without its `?`, or parameters. Never throws; the View is canonical.
 */
export function parseView(url: string | URL | URLSearchParams): View {
  const texts = readTexts(url)
  // A list that is given in parts is one list. Of several choices the first is meant.
  return readView((key) => {
    const given = texts.get(key)
    return (Array.isArray(viewFields().get(key)?.initial) ? given?.join() : given?.[0]) ?? null
  })
}

/** What a View shows where it leaves the choice to the view. */
export function resolve(view: View) {
  return { basis: basisOf(view), scope: scopeOf(view), x: axisOf(view) }
}

/** A View as a query string with its `?`, parameters in a fixed order, defaults left out; '' for the default View. */
export function encodeView(view: View): string {
  return encodeNaming(view, () => true)
}

/** The query of a View where `isNamed` tells which of the choices that are always named it names. */
export function encodeNaming(view: View, isNamed: (key: keyof View) => boolean): string {
  const normal = normaliseView(view)
  const named = new Map(Object.entries(factsOf(normal.view).named ? resolve(normal) : {}))
  const pairs = [...viewFields()].flatMap(([key, { encode, initial }]) => {
    const own = named.get(key)
    if (own !== undefined) return isNamed(key) ? [`${key}=${own}`] : []
    if (normal[key] === initial && key !== 'view') return []
    const text = encode(normal[key])
    // While a story is presented the view is always named: without it, an address means the step as its author left it.
    const isDefault = text === encode(initial) && !(key === 'view' && normal.present !== null)
    // Commas may stand in a query as they are; encoding them would make shared links unreadable.
    return isDefault ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+')}`]
  })
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

/**
 * True where the address of a presentation names more than the step: changes that the presenter improvised. Otherwise
 * the address means the step's own View.
 */
export function isImprovised(url: string | URL | URLSearchParams): boolean {
  const texts = readTexts(url)
  // The event does not count: it is always that of the story.
  return [...viewFields()].some(([key, { notInStory }]) => !notInStory && key !== 'event' && texts.has(key))
}

/** What an address says for each of its parameters: once, unless it names one several times. */
export function readTexts(url: string | URL | URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  for (const [key, text] of toParams(url)) {
    // Encoded once more than it should be, a query is one long name.
    const name = nameOf(key)
    const inner = isQuery(key) ? readTexts(key) : [[name, [name === 'q' ? text : mend(text)]] as const]
    for (const [one, more] of inner) texts.set(one, [...(texts.get(one) ?? []), ...more])
  }
  return texts
}

/** True for a parameter of a query that says something of a View, in whatever form it has arrived. */
export function isOfView(key: string): boolean {
  return isQuery(key) || (viewFields() as ReadonlyMap<string, unknown>).has(nameOf(key))
}

function isQuery(key: string): boolean {
  return /=|%3d/i.test(key)
}

/** `&amp;` in the place of `&` leaves its end before the name. */
function nameOf(key: string): string {
  return key.replace(/^(amp;)+/, '')
}

/** A value without what was added to it: another encoding, dashes for hyphens, the punctuation of a sentence. */
function mend(text: string): string {
  let plain = decode(text)
    .replace(/[‐-―−]/g, '-')
    .trim()
  while (PUNCTUATION.includes(plain.at(-1) ?? ' ')) plain = plain.slice(0, -1)
  return plain
}

const PUNCTUATION = '.,;:!?)]}>"\'”’»'

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function toParams(url: string | URL | URLSearchParams): URLSearchParams {
  if (url instanceof URLSearchParams) return url
  if (url instanceof URL) return url.searchParams
  const address = url.split('#', 1).join()
  return new URLSearchParams(address.slice(address.indexOf('?') + 1))
}
