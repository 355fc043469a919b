// Texts of the view on the uncertainties, in every language: loaded with the view, not with the page.
import type { Force } from '../domain/dataset/schema.ts'
import type { Language } from '../domain/dataset/text.ts'

export interface UncertaintyTexts {
  readonly title: (widest: string | null) => string
  readonly subtitle: string
  readonly coverage: (touched: number, total: number) => string
  readonly summary: (title: string, touched: number, names: string) => string
  readonly noteInferred: string
  readonly noteMoves: (basis: string) => string
  readonly untouched: (n: number) => string
  readonly highlight: string
  readonly heading: Readonly<Record<Force['effect'], string>>
  readonly noneNamed: Readonly<Record<'relief' | 'pressure', string>>
  readonly evidence: (place: string, statement: string) => string
  readonly touched: Readonly<Record<'relief' | 'pressure', string>>
  readonly touchesNobody: string
  readonly leftOut: (n: number) => string
  readonly inferred: string
  readonly notStated: string
  readonly openReason: (company: string, move: string, effect: string, status: string) => string
  readonly compare: {
    readonly title: (names: string, n: number) => string
    readonly subtitle: (first: string, second: string) => string
    readonly first: string
    readonly second: string
    readonly both: string
    readonly only: (title: string) => string
    readonly nobody: string
  }
  readonly matrix: {
    readonly title: string
    readonly subtitle: string
    readonly caption: string
    readonly company: string
    readonly none: string
    readonly key: string
    readonly stated: string
    readonly open: (company: string, effect: string, status: string, statement: string) => string
  }
  readonly table: { readonly effect: string; readonly force: string; readonly exposed: string }
}

const n1 = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)

const en: UncertaintyTexts = {
  title: (widest) =>
    widest ? `${widest} touches more companies than any other question` : 'Whom each open question touches',
  subtitle: 'Forces that could raise or lower the demand for AI computing, and the companies that they touch',
  coverage: (touched, total) => `${touched} of ${n1(total)} ${touched === 1 ? 'is' : 'are'} touched by at least one`,
  summary: (title, touched, names) => `${title} touches ${touched}: ${names}`,
  noteInferred:
    'A solid line is a link that the source makes; a dashed one was inferred by the editor, with the reason on the card.',
  noteMoves: (basis) => `Beside each company stands its move, ${basis}; it measures the day and not the force.`,
  untouched: (n) => `Touched by none (${n})`,
  highlight: 'Highlight everywhere',
  heading: { relief: 'Relief', pressure: 'Pressure', context: 'Context' },
  noneNamed: {
    relief: 'Relief: the source names none, and none is made up here.',
    pressure: 'Pressure: the source names none, and none is made up here.',
  },
  evidence: (place, statement) => `${place}. Show the evidence for: ${statement}`,
  touched: { relief: 'Would help', pressure: 'Would hurt' },
  touchesNobody: 'Touches no company by name.',
  leftOut: (n) => `${n1(n)} left out by the filters.`,
  inferred: 'inferred',
  notStated: 'not stated',
  openReason: (company, move, effect, status) => `${company}: ${move}. ${effect}, ${status}. Show the reason`,
  compare: {
    title: (names, n) =>
      n === 0
        ? 'No company here is exposed to both'
        : names
          ? `${names} ${n === 1 ? 'is' : 'are'} exposed to both`
          : 'Who is exposed to both, and who to one',
    subtitle: (first, second) => `${first} beside ${second}; each company with its move`,
    first: 'One',
    second: 'Beside it',
    both: 'Both',
    only: (title) => `Only ${title}`,
    nobody: 'none',
  },
  matrix: {
    title: 'Every link on one page',
    subtitle: 'Companies by uncertainty, with a mark for every link',
    caption: 'Companies and the uncertainties that touch them',
    company: 'Company',
    none: 'no link',
    key: 'Marks',
    stated: 'the source says so',
    open: (company, effect, status, statement) => `${company}: ${effect}, ${status}. ${statement}`,
  },
  table: { effect: 'Effect', force: 'Force', exposed: 'Exposed to' },
}

const vi: UncertaintyTexts = {
  title: (widest) =>
    widest ? `${widest} tác động nhiều công ty hơn các câu hỏi khác` : 'Mỗi câu hỏi còn ngỏ tác động đến ai',
  subtitle: 'Những lực có thể làm tăng hay giảm nhu cầu tính toán cho AI, và các công ty chịu tác động',
  coverage: (touched, total) => `${touched} trên ${total} công ty chịu ít nhất một tác động`,
  summary: (title, touched, names) => `${title} tác động ${touched}: ${names}`,
  noteInferred: 'Nét liền là liên hệ do nguồn nêu; nét đứt là nhận định của biên tập, lý do ghi trên thẻ.',
  noteMoves: (basis) =>
    `Bên cạnh mỗi công ty là biến động của nó, ${basis}; số đó đo ngày hôm ấy chứ không đo lực tác động.`,
  untouched: (n) => `Không chịu tác động nào (${n})`,
  highlight: 'Làm nổi ở mọi nơi',
  heading: { relief: 'Giảm áp lực', pressure: 'Gây áp lực', context: 'Bối cảnh' },
  noneNamed: {
    relief: 'Giảm áp lực: nguồn không nêu lực nào, và ở đây cũng không tự đặt ra.',
    pressure: 'Gây áp lực: nguồn không nêu lực nào, và ở đây cũng không tự đặt ra.',
  },
  evidence: (place, statement) => `${place}. Xem dẫn chứng cho: ${statement}`,
  touched: { relief: 'Có lợi cho', pressure: 'Bất lợi cho' },
  touchesNobody: 'Không gắn với công ty cụ thể nào.',
  leftOut: (n) => `${n} công ty bị bộ lọc loại ra.`,
  inferred: 'nhận định',
  notStated: 'không nêu',
  openReason: (company, move, effect, status) => `${company}: ${move}. ${effect}, ${status}. Xem lý do`,
  compare: {
    title: (names, n) =>
      n === 0 ? 'Không công ty nào ở đây chịu cả hai' : names ? `${names} chịu cả hai` : 'Ai chịu cả hai, ai chịu một',
    subtitle: (first, second) => `${first} bên cạnh ${second}; mỗi công ty kèm biến động`,
    first: 'Một bên',
    second: 'Bên kia',
    both: 'Cả hai',
    only: (title) => `Chỉ ${title}`,
    nobody: 'không có',
  },
  matrix: {
    title: 'Mọi mối liên hệ trên một trang',
    subtitle: 'Công ty theo yếu tố bất định, mỗi mối liên hệ một dấu',
    caption: 'Các công ty và những yếu tố bất định tác động đến họ',
    company: 'Công ty',
    none: 'không liên hệ',
    key: 'Ký hiệu',
    stated: 'nguồn có nêu',
    open: (company, effect, status, statement) => `${company}: ${effect}, ${status}. ${statement}`,
  },
  table: { effect: 'Tác động', force: 'Lực tác động', exposed: 'Chịu' },
}

export const uncertaintyTexts: Readonly<Record<Language, UncertaintyTexts>> = { en, vi }
