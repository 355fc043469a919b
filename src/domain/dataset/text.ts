// Texts in two languages, and how a reader's words are matched against them.
import type { LocalText, Source } from './schema.ts'

export const LANGUAGES = ['en', 'vi'] as const
export type Language = (typeof LANGUAGES)[number]

/** The text in the language asked for; English where the author gave no other. */
export function localise(text: LocalText, language: Language): string {
  return (language === 'vi' ? text.vi : undefined) ?? text.en
}

/** A source by the name that readers know; citations have the publisher's own. */
export function nameOfSource({ knownAs, publisher }: Source, language: Language): string {
  return knownAs ? localise(knownAs, language) : publisher
}

// Letters that Unicode does not decompose into a base and a mark, so stripping marks leaves them as they are.
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** Folds case and accents away for search: "Điện toán" and "dien toan" become the same string. */
export function foldText(text: string): string {
  // Plain letters have no marks to strip, and most texts of a large dataset are plain.
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðłøıßæœ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .normalize('NFC')
}

/**
 * The folded words of a query, in groups that commas or semicolons part: a text matches where all words of one group
 * occur in it. Empty where the query has no word.
 */
export function searchTerms(query: string): readonly (readonly string[])[] {
  return foldText(query)
    .split(/[,;]/)
    .map((group) => group.split(/\s+/u).filter(Boolean))
    .filter((words) => words.length > 0)
}
