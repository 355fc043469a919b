// Texts of the share dialog and of the embed, in every language. Loaded with either.

import type { Language } from '../../domain/dataset/text.ts'
import type { Theme } from '../../domain/view/view.ts'

const en = {
  title: 'Share this view',
  link: 'Link to this view',
  copyLink: 'Copy the link',
  copied: 'Copied',
  copyFailed: 'Could not copy. The text is selected, to be copied by hand.',
  through: 'Share through another app …',
  looks: 'Whoever opens it sees it',
  inLanguage: { en: 'in English', vi: 'in Vietnamese' } satisfies Record<Language, string>,
  inTheme: { light: 'in the light theme', dark: 'in the dark theme' },
  looksHint: 'What is not ticked follows their own device.',
  holdings: 'Your holdings stay on this device. The link opens the view without them.',
  code: {
    heading: 'QR code',
    name: 'QR code of the link',
    enlarge: 'Enlarge the QR code',
    scan: 'Scan to open this view',
    hint: 'Enlarged, it can be read from the back row.',
    tooLong: 'With all its filters this link is too long for a code that can be read from afar.',
    stillTooLong: 'This link is too long for a code that can be read from afar.',
    without: 'Make the code without the filters',
    isWithout: 'This code leaves the filters out.',
  },
  embed: {
    heading: 'Embed a chart',
    about: 'One chart with its source, for a page of your own. It stays live, and its marks still open their evidence.',
    none: 'This view has no chart that could stand in another page.',
    chart: 'Chart',
    language: 'Language',
    theme: 'Theme',
    code: 'Code for your page',
    copyCode: 'Copy the code',
    hint: 'The script gives the frame the height of its chart. Without it, set the height yourself.',
    preview: 'Preview',
    example: 'See it at work',
    openFull: 'Open the full view',
    nothing: 'Nothing to draw for this choice. The full view has more.',
    holdings: 'Holdings stay on the device of whoever entered them, and are not shown within another page.',
  },
  themes: { light: 'Light', dark: 'Dark', system: 'The reader’s' } satisfies Record<Theme, string>,
}

export type ShareTexts = typeof en

const vi: ShareTexts = {
  title: 'Chia sẻ trang đang xem',
  link: 'Liên kết đến trang này',
  copyLink: 'Sao chép liên kết',
  copied: 'Đã chép',
  copyFailed: 'Không sao chép được. Nội dung đã được chọn sẵn để bạn tự sao chép.',
  through: 'Gửi qua ứng dụng khác …',
  looks: 'Người mở sẽ xem',
  inLanguage: { en: 'bằng tiếng Anh', vi: 'bằng tiếng Việt' },
  inTheme: { light: 'với giao diện sáng', dark: 'với giao diện tối' },
  looksHint: 'Mục không chọn sẽ theo thiết bị của người mở.',
  holdings: 'Danh mục của bạn chỉ nằm trên thiết bị này. Liên kết mở trang mà không kèm danh mục.',
  code: {
    heading: 'Mã QR',
    name: 'Mã QR của liên kết',
    enlarge: 'Phóng to mã QR',
    scan: 'Quét để mở trang này',
    hint: 'Khi phóng to, hàng ghế cuối cũng quét được.',
    tooLong: 'Kèm đủ bộ lọc, liên kết này quá dài để thành mã quét được từ xa.',
    stillTooLong: 'Liên kết này quá dài để thành mã quét được từ xa.',
    without: 'Tạo mã không kèm bộ lọc',
    isWithout: 'Mã này không kèm bộ lọc.',
  },
  embed: {
    heading: 'Nhúng biểu đồ',
    about:
      'Một biểu đồ kèm nguồn, để đặt vào trang của bạn. Biểu đồ vẫn tương tác được, mỗi số liệu vẫn dẫn đến bằng chứng.',
    none: 'Cách xem này không có biểu đồ nào đặt được vào trang khác.',
    chart: 'Biểu đồ',
    language: 'Ngôn ngữ',
    theme: 'Giao diện',
    code: 'Mã để đặt vào trang',
    copyCode: 'Chép mã',
    hint: 'Đoạn script chỉnh chiều cao khung theo biểu đồ. Nếu không dùng, hãy tự đặt chiều cao.',
    preview: 'Xem trước',
    example: 'Xem trang mẫu',
    openFull: 'Mở trang đầy đủ',
    nothing: 'Không có gì để vẽ với lựa chọn này. Trang đầy đủ có nhiều hơn.',
    holdings: 'Danh mục chỉ nằm trên thiết bị của người nhập, và không hiển thị bên trong trang khác.',
  },
  themes: { light: 'Sáng', dark: 'Tối', system: 'Theo người đọc' },
}

export const shareTexts: Readonly<Record<Language, ShareTexts>> = { en, vi }
