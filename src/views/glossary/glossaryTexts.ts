// Texts of the glossary's page, in every language: loaded with it.
import type { Language } from '../../domain/dataset/text.ts'

interface GlossaryTexts {
  readonly about: string
}

export const glossaryTexts: Readonly<Record<Language, GlossaryTexts>> = {
  en: { about: 'The terms of this page, in one sentence each.' },
  vi: { about: 'Các thuật ngữ trên trang, mỗi thuật ngữ một câu.' },
}
