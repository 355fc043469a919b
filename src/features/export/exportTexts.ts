// Texts of the export of a chart, in every language: loaded with its dialog.
import type { Language } from '../../domain/dataset/text.ts'

const en = {
  title: 'Export this chart',
  preview: (title: string) => `Preview: ${title}`,
  drawing: 'Drawing the picture …',
  format: 'Format',
  size: 'Size',
  asOnScreen: 'As on screen',
  theme: 'Theme',
  facts: (width: string, height: string) => `${width} × ${height} pixels`,
  grown: (height: string) =>
    `The chart needs more room than 900 pixels: the picture is ${height} pixels high, so that nothing is cut.`,
  widened: (width: string) => `The table needs more room: the picture is ${width} pixels wide.`,
  manyRows: (rows: string) => `${rows} rows are much for a picture. As CSV they can be sorted and searched.`,
  holdings: 'The picture shows your holdings and is made on this device. Its link does not hold them.',
  download: 'Download picture',
  copy: { png: 'Copy picture', svg: 'Copy SVG' },
  cannotCopy: { png: 'This browser cannot copy pictures.', svg: 'This browser cannot copy from here.' },
  done: { download: 'The download has started.', copy: 'Copied.' },
  failed: {
    draw: 'The picture could not be drawn.',
    download: 'The file could not be made.',
    copy: 'The browser did not allow copying.',
  },
  picture: { stated: 'the source says so' },
}

type ExportTexts = typeof en

const vi: ExportTexts = {
  title: 'Xuất biểu đồ này',
  preview: (title) => `Xem trước: ${title}`,
  drawing: 'Đang vẽ hình …',
  format: 'Định dạng',
  size: 'Cỡ',
  asOnScreen: 'Như trên màn hình',
  theme: 'Giao diện',
  facts: (width, height) => `${width} × ${height} điểm ảnh`,
  grown: (height) => `Biểu đồ cần hơn 900 điểm ảnh: hình cao ${height} điểm ảnh để không phần nào bị cắt.`,
  widened: (width) => `Bảng cần thêm chỗ: hình rộng ${width} điểm ảnh.`,
  manyRows: (rows) => `${rows} dòng là quá nhiều cho một hình. Ở dạng CSV, có thể sắp xếp và tìm kiếm.`,
  holdings:
    'Hình cho thấy danh mục của bạn và được tạo ngay trên thiết bị này. Liên kết trong hình không chứa danh mục.',
  download: 'Tải hình xuống',
  copy: { png: 'Sao chép hình', svg: 'Sao chép SVG' },
  cannotCopy: { png: 'Trình duyệt này không sao chép được hình.', svg: 'Trình duyệt này không sao chép được từ đây.' },
  done: { download: 'Đã bắt đầu tải xuống.', copy: 'Đã sao chép.' },
  failed: {
    draw: 'Không vẽ được hình.',
    download: 'Không tạo được tệp.',
    copy: 'Trình duyệt không cho phép sao chép.',
  },
  picture: { stated: 'nguồn có nêu' },
}

export const exportTexts: Readonly<Record<Language, ExportTexts>> = { en, vi }
