// Texts of the card, in every language: loaded with it.

import type { Language } from '../domain/dataset/text.ts'
import type { Gap } from '../domain/selection/card.ts'

const en = {
  close: 'Close the card',
  pin: 'Compare',
  unpin: 'End the comparison with it',
  pinsFull: (most: number) => `${most} companies are compared, which is the most`,
  previous: 'Previous',
  next: 'Next',
  walk: 'Walk the selection',
  notSelected: 'Left out by the current filters',
  figures: 'Figures',
  otherFigures: 'Other figures',
  preferred: 'shown in charts',
  groupFigures: 'As part of a group',
  filed: (n: number) => `In the companies’ filings (${n})`,
  claims: 'What the article says',
  forces: 'Forces that touch it',
  touched: 'Companies that it touches',
  touchesNobody: 'None is named, and the editor links none.',
  gaps: 'What the article does not say',
  members: 'Members',
  membership: {
    listed: 'All members are named in the source.',
    partial: 'Only some members are named in the source.',
    unnamed: 'The source names no members.',
  },
  status: 'Status',
  precision: 'Precision',
  asOf: 'As of',
  period: 'Period',
  attributedTo: 'Attributed to',
  working: 'Working',
  inputs: 'From',
  paragraph: (n: number) => `paragraph ${n}`,
  paragraphShort: (n: number) => `¶${n}`,
  openAtPassage: 'Open at the passage',
  openPlain: 'Open the source',
  cite: 'Cite',
  copyFigure: 'Copy with its source',
  copyText: 'Copy as text',
  copyApa: 'Copy as APA',
  copyBibtex: 'Copy as BibTeX',
  copied: 'Copied',
  copyFailed: 'Could not copy; the citation is selected below',
  privateCompany: 'private company',
  because: 'Why',
  gap: (gap: Gap, name: string, value: string): string => {
    switch (gap.kind) {
      case 'no-move':
        return `Any move of ${name} on the day.`
      case 'no-market-price':
        return `Any move: ${name} was private and had no share price.`
      case 'no-size':
        return gap.direction === 'rose'
          ? 'How far it rose.'
          : gap.direction === 'fell'
            ? 'How far it fell.'
            : 'Any size.'
      case 'no-own-capex':
        return 'Any capital spending of its own.'
      case 'only-combined-capex':
        return `Capital spending of its own; it is counted in a total (${value}) that is never split.`
      case 'no-uncertainty':
        return 'Any link to one of the uncertainties.'
    }
  },
}

type CardTexts = typeof en

const vi: CardTexts = {
  close: 'Đóng thẻ',
  pin: 'So sánh',
  unpin: 'Thôi so sánh với công ty này',
  pinsFull: (most) => `Đang so sánh ${most} công ty, nhiều nhất có thể`,
  previous: 'Trước',
  next: 'Sau',
  walk: 'Duyệt qua lựa chọn',
  notSelected: 'Không khớp bộ lọc hiện tại',
  figures: 'Số liệu',
  otherFigures: 'Số liệu khác',
  preferred: 'số trên biểu đồ',
  groupFigures: 'Trong một nhóm',
  filed: (n) => `Theo báo cáo của công ty (${n})`,
  claims: 'Bài báo nói gì',
  forces: 'Các yếu tố tác động',
  touched: 'Các công ty chịu tác động',
  touchesNobody: 'Không công ty nào được nêu tên, và biên tập không liên hệ công ty nào.',
  gaps: 'Điều bài báo không nói',
  members: 'Thành viên',
  membership: {
    listed: 'Nguồn nêu tên mọi thành viên.',
    partial: 'Nguồn chỉ nêu tên một số thành viên.',
    unnamed: 'Nguồn không nêu tên thành viên nào.',
  },
  status: 'Loại',
  precision: 'Độ chính xác',
  asOf: 'Thời điểm',
  period: 'Kỳ',
  attributedTo: 'Theo',
  working: 'Cách tính',
  inputs: 'Từ',
  paragraph: (n) => `đoạn ${n}`,
  paragraphShort: (n) => `¶${n}`,
  openAtPassage: 'Mở đúng đoạn',
  openPlain: 'Mở nguồn',
  cite: 'Trích dẫn',
  copyFigure: 'Sao chép kèm nguồn',
  copyText: 'Sao chép dạng văn bản',
  copyApa: 'Sao chép dạng APA',
  copyBibtex: 'Sao chép dạng BibTeX',
  copied: 'Đã sao chép',
  copyFailed: 'Không sao chép được; trích dẫn đã được chọn sẵn bên dưới',
  privateCompany: 'công ty chưa niêm yết',
  because: 'Vì sao',
  gap: (gap, name, value) => {
    switch (gap.kind) {
      case 'no-move':
        return `Biến động của ${name} trong ngày.`
      case 'no-market-price':
        return `Biến động: ${name} chưa niêm yết nên không có giá cổ phiếu.`
      case 'no-size':
        return gap.direction === 'rose' ? 'Tăng bao nhiêu.' : gap.direction === 'fell' ? 'Giảm bao nhiêu.' : 'Mức nào.'
      case 'no-own-capex':
        return 'Chi tiêu vốn của riêng hãng.'
      case 'only-combined-capex':
        return `Chi tiêu vốn của riêng hãng; khoản đó nằm trong một số gộp (${value}), không tách được.`
      case 'no-uncertainty':
        return 'Liên hệ với yếu tố bất định nào hay không.'
    }
  },
}

export const cardTexts: Readonly<Record<Language, CardTexts>> = { en, vi }
