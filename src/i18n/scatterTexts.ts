// Texts of the scatter, in every language: loaded with it, not with the page.
import type { Language } from '../domain/text.ts'
import type { ScatterAxis } from '../domain/view.ts'

/** What differs with the value that stands across. */
interface AxisTexts {
  /** The choice, in a few words. */
  readonly choice: string
  readonly titleNone: string
  readonly titleOne: (name: string) => string
  readonly titleMany: (n: number, total: number) => string
  readonly axis: (year: number) => string
  readonly missing: string
  readonly neither: (n: number) => string
  readonly only: string
  readonly column: (year: number) => string
}

export interface ScatterTexts {
  readonly across: string
  readonly axes: Readonly<Record<ScatterAxis, AxisTexts>>
  readonly subtitle: (axis: string, measure: string) => string
  readonly y: string
  readonly noMove: string
  readonly coverage: (both: number, total: number) => string
  readonly together: (n: number) => string
  readonly bracketValue: (value: string, period: string) => string
  readonly noteCombined: (names: string, value: string, scope: string, period: string) => string
  readonly noteScopes: (list: string) => string
  readonly scopeOf: (name: string, scope: string) => string
  readonly noteFew: string
  readonly noteFiled: string
  readonly summary: (both: string, moveOnly: string, xOnly: string, only: string, neither: string) => string
  readonly nobody: string
  readonly table: string
}

const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)

const en: ScatterTexts = {
  across: 'Across',
  axes: {
    plan: {
      choice: 'Capex planned',
      titleNone: 'No company here has both a move and a capex plan of its own',
      titleOne: (name) => `Only ${name} has both a move and a capex plan of its own`,
      titleMany: (n, total) => `${n} of ${companies(total)} have both a move and a capex plan`,
      axis: (year) => `Own capex planned for ${year}, USD bn`,
      missing: 'No capex plan of its own',
      neither: (n) => `Neither a size of move nor a capex plan (${n})`,
      only: 'Capex plan only',
      column: (year) => `Capex plan ${year}`,
    },
    filed: {
      choice: 'Capex filed',
      titleNone: 'No company here has both a move and filed capex',
      titleOne: (name) => `Only ${name} has both a move and filed capex`,
      titleMany: (n, total) => `${n} of ${companies(total)} have both a move and filed capex`,
      axis: (year) => `Capex in fiscal year ${year}, by the filings, USD bn`,
      missing: 'No filed capex here',
      neither: (n) => `Neither a size of move nor filed capex (${n})`,
      only: 'Filed capex only',
      column: (year) => `Filed capex ${year}`,
    },
    growth: {
      choice: 'Growth of capex',
      titleNone: 'No company here has both a move and a growth of filed capex',
      titleOne: (name) => `Only ${name} has both a move and a growth of filed capex`,
      titleMany: (n, total) => `${n} of ${companies(total)} have both a move and a growth of filed capex`,
      axis: (year) => `Growth of filed capex, fiscal year ${year} on the year before, %`,
      missing: 'No growth of filed capex',
      neither: (n) => `Neither a size of move nor a growth of filed capex (${n})`,
      only: 'Growth of filed capex only',
      column: (year) => `Growth of filed capex ${year}`,
    },
  },
  subtitle: (axis, measure) => `${axis} (across). ${measure} (down)`,
  y: 'Change, %',
  noMove: 'No move stated',
  coverage: (both, total) => `${both} of ${companies(total)} ${both === 1 || total === 1 ? 'has' : 'have'} both`,
  together: (n) => `${n} firms together`,
  bracketValue: (value, period) => `${value}, ${period}`,
  noteCombined: (names, value, scope, period) =>
    `${names} together spent ${value} on ${scope} in ${period}. The total has no place on the capex axis, and is never split.`,
  noteScopes: (list) => `The values across cover different things: ${list}. Compare them with care.`,
  scopeOf: (name, scope) => `${name}’s ${scope}`,
  noteFew: 'Too few points for a trend line.',
  noteFiled:
    'The year is the last that had ended by the day of the event; most of its figures were published only afterwards.',
  summary: (both, moveOnly, xOnly, only, neither) =>
    `Both: ${both}. Move only: ${moveOnly}. ${only}: ${xOnly}. Neither: ${neither}.`,
  nobody: 'none',
  table: 'Moves and capital spending by company',
}

const vi: ScatterTexts = {
  across: 'Trục ngang',
  axes: {
    plan: {
      choice: 'Kế hoạch chi',
      titleNone: 'Không công ty nào ở đây có cả biến động lẫn kế hoạch chi riêng',
      titleOne: (name) => `Chỉ ${name} có cả biến động lẫn kế hoạch chi tiêu vốn riêng`,
      titleMany: (n, total) => `${n} trên ${total} công ty có cả biến động lẫn kế hoạch chi`,
      axis: (year) => `Chi tiêu vốn riêng dự kiến năm ${year}, tỷ USD`,
      missing: 'Không có kế hoạch chi riêng',
      neither: (n) => `Không có cả mức biến động lẫn kế hoạch chi (${n})`,
      only: 'Chỉ có kế hoạch chi',
      column: (year) => `Kế hoạch chi ${year}`,
    },
    filed: {
      choice: 'Đã chi theo báo cáo',
      titleNone: 'Không công ty nào ở đây có cả biến động lẫn chi tiêu vốn theo báo cáo',
      titleOne: (name) => `Chỉ ${name} có cả biến động lẫn chi tiêu vốn theo báo cáo`,
      titleMany: (n, total) => `${n} trên ${total} công ty có cả biến động lẫn chi tiêu vốn theo báo cáo`,
      axis: (year) => `Chi tiêu vốn năm tài chính ${year} theo báo cáo, tỷ USD`,
      missing: 'Không có số theo báo cáo',
      neither: (n) => `Không có cả mức biến động lẫn chi tiêu vốn theo báo cáo (${n})`,
      only: 'Chỉ có chi tiêu vốn theo báo cáo',
      column: (year) => `Chi tiêu vốn ${year} theo báo cáo`,
    },
    growth: {
      choice: 'Mức tăng chi tiêu',
      titleNone: 'Không công ty nào ở đây có cả biến động lẫn mức tăng chi tiêu vốn',
      titleOne: (name) => `Chỉ ${name} có cả biến động lẫn mức tăng chi tiêu vốn`,
      titleMany: (n, total) => `${n} trên ${total} công ty có cả biến động lẫn mức tăng chi tiêu vốn`,
      axis: (year) => `Mức tăng chi tiêu vốn năm tài chính ${year} so với năm trước, %`,
      missing: 'Không có mức tăng theo báo cáo',
      neither: (n) => `Không có cả mức biến động lẫn mức tăng chi tiêu vốn (${n})`,
      only: 'Chỉ có mức tăng chi tiêu vốn',
      column: (year) => `Mức tăng chi tiêu vốn ${year}`,
    },
  },
  subtitle: (axis, measure) => `${axis} (ngang). ${measure} (dọc)`,
  y: 'Biến động, %',
  noMove: 'Không nêu biến động',
  coverage: (both, total) => `${both} trên ${total} công ty có cả hai`,
  together: (n) => `${n} hãng cộng lại`,
  bracketValue: (value, period) => `${value}, ${period}`,
  noteCombined: (names, value, scope, period) =>
    `${names} cùng chi ${value} cho ${scope} năm ${period}. Tổng này không có chỗ trên trục chi tiêu và không bao giờ bị chia ra.`,
  noteScopes: (list) => `Các giá trị trên trục ngang bao gồm những thứ khác nhau: ${list}. Hãy so sánh thận trọng.`,
  scopeOf: (name, scope) => `${name} gồm ${scope}`,
  noteFew: 'Quá ít điểm để vẽ đường xu hướng.',
  noteFiled: 'Đây là năm tài chính gần nhất đã kết thúc trước ngày sự kiện; phần lớn số liệu chỉ được công bố sau đó.',
  summary: (both, moveOnly, xOnly, only, neither) =>
    `Có cả hai: ${both}. Chỉ có biến động: ${moveOnly}. ${only}: ${xOnly}. Không có cả hai: ${neither}.`,
  nobody: 'không có',
  table: 'Biến động và chi tiêu vốn theo công ty',
}

export const scatterTexts: Readonly<Record<Language, ScatterTexts>> = { en, vi }
