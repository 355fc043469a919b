// Texts of what could not be loaded, in every language: loaded when a load fails.
import type { Language } from '../domain/dataset/text.ts'

const en = {
  heading: 'The data could not be shown',
  headingPart: {
    filings: 'What the filings show could not be loaded',
    market: 'What the closes say could not be loaded',
    story: 'The story could not be loaded',
  },
  kinds: {
    offline: 'The server cannot be reached. You may be offline; check the connection and try again.',
    timeout: 'The server has not answered for ten seconds. It may be busy, or the connection slow; try again.',
    'not-found': 'The data file is not where it should be (404). It may have been moved or not uploaded.',
    server: 'The server had a fault of its own. It may pass; try again in a moment.',
    refused: 'The server refused to hand out the data file.',
    html: 'A web page came back in place of the data file. The server may be answering every address with its start page.',
    empty: 'The data file is empty.',
    encoding: 'The data file is not saved as UTF-8, so its letters cannot be read.',
    syntax: 'The data file is broken off or malformed: it is not valid JSON.',
    'duplicate-key': 'The data file says something twice in one place, and only one of the two can hold.',
    'too-deep': 'The data file is nested deeper than its format allows.',
    invalid: 'The data file was read, but it breaks the rules of its format, so nothing in it is shown.',
    'unknown-event': 'There is no event with this name here.',
    unexpected: 'Something went wrong in the page itself while it read the data.',
  },
  file: 'File',
  httpStatus: 'HTTP status',
  position: (line: number, column: number | null) =>
    column === null ? `line ${line}` : `line ${line}, column ${column}`,
  faults: (n: number) => (n === 1 ? '1 error' : `${n} errors`),
  events: 'Events there are:',
  openDefault: 'Open the default event',
}

type ErrorTexts = typeof en

const vi: ErrorTexts = {
  heading: 'Không hiển thị được dữ liệu',
  headingPart: {
    filings: 'Không tải được số liệu theo báo cáo',
    market: 'Không tải được số liệu giá đóng cửa',
    story: 'Không tải được bài trình bày',
  },
  kinds: {
    offline: 'Không kết nối được máy chủ. Có thể bạn đang ngoại tuyến; hãy kiểm tra kết nối rồi thử lại.',
    timeout: 'Máy chủ không trả lời sau mười giây. Có thể máy chủ đang bận hoặc kết nối chậm; hãy thử lại.',
    'not-found': 'Tệp dữ liệu không ở đúng chỗ (404). Có thể tệp đã bị dời hoặc chưa được tải lên.',
    server: 'Máy chủ gặp lỗi. Lỗi có thể tự hết; hãy thử lại sau giây lát.',
    refused: 'Máy chủ từ chối cung cấp tệp dữ liệu.',
    html: 'Máy chủ trả về một trang web thay vì tệp dữ liệu. Có thể mọi địa chỉ đều đang dẫn về trang chủ.',
    empty: 'Tệp dữ liệu trống.',
    encoding: 'Tệp dữ liệu không được lưu dạng UTF-8 nên không đọc được chữ.',
    syntax: 'Tệp dữ liệu bị cắt ngang hoặc hỏng: không phải JSON hợp lệ.',
    'duplicate-key': 'Tệp dữ liệu ghi một mục hai lần ở cùng một chỗ, mà chỉ một trong hai có hiệu lực.',
    'too-deep': 'Tệp dữ liệu lồng sâu hơn mức định dạng cho phép.',
    invalid: 'Đã đọc được tệp dữ liệu nhưng tệp vi phạm quy tắc của định dạng, nên không nội dung nào được hiển thị.',
    'unknown-event': 'Ở đây không có sự kiện nào mang tên này.',
    unexpected: 'Trang gặp lỗi khi đọc dữ liệu.',
  },
  file: 'Tệp',
  httpStatus: 'Mã HTTP',
  position: (line, column) => (column === null ? `dòng ${line}` : `dòng ${line}, cột ${column}`),
  faults: (n) => `${n} lỗi`,
  events: 'Các sự kiện hiện có:',
  openDefault: 'Mở sự kiện mặc định',
}

export const errorTexts: Readonly<Record<Language, ErrorTexts>> = { en, vi }
