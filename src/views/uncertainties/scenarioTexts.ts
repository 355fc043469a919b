// Texts of the scenario explorer, in every language: loaded with the view on the uncertainties.

import type { PresetName } from '../../domain/analysis/spending.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { Scenario } from '../../domain/view/scenario.ts'

/** What the assumptions are about; each belongs to one of the three questions. */
export type AssumptionGroup = 'economics' | 'demand' | 'geopolitics'

export interface ScenarioTexts {
  readonly title: Readonly<Record<'more' | 'less' | 'same', string>>
  readonly subtitle: string
  readonly note: string
  readonly placeholders: string
  readonly coverage: string
  readonly presets: string
  readonly preset: Readonly<Record<PresetName, string>>
  readonly reset: string
  readonly copyLink: string
  readonly copied: string
  readonly copyFailed: string
  readonly link: string
  readonly group: Readonly<Record<AssumptionGroup, string>>
  readonly assumption: Readonly<Record<keyof Scenario, string>>
  readonly percent: (value: string) => string
  readonly times: (value: string) => string
  readonly years: (value: string) => string
  readonly result: (value: string) => string
  readonly yours: string
  readonly given: string
  readonly working: string
  readonly steps: {
    readonly reach: string
    readonly training: string
    readonly answering: string
    readonly total: string
    readonly breakEven: string
    readonly rounding: string
  }
  readonly breakEven: {
    readonly heading: string
    readonly uses: (uses: string, yours: string, verdict: string) => string
    readonly above: string
    readonly below: string
    readonly equal: string
    readonly any: string
    readonly allTraining: string
    readonly blocked: string
    readonly noCurve: string
  }
  readonly chart: {
    readonly x: string
    readonly y: string
    readonly line: string
    readonly you: string
    readonly point: (fall: string, uses: string) => string
    readonly table: string
    readonly showWorking: (what: string) => string
  }
}

const en: ScenarioTexts = {
  title: {
    more: 'On these assumptions, more would be spent on computing than today',
    less: 'On these assumptions, less would be spent on computing than today',
    same: 'On these assumptions, as much would be spent on computing as today',
  },
  subtitle: 'Spending on AI computing a year from now, relative to today, as the reader assumes it',
  note: 'A way of thinking a question through, and not a forecast: nobody has measured these assumptions.',
  placeholders:
    'Where the sliders start is a placeholder and no estimate: half of all computing is taken to be training.',
  coverage: 'Six assumptions of the reader; no figure of the source goes into them',
  presets: 'Start from',
  preset: {
    'flat-use': 'Cheaper training, flat use',
    'more-use': 'Cheaper training, three times the use',
    limits: 'Tighter limits for a year',
  },
  reset: 'Back to the placeholders',
  copyLink: 'Copy the link',
  copied: 'The link is copied.',
  copyFailed: 'The link could not be copied; here it is:',
  link: 'Link to this scenario',
  group: { economics: 'The economics of AI', demand: 'Demand', geopolitics: 'Geopolitics' },
  assumption: {
    trainingShare: 'Share of computing that is training (s)',
    trainingFall: 'Fall in the cost of training (d)',
    computingPerAnswer: 'Computing for each answer, today = 1 (r)',
    answers: 'Number of answers, today = 1 (u)',
    blockedShare: 'Share of demand that export limits block (a)',
    limitYears: 'Length of the limits, in years (T)',
  },
  percent: (value) => `${value}%`,
  times: (value) => `${value}×`,
  years: (value) => (value === '1' ? '1 year' : `${value} years`),
  result: (value) => `${value} × today’s spending`,
  yours: 'Your assumptions',
  given: 'Assumed',
  working: 'Working',
  steps: {
    reach: 'Demand that the limits leave',
    training: 'Training',
    answering: 'Answers',
    total: 'Spending, today = 1',
    breakEven: 'Use at which it breaks even, today = 1',
    rounding: 'Shown to two decimals; worked out without rounding.',
  },
  breakEven: {
    heading: 'Where it would break even',
    uses: (uses, yours, verdict) =>
      `Spending would equal today’s at ${uses} times today’s computing for answers (r × u). You assume ${yours}: ${verdict}.`,
    above: 'more than that',
    below: 'less than that',
    equal: 'just that',
    any: 'All computing is training, and training costs what it costs today: any use breaks even.',
    allTraining:
      'All computing is training, and it has become cheaper or is limited: no amount of use makes up for that.',
    blocked: 'The limits block all demand for the whole year: no amount of use makes up for that.',
    noCurve: 'There is no line to draw for these assumptions.',
  },
  chart: {
    x: 'Fall in the cost of training, %',
    y: 'Computing for answers (r × u), today = 1',
    line: 'Break-even',
    you: 'You',
    point: (fall, uses) => `Your point: a fall of ${fall} in the cost of training, ${uses} the computing for answers`,
    table: 'Break-even by fall in the cost of training',
    showWorking: (what) => `${what}. Show the working`,
  },
}

const vi: ScenarioTexts = {
  title: {
    more: 'Theo các giả định này, chi cho tính toán nhiều hơn hiện nay',
    less: 'Theo các giả định này, chi cho tính toán ít hơn hiện nay',
    same: 'Theo các giả định này, chi cho tính toán bằng hiện nay',
  },
  subtitle: 'Chi tiêu cho tính toán AI sau một năm, so với hiện nay, theo giả định của người đọc',
  note: 'Đây là cách suy nghĩ một câu hỏi, không phải dự báo: chưa ai đo được các giả định này.',
  placeholders:
    'Vị trí ban đầu của các thanh trượt chỉ là giá trị tạm đặt, không phải ước tính: coi như một nửa tính toán là để huấn luyện.',
  coverage: 'Sáu giả định của người đọc; không dùng số liệu nào của nguồn',
  presets: 'Bắt đầu từ',
  preset: {
    'flat-use': 'Huấn luyện rẻ hơn, mức dùng không đổi',
    'more-use': 'Huấn luyện rẻ hơn, mức dùng gấp ba',
    limits: 'Siết hạn chế trong một năm',
  },
  reset: 'Về giá trị tạm đặt',
  copyLink: 'Chép liên kết',
  copied: 'Đã chép liên kết.',
  copyFailed: 'Không chép được liên kết; liên kết ở đây:',
  link: 'Liên kết tới kịch bản này',
  group: { economics: 'Kinh tế AI', demand: 'Nhu cầu', geopolitics: 'Địa chính trị' },
  assumption: {
    trainingShare: 'Phần tính toán dùng để huấn luyện (s)',
    trainingFall: 'Mức giảm chi phí huấn luyện (d)',
    computingPerAnswer: 'Tính toán cho mỗi câu trả lời, hiện nay = 1 (r)',
    answers: 'Số câu trả lời, hiện nay = 1 (u)',
    blockedShare: 'Phần nhu cầu bị hạn chế xuất khẩu chặn (a)',
    limitYears: 'Hạn chế kéo dài, tính bằng năm (T)',
  },
  percent: (value) => `${value}%`,
  times: (value) => `${value} lần`,
  years: (value) => `${value} năm`,
  result: (value) => `${value} lần mức chi hiện nay`,
  yours: 'Giả định của bạn',
  given: 'Giả định',
  working: 'Cách tính',
  steps: {
    reach: 'Nhu cầu còn lại sau hạn chế',
    training: 'Huấn luyện',
    answering: 'Trả lời',
    total: 'Chi tiêu, hiện nay = 1',
    breakEven: 'Mức dùng hòa vốn, hiện nay = 1',
    rounding: 'Hiển thị hai chữ số thập phân; khi tính không làm tròn.',
  },
  breakEven: {
    heading: 'Khi nào thì hòa',
    uses: (uses, yours, verdict) =>
      `Mức chi sẽ bằng hiện nay khi tính toán để trả lời (r × u) gấp ${uses} lần hiện nay. Bạn giả định ${yours}: ${verdict}.`,
    above: 'nhiều hơn thế',
    below: 'ít hơn thế',
    equal: 'đúng bằng thế',
    any: 'Mọi tính toán đều là huấn luyện, và chi phí huấn luyện như hiện nay: dùng bao nhiêu cũng hòa.',
    allTraining:
      'Mọi tính toán đều là huấn luyện, mà huấn luyện đã rẻ đi hoặc bị hạn chế: dùng nhiều mấy cũng không bù được.',
    blocked: 'Hạn chế chặn toàn bộ nhu cầu suốt cả năm: dùng nhiều mấy cũng không bù được.',
    noCurve: 'Với các giả định này thì không có đường nào để vẽ.',
  },
  chart: {
    x: 'Mức giảm chi phí huấn luyện, %',
    y: 'Tính toán để trả lời (r × u), hiện nay = 1',
    line: 'Điểm hòa',
    you: 'Bạn',
    point: (fall, uses) => `Điểm của bạn: chi phí huấn luyện giảm ${fall}, tính toán để trả lời ${uses} hiện nay`,
    table: 'Điểm hòa theo mức giảm chi phí huấn luyện',
    showWorking: (what) => `${what}. Xem cách tính`,
  },
}

export const scenarioTexts: Readonly<Record<Language, ScenarioTexts>> = { en, vi }
