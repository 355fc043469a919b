// Texts of a selection that nothing matches, in every language: loaded when it happens.
import type { Language } from '../../domain/dataset/text.ts'

const en = {
  noMatch: 'No company matches these filters.',
  relax: (filter: string, n: number) => `Lift “${filter}” (shows ${n})`,
  widen: 'Look in the wider market too',
  relaxNone: 'No single filter is to blame. Reset them all to start again.',
}

const vi: typeof en = {
  noMatch: 'Không công ty nào khớp các bộ lọc này.',
  relax: (filter, n) => `Bỏ “${filter}” (sẽ hiện ${n})`,
  widen: 'Tìm cả trong thị trường rộng hơn',
  relaxNone: 'Không phải do riêng một bộ lọc nào. Hãy xóa tất cả để bắt đầu lại.',
}

export const noMatchTexts: Readonly<Record<Language, typeof en>> = { en, vi }
