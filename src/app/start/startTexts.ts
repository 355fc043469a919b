// What a reader without scripts is told, and what a picture for link previews says.
import type { Language } from '../../domain/dataset/text.ts'

export interface StartTexts {
  readonly withoutScript: string
  readonly otherLanguage: string
  readonly data: string
  readonly largestMoves: (shown: number, all: number) => string
}

export const startTexts: Readonly<Record<Language, StartTexts>> = {
  en: {
    withoutScript: 'Filters, charts and evidence need JavaScript.',
    otherLanguage: 'Tiếng Việt',
    data: 'All figures with their sources (JSON)',
    largestMoves: (shown, all) => `The ${shown} largest of ${all} moves`,
  },
  vi: {
    withoutScript: 'Bộ lọc, biểu đồ và dẫn chứng cần JavaScript.',
    otherLanguage: 'English',
    data: 'Toàn bộ số liệu kèm nguồn (JSON)',
    largestMoves: (shown, all) => `${shown} biến động lớn nhất trong ${all}`,
  },
}
