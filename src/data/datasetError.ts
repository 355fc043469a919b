// The one error of loading: what went wrong, as data, so that the page can say it in the reader's language.

import type { CatalogueEvent } from '../domain/dataset/schema.ts'
import type { DatasetProblem } from '../domain/parsing/problems.ts'
import type { JsonFault } from './jsonFaults.ts'

export type LoadFault =
  | JsonFault
  | { readonly kind: 'offline'; readonly reason: string }
  | { readonly kind: 'unexpected'; readonly reason: string }
  /** Nothing has arrived for `reason`. */
  | { readonly kind: 'timeout'; readonly reason: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'server'; readonly status: number }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'invalid'; readonly problems: readonly DatasetProblem[] }
  | { readonly kind: 'unknown-event'; readonly event: string; readonly events: readonly CatalogueEvent[] }

/** Thrown by everything that loads a file; `url` is the file asked for. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  readonly fault: LoadFault
  readonly url: string

  constructor(fault: LoadFault, url: string) {
    super(`${fault.kind}: ${url}`)
    this.fault = fault
    this.url = url
  }
}
