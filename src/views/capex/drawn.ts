import { MEASURE_OF_FORM, selectCapexTrends } from '../../domain/analysis/capexTrends.ts'
import type { Drawn } from '../../domain/export/drawn.ts'
import type { FigureDetail } from '../../domain/selection/card.ts'

export const drawn: Drawn = {
  charts: {
    stated: { en: 'Spending as the article states it', vi: 'Chi tiêu theo bài báo' },
    filed: { en: 'Spending as filed', vi: 'Chi tiêu theo báo cáo tài chính' },
    plans: { en: 'Promised and spent', vi: 'Dự kiến và thực chi' },
    totals: { en: 'Totals by definition', vi: 'Tổng theo từng cách tính' },
  },
  figures: (layers, selection) => {
    const { stated, filed, plans, totals } = selectCapexTrends(layers, selection)
    const measure = MEASURE_OF_FORM[selection.view.trend]
    const series = filed ? [...filed.companies, ...(filed.together && filed.isWhole ? [filed.together] : [])] : []
    const details: readonly (FigureDetail | null)[] = [
      ...stated.together,
      ...stated.growth,
      ...stated.plans.map(({ detail }) => detail),
      ...stated.planSums,
      ...stated.funding,
      ...stated.fundingGrowth,
      ...series.flatMap(({ points }) => points[measure]),
      ...(plans?.records ?? []).flatMap(({ known, later, actual, incomparable }) => [
        ...known,
        ...later,
        actual,
        ...incomparable,
      ]),
      ...(totals?.details ?? []),
    ]
    return details.flatMap((detail) => detail?.figure ?? [])
  },
}
