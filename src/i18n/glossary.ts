// The glossary: the field's terms in one sentence each, in both languages. Loaded when a term is asked for.
import type { Language } from '../domain/dataset/text.ts'
import { TERMS, type Term, type TermId } from './glossaryTerms.ts'

const DEFINITIONS: Readonly<Record<TermId, Readonly<Record<Language, string>>>> = {
  capex: {
    en: 'Capital expenditure: money spent on things that last for years, such as buildings, servers and chips.',
    vi: 'Tiền chi cho những thứ dùng được nhiều năm, như nhà xưởng, máy chủ và chip; tiếng Anh gọi là capex.',
  },
  'cash-capex': {
    en: 'Capex as the cash-flow statement shows it: what was paid in the year, whatever was ordered or leased.',
    vi: 'Chi tiêu vốn theo báo cáo lưu chuyển tiền tệ: số tiền đã trả trong năm, bất kể đã đặt mua hay thuê những gì.',
  },
  'operating-cash-flow': {
    en: 'What a firm’s business took in and paid out in the year, before spending on buildings, servers and chips.',
    vi: 'Số tiền việc kinh doanh thu về trừ đi chi ra trong năm, trước khi chi cho nhà xưởng, máy chủ và chip.',
  },
  'constant-prices': {
    en: 'Each year’s dollars turned into those of one year, so that a rise in prices does not look like a rise in spending.',
    vi: 'Quy đổi tiền của từng năm về một năm, để việc giá tăng không bị đọc thành chi tiêu tăng.',
  },
  'finance-lease': {
    en: 'A lease that works like buying on credit, which some firms count in their capital spending and others do not.',
    vi: 'Hợp đồng thuê hoạt động như mua trả góp, có hãng tính vào chi tiêu vốn và có hãng thì không.',
  },
  'net-of-proceeds': {
    en: 'After taking off what was received for things sold, or as incentives; the opposite is gross.',
    vi: 'Số còn lại sau khi trừ tiền bán tài sản hoặc tiền ưu đãi nhận được; ngược lại là số gộp.',
  },
  'data-centre': {
    en: 'A building full of servers, with the power and cooling that they need.',
    vi: 'Tòa nhà chứa đầy máy chủ, cùng điện và hệ thống làm mát mà chúng cần.',
  },
  hyperscaler: {
    en: 'A firm that runs computing for others, or for itself, in very large data centres: Alphabet, Amazon, Microsoft and Meta among them.',
    vi: 'Hãng vận hành năng lực tính toán trong những trung tâm dữ liệu rất lớn, cho người khác hoặc cho chính mình, như Alphabet, Amazon, Microsoft và Meta.',
  },
  'fiscal-year': {
    en: 'The twelve months for which a firm draws up its accounts; Microsoft’s end in June and not in December.',
    vi: 'Mười hai tháng mà một hãng lập báo cáo; năm của Microsoft kết thúc vào tháng 6 chứ không phải tháng 12.',
  },
  filing: {
    en: 'A report that a listed firm must hand in to the authorities, with its accounts.',
    vi: 'Báo cáo mà công ty niêm yết phải nộp cho cơ quan quản lý, kèm số liệu kế toán.',
  },
  guidance: {
    en: 'What a firm itself says that it expects to spend or earn, often as a range.',
    vi: 'Mức chi hoặc thu mà chính hãng dự kiến, thường nêu thành một khoảng.',
  },
  index: {
    en: 'A series scaled so that one chosen year or day is 100, which makes growth comparable across sizes.',
    vi: 'Chuỗi số được quy về 100 tại một năm hoặc ngày chọn trước, để so được mức tăng giữa các quy mô.',
  },
  'rebased-index': {
    en: 'Closes divided by one earlier close, times 100, so that shares of any price can be compared.',
    vi: 'Giá đóng cửa chia cho một giá đóng cửa trước đó rồi nhân 100, để so được cổ phiếu ở mọi mức giá.',
  },
  'log-scale': {
    en: 'An axis on which equal distances are equal ratios, so that steady growth is a straight line.',
    vi: 'Trục mà khoảng cách bằng nhau là tỷ lệ bằng nhau, nên tăng đều sẽ là một đường thẳng.',
  },
  drawdown: {
    en: 'How far a price has fallen from an earlier level to its lowest point since, in percent of that level.',
    vi: 'Mức giảm của giá từ một mốc trước đó xuống đáy sau này, tính theo phần trăm của mốc ấy.',
  },
  benchmark: {
    en: 'A market index or fund that a company’s move is set against.',
    vi: 'Chỉ số thị trường hoặc quỹ được dùng để so với biến động của một công ty.',
  },
  'abnormal-return': {
    en: 'A share’s return less what the market model expects of it, given what the market did on the same session.',
    vi: 'Lợi suất của cổ phiếu trừ mức mô hình thị trường dự kiến, theo diễn biến của thị trường trong cùng phiên.',
  },
  'market-model': {
    en: 'A straight line fitted to a share’s earlier returns against the market’s, with slope beta and intercept alpha.',
    vi: 'Đường thẳng khớp lợi suất trước đó của cổ phiếu với lợi suất của thị trường, độ dốc beta và hệ số chặn alpha.',
  },
  'estimation-window': {
    en: 'The sessions before an event that the market model is fitted to, about a year of them.',
    vi: 'Các phiên trước sự kiện được dùng để ước lượng mô hình thị trường, khoảng một năm.',
  },
  residual: {
    en: 'How far a share’s return of one session was from its market model.',
    vi: 'Lợi suất một phiên của cổ phiếu lệch khỏi mô hình thị trường bao nhiêu.',
  },
  'standard-error': {
    en: 'How far an estimate usually is from what it estimates.',
    vi: 'Mức mà một ước lượng thường lệch khỏi giá trị nó ước lượng.',
  },
  'run-up': {
    en: 'A share’s return over the twenty sessions before an event.',
    vi: 'Lợi suất của cổ phiếu trong hai mươi phiên trước sự kiện.',
  },
  breadth: {
    en: 'The share of an index’s members that rose.',
    vi: 'Tỷ lệ cổ phiếu thành phần của một chỉ số tăng giá.',
  },
  session: {
    en: 'A day on which the exchange trades.',
    vi: 'Một ngày mà sở giao dịch chứng khoán mở cửa.',
  },
  'percentage-point': {
    en: 'The unit in which two percentages differ: from 2% to 5% is three points.',
    vi: 'Đơn vị đo chênh lệch giữa hai tỷ lệ phần trăm: từ 2% lên 5% là ba điểm.',
  },
  'close-to-close': {
    en: 'From the last price of one day of trading to that of the next.',
    vi: 'Từ giá cuối cùng của một phiên đến giá cuối cùng của phiên kế tiếp.',
  },
  'market-value': {
    en: 'What all shares of a firm are worth together at the market’s price.',
    vi: 'Tổng giá trị toàn bộ cổ phiếu của một công ty theo giá thị trường.',
  },
  basis: {
    en: 'The moment that a move is measured to: when the article was written, or the close of trading.',
    vi: 'Thời điểm chốt biến động: lúc bài báo được viết, hay lúc đóng cửa phiên.',
  },
  'at-the-time-of-writing': {
    en: 'Up to the moment, without an hour given, at which the article was finished while markets were still open.',
    vi: 'Tính đến lúc bài báo được viết xong, không ghi giờ, khi thị trường còn mở cửa.',
  },
  close: {
    en: 'At the last price of the day’s regular trading.',
    vi: 'Theo giá cuối cùng của phiên giao dịch chính trong ngày.',
  },
  training: {
    en: 'Computing that makes a model: it learns from data, once, before anybody uses it.',
    vi: 'Phần tính toán tạo ra mô hình: mô hình học từ dữ liệu, một lần, trước khi có người dùng.',
  },
  inference: {
    en: 'Computing that a finished model does each time it answers.',
    vi: 'Phần tính toán mà mô hình đã hoàn thiện thực hiện mỗi lần trả lời.',
  },
  'reasoning-model': {
    en: 'A model that works through steps before it answers, and so needs more inference for each answer.',
    vi: 'Mô hình đi qua nhiều bước trước khi trả lời, nên mỗi câu trả lời tốn nhiều suy luận hơn.',
  },
  'export-limits': {
    en: 'Rules that keep certain goods, here chips and the tools to make them, from being sold to some countries.',
    vi: 'Quy định không cho bán một số mặt hàng, ở đây là chip và công cụ làm chip, sang một số nước.',
  },
  'venture-funding': {
    en: 'Money that investors put into young, unlisted firms for a share in them.',
    vi: 'Tiền nhà đầu tư rót vào các hãng trẻ chưa niêm yết để lấy cổ phần.',
  },
  'break-even': {
    en: 'Here: the use at which a scenario’s spending on computing equals today’s.',
    vi: 'Ở đây: mức sử dụng mà tại đó chi cho tính toán trong kịch bản bằng đúng hiện nay.',
  },
  derived: {
    en: 'A number that no source gives but that follows from cited figures, as its card shows; hatched beside others.',
    vi: 'Con số không nguồn nào đưa ra mà trang tự tính từ các số có dẫn nguồn; cách tính nằm trên thẻ; vẽ gạch chéo khi đứng cạnh số khác.',
  },
  inferred: {
    en: 'A link between a force and a company that the editor drew and the source did not; drawn dashed.',
    vi: 'Liên hệ giữa một yếu tố và một công ty do biên tập nhận định, nguồn không nêu; vẽ nét đứt.',
  },
}

interface Entry {
  readonly term: string
  readonly forms?: readonly string[]
  readonly definition: string
}

/** A term with its meaning. */
export interface GlossaryTerm {
  readonly id: TermId
  readonly en: Entry
  readonly vi: Entry
}

export const GLOSSARY: readonly GlossaryTerm[] = TERMS.map((term) => ({
  id: term.id,
  en: { ...term.en, definition: DEFINITIONS[term.id].en },
  vi: { ...term.vi, definition: DEFINITIONS[term.id].vi },
}))

/** What a term means, in a language. */
export function definitionOf({ id }: Pick<Term, 'id'>, language: Language): string {
  return DEFINITIONS[id][language]
}
