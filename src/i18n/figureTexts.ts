// Texts of figures one by one, in every language: loaded with tables and axes that name a unit or a basis by itself.
import type { Basis, Unit } from '../domain/dataset/schema.ts'
import type { Language } from '../domain/dataset/text.ts'

interface FigureTexts {
  readonly unit: Readonly<Record<Unit, string>>
  readonly basis: Readonly<Record<Basis, string>>
  /** Said where filters leave out figures of groups. */
  readonly hiddenGroups: string
}

export const figureTexts: Readonly<Record<Language, FigureTexts>> = {
  en: {
    unit: {
      percent: '%',
      points: 'points',
      sessions: 'sessions',
      'usd-bn': 'USD bn',
      index: 'index',
      number: 'number',
    },
    basis: { 'at-writing': 'when written', close: 'close', abnormal: 'abnormal' },
    hiddenGroups: 'Figures of unnamed or partly named groups show while no filter is set.',
  },
  vi: {
    unit: { percent: '%', points: 'điểm %', sessions: 'phiên', 'usd-bn': 'tỷ USD', index: 'chỉ số', number: 'số' },
    basis: { 'at-writing': 'lúc viết bài', close: 'đóng cửa', abnormal: 'bất thường' },
    hiddenGroups: 'Số liệu của nhóm không nêu tên hoặc chỉ nêu một phần hiện khi không có bộ lọc nào.',
  },
}
