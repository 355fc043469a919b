// The glossary: the field's terms in one sentence each, in both languages, and the forms in which they stand in texts.
import type { Language } from '../domain/text.ts'

interface Entry {
  readonly term: string
  readonly definition: string
  /** Other forms that running text may use. */
  readonly forms?: readonly string[]
}

export interface GlossaryTerm {
  readonly id: string
  readonly en: Entry
  readonly vi: Entry
}

export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    id: 'capex',
    en: {
      term: 'capex',
      forms: ['capital spending', 'capital expenditure'],
      definition:
        'Capital expenditure: money spent on things that last for years, such as buildings, servers and chips.',
    },
    vi: {
      term: 'chi tiêu vốn',
      forms: ['capex'],
      definition: 'Tiền chi cho những thứ dùng được nhiều năm, như nhà xưởng, máy chủ và chip; tiếng Anh gọi là capex.',
    },
  },
  {
    id: 'cash-capex',
    en: {
      term: 'cash capex',
      forms: ['cash capital spending'],
      definition:
        'Capex as the cash-flow statement shows it: what was paid in the year, whatever was ordered or leased.',
    },
    vi: {
      term: 'chi tiêu vốn bằng tiền',
      forms: ['capex bằng tiền'],
      definition:
        'Chi tiêu vốn theo báo cáo lưu chuyển tiền tệ: số tiền đã trả trong năm, bất kể đã đặt mua hay thuê những gì.',
    },
  },
  {
    id: 'finance-lease',
    en: {
      term: 'finance lease',
      forms: ['finance leases'],
      definition:
        'A lease that works like buying on credit, which some firms count in their capital spending and others do not.',
    },
    vi: {
      term: 'thuê tài chính',
      definition: 'Hợp đồng thuê hoạt động như mua trả góp, có hãng tính vào chi tiêu vốn và có hãng thì không.',
    },
  },
  {
    id: 'net-of-proceeds',
    en: {
      term: 'net of proceeds',
      definition: 'After taking off what was received for things sold, or as incentives; the opposite is gross.',
    },
    vi: {
      term: 'đã trừ tiền thu về',
      forms: ['trừ tiền thu về'],
      definition: 'Số còn lại sau khi trừ tiền bán tài sản hoặc tiền ưu đãi nhận được; ngược lại là số gộp.',
    },
  },
  {
    id: 'data-centre',
    en: {
      term: 'data centre',
      forms: ['data centres', 'data-centre'],
      definition: 'A building full of servers, with the power and cooling that they need.',
    },
    vi: {
      term: 'trung tâm dữ liệu',
      definition: 'Tòa nhà chứa đầy máy chủ, cùng điện và hệ thống làm mát mà chúng cần.',
    },
  },
  {
    id: 'hyperscaler',
    en: {
      term: 'hyperscaler',
      forms: ['hyperscalers'],
      definition:
        'A firm that runs computing for others, or for itself, in very large data centres: Alphabet, Amazon, Microsoft and Meta among them.',
    },
    vi: {
      term: 'hyperscaler',
      forms: ['hãng điện toán siêu lớn'],
      definition:
        'Hãng vận hành năng lực tính toán trong những trung tâm dữ liệu rất lớn, cho người khác hoặc cho chính mình, như Alphabet, Amazon, Microsoft và Meta.',
    },
  },
  {
    id: 'fiscal-year',
    en: {
      term: 'fiscal year',
      forms: ['fiscal years'],
      definition:
        'The twelve months for which a firm draws up its accounts; Microsoft’s end in June and not in December.',
    },
    vi: {
      term: 'năm tài chính',
      definition:
        'Mười hai tháng mà một hãng lập báo cáo; năm của Microsoft kết thúc vào tháng 6 chứ không phải tháng 12.',
    },
  },
  {
    id: 'filing',
    en: {
      term: 'filing',
      forms: ['filings'],
      definition: 'A report that a listed firm must hand in to the authorities, with its accounts.',
    },
    vi: {
      term: 'báo cáo công bố',
      forms: ['theo báo cáo'],
      definition: 'Báo cáo mà công ty niêm yết phải nộp cho cơ quan quản lý, kèm số liệu kế toán.',
    },
  },
  {
    id: 'guidance',
    en: {
      term: 'guidance',
      definition: 'What a firm itself says that it expects to spend or earn, often as a range.',
    },
    vi: {
      term: 'dự kiến của hãng',
      forms: ['dự kiến của từng hãng'],
      definition: 'Mức mà chính hãng nói là sẽ chi hoặc thu, thường nêu thành một khoảng.',
    },
  },
  {
    id: 'index',
    en: {
      term: 'index',
      definition: 'A series scaled so that one chosen year or day is 100, which makes growth comparable across sizes.',
    },
    vi: {
      term: 'chỉ số',
      definition: 'Chuỗi số được quy về 100 tại một năm hoặc ngày chọn trước, để so được mức tăng giữa các quy mô.',
    },
  },
  {
    id: 'rebased-index',
    en: {
      term: 'rebased index',
      forms: ['rebased'],
      definition: 'Closes divided by one earlier close, times 100, so that shares of any price can be compared.',
    },
    vi: {
      term: 'chỉ số quy về 100',
      forms: ['quy về 100'],
      definition: 'Giá đóng cửa chia cho một giá đóng cửa trước đó rồi nhân 100, để so được cổ phiếu ở mọi mức giá.',
    },
  },
  {
    id: 'log-scale',
    en: {
      term: 'log scale',
      definition: 'An axis on which equal distances are equal ratios, so that steady growth is a straight line.',
    },
    vi: {
      term: 'thang log',
      definition: 'Trục mà khoảng cách bằng nhau là tỷ lệ bằng nhau, nên tăng đều sẽ là một đường thẳng.',
    },
  },
  {
    id: 'drawdown',
    en: {
      term: 'drawdown',
      forms: ['drawdowns'],
      definition:
        'How far a price has fallen from an earlier level to its lowest point since, in percent of that level.',
    },
    vi: {
      term: 'mức sụt giảm',
      forms: ['drawdown'],
      definition: 'Mức giảm của giá từ một mốc trước đó xuống điểm thấp nhất về sau, tính theo phần trăm của mốc ấy.',
    },
  },
  {
    id: 'benchmark',
    en: {
      term: 'benchmark',
      forms: ['benchmarks'],
      definition: 'A market index or fund that a company’s move is set against.',
    },
    vi: {
      term: 'tham chiếu',
      forms: ['chỉ số tham chiếu'],
      definition: 'Chỉ số thị trường hoặc quỹ được dùng để so với biến động của một công ty.',
    },
  },
  {
    id: 'session',
    en: { term: 'session', forms: ['sessions'], definition: 'A day on which the exchange trades.' },
    vi: { term: 'phiên giao dịch', definition: 'Một ngày mà sở giao dịch chứng khoán mở cửa.' },
  },
  {
    id: 'percentage-point',
    en: {
      term: 'percentage point',
      forms: ['percentage points'],
      definition: 'The unit in which two percentages differ: from 2% to 5% is three points.',
    },
    vi: {
      term: 'điểm phần trăm',
      definition: 'Đơn vị đo chênh lệch giữa hai tỷ lệ phần trăm: từ 2% lên 5% là ba điểm.',
    },
  },
  {
    id: 'close-to-close',
    en: {
      term: 'close to close',
      definition: 'From the last price of one day of trading to that of the next.',
    },
    vi: {
      term: 'đóng cửa so với đóng cửa',
      definition: 'Từ giá cuối cùng của một phiên đến giá cuối cùng của phiên kế tiếp.',
    },
  },
  {
    id: 'market-value',
    en: {
      term: 'market value',
      definition: 'What all shares of a firm are worth together at the market’s price.',
    },
    vi: {
      term: 'giá trị thị trường',
      definition: 'Tổng giá trị mọi cổ phiếu của một hãng theo giá thị trường.',
    },
  },
  {
    id: 'basis',
    en: {
      term: 'basis',
      definition: 'The moment that a move is measured to: when the article was written, or the close of trading.',
    },
    vi: {
      term: 'mốc đo',
      definition: 'Thời điểm mà biến động được đo đến: lúc bài báo được viết, hay lúc đóng cửa phiên.',
    },
  },
  {
    id: 'at-the-time-of-writing',
    en: {
      term: 'at the time of writing',
      definition:
        'Up to the moment, without an hour given, at which the article was finished while markets were still open.',
    },
    vi: {
      term: 'tại thời điểm bài viết',
      definition: 'Tính đến lúc bài báo được viết xong, không ghi giờ, khi thị trường còn mở cửa.',
    },
  },
  {
    id: 'close',
    en: {
      term: 'at the close',
      definition: 'At the last price of the day’s regular trading.',
    },
    vi: {
      term: 'lúc đóng cửa',
      definition: 'Theo giá cuối cùng của phiên giao dịch chính trong ngày.',
    },
  },
  {
    id: 'training',
    en: {
      term: 'training',
      definition: 'Computing that makes a model: it learns from data, once, before anybody uses it.',
    },
    vi: {
      term: 'huấn luyện',
      definition: 'Phần tính toán tạo ra mô hình: mô hình học từ dữ liệu, một lần, trước khi có người dùng.',
    },
  },
  {
    id: 'inference',
    en: {
      term: 'inference',
      definition: 'Computing that a finished model does each time it answers.',
    },
    vi: {
      term: 'suy luận',
      forms: ['inference'],
      definition: 'Phần tính toán mà mô hình đã hoàn thiện thực hiện mỗi lần trả lời.',
    },
  },
  {
    id: 'reasoning-model',
    en: {
      term: 'reasoning model',
      forms: ['reasoning models'],
      definition: 'A model that works through steps before it answers, and so needs more inference for each answer.',
    },
    vi: {
      term: 'mô hình suy luận',
      forms: ['mô hình lập luận', 'mô hình biết lập luận'],
      definition: 'Mô hình đi qua nhiều bước trước khi trả lời, nên mỗi câu trả lời tốn nhiều suy luận hơn.',
    },
  },
  {
    id: 'export-limits',
    en: {
      term: 'export limits',
      forms: ['limits on exports', 'limits on chip exports', 'export restrictions'],
      definition:
        'Rules that keep certain goods, here chips and the tools to make them, from being sold to some countries.',
    },
    vi: {
      term: 'hạn chế xuất khẩu',
      forms: ['hạn chế xuất khẩu chip'],
      definition: 'Quy định không cho bán một số mặt hàng, ở đây là chip và công cụ làm chip, sang một số nước.',
    },
  },
  {
    id: 'venture-funding',
    en: {
      term: 'venture funding',
      forms: ['venture capital'],
      definition: 'Money that investors put into young, unlisted firms for a share in them.',
    },
    vi: {
      term: 'vốn mạo hiểm',
      definition: 'Tiền nhà đầu tư rót vào các hãng trẻ chưa niêm yết để lấy cổ phần.',
    },
  },
  {
    id: 'break-even',
    en: {
      term: 'break-even',
      forms: ['break even', 'breaks even'],
      definition: 'Here: the use at which a scenario’s spending on computing equals today’s.',
    },
    vi: {
      term: 'hòa vốn',
      forms: ['điểm hòa vốn'],
      definition: 'Ở đây: mức dùng mà tại đó khoản chi cho tính toán của kịch bản bằng hôm nay.',
    },
  },
  {
    id: 'derived',
    en: {
      term: 'derived',
      definition: 'Worked out here from cited figures, with the working shown; drawn hatched.',
    },
    vi: {
      term: 'suy ra',
      definition: 'Được tính ở đây từ các số có dẫn nguồn, có nêu cách tính; vẽ gạch chéo.',
    },
  },
  {
    id: 'inferred',
    en: {
      term: 'inferred',
      definition: 'A link between a force and a company that the editor drew and the source did not; drawn dashed.',
    },
    vi: {
      term: 'nhận định của biên tập',
      forms: ['do biên tập nhận định', 'biên tập nhận định'],
      definition: 'Liên hệ giữa một lực và một công ty do biên tập đặt ra chứ không phải nguồn; vẽ nét đứt.',
    },
  },
]

/** The entry of a term in a language. */
export function entryOf(term: GlossaryTerm, language: Language): Entry {
  return term[language]
}

/** A piece of a text: plain, or a term of the glossary as it stands there. */
export interface GlossedPart {
  readonly text: string
  readonly term: GlossaryTerm | null
}

const patterns = new Map<Language, { readonly pattern: RegExp; readonly byForm: ReadonlyMap<string, GlossaryTerm> }>()

function patternOf(language: Language) {
  const known = patterns.get(language)
  if (known) return known
  const byForm = new Map(
    GLOSSARY.flatMap((term) => {
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

/** Cuts a text where a term stands for the first time, in it and in what stands before it. Joined again, the parts are the text. */
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
