// Texts of the look at how holdings were read, in every language.

import type { Language } from '../../domain/dataset/text.ts'
import type { DecimalMark, MarkFound } from '../../domain/holdings/reading/amounts.ts'
import type { Role } from '../../domain/holdings/reading/headings.ts'

interface PreviewTexts {
  readonly heading: string
  readonly counted: (rows: number, leftOut: number) => string
  readonly header: (line: number) => string
  readonly passedOver: (n: number) => string
  readonly count: string
  readonly again: string
  readonly firstRows: string
  readonly rows: Readonly<Record<'line' | 'holding' | 'company', string>>
  readonly more: (n: number) => string
  readonly role: Readonly<Record<Role, string>>
  readonly noColumn: string
  readonly column: (n: number) => string
  readonly change: string
  readonly remembered: string
  readonly table: string
  readonly tableAt: (line: number, headings: string) => string
  readonly mark: string
  readonly marks: Readonly<Record<DecimalMark, string>>
  readonly markFrom: Readonly<Record<MarkFound['from'], string>>
  readonly question: string
  readonly sharesOrMoney: (heading: string) => string
  readonly shares: string
  readonly money: string
  readonly worth: (heading: string) => string
  readonly isWorth: string
  readonly isNotWorth: string
  readonly offSums: (n: number) => string
  readonly unanswered: string
  readonly currency: {
    readonly legend: string
    readonly asked: string
    readonly unnamed: string
    readonly choose: string
    readonly none: string
    readonly several: string
    readonly counts: (code: string) => string
    readonly counted: string
    readonly rate: (code: string, into: string) => string
  }
  readonly day: {
    readonly none: string
    readonly unclear: (found: string) => string
    readonly same: (day: string) => string
    readonly other: (day: string, lastClose: string | null) => string
  }
  readonly transactions: (line: number, headings: string) => string
  readonly noTable: (headings: string) => string
}

const en: PreviewTexts = {
  heading: 'How this was read',
  counted: (rows, leftOut) =>
    `${rows === 1 ? '1 holding counts' : `${rows} holdings count`}${leftOut === 0 ? '.' : `, ${leftOut === 1 ? '1 line does' : `${leftOut} lines do`} not.`}`,
  header: (line) => `The header is in line ${line}.`,
  passedOver: (n) =>
    n === 1
      ? 'A table of transactions in the file does not count.'
      : `${n} tables of transactions in the file do not count.`,
  count: 'Count these holdings',
  again: 'Count them anew',
  firstRows: 'The first rows, as they were understood',
  rows: { line: 'Line', holding: 'Holding', company: 'Company' },
  more: (n) => `and ${n} more`,
  role: {
    symbol: 'Ticker',
    isin: 'ISIN or CUSIP',
    name: 'Name',
    quantity: 'Quantity',
    price: 'Price',
    value: 'Value',
    currency: 'Currency',
  },
  noColumn: 'none',
  column: (n) => `Column ${n}`,
  change: 'Change which columns are read',
  remembered: 'What you change is remembered on this device for the next file with these headings.',
  table: 'Table',
  tableAt: (line, headings) => `line ${line}: ${headings}`,
  mark: 'Numbers',
  marks: { '.': '1,234.50', ',': '1.234,50' },
  markFrom: {
    file: 'How numbers are written shows in the numbers themselves.',
    sums: 'Numbers are read so that quantity × price is the value.',
    language: 'The file leaves open how its numbers are written; they are read as English writes them.',
    choice: 'Numbers are read as you chose.',
  },
  question: 'A question first',
  sharesOrMoney: (heading) => `“${heading}” could be a number of shares or an amount of money. Which is it?`,
  shares: 'Shares',
  money: 'Money',
  worth: (heading) =>
    `Is “${heading}” what the shares were worth? It could also be what was paid for them, or a dividend.`,
  isWorth: 'What they were worth',
  isNotWorth: 'Something else',
  offSums: (n) =>
    `In ${n === 1 ? '1 row' : `${n} rows`} the value is not quantity × price. It may be in another currency, of another day, or what was paid.`,
  unanswered: 'Answer the question under “How this was read” first.',
  currency: {
    legend: 'Currency of the values',
    asked: 'The prices name a currency, but the values are not quantity × price. In which currency are the values?',
    unnamed: 'The file names no currency, so none is shown.',
    choose: 'choose one',
    none: 'not named',
    several: 'Several currencies',
    counts: (code) =>
      `Only rows in ${code} count: amounts in different currencies are not added up. With a rate, the others count too.`,
    counted: 'Currency that counts',
    rate: (code, into) => `1 ${code} in ${into}`,
  },
  day: {
    none: 'The file names no day; its values are taken to be those at the last close before the event.',
    unclear: (found) => `It names ${found}, which could be two different days.`,
    same: (day) => `Its values are of ${day}, the last close before the event.`,
    other: (day, lastClose) =>
      `Its values are of ${day}, and not of the last close before the event${lastClose ? `, ${lastClose}` : ''}.`,
  },
  transactions: (line, headings) =>
    `This is a list of transactions (line ${line}: ${headings}). It says what was bought and sold, and not what was held, so nothing of it counts. Export your positions or holdings instead.`,
  noTable: (headings) =>
    `No table of holdings was found. These headings were seen: ${headings}. Wanted are a ticker, an ISIN or a name, and a value, or a quantity and a price.`,
}

const vi: PreviewTexts = {
  heading: 'Đã đọc như thế nào',
  counted: (rows, leftOut) => `${rows} khoản được tính${leftOut === 0 ? '.' : `, ${leftOut} dòng thì không.`}`,
  header: (line) => `Hàng tiêu đề ở dòng ${line}.`,
  passedOver: (n) => `${n} bảng giao dịch trong tệp không được tính.`,
  count: 'Tính các khoản này',
  again: 'Tính lại',
  firstRows: 'Những hàng đầu, theo cách đã hiểu',
  rows: { line: 'Dòng', holding: 'Khoản nắm giữ', company: 'Công ty' },
  more: (n) => `và ${n} hàng nữa`,
  role: {
    symbol: 'Mã',
    isin: 'ISIN hoặc CUSIP',
    name: 'Tên',
    quantity: 'Số lượng',
    price: 'Giá',
    value: 'Giá trị',
    currency: 'Loại tiền',
  },
  noColumn: 'không có',
  column: (n) => `Cột ${n}`,
  change: 'Đổi các cột được đọc',
  remembered: 'Những gì bạn đổi được nhớ trên thiết bị này cho tệp sau có cùng tiêu đề.',
  table: 'Bảng',
  tableAt: (line, headings) => `dòng ${line}: ${headings}`,
  mark: 'Cách viết số',
  marks: { '.': '1,234.50', ',': '1.234,50' },
  markFrom: {
    file: 'Cách viết số thấy được ở chính các con số.',
    sums: 'Số được đọc sao cho số lượng × giá ra giá trị.',
    language: 'Tệp không cho biết cách viết số; số được đọc theo cách viết tiếng Việt.',
    choice: 'Số được đọc như bạn chọn.',
  },
  question: 'Một câu hỏi trước',
  sharesOrMoney: (heading) => `“${heading}” có thể là số cổ phiếu hoặc số tiền. Là cái nào?`,
  shares: 'Số cổ phiếu',
  money: 'Số tiền',
  worth: (heading) =>
    `“${heading}” có phải là giá trị của cổ phiếu không? Đó cũng có thể là số tiền đã trả, hoặc cổ tức.`,
  isWorth: 'Là giá trị của chúng',
  isNotWorth: 'Là thứ khác',
  offSums: (n) =>
    `Ở ${n} hàng, giá trị không phải là số lượng × giá. Có thể là loại tiền khác, ngày khác, hoặc số tiền đã trả.`,
  unanswered: 'Hãy trả lời câu hỏi ở phần “Đã đọc như thế nào” trước.',
  currency: {
    legend: 'Loại tiền của giá trị',
    asked: 'Giá có nêu loại tiền, nhưng giá trị không phải là số lượng × giá. Giá trị tính bằng loại tiền nào?',
    unnamed: 'Tệp không nêu loại tiền nên không ghi loại nào.',
    choose: 'hãy chọn',
    none: 'không nêu',
    several: 'Nhiều loại tiền',
    counts: (code) =>
      `Chỉ các hàng bằng ${code} được tính: số tiền của các loại tiền khác nhau không cộng với nhau. Khi có tỷ giá, các hàng kia cũng được tính.`,
    counted: 'Loại tiền được tính',
    rate: (code, into) => `1 ${code} bằng bao nhiêu ${into}`,
  },
  day: {
    none: 'Tệp không nêu ngày; giá trị được coi là theo giá đóng cửa phiên liền trước sự kiện.',
    unclear: (found) => `Tệp nêu ${found}, có thể là hai ngày khác nhau.`,
    same: (day) => `Giá trị là của ${day}, phiên liền trước sự kiện.`,
    other: (day, lastClose) =>
      `Giá trị là của ${day}, không phải của phiên liền trước sự kiện${lastClose ? ` (${lastClose})` : ''}.`,
  },
  transactions: (line, headings) =>
    `Đây là danh sách giao dịch (dòng ${line}: ${headings}). Nó cho biết đã mua bán gì, không cho biết đã nắm giữ gì, nên không gì trong đó được tính. Hãy xuất danh mục nắm giữ.`,
  noTable: (headings) =>
    `Không tìm thấy bảng danh mục nào. Các tiêu đề đã thấy: ${headings}. Cần có mã, ISIN hoặc tên, và giá trị, hoặc số lượng và giá.`,
}

export const previewTexts: Readonly<Record<Language, PreviewTexts>> = { en, vi }
