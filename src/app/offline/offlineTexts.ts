// Texts about a newer version of the page and about a missing network, in every language: loaded when there is
// something to say.
import type { Language } from '../../domain/dataset/text.ts'

export interface OfflineTexts {
  readonly label: string
  readonly newer: string
  readonly load: string
  readonly later: string
  readonly offline: string
}

const en: OfflineTexts = {
  label: 'Notices',
  newer: 'A newer version of this page is ready.',
  load: 'Load it',
  later: 'Later',
  offline: 'Offline. This is the copy stored on your device.',
}

const vi: OfflineTexts = {
  label: 'Thông báo',
  newer: 'Trang đã có phiên bản mới.',
  load: 'Tải bản mới',
  later: 'Để sau',
  offline: 'Không có mạng. Đây là bản lưu trên thiết bị.',
}

export const offlineTexts: Readonly<Record<Language, OfflineTexts>> = { en, vi }
