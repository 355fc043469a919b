// Texts of bar charts of very many moves, in every language: loaded with them.
import type { Language } from '../../domain/dataset/text.ts'

const en = {
  /** After the number of moves that have no bar of their own. */
  between: 'in between',
  range: (low: string, high: string) => `from ${low} to ${high}`,
  classes: (most: number, width: string) => `The height of each column is a count: at most ${most} within ${width}.`,
  showAll: (n: number) => `Show all ${n} as a list`,
  hideAll: 'Hide the list',
  all: (n: number) => `All ${n} moves`,
  hiddenArrows: (n: number) => `${n} more with a direction only are in the list.`,
}

const vi: typeof en = {
  between: 'ở giữa',
  range: (low, high) => `từ ${low} đến ${high}`,
  classes: (most, width) => `Chiều cao mỗi cột là số công ty: nhiều nhất ${most} trong khoảng ${width}.`,
  showAll: (n) => `Hiện cả ${n} dưới dạng danh sách`,
  hideAll: 'Ẩn danh sách',
  all: (n) => `Toàn bộ ${n} biến động`,
  hiddenArrows: (n) => `Còn ${n} công ty chỉ biết tăng hay giảm nằm trong danh sách.`,
}

export const longBarsTexts: Readonly<Record<Language, typeof en>> = { en, vi }
