// Texts of the view on a reader's own holdings, in every language: loaded with the view, not with the page.

import type { CompanyLink } from '../../domain/dataset/schema.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { UncoveredHolding } from '../../domain/holdings/holdings.ts'
import type { RowFault } from '../../domain/holdings/reading/reading.ts'

export interface HoldingsTexts {
  readonly form: {
    readonly title: (day: string) => string
    readonly intro: string
    readonly label: string
    readonly placeholder: string
    readonly numbers: string
    readonly workOut: string
    readonly example: string
    readonly file: string
    readonly drop: string
    readonly keep: string
    readonly kept: string
    readonly notKept: string
    readonly refused: string
    readonly delete: string
    readonly deleted: string
    readonly privacy: string
    readonly fromFile: (name: string) => string
    readonly tooLarge: (kb: string, most: string) => string
    readonly tooLong: (most: string) => string
    readonly empty: string
    readonly 'not-text': string
    readonly unreadable: string
    readonly nothing: string
  }
  readonly report: {
    readonly heading: string
    readonly bad: (n: number) => string
    readonly line: (line: number) => string
    readonly fault: Readonly<Record<RowFault, string>>
    readonly more: (n: number) => string
    readonly decimals: (line: number, found: string, value: string) => string
    readonly addedUp: (name: string, lines: string) => string
    readonly noRows: string
  }
  readonly result: {
    readonly move: string
    readonly loss: string
    readonly gain: string
    readonly noChange: string
    readonly unit: string
    readonly inCurrency: (code: string) => string
    readonly low: string
    readonly lowOf: (day: string, loss: string) => string
    readonly lowOfSome: (n: number, total: number) => string
    readonly benchmark: string
    readonly covered: string
    readonly ofValue: (covered: string, total: string) => string
    readonly none: string
    readonly announce: (read: number, bad: number, covered: number, move: string) => string
    readonly working: string
    readonly yours: string
    readonly sum: (result: string) => string
    readonly sumOf: (result: string) => string
    readonly rounding: (unrounded: string, result: string) => string
    readonly precision: (inputs: string, result: string) => string
    readonly lost: (size: string) => string
    readonly gained: (size: string) => string
    readonly fallOf: (size: string) => string
    readonly lessThan: string
    readonly moreThan: string
  }
  readonly chart: {
    readonly tookMost: (name: string) => string
    readonly addedMost: (name: string) => string
    readonly tookMostOfCovered: (name: string) => string
    readonly addedMostOfCovered: (name: string) => string
    readonly neutral: string
    readonly none: string
    readonly subtitle: (day: string, basis: string) => string
    readonly formula: string
    readonly values: (day: string) => string
    readonly valuesOf: (day: string) => string
    readonly currency: string
    /** Names the companies whose figure is a market value among share prices. */
    readonly byValue: (names: string) => string
    readonly own: string
    readonly outside: (names: string) => string
    readonly coverage: (covered: number, total: number, share: string, basis: string) => string
    readonly summary: (list: string) => string
    readonly table: string
    readonly columns: Readonly<Record<'company' | 'amount' | 'weight' | 'move' | 'contribution' | 'change', string>>
    readonly tip: (weight: string, move: string) => string
  }
  readonly sectors: {
    readonly tookMost: (name: string) => string
    readonly neutral: string
    readonly subtitle: string
    readonly note: string
    readonly coverage: (n: number) => string
    readonly row: (name: string, contribution: string, weight: string) => string
    readonly weight: (weight: string) => string
  }
  readonly exposure: {
    readonly widest: (title: string) => string
    readonly neutral: string
    readonly subtitle: string
    readonly articleOnly: string
    readonly twice: string
    readonly coverage: (touched: number, total: number) => string
    readonly touched: (share: string) => string
    readonly untouched: string
    readonly part: Readonly<Record<CompanyLink['status'], (share: string) => string>>
    readonly none: string
    readonly key: string
    readonly who: (title: string, effect: string, shares: string) => string
    readonly open: (company: string, share: string, status: string, statement: string) => string
  }
  readonly uncovered: {
    readonly heading: (n: number) => string
    readonly meaning: string
    readonly reason: Readonly<Record<UncoveredHolding['reason'], (known: string) => string>>
  }
}

const lines = (n: number): string => (n === 1 ? '1 line does' : `${n} lines do`)

const en: HoldingsTexts = {
  form: {
    title: (day) => `What ${day} did to your own holdings`,
    intro:
      'Paste or type one holding a line: a ticker, then what it was worth at the last close before the event. Or take the file of positions that your broker exports.',
    label: 'Holdings, one a line',
    placeholder: 'NVDA 10,000\nMSFT; 8,000\nENR.DE 2,500.50',
    numbers:
      'Where they leave it open, numbers are read as English writes them: 10,000.50. Currency signs may stand; one currency counts.',
    workOut: 'Work it out',
    example: 'Try an example',
    file: 'Choose a CSV file',
    drop: 'or drop it here. It is read in this browser, and not uploaded.',
    keep: 'Keep on this device',
    kept: 'Kept on this device until you delete it.',
    notKept: 'Gone when this page is closed.',
    refused:
      'This browser lets the page store nothing, or its storage is full. What you entered lasts until the page is closed.',
    delete: 'Delete what I entered',
    deleted: 'Deleted, from this page and from this device.',
    privacy:
      'What you enter stays in this browser: none of it is sent, and none of it is in the address. The results are arithmetic on the figures shown here, not advice.',
    fromFile: (name) => `Read from ${name}, in the place of what stood here. Nothing counts yet.`,
    tooLarge: (kb, most) =>
      `The file has ${kb} kB and was not read. A list of holdings is far smaller, and more than ${most} kB would hold up the page.`,
    tooLong: (most) => `This is too long to be a list of holdings: at most ${most} characters are read.`,
    empty: 'The file is empty.',
    'not-text': 'The file is not text. Save a workbook as CSV first.',
    unreadable: 'The file could not be opened. It may have been moved.',
    nothing: 'Enter a holding first: a ticker and an amount.',
  },
  report: {
    heading: 'What was read',
    bad: (n) => `${lines(n)} not count`,
    line: (line) => `Line ${line}`,
    fault: {
      'no-name': 'no ticker or name before the amount',
      'no-amount': 'no amount behind the ticker',
      'not-a-number': 'the amount is not a number',
      'not-positive': 'the amount has to be above zero; what is sold short does not count',
      'too-many':
        'more than a ticker and an amount, or more cells than the header; put “…” around a number with a comma',
      'no-price': 'a quantity without a price; price levels are not published here, so add a price or a value',
      quotes: 'a quotation mark that is not closed',
      total: 'a total, which would count everything twice',
      cash: 'cash, or what is kept like cash',
      option: 'an option, or another right on shares',
      lot: 'a lot, whose total counts',
      'no-quantity': 'no quantity, where others have one; it may be a sum',
      bond: 'a bond, whose price is in percent; add its value',
      'other-currency': 'in a currency that is not the one that counts',
      'other-table': 'the header of another table in the file',
    },
    more: (n) => `and ${n} more`,
    decimals: (line, found, value) =>
      `Line ${line}: “${found}” was read as ${value}. If thousands were meant, leave the point out.`,
    addedUp: (name, list) => `${name} stands in lines ${list}; the amounts were added up.`,
    noRows: 'No line could be read as a holding.',
  },
  result: {
    move: 'Value-weighted move',
    loss: 'Loss on the day',
    gain: 'Gain on the day',
    noChange: 'Change on the day',
    unit: 'in your currency',
    inCurrency: (code) => `in ${code}`,
    low: 'To the lowest close of 20 sessions',
    lowOf: (day, loss) => `on ${day}, ${loss}`,
    lowOfSome: (n, total) => `; ${n} of ${total} have closes`,
    benchmark: 'on the day',
    covered: 'Covered by data',
    ofValue: (covered, total) => `${covered} of ${total}`,
    none: 'none of the value',
    announce: (read, bad, covered, move) =>
      `${read} ${read === 1 ? 'holding' : 'holdings'} read, ${covered} covered${bad > 0 ? `, ${lines(bad)} not count` : ''}. Value-weighted move: ${move}`,
    working: 'How this is worked out',
    yours: 'from your amounts',
    sum: (result) => `Sum: ${result}`,
    sumOf: (result) => `Amount × move ÷ 100, holding by holding and added up: ${result}.`,
    rounding: (unrounded, result) =>
      `Before rounding ${unrounded}. It is given as coarsely as its coarsest move: ${result}.`,
    precision: (inputs, result) => `The moves are ${inputs}, which lets the result claim “${result}”.`,
    lost: (size) => `a loss of ${size}`,
    gained: (size) => `a gain of ${size}`,
    fallOf: (size) => `a fall of ${size}`,
    lessThan: 'less than 0.1%',
    moreThan: 'more than 99.9%',
  },
  chart: {
    tookMost: (name) => `${name} took the most off these holdings`,
    addedMost: (name) => `${name} added the most to these holdings`,
    tookMostOfCovered: (name) => `Of the holdings covered, ${name} took off the most`,
    addedMostOfCovered: (name) => `Of the holdings covered, ${name} added the most`,
    neutral: 'What each holding contributed',
    none: 'None of these holdings has a move here',
    subtitle: (day, basis) => `Contribution to the value-weighted move, percentage points, ${day}, ${basis}`,
    formula:
      'Contribution: weight × move, in percentage points. Weight: the holding’s value ÷ the value of all holdings covered.',
    values: (day) => `Your values are taken to be those at the last close before ${day}.`,
    valuesOf: (day) => `Your values are those of ${day}, and not of the last close before the event.`,
    byValue: (names) => `The move of ${names} is one of market value, the others are of share prices.`,
    currency: 'Moves are in the currency of each listing; changes of exchange rates are not in them.',
    own: 'Amounts, weights and what follows from them are yours, and no figures of a source; the moves are cited.',
    outside: (names) => `Dimmed, as the filters leave them out: ${names}. They count all the same.`,
    coverage: (covered, total, share, basis) =>
      `${covered} of ${total} ${total === 1 ? 'holding has' : 'holdings have'} a move ${basis}; they are ${share} of the value`,
    summary: (list) => `Contributions: ${list}`,
    table: 'Contributions by holding',
    columns: {
      company: 'Holding',
      amount: 'Your amount',
      weight: 'Weight',
      move: 'Move',
      contribution: 'Contribution',
      change: 'Loss or gain',
    },
    tip: (weight, move) => `${weight} of the value covered × ${move}`,
  },
  sectors: {
    tookMost: (name) => `${name}: the sector that took off the most`,
    neutral: 'The same by sector',
    subtitle: 'Contribution to the value-weighted move, percentage points',
    note: 'A sector’s contribution is the sum of those of its holdings.',
    coverage: (n) => (n === 1 ? '1 sector' : `${n} sectors`),
    row: (name, contribution, weight) => `${name}: ${contribution}, ${weight} of the value. Show the terms`,
    weight: (weight) => `${weight} of the value`,
  },
  exposure: {
    widest: (title) => `${title} touches more of the covered value than any other question`,
    neutral: 'How much of the value each open question touches',
    subtitle: 'Share of the covered value in companies that a force would help or hurt, %',
    articleOnly:
      'Only companies that the article names are linked to its questions; those of the wider market count as untouched.',
    twice:
      'One company can be helped by one force and hurt by another, so the rows of a question do not add up to its share.',
    coverage: (touched, total) => `${touched} of ${total} covered ${total === 1 ? 'holding' : 'holdings'} touched`,
    touched: (share) => `touches ${share}`,
    untouched: 'touches none of the value',
    part: { stated: (share) => `${share} stated`, inferred: (share) => `${share} inferred` },
    none: 'none of the value',
    key: 'Marks',
    who: (title, effect, shares) => `${title}, ${effect}: ${shares}. Show the companies`,
    open: (company, share, status, statement) => `${company}, ${share}, ${status}: ${statement}. Show the reason`,
  },
  uncovered: {
    heading: (n) => `Not covered (${n})`,
    meaning: 'They count in the total value, and in no other sum. A missing move is not a move of zero.',
    reason: {
      unknown: () => 'not among the companies here',
      fund: () => 'a fund; only companies have a move here',
      ambiguous: () => 'could be more than one company here',
      'other-listing': (known) => `another listing than the one there are data for (${known})`,
      'direction-only': () => 'rise or fall only on this basis, without a size',
      'no-move': () => 'no move on this basis',
    },
  },
}

const vi: HoldingsTexts = {
  form: {
    title: (day) => `Phiên ${day} tác động thế nào đến danh mục của bạn`,
    intro:
      'Dán hoặc gõ mỗi dòng một khoản nắm giữ: mã cổ phiếu, rồi giá trị theo giá đóng cửa phiên liền trước sự kiện. Hoặc lấy tệp danh mục mà công ty chứng khoán của bạn xuất ra.',
    label: 'Khoản nắm giữ, mỗi dòng một khoản',
    placeholder: 'NVDA 10.000\nMSFT; 8.000\nENR.DE 2.500,50',
    numbers:
      'Khi không rõ, số được đọc theo cách viết tiếng Việt: 10.000,50. Có thể có ký hiệu tiền tệ; chỉ một loại tiền được tính.',
    workOut: 'Tính',
    example: 'Thử một ví dụ',
    file: 'Chọn tệp CSV',
    drop: 'hoặc thả vào đây. Tệp được đọc ngay trong trình duyệt, không tải lên đâu cả.',
    keep: 'Giữ trên thiết bị này',
    kept: 'Được giữ trên thiết bị này cho đến khi bạn xóa.',
    notKept: 'Sẽ mất khi đóng trang này.',
    refused:
      'Trình duyệt này không cho trang lưu gì, hoặc bộ nhớ đã đầy. Những gì bạn nhập chỉ còn đến khi đóng trang.',
    delete: 'Xóa những gì tôi đã nhập',
    deleted: 'Đã xóa, khỏi trang này và khỏi thiết bị này.',
    privacy:
      'Những gì bạn nhập chỉ ở trong trình duyệt này: không gì được gửi đi và không gì nằm trong địa chỉ. Kết quả chỉ là phép tính trên các số liệu ở đây, không phải lời khuyên.',
    fromFile: (name) => `Đã đọc từ ${name}, thay cho nội dung trước đó. Chưa có gì được tính.`,
    tooLarge: (kb, most) =>
      `Tệp có ${kb} kB nên không được đọc. Một danh mục nhỏ hơn thế nhiều, và quá ${most} kB sẽ làm trang bị đứng.`,
    tooLong: (most) => `Nội dung quá dài so với một danh mục: chỉ đọc nhiều nhất ${most} ký tự.`,
    empty: 'Tệp trống.',
    'not-text': 'Tệp không phải là văn bản. Nếu là tệp bảng tính, hãy lưu thành CSV trước.',
    unreadable: 'Không mở được tệp. Có thể tệp đã bị chuyển đi.',
    nothing: 'Hãy nhập một khoản trước: mã cổ phiếu và số tiền.',
  },
  report: {
    heading: 'Những gì đã đọc',
    bad: (n) => `${n} dòng không được tính`,
    line: (line) => `Dòng ${line}`,
    fault: {
      'no-name': 'không có mã hay tên trước số tiền',
      'no-amount': 'không có số tiền sau mã',
      'not-a-number': 'số tiền không phải là số',
      'not-positive': 'số tiền phải lớn hơn không; bán khống không được tính',
      'too-many':
        'nhiều hơn một mã và một số tiền, hoặc nhiều ô hơn tiêu đề; hãy đặt số có dấu phẩy trong dấu ngoặc kép',
      'no-price': 'có số lượng mà không có giá; mức giá không được công bố ở đây, nên hãy thêm giá hoặc giá trị',
      quotes: 'dấu ngoặc kép chưa đóng',
      total: 'dòng tổng, sẽ làm mọi thứ bị tính hai lần',
      cash: 'tiền mặt, hoặc thứ được giữ như tiền mặt',
      option: 'quyền chọn, hoặc quyền khác trên cổ phiếu',
      lot: 'một lô, mà tổng của nó đã được tính',
      'no-quantity': 'không có số lượng, trong khi các dòng khác có; có thể là một tổng',
      bond: 'trái phiếu, có giá tính bằng phần trăm; hãy thêm giá trị',
      'other-currency': 'bằng loại tiền không phải loại được tính',
      'other-table': 'hàng tiêu đề của một bảng khác trong tệp',
    },
    more: (n) => `và ${n} dòng nữa`,
    decimals: (line, found, value) =>
      `Dòng ${line}: “${found}” được đọc là ${value}. Nếu ý bạn là hàng nghìn, hãy bỏ dấu phẩy đi.`,
    addedUp: (name, list) => `${name} có ở các dòng ${list}; các số tiền đã được cộng lại.`,
    noRows: 'Không đọc được dòng nào thành khoản nắm giữ.',
  },
  result: {
    move: 'Biến động theo trọng số giá trị',
    loss: 'Lỗ trong ngày',
    gain: 'Lãi trong ngày',
    noChange: 'Thay đổi trong ngày',
    unit: 'theo loại tiền của bạn',
    inCurrency: (code) => `bằng ${code}`,
    low: 'Đến giá đóng cửa thấp nhất trong 20 phiên',
    lowOf: (day, loss) => `vào ${day}, ${loss}`,
    lowOfSome: (n, total) => `; ${n}/${total} khoản có giá đóng cửa`,
    benchmark: 'trong ngày',
    covered: 'Có dữ liệu',
    ofValue: (covered, total) => `${covered} trên ${total}`,
    none: 'không phần nào của giá trị',
    announce: (read, bad, covered, move) =>
      `Đã đọc ${read} khoản, ${covered} khoản có dữ liệu${bad > 0 ? `, ${bad} dòng không được tính` : ''}. Biến động theo trọng số giá trị: ${move}`,
    working: 'Cách tính',
    yours: 'từ số tiền của bạn',
    sum: (result) => `Tổng: ${result}`,
    sumOf: (result) => `Số tiền × biến động ÷ 100, từng khoản rồi cộng lại: ${result}.`,
    rounding: (unrounded, result) =>
      `Trước khi làm tròn ${unrounded}. Kết quả chỉ chi tiết bằng biến động ít chi tiết nhất: ${result}.`,
    precision: (inputs, result) => `Các biến động là ${inputs}, nên kết quả chỉ có thể là “${result}”.`,
    lost: (size) => `lỗ ${size}`,
    gained: (size) => `lãi ${size}`,
    fallOf: (size) => `giảm ${size}`,
    lessThan: 'dưới 0,1%',
    moreThan: 'hơn 99,9%',
  },
  chart: {
    tookMost: (name) => `${name} khiến danh mục này mất nhiều nhất`,
    addedMost: (name) => `${name} đóng góp nhiều nhất cho danh mục này`,
    tookMostOfCovered: (name) => `Trong phần có dữ liệu, ${name} khiến mất nhiều nhất`,
    addedMostOfCovered: (name) => `Trong phần có dữ liệu, ${name} đóng góp nhiều nhất`,
    neutral: 'Mỗi khoản đóng góp bao nhiêu',
    none: 'Không khoản nào trong danh mục có biến động ở đây',
    subtitle: (day, basis) => `Mức đóng góp vào biến động theo trọng số giá trị, điểm phần trăm, ${day}, ${basis}`,
    formula:
      'Mức đóng góp: trọng số × biến động, tính bằng điểm phần trăm. Trọng số: giá trị của khoản ÷ giá trị của mọi khoản có dữ liệu.',
    values: (day) => `Giá trị bạn nhập được coi là theo giá đóng cửa phiên liền trước ${day}.`,
    valuesOf: (day) => `Giá trị bạn nhập là của ${day}, không phải theo giá đóng cửa phiên liền trước sự kiện.`,
    byValue: (names) => `Biến động của ${names} là của vốn hóa, các công ty khác là của giá cổ phiếu.`,
    currency: 'Biến động tính theo loại tiền của từng nơi niêm yết; thay đổi tỷ giá không nằm trong đó.',
    own: 'Số tiền, trọng số và những gì tính từ đó là của bạn, không phải số liệu của nguồn nào; biến động thì có dẫn nguồn.',
    outside: (names) => `Mờ đi vì bị bộ lọc loại ra: ${names}. Các khoản đó vẫn được tính.`,
    coverage: (covered, total, share, basis) =>
      `${covered}/${total} khoản có biến động ${basis}, chiếm ${share} giá trị`,
    summary: (list) => `Mức đóng góp: ${list}`,
    table: 'Mức đóng góp theo từng khoản',
    columns: {
      company: 'Khoản nắm giữ',
      amount: 'Số tiền của bạn',
      weight: 'Trọng số',
      move: 'Biến động',
      contribution: 'Mức đóng góp',
      change: 'Lỗ hoặc lãi',
    },
    tip: (weight, move) => `${weight} giá trị có dữ liệu × ${move}`,
  },
  sectors: {
    tookMost: (name) => `${name} là ngành khiến danh mục mất nhiều nhất`,
    neutral: 'Kết quả theo ngành',
    subtitle: 'Mức đóng góp vào biến động theo trọng số giá trị, điểm phần trăm',
    note: 'Mức đóng góp của một ngành là tổng mức đóng góp của các khoản trong ngành.',
    coverage: (n) => `${n} ngành`,
    row: (name, contribution, weight) => `${name}: ${contribution}, ${weight} giá trị. Xem các số hạng`,
    weight: (weight) => `${weight} giá trị`,
  },
  exposure: {
    widest: (title) => `${title} tác động đến nhiều giá trị hơn các câu hỏi khác`,
    neutral: 'Mỗi câu hỏi còn ngỏ tác động đến bao nhiêu giá trị',
    subtitle: 'Tỷ trọng giá trị có dữ liệu ở những công ty mà một yếu tố hỗ trợ hoặc gây sức ép, %',
    articleOnly:
      'Chỉ các công ty mà bài báo nêu tên mới gắn với các câu hỏi của bài; công ty của thị trường rộng hơn coi như không chịu tác động.',
    twice:
      'Một công ty có thể được yếu tố này hỗ trợ và bị yếu tố kia gây sức ép, nên các hàng của một câu hỏi không cộng lại thành tỷ trọng của nó.',
    coverage: (touched, total) => `${touched}/${total} khoản có dữ liệu chịu tác động`,
    touched: (share) => `tác động đến ${share}`,
    untouched: 'không tác động đến phần giá trị nào',
    part: { stated: (share) => `${share} nguồn nêu`, inferred: (share) => `${share} nhận định` },
    none: 'không phần giá trị nào',
    key: 'Ký hiệu',
    who: (title, effect, shares) => `${title}, ${effect}: ${shares}. Xem các công ty`,
    open: (company, share, status, statement) => `${company}, ${share}, ${status}: ${statement}. Xem lý do`,
  },
  uncovered: {
    heading: (n) => `Không có dữ liệu (${n})`,
    meaning:
      'Chúng chỉ được tính vào tổng giá trị, không vào tổng nào khác. Thiếu biến động không có nghĩa là biến động bằng không.',
    reason: {
      unknown: () => 'không có trong các công ty ở đây',
      fund: () => 'quỹ; ở đây chỉ công ty mới có biến động',
      ambiguous: () => 'có thể là hơn một công ty ở đây',
      'other-listing': (known) => `niêm yết ở nơi khác với nơi có dữ liệu (${known})`,
      'direction-only': () => 'ở thời điểm này chỉ biết tăng hay giảm, không rõ mức',
      'no-move': () => 'không có biến động ở thời điểm này',
    },
  },
}

export const holdingsTexts: Readonly<Record<Language, HoldingsTexts>> = { en, vi }
