// Texts of pinned companies side by side, in every language: loaded with them.
import type { Compared, ComparedCell } from '../../domain/analysis/compare.ts'
import type { Language } from '../../domain/dataset/text.ts'

export interface CompareTexts {
  readonly heading: string
  readonly measure: string
  readonly row: Readonly<Record<Compared, (fact: string) => string>>
  readonly baseline: string
  /** Said while there is only one. */
  readonly alone: string
  readonly isBaseline: string
  readonly unpin: (name: string) => string
  readonly clear: string
  readonly against: (name: string) => string
  /** Says what the small numbers are. */
  readonly small: (name: string) => string
  readonly missing: string
  readonly why: Readonly<Record<NonNullable<ComparedCell['why']>, string>>
  readonly note: string
  readonly table: string
}

const en: CompareTexts = {
  heading: 'Side by side',
  measure: 'Measure',
  row: {
    'at-writing': () => 'Move, at the time of writing',
    close: () => 'Move, at the close',
    abnormal: () => 'Abnormal return on the day',
    drawdown: (sessions) => `Lowest close, to ${sessions} sessions after`,
    regain: () => 'Sessions to regain the close before',
    versus: (benchmark) => `Move at the close less that of the ${benchmark}`,
    plan: (year) => `Own capex planned for ${year}`,
  },
  baseline: 'Compare with',
  alone: 'Choose another company to compare it with this one.',
  isBaseline: 'the baseline',
  unpin: (name) => `Take ${name} out of the comparison`,
  clear: 'End the comparison',
  against: (name) => `against ${name}`,
  small: (name) => `In small type: how far each is from ${name}.`,
  missing: 'not stated',
  why: { 'did-not-fall': 'did not fall', 'not-computed': 'not computed' },
  note: 'Differences are in percentage points where the figures are percent; they are of the figures as shown. There is none where the figures measure different things, or one of them is only a bound.',
  table: 'Companies side by side',
}

const vi: CompareTexts = {
  heading: 'Đặt cạnh nhau',
  measure: 'Chỉ tiêu',
  row: {
    'at-writing': () => 'Biến động lúc viết bài',
    close: () => 'Biến động lúc đóng cửa',
    abnormal: () => 'Lợi suất bất thường trong ngày',
    drawdown: (sessions) => `Giá đóng cửa thấp nhất, đến ${sessions} phiên sau`,
    regain: () => 'Số phiên để lấy lại mức trước sự kiện',
    versus: (benchmark) => `Biến động lúc đóng cửa trừ ${benchmark}`,
    plan: (year) => `Chi tiêu vốn riêng dự kiến năm ${year}`,
  },
  baseline: 'So với',
  alone: 'Chọn thêm một công ty để so sánh với công ty này.',
  isBaseline: 'mốc so sánh',
  unpin: (name) => `Bỏ ${name} khỏi so sánh`,
  clear: 'Thôi so sánh',
  against: (name) => `so với ${name}`,
  small: (name) => `Chữ nhỏ: chênh lệch so với ${name}.`,
  missing: 'không nêu',
  why: { 'did-not-fall': 'không giảm', 'not-computed': 'không tính được' },
  note: 'Chênh lệch tính bằng điểm phần trăm khi số liệu là phần trăm; lấy từ các số như đang hiển thị. Không tính khi số liệu đo những thứ khác nhau, hoặc một bên chỉ là giới hạn.',
  table: 'Các công ty đặt cạnh nhau',
}

export const compareTexts: Readonly<Record<Language, CompareTexts>> = { en, vi }
