// What the page says of a link that it could not follow in full: loaded with a link that asks for something.
import type { Language } from '../../domain/dataset/text.ts'

export const linkNoticeTexts: Readonly<Record<Language, (parts: string) => string>> = {
  en: (parts) => `The link asks for something that is not here, which was left out: ${parts}. The rest is shown.`,
  vi: (parts) => `Liên kết yêu cầu nội dung không có ở đây, nên đã bỏ: ${parts}. Phần còn lại vẫn hiển thị.`,
}
