// What an address asks for and its View does not show.

import type { View } from './view.ts'
import { partsOf, viewFields } from './viewFields.ts'
import { readTexts, resolve } from './viewUrl.ts'

/** A part of an address: its parameter, and the text that was not understood. */
export interface LeftOut {
  readonly key: string
  readonly text: string
}

/**
 * The choices of an address that `view` does not hold, because they are broken, contradict each other or name what the
 * data lack. The event, the words searched for, and what belongs to a presentation or to the reader are not looked at.
 */
export function findLeftOut(address: string, view: View): readonly LeftOut[] {
  const texts = readTexts(address)
  const resolved = new Map(Object.entries(resolve(view)))
  return [...viewFields()].flatMap(([key, { initial, encode, ofStage, notInStory }]) => {
    const given = [...new Set(texts.get(key))].filter((text) => text !== '')
    if (ofStage || notInStory || key === 'event' || key === 'q') return []
    const shown: unknown = view[key]
    const isShown = (text: string, place: number): boolean => {
      if (Array.isArray(shown)) return shown.includes(text)
      // Of several choices the first is meant.
      return place === 0 && (shown !== initial || text === encode(initial) || text === resolved.get(key))
    }
    const parts = Array.isArray(shown) ? [...new Set(given.flatMap(partsOf))].filter((part) => part !== '') : given
    return parts.filter((text, place) => !isShown(text, place)).map((text) => ({ key, text }))
  })
}
