// Texts of the paths of closes, in every language: loaded with their view, not with the page.
import type { Paths, WayBack } from '../../domain/analysis/paths.ts'
import type { Language } from '../../domain/dataset/text.ts'
import type { Share } from '../../domain/figures/share.ts'
import { shareWords } from '../../i18n/shareWords.ts'

/**
 * Findings about the recovery: which companies were back at the last close before the event by the end of
 * `DRAWDOWN_WINDOW` sessions. The texts write that number out in words.
 */
interface WayBackTitles {
  readonly both: (recovered: string, count: number, others: string) => string
  readonly recovered: (names: string, count: number) => string
  readonly notRecovered: (names: string, count: number) => string
  readonly share: (share: Share, hasRecovered: boolean) => string
  readonly some: string
  readonly nobodyFell: string
  readonly neutral: string
}

interface RelativeTitles {
  /** `isOnly` where there are others, and none of them was ahead or behind. */
  readonly named: (names: string, isAhead: boolean, isOnly: boolean, included: string) => string
  readonly share: (share: Share, isAhead: boolean, included: string) => string
  readonly even: (included: string) => string
  readonly nobody: string
}

export interface PathTexts {
  readonly benchmark: string
  readonly nobody: string
  /** Under the first chart: companies without a path. */
  readonly without: (n: number) => string
  readonly coverage: (n: number, total: number) => string
  readonly title: WayBackTitles
  readonly subtitle: (before: number, day: string, after: number) => string
  /** Follows the subtitle where a later shock lies in the window. */
  readonly withShocks: (list: string) => string
  readonly base: string
  readonly baseShort: string
  readonly event: (day: string) => string
  readonly point: { readonly day: string; readonly end: string; readonly recovered: string }
  readonly recoveredAt: (index: string, day: string) => string
  readonly note: {
    readonly formula: (base: string, day: string) => string
    readonly picked: Readonly<Record<Exclude<Paths['pickedBy'], 'all'>, (each: number) => string>>
    readonly rest: string
    readonly cut: string
    readonly marks: string
    readonly gaps: string
    readonly anchored: (name: string, note: string) => string
  }
  readonly summary: { readonly wayBack: Readonly<Record<WayBack, (names: string) => string>> } & {
    readonly ends: (list: string, included: string) => string
  }
  readonly table: {
    readonly caption: string
    readonly session: string
    readonly date: string
    readonly own: string
    readonly relative: string
    readonly relativeCaption: string
  }
  readonly reader: { readonly label: string; readonly session: (number: string) => string }
  /** The table of who came back. */
  readonly recovery: {
    readonly title: string
    readonly subtitle: (day: string, after: number) => string
    readonly note: string
    readonly lowest: (sessions: number) => string
    readonly sessions: string
    readonly end: string
    readonly didNotFall: string
  }
  readonly relative: {
    readonly title: RelativeTitles
    /** Added to every statement about the end of the window; empty where no later shock lies in it. */
    readonly included: (shocks: number) => string
    readonly subtitle: (benchmark: string) => string
    readonly formula: (benchmark: string, base: string) => string
    readonly end: (benchmark: string) => string
    readonly nobody: string
    readonly summary: (list: string, included: string) => string
  }
  /** The abnormal returns, added up. */
  readonly abnormal: {
    readonly one: (name: string, isUnusual: boolean) => string
    readonly share: (share: Share, isUnusual: boolean) => string
    readonly even: string
    readonly subtitle: (fund: string, before: number, after: number) => string
    readonly formula: string
    readonly range: (name: string) => string
    readonly noRange: string
    readonly base: string
    readonly table: string
  }
}

const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)
const their = (n: number): string => (n === 1 ? 'its' : 'their')

const en: PathTexts = {
  benchmark: 'Benchmark',
  nobody: 'None of the companies that pass has a series of closes.',
  without: (n) => `No series of closes (${n})`,
  coverage: (n, total) => `${n} of ${companies(total)} ${n === 1 ? 'has' : 'have'} a series of closes`,
  title: {
    both: (recovered, count, others) =>
      `${recovered} regained ${their(count)} old level within twenty sessions; ${others} did not`,
    recovered: (names, count) => `${names} regained ${their(count)} old level within twenty sessions`,
    notRecovered: (names, count) => `${names} had not regained ${their(count)} old level after twenty sessions`,
    share: (share, hasRecovered) => {
      if (share === 'all')
        return `${hasRecovered ? 'Every' : 'No'} company here that fell regained its old level within twenty sessions`
      const most = share === 'most' ? 'Most companies here' : 'Over half of those'
      return hasRecovered
        ? `${most} that fell regained their old level within twenty sessions`
        : `${most} that fell had not regained their old level after twenty sessions`
    },
    some: 'Some companies here that fell regained their old level within twenty sessions, some did not',
    nobodyFell: 'No company here fell on the day of the event',
    neutral: 'How closes went on from the day of the event',
  },
  subtitle: (before, day, after) =>
    `Rebased index of closes, last close before the event = 100, from ${before} sessions before ${day} to ${after} after`,
  withShocks: (list) => `; the window takes in a later shock: ${list}`,
  base: 'Last close before the event =\u00a0100',
  baseShort: 'Close before =\u00a0100',
  event: (day) => `${day}: the event`,
  point: { day: 'Close of the day', end: 'Last close of the window', recovered: 'Close before regained' },
  recoveredAt: (index, day) => `Index ${index} on ${day}`,
  note: {
    formula: (base, day) =>
      `Index: close ÷ last close before the event (${base}) × 100. Sessions are counted from ${day}, which is 0.`,
    picked: {
      pins: () => 'In colour: the companies compared, and the one whose card is open. The others that pass are grey.',
      ends: (each) =>
        `In colour: the ${each} lowest and the ${each} highest last closes, and the company whose card is open. The others that pass are grey.`,
    },
    rest: 'Pale lines without a point: all other companies with closes, of the article and the wider market.',
    cut: 'Pale lines that leave the picture are cut off at its edge.',
    marks:
      'Circles: the close of the day, and the last of the window. Diamonds: the first close at or above the last one before the event.',
    gaps: 'Where there is no close the line breaks; nothing is filled in.',
    anchored: (name, note) => `Dashed: ${name}, whose path is only about. ${note}`,
  },
  summary: {
    wayBack: {
      recovered: (names) => `Regained the close before within twenty sessions: ${names}`,
      'not-recovered': (names) => `Not regained within twenty sessions: ${names}`,
      'did-not-fall': (names) => `Did not fall on the day: ${names}`,
      unclear: (names) => `Not computed: ${names}`,
    },
    ends: (list, included) => `Last closes of the window${included}: ${list}`,
  },
  table: {
    caption: 'Closes by session, index',
    session: 'Session',
    date: 'Date',
    own: 'Index of the company',
    relative: 'Against the benchmark',
    relativeCaption: 'Companies against the benchmark at the end of the window',
  },
  reader: { label: 'Read a day', session: (number) => `session ${number}` },
  recovery: {
    title: 'Who came back, and when',
    subtitle: (day, after) => `Closes from ${day} to ${after} sessions after, against the last one before the event`,
    note: 'A company is back at its first close at or above the last one before the event.',
    lowest: (sessions) => `Lowest close, to ${sessions} sessions after`,
    sessions: 'Sessions until it was back',
    end: 'Index at the end',
    didNotFall: 'did not fall',
  },
  relative: {
    title: {
      named: (names, isAhead, isOnly, included) =>
        `${isOnly ? 'Only ' : ''}${names} ended ${isAhead ? 'ahead of' : 'behind'} the benchmark${included}`,
      share: (share, isAhead, included) =>
        `${shareWords.en(share, 'company', 'companies')} here ended ${isAhead ? 'ahead of' : 'behind'} the benchmark${included}`,
      even: (included) => `Some companies here ended ahead of the benchmark, some behind${included}`,
      nobody: 'No company here can be set against the benchmark',
    },
    included: (shocks) => (shocks === 0 ? '' : shocks === 1 ? ', later shock included' : ', later shocks included'),
    subtitle: (benchmark) => `Index of the company ÷ index of the ${benchmark} × 100, same sessions`,
    formula: (benchmark, base) =>
      `Relative performance: the company’s index ÷ that of the ${benchmark} × 100, at each session where both have a close. 100 is the same change as the benchmark’s since ${base}; above 100, the company did better.`,
    end: (benchmark) => `Against the ${benchmark}, last close of the window`,
    nobody: 'None of these companies can be set against the benchmark.',
    summary: (list, included) => `Against the benchmark at the end of the window${included}: ${list}`,
  },
  abnormal: {
    one: (name, isUnusual) => `${name} ended ${isUnusual ? 'outside' : 'within'} what is usual for it`,
    share: (share, isUnusual) =>
      `${shareWords.en(share, 'company', 'companies')} here ended ${isUnusual ? 'outside' : 'within'} what is usual`,
    even: 'Half of the companies here ended outside what is usual for them',
    subtitle: (fund, before, after) =>
      `Abnormal returns against the ${fund}, added up from ${before} sessions before the event to ${after} after, %`,
    formula: 'Each session adds its abnormal return: the company’s return less what its market model expects.',
    range: (name) => `Grey: what is usual for ${name}, ±1.96 standard errors; it widens with every session.`,
    noRange: 'With a company’s card open, grey shows what is usual for it.',
    base: 'As the model expects',
    table: 'Abnormal returns, added up',
  },
}

const vi: PathTexts = {
  benchmark: 'Chỉ số tham chiếu',
  nobody: 'Không công ty nào khớp bộ lọc có chuỗi giá đóng cửa.',
  without: (n) => `Không có chuỗi giá đóng cửa (${n})`,
  coverage: (n, total) => `${n}/${total} công ty có chuỗi giá đóng cửa`,
  title: {
    both: (recovered, _count, others) => `${recovered} lấy lại mức cũ trong hai mươi phiên; ${others} không`,
    recovered: (names) => `${names} lấy lại mức cũ trong hai mươi phiên`,
    notRecovered: (names) => `Sau hai mươi phiên, ${names} chưa lấy lại mức cũ`,
    share: (share, hasRecovered) => {
      if (share === 'all')
        return hasRecovered
          ? 'Mọi công ty giảm giá đều lấy lại mức cũ trong hai mươi phiên'
          : 'Không công ty giảm giá nào lấy lại mức cũ trong hai mươi phiên'
      const most = share === 'most' ? 'phần lớn' : 'hơn nửa số'
      return hasRecovered
        ? `Trong hai mươi phiên, ${most} công ty giảm lấy lại mức cũ`
        : `Sau hai mươi phiên, ${most} công ty giảm chưa lấy lại mức cũ`
    },
    some: 'Trong hai mươi phiên, có công ty lấy lại mức cũ, có công ty không',
    nobodyFell: 'Không công ty nào ở đây giảm trong ngày sự kiện',
    neutral: 'Giá đóng cửa diễn biến ra sao từ ngày sự kiện',
  },
  subtitle: (before, day, after) =>
    `Giá đóng cửa, chỉ số quy về 100 tại phiên liền trước sự kiện, từ ${before} phiên trước ${day} đến ${after} phiên sau`,
  withShocks: (list) => `; khoảng này gồm cả một cú sốc sau đó: ${list}`,
  base: 'Giá đóng cửa phiên liền trước =\u00a0100',
  baseShort: 'Phiên liền trước =\u00a0100',
  event: (day) => `${day}: sự kiện`,
  point: {
    day: 'Giá đóng cửa trong ngày',
    end: 'Giá đóng cửa cuối kỳ',
    recovered: 'Lấy lại mức trước sự kiện',
  },
  recoveredAt: (index, day) => `Chỉ số ${index} vào ${day}`,
  note: {
    formula: (base, day) =>
      `Chỉ số: giá đóng cửa ÷ giá đóng cửa phiên liền trước sự kiện (${base}) × 100. Phiên giao dịch đếm từ ${day} (phiên 0).`,
    picked: {
      pins: () => 'Có màu: các công ty đang so sánh và công ty đang mở thẻ. Các công ty khác khớp bộ lọc vẽ màu xám.',
      ends: (each) =>
        `Có màu: ${each} công ty cuối kỳ thấp nhất, ${each} công ty cuối kỳ cao nhất, và công ty đang mở thẻ. Các công ty khác khớp bộ lọc vẽ màu xám.`,
    },
    rest: 'Đường nhạt không có điểm: mọi công ty còn lại có giá đóng cửa, của bài báo và của thị trường rộng hơn.',
    cut: 'Đường nhạt nào vượt khỏi hình thì bị cắt ở mép.',
    marks:
      'Hình tròn: giá đóng cửa trong ngày và cuối kỳ. Hình thoi: phiên đầu tiên đóng cửa bằng hoặc cao hơn phiên liền trước sự kiện.',
    gaps: 'Ngày không có giá đóng cửa thì đường bị ngắt; không điền thêm gì.',
    anchored: (name, note) => `Nét đứt: ${name}, đường giá là ước tính. ${note}`,
  },
  summary: {
    wayBack: {
      recovered: (names) => `Lấy lại mức trước sự kiện trong hai mươi phiên: ${names}`,
      'not-recovered': (names) => `Không lấy lại trong hai mươi phiên: ${names}`,
      'did-not-fall': (names) => `Không giảm trong ngày: ${names}`,
      unclear: (names) => `Không tính được: ${names}`,
    },
    ends: (list, included) => `Giá đóng cửa cuối kỳ${included}: ${list}`,
  },
  table: {
    caption: 'Giá đóng cửa theo phiên, chỉ số',
    session: 'Phiên',
    date: 'Ngày',
    own: 'Chỉ số của công ty',
    relative: 'So với chỉ số tham chiếu',
    relativeCaption: 'Các công ty so với chỉ số tham chiếu vào cuối kỳ',
  },
  reader: { label: 'Đọc một ngày', session: (number) => `phiên ${number}` },
  recovery: {
    title: 'Ai đã hồi phục, và sau bao lâu',
    subtitle: (day, after) => `Giá đóng cửa từ ${day} đến ${after} phiên sau, so với phiên liền trước sự kiện`,
    note: 'Một công ty được coi là hồi phục từ phiên đầu tiên đóng cửa bằng hoặc cao hơn phiên liền trước sự kiện.',
    lowest: (sessions) => `Giá đóng cửa thấp nhất, đến ${sessions} phiên sau`,
    sessions: 'Số phiên để hồi phục',
    end: 'Chỉ số cuối kỳ',
    didNotFall: 'không giảm',
  },
  relative: {
    title: {
      named: (names, isAhead, isOnly, included) =>
        `${isOnly ? 'Chỉ ' : ''}${names} ${isAhead ? 'vượt' : 'kém'} chỉ số tham chiếu${included || ' vào cuối kỳ'}`,
      share: (share, isAhead, included) =>
        `${shareWords.vi(share, 'công ty', '')} ${isAhead ? 'vượt' : 'kém'} chỉ số tham chiếu${included || ' vào cuối kỳ'}`,
      even: (included) => `Bên vượt, bên kém chỉ số tham chiếu${included || ' vào cuối kỳ'}`,
      nobody: 'Không công ty nào ở đây so được với chỉ số tham chiếu',
    },
    included: (shocks) => (shocks === 0 ? '' : ', kể cả cú sốc sau'),
    subtitle: (benchmark) => `Chỉ số của công ty ÷ chỉ số của ${benchmark} × 100, trong cùng các phiên`,
    formula: (benchmark, base) =>
      `Diễn biến tương đối: chỉ số của công ty ÷ chỉ số của ${benchmark} × 100, ở mỗi phiên mà cả hai có giá đóng cửa. 100 là biến động bằng chỉ số tham chiếu kể từ ${base}; trên 100 là vượt chỉ số tham chiếu.`,
    end: (benchmark) => `So với ${benchmark}, cuối kỳ`,
    nobody: 'Không công ty nào ở đây so được với chỉ số tham chiếu.',
    summary: (list, included) => `So với chỉ số tham chiếu vào cuối kỳ${included}: ${list}`,
  },
  abnormal: {
    one: (name, isUnusual) => `${name} kết thúc ${isUnusual ? 'ngoài' : 'trong'} mức thường thấy của mình`,
    share: (share, isUnusual) =>
      `${shareWords.vi(share, 'công ty', '')} ở đây kết thúc ${isUnusual ? 'ngoài' : 'trong'} mức thường thấy`,
    even: 'Một nửa số công ty ở đây kết thúc ngoài mức thường thấy',
    subtitle: (fund, before, after) =>
      `Lợi suất bất thường so với ${fund}, cộng dồn từ ${before} phiên trước sự kiện đến ${after} phiên sau, %`,
    formula: 'Mỗi phiên cộng thêm lợi suất bất thường: lợi suất của công ty trừ mức mô hình thị trường dự kiến.',
    range: (name) => `Màu xám: mức thường thấy của ${name}, ±1,96 sai số chuẩn; rộng dần qua từng phiên.`,
    noRange: 'Khi mở thẻ của một công ty, màu xám cho thấy mức thường thấy của công ty đó.',
    base: 'Như mô hình dự kiến',
    table: 'Lợi suất bất thường, cộng dồn',
  },
}

export const pathTexts: Readonly<Record<Language, PathTexts>> = { en, vi }
