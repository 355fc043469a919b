// Texts of the whole market, in every language: loaded with its view.
import type { Basis } from '../../domain/dataset/schema.ts'
import type { Language } from '../../domain/dataset/text.ts'

/** How many of many rose, in words that hold. `tenths` is a number from 1 to 9. */
export type BreadthWord =
  | { readonly kind: 'none' | 'all' | 'nearly-none' | 'nearly-all' | 'most' | 'few' | 'half' }
  | { readonly kind: 'tenths'; readonly tenths: number; readonly isAbout: boolean }

type Rising = Exclude<Basis, 'at-writing'>

export interface WholeMarketTexts {
  readonly breadth: (word: BreadthWord, basis: Rising) => string
  readonly withSector: (breadth: string, sector: string, amount: string, hasLost: boolean) => string
  readonly bySector: (of: number, all: number, basis: Rising) => string
  readonly nothing: string
  readonly subtitle: (measure: string) => string
  readonly coverage: (counted: number, of: number) => string
  readonly stripCoverage: (valued: number, of: number) => string
  readonly unmarked: (n: number) => string
  readonly withoutMove: (n: number) => string
  readonly noteClasses: string
  readonly noteAbout: string
  readonly noteOwn: string
  readonly noteStrips: string
  readonly sectorOf: string
  readonly showOnly: (sector: string) => string
  readonly showAll: string
  readonly said: (name: string, sector: string, move: string, change: string) => string
  readonly noValue: string
  readonly countedWith: (name: string) => string
  readonly own: string
  readonly columns: Readonly<
    Record<'member' | 'ticker' | 'sector' | 'move' | 'worth' | 'change' | 'volume' | 'rose' | 'median' | 'sum', string>
  >
  readonly count: (n: number, of: number) => string
  readonly tableCaption: string
  readonly stripsCaption: string
  readonly rowSaid: (sector: string, rose: string, median: string, change: string) => string
  readonly workingHeading: (sector: string) => string
  readonly workingRose: (rose: number, of: number, percent: string) => string
  readonly workingMedian: (median: string, of: number) => string
  readonly workingSum: (change: string, counted: number, of: number) => string
  readonly close: string
  readonly summary: (sector: string, rose: number, of: number, median: string, change: string) => string
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']
const NUMBERS_VI = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một']

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const en: WholeMarketTexts = {
  breadth: (word, basis) => {
    const rose = basis === 'close' ? 'rose' : 'beat the market model'
    switch (word.kind) {
      case 'none':
        return `No member ${rose}`
      case 'all':
        return `Every member ${rose}`
      case 'nearly-none':
        return `Hardly any member ${rose}`
      case 'nearly-all':
        return `Nearly all members ${rose}`
      case 'most':
        return `Most members ${rose}`
      case 'few':
        return `Fewer than half of the members ${rose}`
      case 'half':
        return `Half of the members ${rose}`
      case 'tenths':
        return capital(`${word.isAbout ? 'about ' : ''}${NUMBERS[word.tenths]} in ten members ${rose}`)
    }
  },
  withSector: (breadth, sector, amount, hasLost) => `${breadth}; ${sector} ${hasLost ? 'lost' : 'gained'} ${amount}`,
  bySector: (of, all, basis) => {
    const rose = basis === 'close' ? 'rose' : 'beat the market model'
    if (of === all) return `Most members ${rose} in every sector here`
    return of === 0
      ? `In no sector here did most members ${basis === 'close' ? 'rise' : 'beat the market model'}`
      : `Most members ${rose} in ${NUMBERS[of]} of ${NUMBERS[all]} sectors`
  },
  nothing: 'No member here has a move',
  subtitle: (measure) => `Area: market value before; colour: ${measure.charAt(0).toLowerCase()}${measure.slice(1)}`,
  coverage: (counted, of) => `Sums count ${counted} of ${of} members: those with a market value and a move`,
  stripCoverage: (valued, of) => `${valued} of ${of} members have a move`,
  unmarked: (n) => `Without an area of their own (${n})`,
  withoutMove: (n) => `No move (${n})`,
  noteClasses: 'Two classes of shares of one company carry its whole value: it is drawn and added up once.',
  noteAbout: 'Every market value is about: that of December, carried on with the closes.',
  noteOwn: 'Outlined: companies that the article names.',
  noteStrips: 'A dot is a member; companies that the article names are filled. The stroke is the median.',
  sectorOf: 'Sector',
  showOnly: (sector) => `Show ${sector} only`,
  showAll: 'Show all sectors',
  said: (name, sector, move, change) => `${name}: ${move}, ${change} (${sector})`,
  noValue: 'market value not known',
  countedWith: (name) => `counted with ${name}`,
  own: 'Named in the article',
  columns: {
    member: 'Member',
    ticker: 'Ticker',
    sector: 'Sector',
    move: 'Move',
    worth: 'Value before',
    change: 'Change in value',
    volume: 'Volume ÷ average',
    rose: 'Rose',
    median: 'Median',
    sum: 'Change in value',
  },
  count: (n, of) => `${n} of ${of}`,
  tableCaption: 'Members of the index',
  stripsCaption: 'Sectors of the index',
  rowSaid: (sector, rose, median, change) =>
    `${sector}: ${rose} rose, median ${median}, ${change}. Show how it is worked out`,
  workingHeading: (sector) => `How ${sector} is worked out`,
  workingRose: (rose, of, percent) => `${rose} of ${of} members with a move rose: ${percent}.`,
  workingMedian: (median, of) => `Median ${median}: the middle of ${of} moves, each of the same weight.`,
  workingSum: (change, counted, of) =>
    `${change}: the sum, over ${counted} of ${of} members, of market value before × move. The largest parts:`,
  close: 'Hide the working',
  summary: (sector, rose, of, median, change) => `${sector}: ${rose} of ${of} rose, median ${median}, ${change}`,
}

const vi: WholeMarketTexts = {
  breadth: (word, basis) => {
    const rose = basis === 'close' ? 'tăng' : 'vượt mô hình thị trường'
    switch (word.kind) {
      case 'none':
        return `Không mã nào ${rose}`
      case 'all':
        return `Mọi mã đều ${rose}`
      case 'nearly-none':
        return `Hầu như không mã nào ${rose}`
      case 'nearly-all':
        return `Gần như mọi mã ${rose}`
      case 'most':
        return `Phần lớn số mã ${rose}`
      case 'few':
        return `Chưa đến nửa số mã ${rose}`
      case 'half':
        return `Một nửa số mã ${rose}`
      case 'tenths':
        return capital(`${word.isAbout ? 'khoảng ' : ''}${NUMBERS_VI[word.tenths]} phần mười mã ${rose}`)
    }
  },
  withSector: (breadth, sector, amount, hasLost) => `${breadth}; ${sector} ${hasLost ? 'mất' : 'thêm'} ${amount}`,
  bySector: (of, all, basis) => {
    const rose = basis === 'close' ? 'tăng' : 'vượt mô hình thị trường'
    if (of === all) return `Ở mọi ngành tại đây, phần lớn số mã ${rose}`
    return of === 0
      ? `Không ngành nào ở đây có phần lớn số mã ${rose}`
      : `${capital(NUMBERS_VI[of] ?? '')} trên ${NUMBERS_VI[all]} ngành có phần lớn số mã ${rose}`
  },
  nothing: 'Không mã nào ở đây có biến động',
  subtitle: (measure) => `Diện tích: vốn hóa trước đó; màu: ${measure.charAt(0).toLowerCase()}${measure.slice(1)}`,
  coverage: (counted, of) => `Các tổng tính ${counted}/${of} mã: những mã biết được vốn hóa và biến động`,
  stripCoverage: (valued, of) => `${valued}/${of} mã có biến động`,
  unmarked: (n) => `Không có diện tích riêng (${n})`,
  withoutMove: (n) => `Không có biến động (${n})`,
  noteClasses: 'Hai loại cổ phiếu của một công ty cùng mang toàn bộ vốn hóa: chỉ vẽ và cộng một lần.',
  noteAbout: 'Mọi mức vốn hóa đều là xấp xỉ: mức của tháng 12, tính tiếp theo giá đóng cửa.',
  noteOwn: 'Có viền: công ty có tên trong bài báo.',
  noteStrips: 'Mỗi chấm là một mã; công ty có tên trong bài báo được tô đặc. Nét đậm là trung vị.',
  sectorOf: 'Ngành',
  showOnly: (sector) => `Chỉ xem ${sector}`,
  showAll: 'Xem mọi ngành',
  said: (name, sector, move, change) => `${name}: ${move}, ${change} (${sector})`,
  noValue: 'không rõ vốn hóa',
  countedWith: (name) => `tính chung với ${name}`,
  own: 'Có tên trong bài báo',
  columns: {
    member: 'Cổ phiếu',
    ticker: 'Mã',
    sector: 'Ngành',
    move: 'Biến động',
    worth: 'Vốn hóa trước đó',
    change: 'Thay đổi vốn hóa',
    volume: 'Khối lượng ÷ bình quân',
    rose: 'Số mã tăng',
    median: 'Trung vị',
    sum: 'Thay đổi vốn hóa',
  },
  count: (n, of) => `${n}/${of}`,
  tableCaption: 'Các cổ phiếu trong chỉ số',
  stripsCaption: 'Các ngành trong chỉ số',
  rowSaid: (sector, rose, median, change) => `${sector}: ${rose} tăng, trung vị ${median}, ${change}. Xem cách tính`,
  workingHeading: (sector) => `Cách tính của ngành ${sector}`,
  workingRose: (rose, of, percent) => `${rose} trên ${of} mã có biến động đã tăng: ${percent}.`,
  workingMedian: (median, of) => `Trung vị ${median}: giá trị ở giữa ${of} mức biến động, trọng số như nhau.`,
  workingSum: (change, counted, of) =>
    `${change}: tổng của vốn hóa trước đó × biến động, trên ${counted}/${of} mã. Các phần lớn nhất:`,
  close: 'Ẩn cách tính',
  summary: (sector, rose, of, median, change) => `${sector}: ${rose}/${of} mã tăng, trung vị ${median}, ${change}`,
}

export const wholeMarketTexts: Readonly<Record<Language, WholeMarketTexts>> = { en, vi }
