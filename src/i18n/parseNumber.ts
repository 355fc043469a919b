// Numbers as readers type them.
import type { Language } from '../domain/dataset/text.ts'

const GROUPED: Readonly<Record<Language, RegExp>> = {
  en: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
  vi: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
}
const SEPARATOR: Readonly<Record<Language, string>> = { en: ',', vi: '.' }

/**
 * The number that a text stands for; null where it stands for none. The text may have the thousands separators of the
 * language, a comma or a point before decimals, and any minus sign.
 */
export function parseNumber(text: string, language: Language): number | null {
  const trimmed = text.trim().replace('−', '-')
  const ungrouped = GROUPED[language].test(trimmed) ? trimmed.replaceAll(SEPARATOR[language], '') : trimmed
  const plain = ungrouped.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
