// The View as URL parameters, and back. Parsing never throws: what is unknown or broken falls back to its default.

import type { View } from './view.ts'
import { normaliseView, readView, viewFields } from './viewFields.ts'
import { axisOf, basisOf, factsOf, scopeOf } from './views.ts'

/**
 * Reads a View from a URL, a query string with or without its `?`, or parameters. Never throws; the View is canonical.
 */
export function parseView(url: string | URL | URLSearchParams): View {
  const params = toParams(url)
  return readView((key) => params.get(key))
}

/** What a View shows where it leaves the choice to the view. */
function resolve(view: View) {
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
  const params = toParams(url)
  // The event does not count: it is always that of the story.
  return [...viewFields()].some(([key, { notInStory }]) => !notInStory && key !== 'event' && params.has(key))
}

function toParams(url: string | URL | URLSearchParams): URLSearchParams {
  if (url instanceof URLSearchParams) return url
  if (url instanceof URL) return url.searchParams
  const address = url.replace(/#.*$/s, '')
  return new URLSearchParams(address.slice(address.indexOf('?') + 1))
}
