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
  readonly unusualHeading: string
  /** The heading where the layer has no closes of the company. */
  readonly onlyReported: string
  readonly entry: Readonly<Record<MarketEntry['kind'], (facts: EntryFacts) => string>>
  /** Says whether the price recovered, where no figure says it. */
  readonly recovery: Readonly<Partial<Record<Recovery['kind'], string>>>
  readonly wider: string
  readonly benchmark: (symbol: string) => string
  readonly standardError: string
  /** How often residuals of the sessions before were as large. */
  readonly asLarge: (sessions: number, of: number) => string
  readonly unusual: string
  readonly usual: string
  readonly method: string
  readonly noModel: (reason: string) => string
  /** How a figure of the layer is worked out, in words. */
  readonly formula: Readonly<Partial<Record<Measure, string>>>
}

const en: MarketTexts = {
  heading: 'What the closes said',
  unusualHeading: 'Was the day unusual for it?',
  onlyReported: 'What the press reported',
  entry: {
    member: ({ measure }) => measure,
    move: () => 'Close to close on the day',
    reported: ({ measure }) => `${measure}, as reported`,
    abnormal: ({ benchmark }) => `Abnormal return, ${benchmark}`,
    cumulative: ({ span }) => `Added up to ${span} ${span === 1 ? 'session' : 'sessions'} after`,
    model: ({ benchmark }) => `Model, ${benchmark}`,
    'run-up': () => 'Run-up: return over the 20 sessions before',
    volume: () => 'Volume of the day ÷ mean of the 20 sessions before',
    'value-change': () => 'Change in market value',
    drawdown: ({ span }) => `Lowest close, to ${span} sessions after`,
    regain: () => 'Sessions to regain the close before',
    versus: ({ benchmark }) => `Move less that of the ${benchmark}`,
    relative: ({ benchmark }) => `At the end of the window against the ${benchmark}, index`,
  },
  recovery: {
    'did-not-fall': 'It did not fall on the day, so there is nothing to regain.',
    'too-soon': 'Too few sessions have passed to say whether it regained the close before.',
    'not-computed': 'Whether it regained the close before is not computed: there is no close to compare with.',
  },
  standardError: 's.e.',
  asLarge: (sessions, of) =>
    sessions === 0
      ? `Larger, in size, than on any of the ${of} sessions before.`
      : `Its residual was as large, in size, on ${sessions} of the ${of} sessions before.`,
  unusual: 'Unusual for this company: more than 1.96 standard errors from what the market model expects.',
  usual: 'Within what is usual for this company: less than 1.96 standard errors from what the market model expects.',
  method: 'How it is worked out',
  noModel: (reason) => `No abnormal return is worked out: ${reason}`,
  wider: 'The article does not name this company. It belongs to the wider market, and carries market data only.',
  benchmark: (symbol) => `Benchmark · ${symbol}`,
  formula: {
    drawdown: '(Lowest close from the day on ÷ last close before the event − 1) × 100.',
    relativeChange:
      'The company’s move less the benchmark’s, in percentage points. Both indices were 100 before, so their difference is that of the moves.',
    sessionsToRegain: 'Sessions after the day, until a close at or above the last one before the event.',
    priceIndex: 'Close ÷ last close before the event × 100. The prices themselves are not published here.',
    relativeIndex: 'The company’s index ÷ the benchmark’s × 100.',
    dailyReturn: 'Close ÷ close before − 1, of closes adjusted for dividends and splits.',
    abnormalReturn:
      'R − (alpha + beta × Rm): its return less what the market model expects, given the market’s own return.',
    alpha: 'The intercept of the market model R = alpha + beta × Rm, by ordinary least squares; percent a day.',
    beta: 'The slope of the market model R = alpha + beta × Rm, by ordinary least squares.',
    betaError: 'The standard deviation of residuals ÷ the root of the market’s squared deviations.',
    residualDeviation: 'The standard deviation of the model’s residuals, with n − 2 degrees of freedom; percent a day.',
    estimationReturns: 'Sessions in the estimation window with a return of both.',
    marketMean: 'The mean of the market’s returns in the estimation window.',
    marketSpread: 'The market’s squared deviations from its mean, added up; percent squared.',
    predictionError: 'How far an abnormal return usually is from zero, as the model predicts it.',
    tStatistic: 'The abnormal return ÷ its standard error of prediction.',
    daysAsLarge: 'Sessions of the estimation window on which the residual was at least as large, in size.',
    cumulativeReturn: 'The returns of the sessions added up, each close ÷ close before − 1.',
    cumulativeSessions: 'The event’s session and those after it.',
    cumulativeAbnormalReturn: 'The abnormal returns of the sessions added up.',
    runUp: 'Last close before the event ÷ close 20 sessions before that − 1.',
    volumeRatio: 'Shares traded on the day ÷ the mean of the 20 sessions before. The volumes are not published here.',
    marketValue: 'Its market value on a day that a source gives, carried on with the closes: always about.',
    valueChange: 'Market value at the last close before × the move.',
  },
}

const vi: MarketTexts = {
  heading: 'Giá đóng cửa cho thấy',
  unusualHeading: 'Phiên đó có bất thường với công ty?',
  onlyReported: 'Báo chí đưa tin',
  entry: {
    member: ({ measure }) => measure,
    move: () => 'Trong ngày, so với giá đóng cửa phiên liền trước',
    reported: ({ measure }) => `${measure}, theo báo chí`,
    abnormal: ({ benchmark }) => `Lợi suất bất thường, ${benchmark}`,
    cumulative: ({ span }) => `Cộng dồn đến ${span} phiên sau`,
    model: ({ benchmark }) => `Mô hình, ${benchmark}`,
    'run-up': () => 'Mức tăng trong 20 phiên trước đó',
    volume: () => 'Khối lượng trong ngày ÷ bình quân 20 phiên trước',
    'value-change': () => 'Thay đổi giá trị vốn hóa',
    drawdown: ({ span }) => `Giá đóng cửa thấp nhất, đến ${span} phiên sau`,
    regain: () => 'Số phiên để lấy lại mức trước sự kiện',
    versus: ({ benchmark }) => `Biến động trừ biến động của ${benchmark}`,
    relative: ({ benchmark }) => `Cuối kỳ so với ${benchmark}, chỉ số`,
  },
  recovery: {
    'did-not-fall': 'Cổ phiếu không giảm trong ngày, nên không có gì để lấy lại.',
    'too-soon': 'Chưa đủ phiên để nói cổ phiếu có lấy lại mức trước sự kiện hay không.',
    'not-computed': 'Không tính việc lấy lại mức trước sự kiện: không có giá đóng cửa để so.',
  },
  standardError: 'sai số chuẩn',
  asLarge: (sessions, of) =>
    sessions === 0
      ? `Về độ lớn, vượt mọi phiên trong ${of} phiên trước đó.`
      : `Phần dư lớn bằng như vậy ở ${sessions} trong ${of} phiên trước đó.`,
  unusual: 'Bất thường đối với công ty này: cách mức mô hình thị trường dự kiến hơn 1,96 sai số chuẩn.',
  usual: 'Nằm trong mức thường thấy của công ty này: cách mức mô hình thị trường dự kiến dưới 1,96 sai số chuẩn.',
  method: 'Cách tính',
  noModel: (reason) => `Không tính lợi suất bất thường: ${reason}`,
  wider: 'Bài báo không nhắc đến công ty này. Đây là thị trường rộng hơn, chỉ có dữ liệu thị trường.',
  benchmark: (symbol) => `Chỉ số tham chiếu · ${symbol}`,
  formula: {
    drawdown: '(Giá đóng cửa thấp nhất kể từ ngày đó ÷ giá đóng cửa phiên liền trước sự kiện − 1) × 100.',
    relativeChange:
      'Biến động của công ty trừ biến động của chỉ số tham chiếu, tính bằng điểm phần trăm. Cả hai đều được quy về 100 tại phiên liền trước, nên hiệu hai chỉ số chính là hiệu hai biến động.',
    sessionsToRegain: 'Số phiên sau ngày đó, cho đến khi giá đóng cửa bằng hoặc cao hơn phiên liền trước sự kiện.',
    priceIndex: 'Giá đóng cửa ÷ giá đóng cửa phiên liền trước sự kiện × 100. Bản thân giá không được công bố ở đây.',
    relativeIndex: 'Chỉ số của công ty ÷ chỉ số tham chiếu × 100.',
    dailyReturn: 'Giá đóng cửa ÷ giá đóng cửa phiên liền trước − 1, theo giá đã điều chỉnh cổ tức và chia tách.',
    abnormalReturn:
      'R − (alpha + beta × Rm): lợi suất trừ mức mô hình thị trường dự kiến theo lợi suất của thị trường.',
    alpha: 'Hệ số chặn của mô hình thị trường R = alpha + beta × Rm, bình phương nhỏ nhất; phần trăm một phiên.',
    beta: 'Độ dốc của mô hình thị trường R = alpha + beta × Rm, bình phương nhỏ nhất.',
    betaError: 'Độ lệch chuẩn của phần dư ÷ căn của tổng bình phương độ lệch của thị trường.',
    residualDeviation: 'Độ lệch chuẩn của phần dư, với n − 2 bậc tự do; phần trăm một phiên.',
    estimationReturns: 'Số phiên trong kỳ ước lượng có đủ lợi suất của cả hai.',
    marketMean: 'Trung bình lợi suất của thị trường trong kỳ ước lượng.',
    marketSpread: 'Cộng bình phương các độ lệch của thị trường so với trung bình; phần trăm bình phương.',
    predictionError: 'Lợi suất bất thường thường cách số không bao xa, theo dự báo của mô hình.',
    tStatistic: 'Lợi suất bất thường ÷ sai số chuẩn của dự báo.',
    daysAsLarge: 'Số phiên trong kỳ ước lượng có phần dư ít nhất bằng như vậy về độ lớn.',
    cumulativeReturn: 'Cộng lợi suất các phiên, mỗi phiên là giá đóng cửa ÷ giá đóng cửa phiên liền trước − 1.',
    cumulativeSessions: 'Phiên xảy ra sự kiện và các phiên sau đó.',
    cumulativeAbnormalReturn: 'Cộng lợi suất bất thường của các phiên.',
    runUp: 'Giá đóng cửa cuối trước sự kiện ÷ giá đóng cửa 20 phiên trước đó − 1.',
    volumeRatio: 'Số cổ phiếu giao dịch trong ngày ÷ bình quân 20 phiên trước. Khối lượng không được công bố ở đây.',
    marketValue: 'Giá trị vốn hóa ở ngày mà nguồn cho biết, tính tiếp theo giá đóng cửa: luôn là xấp xỉ.',
    valueChange: 'Giá trị vốn hóa ở phiên liền trước × biến động.',
  },
}

export const marketTexts: Readonly<Record<Language, MarketTexts>> = { en, vi }
