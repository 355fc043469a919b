// How many of some companies or moves, in words: see `Share`.
import type { Language } from '../domain/dataset/text.ts'
import type { Share } from '../domain/figures/share.ts'

/** The part of a sentence before what is counted: "Most companies", "Phần lớn công ty". */
export const shareWords: Readonly<Record<Language, (share: Share, one: string, many: string) => string>> = {
  en: (share, one, many) =>
    share === 'all' ? `Every ${one}` : share === 'most' ? `Most ${many}` : `Over half of the ${many}`,
  vi: (share, one) => `${share === 'all' ? 'Mọi' : share === 'most' ? 'Phần lớn' : 'Hơn nửa số'} ${one}`,
}
