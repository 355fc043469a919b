// Texts of the scenario explorer, in every language: loaded with the view on the uncertainties.

import type { PresetName } from '../../domain/analysis/spending.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { Scenario } from '../../domain/view/scenario.ts'

/** What the assumptions that are folded away are about. */
export type AssumptionGroup = 'economics' | 'geopolitics'

/** The parts of the working. */
export type WorkingStep = 'training' | 'answering' | 'reach' | 'total' | 'breakEven'

export interface ScenarioTexts {
  readonly offer: { readonly heading: string; readonly text: string; readonly open: string }
  readonly title: Readonly<Record<'more' | 'less' | 'same', string>>
  readonly subtitle: string
  readonly note: string
  readonly placeholders: string
  readonly coverage: string
  readonly presets: string
  readonly preset: Readonly<Record<PresetName, string>>
  readonly more: string
  readonly close: string
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
  readonly given: string
  readonly working: string
  readonly steps: Readonly<Record<WorkingStep, { readonly name: string; readonly formula: string }>>
  readonly rounding: string
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
  offer: {
    heading: 'What would have to happen for spending to hold up?',
    text: 'Set your own assumptions about cheaper training, more use and export limits, and see what they come to.',
    open: 'Try a scenario',
  },
  title: {
    more: 'On these assumptions, more would be spent on computing than today',
    less: 'On these assumptions, less would be spent on computing than today',
    same: 'On these assumptions, as much would be spent on computing as today',
  },
  subtitle: 'Spending on AI computing a year from now, relative to today, as the reader assumes it',
  note: 'A way of thinking a question through, and not a forecast: nobody has measured these assumptions.',
  placeholders:
    'The values to start from are round numbers and no estimates: half of all computing is taken to be training.',
  coverage: 'Six assumptions of the reader; no figure of the source goes into them',
  presets: 'Start from',
  preset: {
    'flat-use': 'Cheaper training, flat use',
    'more-use': 'Cheaper training, three times the use',
    limits: 'Tighter limits for a year',
  },
  more: 'More assumptions',
  close: 'Close the scenario',
  copyLink: 'Copy the link',
  copied: 'The link is copied.',
  copyFailed: 'The link could not be copied; here it is:',
  link: 'Link to this scenario',
  group: { economics: 'The economics of AI', geopolitics: 'Geopolitics' },
  assumption: {
    trainingShare: 'Share of computing that is training',
    trainingFall: 'Fall in the cost of training',
    computingPerAnswer: 'Computing for each answer, today = 1',
    answers: 'Number of answers, today = 1',
    blockedShare: 'Share of demand that export limits block',
    limitYears: 'Length of the limits, in years',
  },
  percent: (value) => `${value}%`,
  times: (value) => `${value}×`,
  years: (value) => (value === '1' ? '1 year' : `${value} years`),
  result: (value) => `Spending would be ${value} times what it is today.`,
  given: 'Assumed',
  working: 'Working',
  steps: {
    training: { name: 'Training', formula: 'share that is training × (1 − fall in its cost)' },
    answering: { name: 'Answers', formula: '(1 − share that is training) × computing for each × number of answers' },
    reach: { name: 'Demand that the limits leave', formula: '1 − share blocked × years of limits, at most 1' },
    total: { name: 'Spending, today = 1', formula: '(training + answers) × demand that the limits leave' },
    breakEven: {
      name: 'Use at which it breaks even, today = 1',
      formula: '(1 ÷ demand that the limits leave − training) ÷ (1 − share that is training)',
    },
  },
  rounding: 'Shown to two decimals; worked out without rounding.',
  breakEven: {
    heading: 'Where it would break even',
    uses: (uses, yours, verdict) =>
      `Spending would equal today’s at ${uses} times today’s computing for answers. You assume ${yours}: ${verdict}.`,
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
    y: 'Computing for all answers, today = 1',
    line: 'Break-even',
    you: 'You',
    point: (fall, uses) => `Your point: a fall of ${fall} in the cost of training, ${uses} the computing for answers`,
    table: 'Break-even by fall in the cost of training',
    showWorking: (what) => `${what}. Show the working`,
  },
}

const vi: ScenarioTexts = {
  offer: {
    heading: 'Điều gì phải xảy ra để mức chi không giảm?',
    text: 'Tự đặt giả định về huấn luyện rẻ hơn, dùng nhiều hơn và hạn chế xuất khẩu, rồi xem kết quả.',
    open: 'Thử một kịch bản',
  },
  title: {
    more: 'Theo các giả định này, chi cho tính toán nhiều hơn hiện nay',
    less: 'Theo các giả định này, chi cho tính toán ít hơn hiện nay',
    same: 'Theo các giả định này, chi cho tính toán bằng hiện nay',
  },
  subtitle: 'Chi tiêu cho tính toán AI sau một năm, so với hiện nay, theo giả định của người đọc',
  note: 'Đây là một cách cân nhắc, không phải dự báo: chưa ai đo được các giả định này.',
  placeholders: 'Các giá trị ban đầu là số tròn, không phải ước tính: coi như một nửa tính toán là để huấn luyện.',
  coverage: 'Sáu giả định của người đọc; không dùng số liệu nào của nguồn',
  presets: 'Bắt đầu từ',
  preset: {
    'flat-use': 'Huấn luyện rẻ hơn, mức dùng không đổi',
    'more-use': 'Huấn luyện rẻ hơn, mức dùng gấp ba',
    limits: 'Siết hạn chế trong một năm',
  },
  more: 'Thêm giả định',
  close: 'Đóng kịch bản',
  copyLink: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết.',
  copyFailed: 'Không sao chép được liên kết; liên kết ở đây:',
  link: 'Liên kết tới kịch bản này',
  group: { economics: 'Kinh tế AI', geopolitics: 'Địa chính trị' },
  assumption: {
    trainingShare: 'Phần tính toán dùng để huấn luyện',
    trainingFall: 'Mức giảm chi phí huấn luyện',
    computingPerAnswer: 'Tính toán cho mỗi câu trả lời, hiện nay = 1',
    answers: 'Số câu trả lời, hiện nay = 1',
    blockedShare: 'Phần nhu cầu bị hạn chế xuất khẩu chặn',
    limitYears: 'Hạn chế kéo dài, tính bằng năm',
  },
  percent: (value) => `${value}%`,
  times: (value) => `${value} lần`,
  years: (value) => `${value} năm`,
  result: (value) => `Mức chi sẽ bằng ${value} lần hiện nay.`,
  given: 'Giả định',
  working: 'Cách tính',
  steps: {
    training: { name: 'Huấn luyện', formula: 'phần dùng để huấn luyện × (1 − mức giảm chi phí)' },
    answering: {
      name: 'Trả lời',
      formula: '(1 − phần dùng để huấn luyện) × tính toán cho mỗi câu × số câu trả lời',
    },
    reach: { name: 'Nhu cầu còn lại sau hạn chế', formula: '1 − phần bị chặn × số năm hạn chế, nhiều nhất là 1' },
    total: { name: 'Chi tiêu, hiện nay = 1', formula: '(huấn luyện + trả lời) × nhu cầu còn lại sau hạn chế' },
    breakEven: {
      name: 'Ngưỡng cân bằng, hiện nay = 1',
      formula: '(1 ÷ nhu cầu còn lại sau hạn chế − huấn luyện) ÷ (1 − phần dùng để huấn luyện)',
    },
  },
  rounding: 'Hiển thị hai chữ số thập phân; khi tính không làm tròn.',
  breakEven: {
    heading: 'Ngưỡng cân bằng',
    uses: (uses, yours, verdict) =>
      `Mức chi sẽ bằng hiện nay khi tính toán để trả lời gấp ${uses} lần hiện nay. Bạn giả định ${yours}: ${verdict}.`,
    above: 'nhiều hơn thế',
    below: 'ít hơn thế',
    equal: 'đúng bằng thế',
    any: 'Mọi tính toán đều là huấn luyện, và chi phí huấn luyện như hiện nay: dùng bao nhiêu thì mức chi cũng không đổi.',
    allTraining:
      'Mọi tính toán đều là huấn luyện, mà huấn luyện đã rẻ đi hoặc bị hạn chế: dùng nhiều mấy cũng không bù được.',
    blocked: 'Hạn chế chặn toàn bộ nhu cầu suốt cả năm: dùng nhiều mấy cũng không bù được.',
    noCurve: 'Với các giả định này thì không có đường nào để vẽ.',
  },
  chart: {
    x: 'Mức giảm chi phí huấn luyện, %',
    y: 'Tính toán cho mọi câu trả lời, hiện nay = 1',
    line: 'Ngưỡng cân bằng',
    you: 'Bạn',
    point: (fall, uses) => `Điểm của bạn: chi phí huấn luyện giảm ${fall}, tính toán để trả lời ${uses} hiện nay`,
    table: 'Ngưỡng cân bằng theo mức giảm chi phí huấn luyện',
    showWorking: (what) => `${what}. Xem cách tính`,
  },
}

export const scenarioTexts: Readonly<Record<Language, ScenarioTexts>> = { en, vi }
