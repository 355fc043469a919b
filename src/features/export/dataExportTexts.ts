// Texts of the data export and of what stands on paper only, in every language: loaded with either.
import type { Language } from '../../domain/dataset/text.ts'

const en = {
  heading: 'Data',
  what: 'What',
  content: {
    figures: 'Figures of this view, with sources',
    table: 'Table of this chart, as shown',
  },
  about: {
    figures: (n: number, drawn: number) =>
      `${n === 1 ? '1 figure' : `${n} figures`}, of which the view draws ${drawn}; status, precision, evidence and links beside each. Column names are English in both languages.`,
    table: (rows: number, columns: number) =>
      `${rows === 1 ? '1 row' : `${rows} rows`}, ${columns === 1 ? '1 column' : `${columns} columns`}, in the words of the page; numbers as numbers.`,
  },
  noTable: 'This chart has no table.',
  nothing: 'This view draws no figures.',
  holdings: {
    figures: 'The figures are those of all companies; what you hold is not in this file, nor in its link.',
    table:
      'This table holds what you entered. It stays on this device unless you pass the file on; its link holds none of it.',
  },
  format: 'Format',
  forExcel: 'For Excel (marks the file as UTF-8)',
  safe: 'Text that a spreadsheet would run as a formula gets an apostrophe before it.',
  download: 'Download',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy; the text is selected below',
  copyField: 'Text of the file',
  print: 'Print or save as PDF',
  printHint: 'Prints the whole view in a light theme, with its evidence as numbered notes.',
  shownColumn: (column: string) => `${column} (as shown)`,
  marksColumn: (column: string) => `${column} (status)`,
  dimmedColumn: 'Dimmed by the lens',
  notes: {
    figures: 'Figures of this view',
    statements: 'What this view says in words',
    notes: 'Notes',
    who: 'Who',
    measure: 'Measure',
    value: 'Value',
    when: 'As of',
    status: 'Status',
    note: 'Note',
    statement: 'What is said',
    kind: 'Kind',
    claim: 'from the article',
    shock: 'later event',
  },
}

type DataExportTexts = typeof en

const vi: DataExportTexts = {
  heading: 'Dữ liệu',
  what: 'Nội dung',
  content: {
    figures: 'Số liệu của cách xem này, kèm nguồn',
    table: 'Bảng của biểu đồ này, đúng như đang hiện',
  },
  about: {
    figures: (n, drawn) =>
      `${n} số liệu, trong đó ${drawn} số đang được vẽ; mỗi số kèm loại, độ chính xác, dẫn chứng và liên kết. Tên cột bằng tiếng Anh ở cả hai ngôn ngữ.`,
    table: (rows, columns) => `${rows} hàng, ${columns} cột, theo cách gọi của trang; số vẫn là số.`,
  },
  noTable: 'Biểu đồ này không có bảng.',
  nothing: 'Cách xem này không vẽ số liệu nào.',
  holdings: {
    figures: 'Đây là số liệu của mọi công ty; danh mục của bạn không nằm trong tệp này, cũng không nằm trong liên kết.',
    table:
      'Bảng này chứa những gì bạn đã nhập. Tệp ở lại trên thiết bị này nếu bạn không chuyển cho ai; liên kết trong tệp không chứa các dữ liệu đó.',
  },
  format: 'Định dạng',
  forExcel: 'Dùng cho Excel (đánh dấu tệp là UTF-8)',
  safe: 'Chữ mà bảng tính có thể chạy như công thức sẽ có thêm dấu nháy đơn ở trước.',
  download: 'Tải về',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  copyFailed: 'Không sao chép được; nội dung được chọn bên dưới',
  copyField: 'Nội dung của tệp',
  print: 'In hoặc lưu thành PDF',
  printHint: 'In trọn cách xem này trên nền sáng, dẫn chứng thành chú thích đánh số.',
  shownColumn: (column) => `${column} (như đang hiện)`,
  marksColumn: (column) => `${column} (loại)`,
  dimmedColumn: 'Làm mờ theo yếu tố đang chọn',
  notes: {
    figures: 'Số liệu trên trang này',
    statements: 'Những điều được nêu trên trang này',
    notes: 'Chú thích',
    who: 'Chủ thể',
    measure: 'Chỉ tiêu',
    value: 'Giá trị',
    when: 'Thời điểm',
    status: 'Loại',
    note: 'Chú thích',
    statement: 'Nội dung',
    kind: 'Tính chất',
    claim: 'theo bài báo',
    shock: 'sự kiện về sau',
  },
}

export const dataExportTexts: Readonly<Record<Language, DataExportTexts>> = { en, vi }
