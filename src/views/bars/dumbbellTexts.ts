// Texts of the moves on both bases, in every language: loaded with that chart.
import type { BasisChange } from '../../domain/analysis/bothBases.ts'
import type { Language } from '../../domain/dataset/text.ts'

type Finding = (names: string, n: number) => string

export interface DumbbellTexts {
  readonly title: {
    readonly turnedUp: Finding
    readonly turnedDown: Finding
    readonly fellFurther: Finding
    readonly fellLess: Finding
    readonly neutral: string
  }
  readonly subtitle: (day: string) => string
  readonly said: (name: string, atWriting: string, close: string) => string
  readonly none: string
  readonly change: Readonly<Record<NonNullable<BasisChange>, string>>
  readonly changeHeading: string
  readonly coverage: (both: number, total: number) => string
  readonly noteMarks: string
  readonly noteUnlike: (names: string) => string
  readonly noteRounding: string
  readonly table: string
}

const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)

const en: DumbbellTexts = {
  title: {
    turnedUp: (names) => `${names} had fallen at the time of writing, but closed higher`,
    turnedDown: (names) => `${names} had risen at the time of writing, but closed lower`,
    fellFurther: (names) => `${names} fell further by the close`,
    fellLess: (names) => `${names} fell less by the close`,
    neutral: 'Moves at the time of writing and at the close',
  },
  subtitle: (day) => `Change in share price, %, ${day}: at the time of writing (bar) and at the close (dot)`,
  said: (name, atWriting, close) => `${name}: at the time of writing ${atWriting}; at the close ${close}`,
  none: 'not stated',
  change: {
    turned: 'turned round',
    grew: 'grew by the close',
    shrank: 'shrank by the close',
    'within-rounding': 'no difference beyond rounding',
  },
  changeHeading: 'By the close',
  coverage: (both, total) => `${both} of ${companies(total)} ${both === 1 ? 'has' : 'have'} a size on both`,
  noteMarks: 'Rows stand in the order of the close. An arrow stands for a direction without a size.',
  noteUnlike: (names) =>
    `At the time of writing the article gives the market value of ${names}; the close is of the share price.`,
  noteRounding:
    'The article’s figures are in whole percent: a difference of half a point or less may be rounding, and is not called a change.',
  table: 'Moves on both bases by company',
}

const vi: DumbbellTexts = {
  title: {
    turnedUp: (names) => `${names} đang giảm lúc viết bài, nhưng đóng cửa cao hơn`,
    turnedDown: (names) => `${names} đang tăng lúc viết bài, nhưng đóng cửa thấp hơn`,
    fellFurther: (names) => `${names} giảm sâu hơn khi đóng cửa`,
    fellLess: (names) => `${names} giảm ít hơn khi đóng cửa`,
    neutral: 'Biến động lúc viết bài và lúc đóng cửa',
  },
  subtitle: (day) => `Thay đổi giá cổ phiếu, %, ngày ${day}: lúc viết bài (vạch) và lúc đóng cửa (chấm)`,
  said: (name, atWriting, close) => `${name}: lúc viết bài ${atWriting}; lúc đóng cửa ${close}`,
  none: 'không nêu',
  change: {
    turned: 'đảo chiều',
    grew: 'mạnh hơn khi đóng cửa',
    shrank: 'nhẹ hơn khi đóng cửa',
    'within-rounding': 'không khác quá mức làm tròn',
  },
  changeHeading: 'Khi đóng cửa',
  coverage: (both, total) => `${both} trên ${total} công ty có mức biến động ở cả hai thời điểm`,
  noteMarks: 'Các hàng xếp theo giá đóng cửa. Mũi tên chỉ hướng không có mức.',
  noteUnlike: (names) => `Lúc viết bài, bài báo nêu giá trị vốn hóa của ${names}; lúc đóng cửa là giá cổ phiếu.`,
  noteRounding:
    'Số của bài báo tính theo phần trăm chẵn: chênh lệch từ nửa điểm trở xuống có thể do làm tròn, nên không gọi là thay đổi.',
  table: 'Biến động ở cả hai thời điểm theo công ty',
}

export const dumbbellTexts: Readonly<Record<Language, DumbbellTexts>> = { en, vi }
