// Texts of the scatter, in every language: loaded with it, not with the page.
import type { Language } from '../../domain/dataset/text.ts'
import { DRAWDOWN_WINDOW } from '../../domain/layers/drawdownWindows.ts'
import type { Outcome, ScatterAxis } from '../../domain/view/view.ts'

type Degrees = readonly [more: string, less: string]

/** The texts that depend on the value across. */
interface AxisTexts {
  /** The choice, in a few words. */
  readonly choice: string
  /** As a part of a sentence, with its article. */
  readonly noun: string
  /** Half of a sentence on how values go together: for more of it, and for less. */
  readonly degrees: Degrees
  readonly axis: (year: number) => string
  readonly missing: string
  readonly only: string
  readonly column: (year: number) => string
}

/** The texts that depend on the value down. */
interface DownTexts {
  readonly choice: string
  readonly noun: string
  readonly degrees: Degrees
  readonly axis: string
  readonly missing: string
  readonly column: string
  /** What is measured, with the event's day. */
  readonly measure: (day: string) => string
  readonly only: string
}

export interface ScatterTexts {
  readonly across: string
  readonly downward: string
  readonly axes: Readonly<Record<ScatterAxis, AxisTexts>>
  readonly down: Readonly<Record<Outcome, DownTexts>>
  readonly titleNone: (y: string, x: string) => string
  readonly titleOnly: (names: string, n: number, y: string, x: string) => string
  readonly titleFew: (y: string, x: string) => string
  /** `isLoose` where the values go together by and large. */
  readonly titleLinked: (x: string, y: string, isLoose: boolean) => string
  readonly titleUnlinked: (y: string, x: string) => string
  readonly neither: (n: number, y: string, x: string) => string
  readonly subtitle: (axis: string, measure: string) => string
  readonly coverage: (both: number, total: number) => string
  readonly rank: (correlation: string) => string
  readonly together: (n: number) => string
  readonly bracketValue: (value: string, period: string) => string
  readonly noteCombined: (names: string, value: string, scope: string, period: string) => string
  readonly noteScopes: (list: string) => string
  readonly scopeOf: (name: string, scope: string) => string
  readonly noteFew: string
  readonly noteFiled: string
  readonly noteRecovery: string
  readonly noteDrawdown: (sessions: number) => string
  readonly summary: (
    both: string,
    yOnly: readonly [label: string, list: string],
    xOnly: readonly [label: string, list: string],
    neither: string,
  ) => string
  readonly nobody: string
  readonly table: string
}

const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)

const en: ScatterTexts = {
  across: 'Across',
  downward: 'Down',
  axes: {
    'run-up': {
      choice: 'Run-up before',
      noun: 'a run-up',
      degrees: ['stronger the run-up', 'weaker the run-up'],
      axis: () => 'Return over the 20 sessions before the event, %',
      missing: 'No run-up',
      only: 'Run-up only',
      column: () => 'Run-up',
    },
    abnormal: {
      choice: 'Abnormal return',
      noun: 'an abnormal return',
      degrees: ['weaker the abnormal return', 'stronger the abnormal return'],
      axis: () => 'Abnormal return on the day, %',
      missing: 'No abnormal return',
      only: 'Abnormal return only',
      column: () => 'Abnormal return',
    },
    beta: {
      choice: 'Beta',
      noun: 'a beta',
      degrees: ['higher the beta', 'lower the beta'],
      axis: () => 'Beta: the share’s return per percent of the market’s, over the year before',
      missing: 'No beta',
      only: 'Beta only',
      column: () => 'Beta',
    },
    volume: {
      choice: 'Volume',
      noun: 'a volume',
      degrees: ['heavier the trading', 'lighter the trading'],
      axis: () => 'Volume of the day ÷ mean of the 20 sessions before',
      missing: 'No volume',
      only: 'Volume only',
      column: () => 'Volume ratio',
    },
    value: {
      choice: 'Market value',
      noun: 'a market value',
      degrees: ['larger the company', 'smaller the company'],
      axis: () => 'Market value at the last close before, about, USD bn',
      missing: 'No market value',
      only: 'Market value only',
      column: () => 'Market value',
    },
    'value-change': {
      choice: 'Value change',
      noun: 'a change in value',
      degrees: ['larger the loss of value', 'smaller the loss of value'],
      axis: () => 'Change in market value on the day, about, USD bn',
      missing: 'No change in value',
      only: 'Change in value only',
      column: () => 'Change in value',
    },
    plan: {
      choice: 'Capex planned',
      noun: 'a capex plan',
      degrees: ['larger the capex plan', 'smaller the capex plan'],
      axis: (year) => `Own capex planned for ${year}, USD bn`,
      missing: 'No capex plan of its own',
      only: 'Capex plan only',
      column: (year) => `Capex plan ${year}`,
    },
    filed: {
      choice: 'Capex filed',
      noun: 'filed capex',
      degrees: ['larger the filed capex', 'smaller the filed capex'],
      axis: (year) => `Capex in fiscal year ${year}, by the filings, USD bn`,
      missing: 'No filed capex here',
      only: 'Filed capex only',
      column: (year) => `Filed capex ${year}`,
    },
    growth: {
      choice: 'Growth of capex',
      noun: 'a growth of filed capex',
      degrees: ['faster the growth of capex', 'slower the growth of capex'],
      axis: (year) => `Growth of filed capex, fiscal year ${year} on the year before, %`,
      missing: 'No growth of filed capex',
      only: 'Growth of filed capex only',
      column: (year) => `Growth of filed capex ${year}`,
    },
    'at-writing': {
      choice: 'Move when written',
      noun: 'a move when written',
      degrees: ['weaker the move when written', 'stronger the move when written'],
      axis: () => 'Move at the time of writing, %',
      missing: 'No size at the time of writing',
      only: 'Move at the time of writing only',
      column: () => 'Move at the time of writing',
    },
    close: {
      choice: 'Move at the close',
      noun: 'a closing move',
      degrees: ['weaker the closing move', 'stronger the closing move'],
      axis: () => 'Move at the close, %',
      missing: 'No size at the close',
      only: 'Move at the close only',
      column: () => 'Move at the close',
    },
    drawdown: {
      choice: 'Lowest close after',
      noun: 'a lowest close',
      degrees: ['deeper the drawdown', 'shallower the drawdown'],
      axis: () => `Lowest close, to ${DRAWDOWN_WINDOW} sessions after, against the last before, %`,
      missing: 'No lowest close',
      only: 'Lowest close only',
      column: () => 'Lowest close after',
    },
    regain: {
      choice: 'Sessions to regain',
      noun: 'a way back',
      degrees: ['longer the way back', 'shorter the way back'],
      axis: () => 'Sessions until the close before the event was regained',
      missing: 'Did not fall, or not computed',
      only: 'Way back only',
      column: () => 'Sessions to regain',
    },
  },
  down: {
    move: {
      choice: 'Move',
      noun: 'a move',
      degrees: ['weaker the move', 'stronger the move'],
      axis: 'Change, %',
      missing: 'No move stated',
      column: 'Move',
      measure: (day) => `Change on ${day}, %`,
      only: 'Move only',
    },
    drawdown: {
      choice: 'Lowest close after',
      noun: 'a lowest close',
      degrees: ['deeper the drawdown', 'shallower the drawdown'],
      axis: 'Lowest close, %',
      missing: 'No lowest close',
      column: 'Lowest close after',
      measure: (day) => `Lowest close, to ${DRAWDOWN_WINDOW} sessions after ${day}, against the last before, %`,
      only: 'Lowest close only',
    },
    regain: {
      choice: 'Sessions to regain',
      noun: 'a way back',
      degrees: ['longer the way back', 'shorter the way back'],
      axis: 'Sessions to regain',
      missing: 'Did not fall, or not computed',
      column: 'Sessions to regain',
      measure: (day) => `Sessions after ${day} until the last close before was regained`,
      only: 'Way back only',
    },
  },
  titleNone: (y, x) => `No company here has both ${y} and ${x}`,
  titleOnly: (names, n, y, x) => `Only ${names} ${n === 1 ? 'has' : 'have'} both ${y} and ${x}`,
  titleFew: (y, x) => `Too few companies here have both ${y} and ${x}`,
  titleLinked: (x, y, isLoose) => `${isLoose ? 'By and large, the' : 'The'} ${x}, the ${y}`,
  titleUnlinked: (y, x) => `No clear link between ${x} and ${y}`,
  neither: (n, y, x) => `Neither ${y} with a size nor ${x} (${n})`,
  subtitle: (axis, measure) => `${axis} (across). ${measure} (down)`,
  coverage: (both, total) => `${both} of ${companies(total)} ${both === 1 || total === 1 ? 'has' : 'have'} both`,
  rank: (correlation) => `rank correlation ${correlation}`,
  together: (n) => `${n} firms together`,
  bracketValue: (value, period) => `${value}, ${period}`,
  noteCombined: (names, value, scope, period) =>
    `${names} together spent ${value} on ${scope} in ${period}. The total has no place on the capex axis, and is never split.`,
  noteScopes: (list) => `The values across cover different things: ${list}. Compare them with care.`,
  scopeOf: (name, scope) => `${name}’s ${scope}`,
  noteFew: 'Too few points for a trend line.',
  noteFiled:
    'The year is the last that had ended by the day of the event; most of its figures were published only afterwards.',
  noteRecovery:
    'Sessions to regain: until a close at or above the last one before the event. An arrow stands for “more than”: the close before was not regained within the window, which counts as longer than all others.',
  noteDrawdown: (sessions) =>
    `Drawdown: (lowest close from the day to ${sessions} sessions after ÷ last close before − 1) × 100.`,
  summary: (both, yOnly, xOnly, neither) =>
    `Both: ${both}. ${yOnly.join(': ')}. ${xOnly.join(': ')}. Neither: ${neither}.`,
  nobody: 'none',
  table: 'Both values by company',
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const vi: ScatterTexts = {
  across: 'Trục ngang',
  downward: 'Trục dọc',
  axes: {
    'run-up': {
      choice: 'Mức tăng trước đó',
      noun: 'mức tăng trước đó',
      degrees: ['trước đó tăng càng mạnh', 'trước đó tăng càng yếu'],
      axis: () => 'Lợi suất trong 20 phiên trước sự kiện, %',
      missing: 'Không có mức tăng trước đó',
      only: 'Chỉ có mức tăng trước đó',
      column: () => 'Mức tăng trước đó',
    },
    abnormal: {
      choice: 'Lợi suất bất thường',
      noun: 'lợi suất bất thường',
      degrees: ['lợi suất bất thường càng kém', 'lợi suất bất thường càng tốt'],
      axis: () => 'Lợi suất bất thường trong ngày, %',
      missing: 'Không có lợi suất bất thường',
      only: 'Chỉ có lợi suất bất thường',
      column: () => 'Lợi suất bất thường',
    },
    beta: {
      choice: 'Hệ số beta',
      noun: 'beta',
      degrees: ['beta càng cao', 'beta càng thấp'],
      axis: () => 'Beta: lợi suất cổ phiếu trên mỗi phần trăm của thị trường, trong năm trước đó',
      missing: 'Không có beta',
      only: 'Chỉ có beta',
      column: () => 'Hệ số beta',
    },
    volume: {
      choice: 'Khối lượng',
      noun: 'khối lượng',
      degrees: ['giao dịch càng nhiều', 'giao dịch càng ít'],
      axis: () => 'Khối lượng trong ngày ÷ bình quân 20 phiên trước',
      missing: 'Không có khối lượng',
      only: 'Chỉ có khối lượng',
      column: () => 'Tỷ số khối lượng',
    },
    value: {
      choice: 'Vốn hóa',
      noun: 'giá trị vốn hóa',
      degrees: ['công ty càng lớn', 'công ty càng nhỏ'],
      axis: () => 'Giá trị vốn hóa ở phiên liền trước, xấp xỉ, tỷ USD',
      missing: 'Không có giá trị vốn hóa',
      only: 'Chỉ có giá trị vốn hóa',
      column: () => 'Giá trị vốn hóa',
    },
    'value-change': {
      choice: 'Thay đổi vốn hóa',
      noun: 'thay đổi vốn hóa',
      degrees: ['vốn hóa mất càng nhiều', 'vốn hóa mất càng ít'],
      axis: () => 'Thay đổi giá trị vốn hóa trong ngày, xấp xỉ, tỷ USD',
      missing: 'Không có thay đổi vốn hóa',
      only: 'Chỉ có thay đổi vốn hóa',
      column: () => 'Thay đổi vốn hóa',
    },
    plan: {
      choice: 'Kế hoạch chi',
      noun: 'kế hoạch chi riêng',
      degrees: ['kế hoạch chi càng lớn', 'kế hoạch chi càng nhỏ'],
      axis: (year) => `Chi tiêu vốn riêng dự kiến năm ${year}, tỷ USD`,
      missing: 'Không có kế hoạch chi riêng',
      only: 'Chỉ có kế hoạch chi',
      column: (year) => `Kế hoạch chi ${year}`,
    },
    filed: {
      choice: 'Đã chi theo báo cáo',
      noun: 'chi theo báo cáo',
      degrees: ['chi tiêu vốn càng lớn', 'chi tiêu vốn càng nhỏ'],
      axis: (year) => `Chi tiêu vốn năm tài chính ${year} theo báo cáo, tỷ USD`,
      missing: 'Không có số theo báo cáo',
      only: 'Chỉ có chi tiêu vốn theo báo cáo',
      column: (year) => `Chi tiêu vốn ${year} theo báo cáo`,
    },
    growth: {
      choice: 'Mức tăng chi tiêu',
      noun: 'mức tăng chi tiêu',
      degrees: ['chi tiêu vốn tăng càng nhanh', 'chi tiêu vốn tăng càng chậm'],
      axis: (year) => `Mức tăng chi tiêu vốn năm tài chính ${year} so với năm trước, %`,
      missing: 'Không có mức tăng theo báo cáo',
      only: 'Chỉ có mức tăng chi tiêu vốn',
      column: (year) => `Mức tăng chi tiêu vốn ${year}`,
    },
    'at-writing': {
      choice: 'Biến động lúc viết',
      noun: 'biến động khi viết',
      degrees: ['mức lúc viết càng kém', 'mức lúc viết càng tốt'],
      axis: () => 'Biến động tại thời điểm viết bài, %',
      missing: 'Không có mức lúc viết bài',
      only: 'Chỉ có biến động lúc viết bài',
      column: () => 'Biến động lúc viết bài',
    },
    close: {
      choice: 'Biến động lúc đóng cửa',
      noun: 'biến động đóng cửa',
      degrees: ['mức đóng cửa càng kém', 'mức đóng cửa càng tốt'],
      axis: () => 'Biến động lúc đóng cửa, %',
      missing: 'Không có mức lúc đóng cửa',
      only: 'Chỉ có biến động lúc đóng cửa',
      column: () => 'Biến động lúc đóng cửa',
    },
    drawdown: {
      choice: 'Mức sụt sâu nhất',
      noun: 'mức sụt',
      degrees: ['mức sụt càng sâu', 'mức sụt càng nông'],
      axis: () => `Giá đóng cửa thấp nhất, đến ${DRAWDOWN_WINDOW} phiên sau, so với phiên liền trước sự kiện, %`,
      missing: 'Không có mức sụt',
      only: 'Chỉ có mức sụt sâu nhất',
      column: () => 'Mức sụt sâu nhất',
    },
    regain: {
      choice: 'Số phiên để lấy lại',
      noun: 'số phiên lấy lại',
      degrees: ['thời gian lấy lại càng dài', 'thời gian lấy lại càng ngắn'],
      axis: () => 'Số phiên cho đến khi lấy lại mức trước sự kiện',
      missing: 'Không giảm, hoặc không tính được',
      only: 'Chỉ có số phiên để lấy lại',
      column: () => 'Số phiên để lấy lại',
    },
  },
  down: {
    move: {
      choice: 'Biến động',
      noun: 'biến động',
      degrees: ['biến động càng kém', 'biến động càng tốt'],
      axis: 'Biến động, %',
      missing: 'Không nêu biến động',
      column: 'Biến động',
      measure: (day) => `Thay đổi ngày ${day}, %`,
      only: 'Chỉ có biến động',
    },
    drawdown: {
      choice: 'Mức sụt sâu nhất',
      noun: 'mức sụt',
      degrees: ['mức sụt càng sâu', 'mức sụt càng nông'],
      axis: 'Mức sụt, %',
      missing: 'Không có mức sụt',
      column: 'Mức sụt sâu nhất',
      measure: (day) => `Giá đóng cửa thấp nhất, đến ${DRAWDOWN_WINDOW} phiên sau ${day}, so với phiên liền trước, %`,
      only: 'Chỉ có mức sụt',
    },
    regain: {
      choice: 'Số phiên để lấy lại',
      noun: 'số phiên lấy lại',
      degrees: ['thời gian lấy lại càng dài', 'thời gian lấy lại càng ngắn'],
      axis: 'Số phiên để lấy lại',
      missing: 'Không giảm, hoặc không tính được',
      column: 'Số phiên để lấy lại',
      measure: (day) => `Số phiên sau ${day} cho đến khi lấy lại mức trước đó`,
      only: 'Chỉ có số phiên để lấy lại',
    },
  },
  titleNone: (y, x) => `Không hãng nào có cả ${y} lẫn ${x}`,
  titleOnly: (names, _n, y, x) => `Chỉ ${names} có cả ${y} lẫn ${x}`,
  titleFew: (y, x) => `Quá ít công ty có cả ${y} lẫn ${x}`,
  titleLinked: (x, y, isLoose) => `${isLoose ? `Nhìn chung, ${x}` : capitalise(x)} thì ${y}`,
  titleUnlinked: (y, x) => `Không thấy liên hệ rõ giữa ${x} và ${y}`,
  neither: (n, y, x) => `Không có ${y} lẫn ${x} (${n})`,
  subtitle: (axis, measure) => `${axis} (ngang). ${measure} (dọc)`,
  coverage: (both, total) => `${both}/${total} công ty có cả hai`,
  rank: (correlation) => `tương quan hạng ${correlation}`,
  together: (n) => `${n} hãng cộng lại`,
  bracketValue: (value, period) => `${value}, ${period}`,
  noteCombined: (names, value, scope, period) =>
    `${names} cùng chi ${value} cho ${scope} năm ${period}. Tổng này không có chỗ trên trục chi tiêu và không bao giờ được chia ra cho từng hãng.`,
  noteScopes: (list) => `Các giá trị trên trục ngang bao gồm những thứ khác nhau: ${list}. Hãy so sánh thận trọng.`,
  scopeOf: (name, scope) => `${name} gồm ${scope}`,
  noteFew: 'Quá ít điểm để vẽ đường xu hướng.',
  noteFiled: 'Đây là năm tài chính gần nhất đã kết thúc trước ngày sự kiện; phần lớn số liệu chỉ được công bố sau đó.',
  noteRecovery:
    'Số phiên để lấy lại: cho đến khi giá đóng cửa bằng hoặc cao hơn phiên liền trước sự kiện. Mũi tên nghĩa là “hơn”: chưa lấy lại được trong khoảng quan sát, được coi là lâu hơn mọi số khác.',
  noteDrawdown: (sessions) =>
    `Mức sụt: (giá đóng cửa thấp nhất từ ngày đó đến ${sessions} phiên sau ÷ giá đóng cửa phiên liền trước − 1) × 100.`,
  summary: (both, yOnly, xOnly, neither) =>
    `Có cả hai: ${both}. ${yOnly.join(': ')}. ${xOnly.join(': ')}. Không có cả hai: ${neither}.`,
  nobody: 'không có',
  table: 'Hai giá trị theo công ty',
}

export const scatterTexts: Readonly<Record<Language, ScatterTexts>> = { en, vi }
