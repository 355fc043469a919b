// Texts of the view on the uncertainties, in every language: loaded with the view, not with the page.
import type { Force } from '../domain/dataset/schema.ts'
import type { Language } from '../domain/dataset/text.ts'

export interface UncertaintyTexts {
  readonly title: (widest: string) => string
  readonly titleTied: (titles: string) => string
  readonly titleNobody: string
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
  title: (widest) => `${widest} touches more of these companies than any other question`,
  titleTied: (titles) => `${titles} touch the most of these companies, as many each`,
  titleNobody: 'None of the questions touches a company here',
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
  title: (widest) => `${widest} tác động đến nhiều công ty ở đây hơn các câu hỏi khác`,
  titleTied: (titles) => `${titles} tác động đến nhiều công ty ở đây nhất, số lượng bằng nhau`,
  titleNobody: 'Không câu hỏi nào tác động đến công ty ở đây',
  subtitle: 'Các công ty và mức biến động, theo từng yếu tố có thể làm tăng hay giảm nhu cầu tính toán cho AI',
  coverage: (touched, total) => `${touched}/${total} công ty chịu ít nhất một tác động`,
  summary: (title, touched, names) => `${title} tác động ${touched}: ${names}`,
  noteInferred: 'Khung nét liền là liên hệ do nguồn nêu; khung nét đứt là nhận định của biên tập, lý do ghi trên thẻ.',
  noteMoves: (basis) =>
    `Bên cạnh mỗi công ty là mức biến động của công ty ấy, ${basis}; con số đó nói về phiên hôm ấy, không đo mức tác động.`,
  untouched: (n) => `Không chịu tác động nào (${n})`,
  highlight: 'Tô đậm trên mọi biểu đồ',
  heading: { relief: 'Hỗ trợ', pressure: 'Sức ép', context: 'Bối cảnh' },
  noneNamed: {
    relief: 'Hỗ trợ: nguồn không nêu yếu tố nào, và ở đây cũng không tự đặt ra.',
    pressure: 'Sức ép: nguồn không nêu yếu tố nào, và ở đây cũng không tự đặt ra.',
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
