// Texts of the table of all figures, in every language: loaded with that view.
import type { Language } from '../../domain/dataset/text.ts'

const en = {
  title: (n: number) => (n === 1 ? '1 figure with its source' : `${n} figures, each with its source`),
  subtitle: (n: number, total: number) =>
    `Every figure of ${n} of ${total === 1 ? '1 company' : `${total} companies`}, and of the groups and benchmarks that show with them`,
  ticker: 'Ticker',
  basis: 'Basis or period',
  status: 'Status',
  lowest: (sessions: number) => `Lowest close to +${sessions} sessions`,
  paragraph: 'Paragraph',
  group: 'Group',
  benchmark: 'Benchmark',
  /** Said where filters leave out what was reported of benchmarks. */
  hiddenBenchmarks: 'What was reported of benchmarks shows while no filter is set.',
}

const vi: typeof en = {
  title: (n) => `${n} số liệu, mỗi số đều có nguồn`,
  subtitle: (n, total) => `Mọi số liệu của ${n}/${total} công ty, và của các nhóm, chỉ số liên quan`,
  ticker: 'Mã',
  basis: 'Mốc hoặc kỳ',
  status: 'Loại',
  lowest: (sessions) => `Đóng cửa thấp nhất đến phiên +${sessions}`,
  paragraph: 'Đoạn',
  group: 'Nhóm',
  benchmark: 'Chỉ số tham chiếu',
  hiddenBenchmarks: 'Số liệu báo chí nêu về chỉ số tham chiếu hiện khi không có bộ lọc nào.',
}

export const tableTexts: Readonly<Record<Language, typeof en>> = { en, vi }
