// Texts of what the closes said, in every language: loaded with the views and cards that show it.

import type { Measure } from '../../domain/dataset/schema.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { MarketEntry } from '../../domain/layers/lookup.ts'
import type { Recovery } from '../../domain/layers/market.ts'

interface EntryFacts {
  readonly span: number
  readonly benchmark: string
  readonly measure: string
}

export interface MarketTexts {
  readonly heading: string
  readonly entry: Readonly<Record<MarketEntry['kind'], (facts: EntryFacts) => string>>
  /** Says whether the price recovered, where no figure says it. */
  readonly recovery: Readonly<Partial<Record<Recovery['kind'], string>>>
  readonly wider: string
  readonly benchmark: (symbol: string) => string
  /** How a figure of the layer is worked out, in words. */
  readonly formula: Readonly<Partial<Record<Measure, string>>>
}

const en: MarketTexts = {
  heading: 'What the closes said',
  entry: {
    member: ({ measure }) => measure,
    move: () => 'Close to close on the day',
    reported: ({ measure }) => `${measure}, as reported`,
    drawdown: ({ span }) => `Lowest close, to ${span} sessions after`,
    regain: () => 'Sessions to regain the close before',
    versus: ({ benchmark }) => `Move less that of the ${benchmark}`,
    relative: ({ benchmark }) => `At the end of the window against the ${benchmark}, index`,
  },
  recovery: {
    'did-not-fall': 'It did not fall on the day, so there is nothing to regain.',
    'not-computed': 'Whether it regained the close before is not computed: there is no close to compare with.',
  },
  wider: 'The article does not name this company. It belongs to the wider market, and carries market data only.',
  benchmark: (symbol) => `Benchmark · ${symbol}`,
  formula: {
    drawdown: '(Lowest close from the day on ÷ last close before the event − 1) × 100.',
    relativeChange:
      'The company’s move less the benchmark’s, in percentage points. Both indices were 100 before, so their difference is that of the moves.',
    sessionsToRegain: 'Sessions after the day, until a close at or above the last one before the event.',
    priceIndex: 'Close ÷ last close before the event × 100. The prices themselves are not published here.',
    relativeIndex: 'The company’s index ÷ the benchmark’s × 100.',
  },
}

const vi: MarketTexts = {
  heading: 'Giá đóng cửa cho thấy',
  entry: {
    member: ({ measure }) => measure,
    move: () => 'Trong ngày, so với giá đóng cửa phiên liền trước',
    reported: ({ measure }) => `${measure}, theo báo chí`,
    drawdown: ({ span }) => `Giá đóng cửa thấp nhất, đến ${span} phiên sau`,
    regain: () => 'Số phiên để lấy lại mức trước sự kiện',
    versus: ({ benchmark }) => `Biến động trừ biến động của ${benchmark}`,
    relative: ({ benchmark }) => `Cuối kỳ so với ${benchmark}, chỉ số`,
  },
  recovery: {
    'did-not-fall': 'Cổ phiếu không giảm trong ngày, nên không có gì để lấy lại.',
    'not-computed': 'Không tính việc lấy lại mức trước sự kiện: không có giá đóng cửa để so.',
  },
  wider: 'Bài báo không nhắc đến công ty này. Đây là thị trường rộng hơn, chỉ có dữ liệu thị trường.',
  benchmark: (symbol) => `Chỉ số tham chiếu · ${symbol}`,
  formula: {
    drawdown: '(Giá đóng cửa thấp nhất kể từ ngày đó ÷ giá đóng cửa phiên liền trước sự kiện − 1) × 100.',
    relativeChange:
      'Biến động của công ty trừ biến động của chỉ số tham chiếu, tính bằng điểm phần trăm. Cả hai đều được quy về 100 tại phiên liền trước, nên hiệu hai chỉ số chính là hiệu hai biến động.',
    sessionsToRegain: 'Số phiên sau ngày đó, cho đến khi giá đóng cửa bằng hoặc cao hơn phiên liền trước sự kiện.',
    priceIndex: 'Giá đóng cửa ÷ giá đóng cửa phiên liền trước sự kiện × 100. Bản thân giá không được công bố ở đây.',
    relativeIndex: 'Chỉ số của công ty ÷ chỉ số tham chiếu × 100.',
  },
}

export const marketTexts: Readonly<Record<Language, MarketTexts>> = { en, vi }
