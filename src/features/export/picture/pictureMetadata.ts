// What a picture tells a program about itself: data, sources and the View that it shows.

import type { Source } from '../../../domain/dataset/schema.ts'
import type { Language } from '../../../domain/dataset/text.ts'
import type { View } from '../../../domain/view/view.ts'
import { OFF_STAGE } from '../../../domain/view/viewFields.ts'

/** The revision of a data file that the picture was drawn from. */
export interface DataRevision {
  readonly id: string
  readonly revision: number
  readonly revised: string
}

export interface PictureMetadata {
  readonly format: 'shockwave-picture/1'
  readonly application: { readonly name: string; readonly version: string }
  readonly chart: string
  readonly title: string
  /** All notes on the chart; the picture has room for the first. */
  readonly notes: readonly string[]
  readonly event: string
  readonly dataset: DataRevision
  readonly layers: readonly DataRevision[]
  readonly sources: readonly {
    readonly id: string
    readonly publisher: string
    readonly title: string
    readonly url: string
    readonly published: string
  }[]
  /** The View as a query, and the address that opens it. */
  readonly view: string
  readonly link: string
  readonly language: Language
  readonly theme: 'light' | 'dark'
  /** The day on which the picture was made. */
  readonly created: string
}

/**
 * The View that a picture's link reopens. It is off the stage, has the picture's language, and leaves the theme to its
 * reader.
 */
export function viewOfPicture(view: View, language: Language): View {
  return { ...view, ...OFF_STAGE, lang: language, theme: null }
}

export function describeSources(sources: readonly Source[]): PictureMetadata['sources'] {
  return sources.map(({ id, publisher, title, url, published }) => ({ id, publisher, title, url, published }))
}
