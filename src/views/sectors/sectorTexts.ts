// Texts of the sectors, in every language: loaded with their view.
import type { SectorOutcome } from '../../domain/analysis/sectors.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { Share } from '../../domain/figures/share.ts'
import { shareWords } from '../../i18n/shareWords.ts'

interface TogetherFacts {
  readonly n: number
  readonly sessions: number
  readonly market: string
  readonly own: string
  readonly marketReturn: string
  readonly alpha: string
  readonly beta: string
  readonly abnormal: string
  readonly error: string
  readonly t: string
}

export interface SectorTexts {
  readonly compareBy: string
  readonly outcome: Readonly<Record<SectorOutcome, string>>
  readonly lowest: Readonly<Record<SectorOutcome, (sector: string, median: string) => string>>
  readonly alone: (sector: string, median: string) => string
  readonly share: (share: Share, hasFallen: boolean, outcome: SectorOutcome) => string
  readonly even: Readonly<Record<SectorOutcome, string>>
  readonly none: string
  readonly subtitleDrawdown: (day: string, sessions: number) => string
  readonly median: string
  readonly counted: string
  readonly count: (n: number, of: number) => string
  readonly together: string
  readonly togetherLong: string
  readonly allTogether: (n: number, value: string) => string
  readonly noteTogether: string
  readonly togetherHeading: (name: string) => string
  readonly all: string
  /** How the abnormal return of a portfolio is worked out, and how its standard error. */
  readonly togetherWorking: (facts: TogetherFacts) => readonly string[]
  readonly notStudied: (n: number) => string
  readonly valueChange: (value: string) => string
  readonly tooFew: (least: number) => string
  readonly noMedian: string
  readonly noteMedian: (least: number) => string
  readonly noteDrawdown: (sessions: number) => string
  readonly noteOrder: string
  readonly coverage: (valued: number, total: number, sectors: number) => string
  readonly without: Readonly<Record<SectorOutcome, (n: number) => string>>
  readonly showOnly: (sector: string) => string
  readonly showAll: string
  readonly memberSaid: (name: string, sector: string, value: string) => string
  readonly medianSaid: (sector: string, median: string) => string
  readonly workingHeading: (sector: string) => string
  readonly working: (n: number, isEven: boolean) => string
  readonly close: string
  readonly range: string
  readonly table: string
  readonly summary: (sector: string, median: string, low: string, high: string, n: number, of: number) => string
  readonly summaryNone: (sector: string, n: number, of: number) => string
}

const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)

const en: SectorTexts = {
  compareBy: 'Compare by',
  outcome: { move: 'Move on the day', drawdown: 'Drawdown' },
  lowest: {
    move: (sector, median) => `${sector} fell furthest: median ${median}`,
    drawdown: (sector, median) => `The deepest median drawdown, ${median}: ${sector}`,
  },
  alone: (sector, median) => `${sector}: median ${median}`,
  share: (share, hasFallen, outcome) => {
    const fell = outcome === 'drawdown' ? 'had a drawdown' : 'fell'
    if (share === 'all' && !hasFallen) return `No company with a value here ${fell}`
    const rose = outcome === 'drawdown' ? 'had none' : 'did not fall'
    return `${shareWords.en(share, 'company', 'companies')} with a value here ${hasFallen ? fell : rose}`
  },
  even: { move: 'Half of the companies here fell', drawdown: 'Half of the companies here had a drawdown' },
  none: 'No company of these sectors has a value here',
  subtitleDrawdown: (day, sessions) =>
    `Lowest close from ${day} to ${sessions} sessions after, against the last close before, %`,
  median: 'Median',
  counted: 'Companies',
  count: (n, of) => `${n} of ${of}`,
  together: 'As one (t)',
  togetherLong: 'Abnormal return as one portfolio (t)',
  allTogether: (n, value) => `All ${n} as one portfolio of equal weights: ${value}`,
  noteTogether:
    'As one: the abnormal return of the companies as a portfolio of equal weights. Firms that share a date are not independent, so its t is the portfolio’s own.',
  togetherHeading: (name) => `${name} as one portfolio`,
  all: 'All companies',
  togetherWorking: ({ n, sessions, market, own, marketReturn, alpha, beta, abnormal, error, t }) => [
    `${own} (mean of ${companies(n)}) − (${alpha} + ${beta} × ${marketReturn}, the ${market}) = ${abnormal}`,
    `${abnormal} ÷ ${error}, its standard error over ${sessions} sessions that all have in common = t ${t}`,
  ],
  notStudied: (n) => `${companies(n)} without a model left out.`,
  valueChange: (value) => `Change in market value: ${value} with a value`,
  tooFew: (least) => `none: fewer than ${least}`,
  noMedian: 'none',
  noteMedian: (least) =>
    `Companies weigh the same, whatever their size. A sector with fewer than ${least} values has no median.`,
  noteDrawdown: (sessions) =>
    `Drawdown: (lowest close from the day to ${sessions} sessions after ÷ last close before − 1) × 100. A positive one means that no close fell below the last before.`,
  noteOrder: 'Sectors stand in the order of their medians. The thick stroke is the median, the thin line the range.',
  coverage: (valued, total, sectors) =>
    `${valued} of ${companies(total)} ${valued === 1 ? 'has' : 'have'} a value, in ${sectors} ${sectors === 1 ? 'sector' : 'sectors'}`,
  without: {
    move: (n) => `No size of move (${n})`,
    drawdown: (n) => `No drawdown (${n})`,
  },
  showOnly: (sector) => `Show ${sector} only`,
  showAll: 'Show all sectors',
  memberSaid: (name, sector, value) => `${name}: ${value} (${sector})`,
  medianSaid: (sector, median) => `${sector}: median ${median}. Show its working`,
  workingHeading: (sector) => `Median of ${sector}`,
  working: (n, isEven) =>
    isEven
      ? `The mean of the two in the middle of ${n} values, the lowest first; each weighs the same:`
      : `The one in the middle of ${n} values, the lowest first; each weighs the same:`,
  close: 'Hide the working',
  range: 'Range',
  table: 'Sectors',
  summary: (sector, median, low, high, n, of) => `${sector}: median ${median}, from ${low} to ${high}, ${n} of ${of}`,
  summaryNone: (sector, n, of) => `${sector}: no median, ${n} of ${of}`,
}

const vi: SectorTexts = {
  compareBy: 'So sánh theo',
  outcome: { move: 'Biến động trong ngày', drawdown: 'Mức sụt sâu nhất' },
  lowest: {
    move: (sector, median) => `${sector} giảm mạnh nhất: trung vị ${median}`,
    drawdown: (sector, median) => `Mức sụt trung vị sâu nhất, ${median}: ${sector}`,
  },
  alone: (sector, median) => `${sector}: trung vị ${median}`,
  share: (share, hasFallen, outcome) => {
    const fell = outcome === 'drawdown' ? 'đóng cửa dưới mức trước sự kiện' : 'giảm'
    if (share === 'all' && !hasFallen) return `Không công ty nào ở đây ${fell}`
    return `${shareWords.vi(share, 'công ty', '')} ở đây ${hasFallen ? fell : `không ${fell}`}`
  },
  even: {
    move: 'Một nửa số công ty ở đây giảm',
    drawdown: 'Một nửa số công ty ở đây đóng cửa dưới mức trước sự kiện',
  },
  none: 'Không công ty nào trong các ngành này có số liệu ở đây',
  subtitleDrawdown: (day, sessions) =>
    `Giá đóng cửa thấp nhất từ ngày ${day} đến ${sessions} phiên sau, so với giá đóng cửa phiên liền trước, %`,
  median: 'Trung vị',
  counted: 'Công\u00a0ty',
  count: (n, of) => `${n}/${of}`,
  together: 'Gộp (t)',
  togetherLong: 'Lợi suất bất thường của cả danh mục (t)',
  allTogether: (n, value) => `Cả ${n} công ty như một danh mục trọng số đều: ${value}`,
  noteTogether:
    'Gộp: lợi suất bất thường của các công ty như một danh mục trọng số đều. Các công ty cùng ngày không độc lập với nhau, nên t là của chính danh mục.',
  togetherHeading: (name) => `${name} như một danh mục`,
  all: 'Mọi công ty',
  togetherWorking: ({ n, sessions, market, own, marketReturn, alpha, beta, abnormal, error, t }) => [
    `${own} (trung bình của ${n} công ty) − (${alpha} + ${beta} × ${marketReturn}, ${market}) = ${abnormal}`,
    `${abnormal} ÷ ${error}, sai số chuẩn qua ${sessions} phiên mà mọi công ty đều có = t ${t}`,
  ],
  notStudied: (n) => `Bỏ ra ${n} công ty không có mô hình.`,
  valueChange: (value) => `Thay đổi vốn hóa: ${value} có giá trị`,
  tooFew: (least) => `không có: dưới ${least}`,
  noMedian: 'không có',
  noteMedian: (least) =>
    `Các công ty có trọng số như nhau, bất kể quy mô. Ngành có dưới ${least} số liệu thì không tính trung vị.`,
  noteDrawdown: (sessions) =>
    `Mức sụt: (giá đóng cửa thấp nhất từ ngày đó đến ${sessions} phiên sau ÷ giá đóng cửa phiên liền trước − 1) × 100. Số dương nghĩa là không phiên nào đóng cửa thấp hơn phiên liền trước.`,
  noteOrder: 'Các ngành xếp theo trung vị. Nét đậm là trung vị, nét mảnh là khoảng giá trị.',
  coverage: (valued, total, sectors) => `${valued}/${total} công ty có số liệu, thuộc ${sectors} ngành`,
  without: {
    move: (n) => `Không có mức biến động (${n})`,
    drawdown: (n) => `Không có mức sụt (${n})`,
  },
  showOnly: (sector) => `Chỉ xem ${sector}`,
  showAll: 'Xem mọi ngành',
  memberSaid: (name, sector, value) => `${name}: ${value} (${sector})`,
  medianSaid: (sector, median) => `${sector}: trung vị ${median}. Xem cách tính`,
  workingHeading: (sector) => `Trung vị của ${sector}`,
  working: (n, isEven) =>
    isEven
      ? `Trung bình của hai giá trị ở giữa trong ${n} số liệu, xếp từ thấp đến cao, trọng số như nhau:`
      : `Giá trị ở giữa trong ${n} số liệu, xếp từ thấp đến cao, trọng số như nhau:`,
  close: 'Ẩn cách tính',
  range: 'Khoảng',
  table: 'Các ngành',
  summary: (sector, median, low, high, n, of) => `${sector}: trung vị ${median}, từ ${low} đến ${high}, ${n}/${of}`,
  summaryNone: (sector, n, of) => `${sector}: không có trung vị, ${n}/${of}`,
}

export const sectorTexts: Readonly<Record<Language, SectorTexts>> = { en, vi }
