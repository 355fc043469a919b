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
  readonly notStated: string
  readonly compare: {
    readonly title: (names: string, n: number, first: string, second: string) => string
    readonly legend: string
    readonly none: string
    readonly pair: (first: string, second: string) => string
    readonly both: string
    readonly only: (title: string) => string
    readonly neither: string
    readonly nobody: string
  }
  readonly matrix: {
    readonly caption: string
    readonly company: string
    readonly none: string
    readonly key: string
    readonly stated: string
    readonly open: (company: string, effect: string, status: string, statement: string) => string
  }
  readonly effect: string
  readonly exposed: string
}

const n1 = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)

const en: UncertaintyTexts = {
  title: (widest) =>
    widest ? `${widest} touches more companies than any other question` : 'Whom each open question touches',
  subtitle: 'Companies with their moves, by force that could raise or lower the demand for AI computing',
  coverage: (touched, total) => `${touched} of ${n1(total)} ${touched === 1 ? 'is' : 'are'} touched by at least one`,
  summary: (title, touched, names) => `${title} touches ${touched}: ${names}`,
  noteInferred:
    'A solid frame is a link that the source makes; a dashed one was inferred by the editor, with the reason on the card.',
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
  notStated: 'not stated',
  compare: {
    title: (names, n, first, second) =>
      n === 0
        ? `No company here is exposed to both: ${first}, ${second}`
        : `${names || n1(n)} ${n === 1 ? 'is' : 'are'} exposed to both: ${first}, ${second}`,
    legend: 'Compare',
    none: 'none',
    pair: (first, second) => `${first} with ${second}`,
    both: 'Exposed to both',
    only: (title) => `Only to: ${title}`,
    neither: 'To neither of the two',
    nobody: 'none',
  },
  matrix: {
    caption: 'Companies and the uncertainties that touch them',
    company: 'Company',
    none: 'no link',
    key: 'Marks',
    stated: 'the source says so',
    open: (company, effect, status, statement) => `${company}: ${effect}, ${status}. ${statement}`,
  },
  effect: 'Effect',
  exposed: 'Exposed to',
}

const vi: UncertaintyTexts = {
  title: (widest) =>
    widest ? `${widest} tác động nhiều công ty hơn các câu hỏi khác` : 'Mỗi câu hỏi còn ngỏ tác động đến ai',
  subtitle: 'Công ty và biến động, theo từng lực có thể tăng hay giảm nhu cầu tính toán AI',
  coverage: (touched, total) => `${touched} trên ${total} công ty chịu ít nhất một tác động`,
  summary: (title, touched, names) => `${title} tác động ${touched}: ${names}`,
  noteInferred: 'Khung nét liền là liên hệ do nguồn nêu; khung nét đứt là nhận định của biên tập, lý do ghi trên thẻ.',
  noteMoves: (basis) =>
    `Bên cạnh mỗi công ty là biến động của nó, ${basis}; số đó đo ngày hôm ấy chứ không đo lực tác động.`,
  untouched: (n) => `Không chịu tác động nào (${n})`,
  highlight: 'Làm nổi ở mọi nơi',
  heading: { relief: 'Hỗ trợ', pressure: 'Áp lực', context: 'Bối cảnh' },
  noneNamed: {
    relief: 'Hỗ trợ: nguồn không nêu lực nào, và ở đây cũng không tự đặt ra.',
    pressure: 'Áp lực: nguồn không nêu lực nào, và ở đây cũng không tự đặt ra.',
  },
  evidence: (place, statement) => `${place}. Xem dẫn chứng cho: ${statement}`,
  touched: { relief: 'Có lợi cho', pressure: 'Bất lợi cho' },
  notStated: 'không nêu',
  compare: {
    title: (names, n, first, second) =>
      n === 0
        ? `Không công ty nào ở đây chịu cả hai: ${first}, ${second}`
        : `${names || `${n} công ty`} chịu cả hai: ${first}, ${second}`,
    legend: 'So sánh',
    none: 'không',
    pair: (first, second) => `${first} và ${second}`,
    both: 'Chịu cả hai',
    only: (title) => `Chỉ chịu: ${title}`,
    neither: 'Không chịu cả hai',
    nobody: 'không có',
  },
  matrix: {
    caption: 'Các công ty và những yếu tố bất định tác động đến họ',
    company: 'Công ty',
    none: 'không liên hệ',
    key: 'Ký hiệu',
    stated: 'nguồn có nêu',
    open: (company, effect, status, statement) => `${company}: ${effect}, ${status}. ${statement}`,
  },
  effect: 'Tác động',
  exposed: 'Chịu',
}

export const uncertaintyTexts: Readonly<Record<Language, UncertaintyTexts>> = { en, vi }
