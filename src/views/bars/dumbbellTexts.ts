// Texts of the moves on both bases, in every language: loaded with that chart.
import type { BasisChange } from '../../domain/analysis/bothBases.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { Share } from '../../domain/figures/share.ts'
import { shareWords } from '../../i18n/shareWords.ts'

/** `isOnly` where others can be compared too, and none of them did the same. */
type Finding = (names: string, isOnly: boolean) => string

export interface DumbbellTexts {
  readonly title: {
    readonly turnedUp: Finding
    readonly turnedDown: Finding
    readonly fellFurther: Finding
    readonly fellLess: Finding
    readonly share: (share: Share, change: NonNullable<BasisChange>) => string
    readonly mixed: string
    readonly none: string
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

const verb = (change: BasisChange): string =>
  change === 'turned'
    ? 'turned'
    : change === 'grew'
      ? 'grew'
      : change === 'shrank'
        ? 'shrank'
        : 'stayed within rounding'

const en: DumbbellTexts = {
  title: {
    turnedUp: (names, isOnly) => `${isOnly ? 'Only ' : ''}${names} turned from fall to rise by the close`,
    turnedDown: (names, isOnly) => `${isOnly ? 'Only ' : ''}${names} turned from rise to fall by the close`,
    fellFurther: (names, isOnly) => `${isOnly ? 'Of those compared, only ' : ''}${names} fell further by the close`,
    fellLess: (names, isOnly) => `${isOnly ? 'Of those compared, only ' : ''}${names} fell less by the close`,
    share: (share, change) => `${shareWords.en(share, 'move', 'moves')} compared ${verb(change)} by the close`,
    mixed: 'By the close, moves had changed in different ways',
    none: 'No move here can be compared on both bases',
  },
  subtitle: (day) => `Change in share price, %, ${day}: at the time of writing (bar) and at the close (dot)`,
  said: (name, atWriting, close) => `${name}: at the time of writing ${atWriting}; at the close ${close}`,
  none: 'not stated',
  change: {
    turned: 'turned round',
    grew: 'moved further by the close',
    shrank: 'moved less by the close',
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

const changed = (change: BasisChange): string =>
  change === 'turned'
    ? 'đảo chiều'
    : change === 'grew'
      ? 'mạnh lên'
      : change === 'shrank'
        ? 'nhẹ đi'
        : 'không đổi ngoài làm tròn'

const vi: DumbbellTexts = {
  title: {
    turnedUp: (names, isOnly) => `${isOnly ? 'Chỉ ' : ''}${names} đảo chiều từ giảm sang tăng khi đóng cửa`,
    turnedDown: (names, isOnly) => `${isOnly ? 'Chỉ ' : ''}${names} đảo chiều từ tăng sang giảm khi đóng cửa`,
    fellFurther: (names, isOnly) => `${isOnly ? 'Trong số so được, chỉ ' : ''}${names} giảm sâu hơn khi đóng cửa`,
    fellLess: (names, isOnly) => `${isOnly ? 'Trong số so được, chỉ ' : ''}${names} giảm ít hơn khi đóng cửa`,
    share: (share, change) => `${shareWords.vi(share, 'biến động', '')} so được ${changed(change)} khi đóng cửa`,
    mixed: 'Khi đóng cửa, các biến động thay đổi theo những hướng khác nhau',
    none: 'Không biến động nào ở đây so được giữa hai thời điểm',
  },
  subtitle: (day) => `Thay đổi giá cổ phiếu, %, ngày ${day}: lúc viết bài (vạch) và lúc đóng cửa (chấm)`,
  said: (name, atWriting, close) => `${name}: lúc viết bài ${atWriting}; lúc đóng cửa ${close}`,
  none: 'không nêu',
  change: {
    turned: 'đảo chiều',
    grew: 'biến động mạnh hơn khi đóng cửa',
    shrank: 'biến động nhẹ hơn khi đóng cửa',
    'within-rounding': 'chênh lệch trong mức làm tròn',
  },
  changeHeading: 'Khi đóng cửa',
  coverage: (both, total) => `${both}/${total} công ty có mức biến động ở cả hai thời điểm`,
  noteMarks: 'Các hàng xếp theo mức lúc đóng cửa. Mũi tên: chỉ biết tăng hay giảm, không rõ mức.',
  noteUnlike: (names) => `Lúc viết bài, bài báo nêu vốn hóa của ${names}; lúc đóng cửa là giá cổ phiếu.`,
  noteRounding:
    'Số của bài báo đã làm tròn đến phần trăm: chênh lệch từ nửa điểm trở xuống có thể do làm tròn, nên không coi là thay đổi.',
  table: 'Biến động ở cả hai thời điểm theo công ty',
}

export const dumbbellTexts: Readonly<Record<Language, DumbbellTexts>> = { en, vi }
