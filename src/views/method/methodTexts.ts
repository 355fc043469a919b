// Texts of the method, in every language: loaded with its page.
import type { Language } from '../../domain/dataset/text.ts'

interface MethodTexts {
  readonly sentences: readonly string[]
  readonly window: (first: string, last: string) => string
  readonly without: (name: string, reason: string) => string
  readonly sources: string
}

export const methodTexts: Readonly<Record<Language, MethodTexts>> = {
  en: {
    sentences: [
      'A return is a close divided by the close before, less one, in percent, of closes adjusted for dividends and splits.',
      'The market model says what a share would have returned, given the market’s return of the same session: alpha + beta × Rm.',
      'Alpha and beta are fitted by ordinary least squares to the estimation window, which ends well before the event.',
      'The abnormal return of the day is the share’s own return less that of its model.',
      'Its standard error counts how far the share usually is from its model, and how far the market’s day was from its mean.',
      't is the abnormal return divided by that standard error; beyond 1.96, a day is unusual for the company.',
      'One day in twenty is beyond 1.96 by chance, so the number of earlier sessions with a residual as large stands beside it.',
      'Abnormal returns of several sessions are added up, and their standard error grows with the number of sessions.',
      'Firms that share a date are not independent, so several of them are tested as one portfolio of equal weights.',
      'A market that holds the shocked firm is partly that firm, so part of the shock is already taken out, most of all against a fund of chipmakers.',
    ],
    window: (first, last) => `Estimation window here: ${first} to ${last}.`,
    without: (name, reason) => `${name} has no model. ${reason}`,
    sources: 'What it follows',
  },
  vi: {
    sentences: [
      'Lợi suất là giá đóng cửa chia cho giá đóng cửa phiên liền trước, trừ một, tính bằng phần trăm, theo giá đã điều chỉnh cổ tức và chia tách.',
      'Mô hình thị trường cho biết cổ phiếu lẽ ra sinh lời bao nhiêu, theo lợi suất của thị trường trong cùng phiên: alpha + beta × Rm.',
      'Alpha và beta được ước lượng bằng bình phương nhỏ nhất trên kỳ ước lượng, kết thúc một thời gian trước sự kiện.',
      'Lợi suất bất thường trong ngày là lợi suất của cổ phiếu trừ lợi suất theo mô hình.',
      'Sai số chuẩn tính đến việc cổ phiếu thường lệch khỏi mô hình bao xa, và phiên đó của thị trường cách mức bình quân bao xa.',
      't là lợi suất bất thường chia cho sai số chuẩn ấy; vượt 1,96 thì phiên đó bất thường đối với công ty.',
      'Cứ hai mươi phiên thì một phiên vượt 1,96 do ngẫu nhiên, nên bên cạnh còn ghi số phiên trước đó có phần dư lớn bằng.',
      'Lợi suất bất thường của nhiều phiên được cộng lại, và sai số chuẩn tăng theo số phiên.',
      'Các công ty cùng ngày không độc lập với nhau, nên khi xét nhiều công ty thì kiểm định một danh mục trọng số đều.',
      'Thị trường có chứa chính công ty bị sốc thì một phần cú sốc đã bị trừ đi, nhất là khi so với quỹ ngành chip.',
    ],
    window: (first, last) => `Kỳ ước lượng ở đây: ${first} đến ${last}.`,
    without: (name, reason) => `${name} không có mô hình. ${reason}`,
    sources: 'Theo các công trình',
  },
}
