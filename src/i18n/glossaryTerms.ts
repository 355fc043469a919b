// The terms of the glossary and the forms in which they stand in texts, in both languages. Their meanings are loaded
// when they are asked for.
import type { Language } from '../domain/dataset/text.ts'

/** A term, with its forms in each language. */
export interface Term {
  readonly id: TermId
  readonly en: Names
  readonly vi: Names
}

interface Names {
  readonly term: string
  /** Other forms that running text may use. */
  readonly forms?: readonly string[]
}

const NAMES = {
  capex: {
    en: { term: 'capex', forms: ['capital spending', 'capital expenditure'] },
    vi: { term: 'chi tiêu vốn', forms: ['capex'] },
  },
  'cash-capex': {
    en: { term: 'cash capex', forms: ['cash capital spending'] },
    vi: { term: 'chi tiêu vốn bằng tiền', forms: ['capex bằng tiền'] },
  },
  'operating-cash-flow': {
    en: { term: 'operating cash flow' },
    vi: { term: 'dòng tiền từ hoạt động kinh doanh' },
  },
  'constant-prices': {
    en: { term: 'prices of 2024', forms: ['2024 prices'] },
    vi: { term: 'giá năm 2024' },
  },
  'finance-lease': { en: { term: 'finance lease', forms: ['finance leases'] }, vi: { term: 'thuê tài chính' } },
  'net-of-proceeds': {
    en: { term: 'net of proceeds' },
    vi: { term: 'đã trừ tiền thu từ bán tài sản', forms: ['trừ tiền thu từ bán tài sản'] },
  },
  'data-centre': {
    en: { term: 'data centre', forms: ['data centres', 'data-centre'] },
    vi: { term: 'trung tâm dữ liệu' },
  },
  hyperscaler: {
    en: { term: 'hyperscaler', forms: ['hyperscalers'] },
    vi: { term: 'hyperscaler', forms: ['hãng điện toán siêu lớn'] },
  },
  'fiscal-year': { en: { term: 'fiscal year', forms: ['fiscal years'] }, vi: { term: 'năm tài chính' } },
  filing: { en: { term: 'filing', forms: ['filings'] }, vi: { term: 'báo cáo công bố', forms: ['theo báo cáo'] } },
  guidance: { en: { term: 'guidance' }, vi: { term: 'dự kiến của hãng', forms: ['dự kiến của từng hãng'] } },
  index: { en: { term: 'index' }, vi: { term: 'chỉ số' } },
  'rebased-index': {
    en: { term: 'rebased index', forms: ['rebased'] },
    vi: { term: 'chỉ số quy về 100', forms: ['quy về 100'] },
  },
  'log-scale': { en: { term: 'log scale' }, vi: { term: 'thang log' } },
  drawdown: {
    en: { term: 'drawdown', forms: ['drawdowns'] },
    vi: { term: 'mức sụt sâu nhất', forms: ['mức sụt', 'drawdown'] },
  },
  benchmark: {
    en: { term: 'benchmark', forms: ['benchmarks'] },
    vi: { term: 'chỉ số tham chiếu' },
  },
  'abnormal-return': {
    en: { term: 'abnormal return', forms: ['abnormal returns'] },
    vi: { term: 'lợi suất bất thường' },
  },
  'market-model': { en: { term: 'market model' }, vi: { term: 'mô hình thị trường' } },
  'estimation-window': { en: { term: 'estimation window' }, vi: { term: 'kỳ ước lượng' } },
  residual: { en: { term: 'residual', forms: ['residuals'] }, vi: { term: 'phần dư' } },
  'standard-error': { en: { term: 'standard error', forms: ['standard errors'] }, vi: { term: 'sai số chuẩn' } },
  'run-up': { en: { term: 'run-up' }, vi: { term: 'mức tăng trước sự kiện' } },
  breadth: { en: { term: 'breadth' }, vi: { term: 'độ rộng thị trường' } },
  session: { en: { term: 'session', forms: ['sessions'] }, vi: { term: 'phiên giao dịch' } },
  'percentage-point': {
    en: { term: 'percentage point', forms: ['percentage points'] },
    vi: { term: 'điểm phần trăm' },
  },
  'close-to-close': { en: { term: 'close to close' }, vi: { term: 'đóng cửa so với đóng cửa' } },
  'market-value': { en: { term: 'market value' }, vi: { term: 'vốn hóa', forms: ['giá trị vốn hóa'] } },
  basis: { en: { term: 'basis' }, vi: { term: 'mốc đo' } },
  'at-the-time-of-writing': { en: { term: 'at the time of writing' }, vi: { term: 'tại thời điểm bài viết' } },
  close: { en: { term: 'at the close' }, vi: { term: 'lúc đóng cửa' } },
  training: { en: { term: 'training' }, vi: { term: 'huấn luyện' } },
  inference: { en: { term: 'inference' }, vi: { term: 'suy luận', forms: ['inference'] } },
  'reasoning-model': {
    en: { term: 'reasoning model', forms: ['reasoning models'] },
    vi: { term: 'mô hình suy luận', forms: ['mô hình lập luận', 'mô hình biết lập luận'] },
  },
  'export-limits': {
    en: { term: 'export limits', forms: ['limits on exports', 'limits on chip exports', 'export restrictions'] },
    vi: { term: 'hạn chế xuất khẩu', forms: ['hạn chế xuất khẩu chip'] },
  },
  'venture-funding': { en: { term: 'venture funding', forms: ['venture capital'] }, vi: { term: 'vốn mạo hiểm' } },
  'break-even': {
    en: { term: 'break-even', forms: ['break even', 'breaks even'] },
    vi: { term: 'ngưỡng cân bằng' },
  },
  derived: {
    en: { term: 'worked out here', forms: ['derived'] },
    vi: { term: 'tự tính' },
  },
  inferred: {
    en: { term: 'inferred' },
    vi: { term: 'nhận định của biên tập', forms: ['do biên tập nhận định', 'biên tập nhận định'] },
  },
} satisfies Readonly<Record<string, { readonly en: Names; readonly vi: Names }>>

export type TermId = keyof typeof NAMES

/** Every term, in the order of the glossary. */
export const TERMS: readonly Term[] = (Object.keys(NAMES) as TermId[]).map((id) => ({ id, ...NAMES[id] }))

/** A piece of a text: plain, or a term of the glossary as the text has it. */
export interface GlossedPart {
  readonly text: string
  readonly term: Term | null
}

const patterns = new Map<Language, { readonly pattern: RegExp; readonly byForm: ReadonlyMap<string, Term> }>()

function patternOf(language: Language) {
  const known = patterns.get(language)
  if (known) return known
  const byForm = new Map(
    TERMS.flatMap((term) => {
      const { term: name, forms = [] } = term[language]
      return [name, ...forms].map((form) => [form.toLowerCase(), term] as const)
    }),
  )
  // Longest first, so that "cash capex" is not read as "capex".
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length)
  const built = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    byForm,
  }
  patterns.set(language, built)
  return built
}

/**
 * Splits a text at the first occurrence of each term. A term that occurs in `after`, the text before this one, is not
 * split off. Joined again, the parts are the text.
 */
export function glossText(text: string, language: Language, after = ''): readonly GlossedPart[] {
  const { pattern, byForm } = patternOf(language)
  const parts: GlossedPart[] = []
  const seen = new Set([...after.matchAll(pattern)].map(([form]) => byForm.get(form.toLowerCase())))
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const term = byForm.get(match[0].toLowerCase())
    if (!term || seen.has(term)) continue
    seen.add(term)
    if (match.index > end) parts.push({ text: text.slice(end, match.index), term: null })
    parts.push({ text: match[0], term })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), term: null })
  return parts
}
