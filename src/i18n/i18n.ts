// What a component or a chart model needs to show words: the texts, the formatter and the choice of a localised text.
import { createContext, useContext } from 'react'
import type { LocalText } from '../domain/dataset/schema.ts'
import { type Language, localise } from '../domain/dataset/text.ts'
import { en, type Messages } from './en.ts'
import { createFormat, type Format } from './format.ts'

export interface I18n {
  readonly language: Language
  readonly t: Messages
  readonly format: Format
  readonly text: (text: LocalText) => string
}

/** Texts, formatter and localiser of a language. */
export function createI18n(language: Language, t: Messages): I18n {
  return { language, t, format: createFormat(language, t), text: (text) => localise(text, language) }
}

export const englishI18n = createI18n('en', en)

export const I18nContext = createContext<I18n>(englishI18n)

/** The reader's language, inside any component. */
export function useI18n(): I18n {
  return useContext(I18nContext)
}
