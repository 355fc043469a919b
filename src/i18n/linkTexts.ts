// Texts of how a force touches a company, in every language: loaded with what shows such links.
import type { CompanyLink, Force } from '../domain/dataset/schema.ts'
import type { Language } from '../domain/dataset/text.ts'

interface LinkTexts {
  readonly effect: Readonly<Record<Force['effect'], string>>
  readonly status: Readonly<Record<CompanyLink['status'], string>>
}

export const linkTexts: Readonly<Record<Language, LinkTexts>> = {
  en: {
    effect: { relief: 'Relief', pressure: 'Pressure', context: 'Context' },
    status: { stated: 'stated', inferred: 'inferred by the editor' },
  },
  vi: {
    effect: { relief: 'Hỗ trợ', pressure: 'Sức ép', context: 'Bối cảnh' },
    status: { stated: 'nguồn nêu', inferred: 'do biên tập nhận định' },
  },
}
