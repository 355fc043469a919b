// For every fault that a dataset can have: what was found, what was expected and how to mend it, a sentence each.

import type { Language } from '../domain/dataset/text.ts'
import type { DatasetProblem, ProblemDetail, Rule } from '../domain/parsing/problems.ts'
import { nearestWord } from './nearest.ts'

/** A problem in words; no field is empty. */
export interface ProblemText {
  readonly found: string
  readonly expected: string
  readonly mend: string
}

interface ListWords {
  readonly found: string
  readonly expected: string
  /** Says how many more problems there are. */
  readonly more: (n: number) => string
}

/** The words around the problems in a list. */
export const problemListWords: Readonly<Record<Language, ListWords>> = {
  en: { found: 'found', expected: 'expected', more: (n) => `and ${n} more` },
  vi: { found: 'thấy', expected: 'cần', more: (n) => `và ${n} lỗi nữa` },
}

interface Words {
  readonly nothing: string
  readonly did: (nearest: string | null) => string
  readonly rules: Readonly<Record<Rule, readonly [expected: string, mend: string]>>
  readonly describe: (detail: ProblemDetail, found: string) => readonly [expected: string, mend: string]
}

/** The problem in the reader's language. */
export function describeProblem({ found, detail }: DatasetProblem, language: Language): ProblemText {
  const words = language === 'vi' ? vi : en
  const [expected, mend] = words.describe(detail, found)
  return { found: found || words.nothing, expected, mend }
}

/** Problems in words, each with its place. */
export function describeProblems(
  problems: readonly DatasetProblem[],
  language: Language,
): readonly (ProblemText & { readonly path: string })[] {
  return problems.map((problem) => ({ path: problem.path, ...describeProblem(problem, language) }))
}

// `found` is JSON, so a word stands in quotation marks.
function suggest(found: string, detail: ProblemDetail): string | null {
  const word = found.replace(/^"|"$/g, '')
  if (detail.code === 'unknown-key') return nearestWord(detail.key, detail.candidates)
  if (detail.code === 'dangling') return nearestWord(word, detail.candidates)
  return detail.code === 'not-allowed' ? nearestWord(word, detail.allowed) : null
}

const en: Words = {
  nothing: 'nothing',
  did: (nearest) => (nearest ? `did you mean "${nearest}"?` : ''),
  rules: {
    'unit-of-measure': [
      'the unit of its measure',
      'use "percent" for …Change, …Growth, …Share… and drawdown, "points" for relativeChange, "sessions" for sessionsToRegain, "index" for …Index and consumerPrices, "usd-bn" for the rest',
    ],
    'price-needs-basis': ['a basis, as the measure is a price or market value', 'add "basis": "at-writing" or "close"'],
    'basis-only-for-prices': ['no basis, as the measure is not a price', 'remove "basis"'],
    'abnormal-on-its-basis': [
      'an abnormal return on the basis "abnormal", and nothing else on it',
      'correct one of them',
    ],
    'capex-needs-scope': ['a scope, as the measure is capex', 'add "scope" and say what the spending covers'],
    'scope-only-for-capex': ['no scope, as the measure is not capex', 'remove "scope"'],
    'direction-needs-null-value': ['no direction, as the sign of the value gives it', 'remove "direction"'],
    'null-value-needs-direction': ['a direction, as there is no size', 'add "direction": "fell", "rose" or "flat"'],
    'null-value-is-direction-only': ['"direction-only", as there is no size', 'change the status, or state the value'],
    'direction-only-has-null-value': [
      'another status, as a size is given',
      'change the status, or set the value to null',
    ],
    'derived-needs-derivation': [
      'a derivation, as the figure is derived',
      'add "derivation" with the ids of its inputs',
    ],
    'derivation-needs-derived': ['"derived", as a derivation is given', 'change the status, or remove "derivation"'],
    'group-is-combined': [
      '"combined", as the figure stands for several firms',
      'change the status, or name a company as subject',
    ],
    'company-is-not-combined': [
      'another status than "combined", as the subject is one company',
      'name a group as subject',
    ],
    'money-is-not-negative': ['an amount of zero or more', 'a loss is positive under "marketValueLost"'],
    'level-above-zero': ['a number above zero', 'leave the year out where no figure is known'],
    'range-low-below-high': ['"low" below "high"', 'swap them, or give one number'],
    'period-start-before-end': ['a start that is not after its end', 'swap the dates'],
    'public-needs-ticker': ['a ticker, as the company is public', 'add "ticker", or set "listing" to "private"'],
    'private-has-no-ticker': ['no ticker, as the company is private', 'remove "ticker", or set "listing" to "public"'],
    'one-preferred': [
      "one preferred figure where several give a company's move on one basis, or its accounts or prices of one year",
      'add "preferred": true to the one to be used',
    ],
    'default-event-listed': ['the id of one of the events', 'name an event of the list as default'],
    'told-in-a-language': ['words in at least one language', 'write the text in English, in Vietnamese or in both'],
    'two-sentences-at-most': ['two sentences at most', 'shorten the text, or move the rest into the notes'],
    'step-view-canonical': [
      'a query that the page itself would write, without language, theme and parameters of a talk',
      'open the view in the page and copy the part of its address from the question mark on',
    ],
    'step-view-of-event': [
      'a view of what the event and its layers hold',
      'open the step in the page: what its address has lost there is not in the data',
    ],
    'step-figure-of-event': ['the id of a figure of the event or its layers', 'take an id from their files'],
    'saved-view-canonical': [
      'the query of a view of this event as the page itself would write it, without language, theme and parameters of a talk',
      'open the view in the page, save it there and export it again',
    ],
    'derivation-of-itself': ['another figure', 'a figure cannot be derived from itself'],
    'benchmark-is-no-company': ['an id of its own for a benchmark', 'name it apart from companies and groups'],
    'points-in-order': ['a day after the one before', 'sort the points, each day once'],
    'points-share-days': ['the same days in every series', 'use null for a day without a close'],
    'one-covariance-a-pair': ['one covariance for each pair of companies', 'build the layer anew'],
    'close-line-names-lowest': [
      'the companies that “event.close” of the dataset says fell furthest',
      'name those with the lowest closes of the day there, or mend the series',
    ],
    'baseline-before-event': ['the session just before the event', 'start the window earlier, or mend the baseline'],
    'baseline-is-100': ['100 at the baseline', 'divide every close by that of the baseline, times 100'],
    'event-day-has-close': ['a close on the day of the event', 'leave the series out, or hang it on a reported move'],
    'anchor-is-the-move': [
      'a reported change in share price at the close, 100 plus which is the point of the day',
      'name the figure of the same company; the baseline has no point then',
    ],
    'shock-in-window': ['one of the sessions of the series', 'use the session that it is to be marked at'],
    'class-counts-once': [
      'the symbol of a member of the same sector whose own value is counted',
      'name the class of shares that is counted',
    ],
  },
  describe: (detail, found) => {
    switch (detail.code) {
      case 'wrong-type':
        return [`a value of type ${detail.expected}`, 'write a value of that type']
      case 'missing-key':
        return [`the key "${detail.key}"`, `add "${detail.key}"`]
      case 'unknown-key':
        return ['a key of the format', en.did(suggest(found, detail)) || `remove "${detail.key}"`]
      case 'not-allowed':
        return [`one of: ${detail.allowed.join(', ')}`, en.did(suggest(found, detail)) || 'choose one of these']
      case 'bad-id':
        return ['an id in kebab-case, 80 characters at most', 'use lower-case letters, digits and single hyphens']
      case 'blank':
        return ['a text', 'write it, or leave the key out where it is optional']
      case 'bad-date':
        return ['a date that exists, YYYY-MM-DD', 'check year, month and day']
      case 'bad-link':
        return ['a link that begins with http:// or https://', 'give the full address']
      case 'bad-format':
        return [`text that matches ${detail.pattern}`, 'correct the text']
      case 'out-of-range':
        return [
          range(detail.minimum, detail.maximum, 'at least', 'at most', 'between', 'and'),
          'check the number and its unit',
        ]
      case 'too-few':
        return [`at least ${detail.minimum}`, 'add what is missing']
      case 'too-long':
        return [`at most ${detail.maximum} entries or characters`, 'shorten it']
      case 'too-many-faults':
        return ['a file of this format; this one has more errors than can be listed', 'check that it is the right file']
      case 'dangling':
        return [
          `the id of a ${detail.target} in this file`,
          en.did(suggest(found, detail)) || 'add it, or correct the id',
        ]
      case 'duplicate':
        return [`an id of its own; ${detail.first} has it already`, 'rename one of the two']
      case 'derived-value':
        return [`${detail.expected}, which is ${detail.working}`, 'correct the value or its inputs']
      case 'derived-precision':
        return [`"${detail.expected}", which its inputs carry over`, 'correct the precision or that of its inputs']
      case 'derived-input':
        return detail.fault === 'divides-by-zero'
          ? ['no division by zero, nor by a growth of −100%', `correct "${detail.input}"`]
          : ['inputs that are one number each', `correct "${detail.input}"`]
      case 'rule':
        return en.rules[detail.rule]
      case 'garbled':
        return ['text decoded as UTF-8', 'save the source of this text as UTF-8 and copy it again']
      case 'no-paragraph':
        return [`a paragraph from 1 to ${detail.paragraphs} of ${detail.source}`, 'count the body paragraphs again']
      case 'anchor-not-found':
        return [`a phrase that occurs in ${detail.source}`, 'copy the words exactly as they stand there']
      case 'anchor-ambiguous':
        return [
          `a phrase that occurs once in ${detail.source}, not ${detail.count} times`,
          'lengthen it, or add a prefix or suffix',
        ]
      case 'anchor-elsewhere':
        return [
          `a phrase of that paragraph; it stands in paragraph ${detail.paragraphs.join(', ')} of ${detail.source}`,
          'correct the paragraph or the anchor',
        ]
    }
  },
}

const vi: Words = {
  nothing: 'không có gì',
  did: (nearest) => (nearest ? `ý bạn là "${nearest}"?` : ''),
  rules: {
    'unit-of-measure': [
      'đơn vị đúng với đại lượng',
      'dùng "percent" cho …Change, …Growth, …Share… và drawdown, "points" cho relativeChange, "sessions" cho sessionsToRegain, "index" cho …Index và consumerPrices, "usd-bn" cho phần còn lại',
    ],
    'price-needs-basis': ['có "basis", vì đại lượng là giá hoặc vốn hóa', 'thêm "basis": "at-writing" hoặc "close"'],
    'basis-only-for-prices': ['không có "basis", vì đại lượng không phải giá', 'bỏ "basis"'],
    'abnormal-on-its-basis': ['lợi suất bất thường ở "basis": "abnormal", và chỉ nó', 'sửa một trong hai'],
    'capex-needs-scope': ['có "scope", vì đại lượng là chi tiêu vốn', 'thêm "scope" để nói khoản chi gồm những gì'],
    'scope-only-for-capex': ['không có "scope", vì đại lượng không phải chi tiêu vốn', 'bỏ "scope"'],
    'direction-needs-null-value': ['không có "direction", vì dấu của giá trị đã cho biết', 'bỏ "direction"'],
    'null-value-needs-direction': [
      'có "direction", vì không có độ lớn',
      'thêm "direction": "fell", "rose" hoặc "flat"',
    ],
    'null-value-is-direction-only': ['"direction-only", vì không có độ lớn', 'đổi "status", hoặc ghi giá trị'],
    'direction-only-has-null-value': ['một "status" khác, vì đã có độ lớn', 'đổi "status", hoặc đặt giá trị là null'],
    'derived-needs-derivation': [
      'có "derivation", vì số liệu được suy ra',
      'thêm "derivation" với id của các số đầu vào',
    ],
    'derivation-needs-derived': ['"derived", vì có "derivation"', 'đổi "status", hoặc bỏ "derivation"'],
    'group-is-combined': [
      '"combined", vì số liệu đại diện nhiều hãng',
      'đổi "status", hoặc đặt chủ thể là một công ty',
    ],
    'company-is-not-combined': ['một "status" khác "combined", vì chủ thể là một công ty', 'đặt chủ thể là một nhóm'],
    'money-is-not-negative': ['một khoản bằng không hoặc lớn hơn', 'khoản mất là số dương trong "marketValueLost"'],
    'level-above-zero': ['một số lớn hơn không', 'bỏ năm đó nếu không có số liệu'],
    'range-low-below-high': ['"low" nhỏ hơn "high"', 'đổi chỗ, hoặc ghi một số'],
    'period-start-before-end': ['ngày bắt đầu không sau ngày kết thúc', 'đổi chỗ hai ngày'],
    'public-needs-ticker': ['có mã cổ phiếu, vì công ty đã niêm yết', 'thêm "ticker", hoặc đặt "listing" là "private"'],
    'private-has-no-ticker': [
      'không có mã cổ phiếu, vì công ty chưa niêm yết',
      'bỏ "ticker", hoặc đặt "listing" là "public"',
    ],
    'one-preferred': [
      'một số liệu ưu tiên khi nhiều số cùng nêu biến động của một công ty trên một mốc, hoặc kết quả hay giá của một năm',
      'thêm "preferred": true vào số cần dùng',
    ],
    'default-event-listed': ['id của một sự kiện trong danh sách', 'chọn một sự kiện trong danh sách làm mặc định'],
    'told-in-a-language': ['lời văn trong ít nhất một ngôn ngữ', 'viết bằng tiếng Anh, tiếng Việt hoặc cả hai'],
    'two-sentences-at-most': ['nhiều nhất hai câu', 'rút ngắn đoạn này, hoặc chuyển phần còn lại sang ghi chú'],
    'step-view-canonical': [
      'chuỗi truy vấn đúng như trang tự viết, không kèm ngôn ngữ, giao diện và tham số trình chiếu',
      'mở khung nhìn đó trong trang rồi chép phần địa chỉ kể từ dấu hỏi',
    ],
    'step-view-of-event': [
      'một khung nhìn về những gì sự kiện và các lớp dữ liệu có',
      'mở bước đó trong trang: phần địa chỉ bị mất là phần không có trong dữ liệu',
    ],
    'step-figure-of-event': ['id của một số liệu thuộc sự kiện hoặc các lớp dữ liệu', 'lấy id từ các tệp đó'],
    'saved-view-canonical': [
      'chuỗi truy vấn của một khung nhìn thuộc sự kiện này, đúng như trang tự viết, không kèm ngôn ngữ, giao diện và tham số trình chiếu',
      'mở khung nhìn đó trong trang, lưu lại rồi xuất ra lần nữa',
    ],
    'derivation-of-itself': ['một số liệu khác', 'số liệu không thể suy ra từ chính nó'],
    'benchmark-is-no-company': ['id riêng cho chỉ số tham chiếu', 'đặt tên khác với các công ty và nhóm'],
    'points-in-order': ['ngày sau ngày liền trước', 'sắp xếp các điểm, mỗi ngày một lần'],
    'points-share-days': ['cùng các ngày trong mọi chuỗi', 'dùng null cho ngày không có giá đóng cửa'],
    'one-covariance-a-pair': ['một hiệp phương sai cho mỗi cặp công ty', 'dựng lại lớp dữ liệu'],
    'close-line-names-lowest': [
      'các công ty mà “event.close” của bộ dữ liệu nói là giảm sâu nhất',
      'nêu ở đó những công ty đóng cửa thấp nhất trong ngày, hoặc sửa chuỗi',
    ],
    'baseline-before-event': ['phiên ngay trước sự kiện', 'cho chuỗi bắt đầu sớm hơn, hoặc sửa phiên gốc'],
    'baseline-is-100': ['100 tại phiên gốc', 'chia mọi giá đóng cửa cho giá của phiên gốc rồi nhân 100'],
    'event-day-has-close': ['giá đóng cửa trong ngày sự kiện', 'bỏ chuỗi này, hoặc neo vào một biến động được đưa tin'],
    'anchor-is-the-move': [
      'một mức thay đổi giá cổ phiếu lúc đóng cửa được đưa tin, mà 100 cộng với nó là điểm của ngày đó',
      'chọn số liệu của cùng công ty; khi đó phiên gốc không có điểm',
    ],
    'shock-in-window': ['một trong các phiên của chuỗi', 'dùng phiên cần đánh dấu'],
    'class-counts-once': ['mã của một cổ phiếu cùng ngành mà giá trị được tính', 'nêu loại cổ phiếu được tính'],
  },
  describe: (detail, found) => {
    switch (detail.code) {
      case 'wrong-type':
        return [`giá trị kiểu ${detail.expected}`, 'ghi một giá trị đúng kiểu']
      case 'missing-key':
        return [`khóa "${detail.key}"`, `thêm "${detail.key}"`]
      case 'unknown-key':
        return ['một khóa của định dạng', vi.did(suggest(found, detail)) || `bỏ "${detail.key}"`]
      case 'not-allowed':
        return [`một trong: ${detail.allowed.join(', ')}`, vi.did(suggest(found, detail)) || 'chọn một trong số đó']
      case 'bad-id':
        return ['id dạng kebab-case, nhiều nhất 80 ký tự', 'dùng chữ thường, chữ số và gạch nối đơn']
      case 'blank':
        return ['một đoạn chữ', 'ghi nội dung, hoặc bỏ khóa nếu không bắt buộc']
      case 'bad-date':
        return ['một ngày có thật, YYYY-MM-DD', 'kiểm tra năm, tháng, ngày']
      case 'bad-link':
        return ['liên kết bắt đầu bằng http:// hoặc https://', 'ghi địa chỉ đầy đủ']
      case 'bad-format':
        return [`văn bản khớp với ${detail.pattern}`, 'sửa lại văn bản']
      case 'out-of-range':
        return [
          range(detail.minimum, detail.maximum, 'ít nhất', 'nhiều nhất', 'từ', 'đến'),
          'kiểm tra con số và đơn vị',
        ]
      case 'too-few':
        return [`ít nhất ${detail.minimum}`, 'thêm phần còn thiếu']
      case 'too-long':
        return [`nhiều nhất ${detail.maximum} mục hoặc ký tự`, 'rút ngắn lại']
      case 'too-many-faults':
        return [
          'tệp đúng định dạng; tệp này có nhiều lỗi đến mức không kể hết',
          'kiểm tra xem có đúng tệp cần dùng không',
        ]
      case 'dangling':
        return [
          `id của ${targetVi[detail.target] ?? detail.target} có trong tệp`,
          vi.did(suggest(found, detail)) || 'thêm vào, hoặc sửa id',
        ]
      case 'duplicate':
        return [`id riêng; ${detail.first} đã dùng id này`, 'đổi tên một trong hai']
      case 'derived-value':
        return [`${detail.expected}, tức ${detail.working}`, 'sửa giá trị hoặc các số đầu vào']
      case 'derived-precision':
        return [`"${detail.expected}", theo các số đầu vào`, 'sửa độ chính xác ở đây hoặc ở số đầu vào']
      case 'derived-input':
        return detail.fault === 'divides-by-zero'
          ? ['không chia cho số không, cũng không cho mức tăng −100%', `sửa "${detail.input}"`]
          : ['mỗi số đầu vào là một con số', `sửa "${detail.input}"`]
      case 'rule':
        return vi.rules[detail.rule]
      case 'garbled':
        return ['văn bản giải mã theo UTF-8', 'lưu nguồn của đoạn này dưới dạng UTF-8 rồi chép lại']
      case 'no-paragraph':
        return [`đoạn từ 1 đến ${detail.paragraphs} của ${detail.source}`, 'đếm lại các đoạn thân bài']
      case 'anchor-not-found':
        return [`một cụm từ có trong ${detail.source}`, 'chép đúng nguyên văn cụm từ']
      case 'anchor-ambiguous':
        return [
          `cụm từ xuất hiện một lần trong ${detail.source}, không phải ${detail.count} lần`,
          'kéo dài cụm từ, hoặc thêm prefix hay suffix',
        ]
      case 'anchor-elsewhere':
        return [
          `cụm từ thuộc đoạn đó; nó nằm ở đoạn ${detail.paragraphs.join(', ')} của ${detail.source}`,
          'sửa số đoạn hoặc cụm từ',
        ]
    }
  },
}

const targetVi: Readonly<Record<string, string>> = {
  source: 'một nguồn',
  sector: 'một ngành',
  company: 'một công ty',
  'company or group': 'một công ty hoặc nhóm',
  'company, group or benchmark': 'một công ty, nhóm hoặc chỉ số tham chiếu',
  figure: 'một số liệu',
}

function range(
  minimum: number | null,
  maximum: number | null,
  atLeast: string,
  atMost: string,
  between: string,
  and: string,
): string {
  if (minimum === null) return `${atMost} ${maximum}`
  return maximum === null ? `${atLeast} ${minimum}` : `${between} ${minimum} ${and} ${maximum}`
}
