// Texts of the list of shortcuts, in every language: loaded with it.
import type { Language } from '../../domain/dataset/text.ts'

const en = {
  title: 'Keys and display',
  keys: 'Keys',
  shortcuts: {
    help: 'Show this list',
    search: 'Go to the search',
    views: 'The views, in the order of their tabs',
    pin: 'Compare the company of the mark or of the card with others',
    previousNext: 'Previous or next company of the selection',
    present: 'Present the event’s story',
    addStep: 'Add the chart in focus, or else the first, to your story',
    export: 'Export the chart in view as a picture',
    theme: 'Switch the theme',
    share: 'Share the view: link, QR code, code to embed',
    reset: 'Reset the filters',
    escape: 'Close what is open: tooltip, card, dialog',
    tab: 'Go to the next group of controls; a chart or table is one stop',
    arrows: 'Move between the marks of a chart or the cells of a table',
    enter: 'Open the card of the mark',
  },
  singleKeys: 'Single-letter keys work',
  singleKeysHint: 'Switch off if they clash with speech input or assistive technology.',
  colours: 'Colours for falls and rises',
  palettes: {
    safe: 'Orange falls, blue rises (safe for colour-blind readers)',
    western: 'Red falls, green rises',
    eastern: 'Green falls, red rises',
  },
}

type HelpTexts = typeof en

const vi: HelpTexts = {
  title: 'Phím tắt và hiển thị',
  keys: 'Phím tắt',
  shortcuts: {
    help: 'Xem danh sách này',
    search: 'Đến ô tìm kiếm',
    views: 'Các cách xem, theo thứ tự thẻ',
    pin: 'So sánh công ty của điểm hoặc của thẻ với công ty khác',
    previousNext: 'Công ty trước hoặc sau trong lựa chọn',
    present: 'Trình bày câu chuyện của sự kiện',
    addStep: 'Thêm biểu đồ đang chọn, nếu không thì biểu đồ đầu tiên, vào câu chuyện của bạn',
    export: 'Xuất biểu đồ đang xem thành hình',
    theme: 'Đổi giao diện',
    share: 'Chia sẻ: liên kết, mã QR, mã nhúng',
    reset: 'Xóa bộ lọc',
    escape: 'Đóng phần đang mở: chú thích, thẻ, hộp thoại',
    tab: 'Sang nhóm điều khiển kế tiếp; một biểu đồ hay bảng là một điểm dừng',
    arrows: 'Di chuyển giữa các điểm của biểu đồ hoặc ô của bảng',
    enter: 'Mở thẻ của điểm đang chọn',
  },
  singleKeys: 'Dùng phím tắt một chữ cái',
  singleKeysHint: 'Tắt nếu chúng vướng với nhập giọng nói hoặc công cụ hỗ trợ.',
  colours: 'Màu cho giảm và tăng',
  palettes: {
    safe: 'Giảm màu cam, tăng màu xanh dương (dễ phân biệt với người mù màu)',
    western: 'Giảm màu đỏ, tăng màu xanh lá',
    eastern: 'Giảm màu xanh lá, tăng màu đỏ',
  },
}

export const helpTexts: Readonly<Record<Language, HelpTexts>> = { en, vi }
