// What a reader without scripts is told, and what a picture for link previews says.
import type { Language } from '../../domain/dataset/text.ts'

export interface StartTexts {
  readonly withoutScript: string
  /** The page's script failed, or has not come. */
  readonly scriptMissing: string
  /** The same, in a frame whose `sandbox` does not let it read its own files. */
  readonly sandboxed: string
  readonly tryAgain: string
  readonly otherLanguage: string
  readonly data: string
  readonly largestMoves: (shown: number, all: number) => string
}

export const startTexts: Readonly<Record<Language, StartTexts>> = {
  en: {
    withoutScript:
      'Filters, charts and evidence need JavaScript; a frame with “sandbox” has to have allow-scripts and allow-same-origin.',
    scriptMissing: 'The script of this page has not arrived: filters, other views and evidence do not work yet.',
    sandboxed:
      'This chart cannot work in its frame: the frame’s “sandbox” has to have allow-scripts and allow-same-origin.',
    tryAgain: 'Try again',
    otherLanguage: 'Tiếng Việt',
    data: 'All figures with their sources (JSON)',
    largestMoves: (shown, all) => `The ${shown} largest of ${all} moves`,
  },
  vi: {
    withoutScript:
      'Bộ lọc, biểu đồ và dẫn chứng cần JavaScript; khung có “sandbox” cần có allow-scripts và allow-same-origin.',
    scriptMissing: 'Chưa tải được mã của trang: bộ lọc, các khung nhìn khác và dẫn chứng chưa hoạt động.',
    sandboxed:
      'Biểu đồ không hoạt động được trong khung này: thuộc tính “sandbox” của khung cần có allow-scripts và allow-same-origin.',
    tryAgain: 'Thử lại',
    otherLanguage: 'English',
    data: 'Toàn bộ số liệu kèm nguồn (JSON)',
    largestMoves: (shown, all) => `${shown} biến động lớn nhất trong ${all}`,
  },
}
