// What a reader without scripts is told.
import type { Language } from '../../domain/dataset/text.ts'

export interface StartTexts {
  readonly withoutScript: string
  readonly otherLanguage: string
  readonly data: string
}

export const startTexts: Readonly<Record<Language, StartTexts>> = {
  en: {
    withoutScript: 'Filters, charts and evidence need JavaScript.',
    otherLanguage: 'Tiếng Việt',
    data: 'All figures with their sources (JSON)',
  },
  vi: {
    withoutScript: 'Bộ lọc, biểu đồ và dẫn chứng cần JavaScript.',
    otherLanguage: 'English',
    data: 'Toàn bộ số liệu kèm nguồn (JSON)',
  },
}
