import { selectAbnormalPaths } from '../../domain/analysis/abnormalPaths.ts'
import { askedCompanies, type CompanyPath, selectPaths } from '../../domain/analysis/paths.ts'
import type { Figure } from '../../domain/dataset/schema.ts'
import type { Drawn, PathDetail } from '../../domain/export/drawn.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'

export const drawn: Drawn = {
  charts: {
    path: { en: 'Closes, rebased', vi: 'Giá đóng cửa, quy về 100' },
    recovery: { en: 'Who came back, and when', vi: 'Ai đã hồi phục, và sau bao lâu' },
    relative: { en: 'Closes against the benchmark', vi: 'Giá đóng cửa so với chỉ số tham chiếu' },
    abnormal: { en: 'Abnormal returns, added up', vi: 'Lợi suất bất thường, cộng dồn' },
  },
  figures: ofPaths,
  statements: (layers, selection) =>
    (selectPaths(layers, selection, askedCompanies(selection))?.shocks ?? []).map(({ shock, citations }) => ({
      key: shock.id,
      text: shock.title,
      company: null,
      effect: null,
      link: null,
      citations,
    })),
}

function ofPaths(layers: Layers, selection: Selection, detail: PathDetail): readonly Figure[] {
  const paths = selectPaths(layers, selection, askedCompanies(selection))
  if (!paths) return []
  const against = paths.benchmark?.record
  const pointsOf = (record: CompanyPath['record']): readonly Figure[] => {
    const points = record.points.filter((point) => point !== null)
    return detail === 'points' ? points : points.slice(-1)
  }
  return [
    ...paths.companies.flatMap(({ record }) => [
      ...pointsOf(record),
      ...[record.move, record.drawdowns.at(-1), record.recovery.figure].filter((figure) => figure != null),
      ...(against ? [record.relativeEnd.get(against.subject)].filter((figure) => figure !== undefined) : []),
    ]),
    ...(against ? pointsOf(against) : []),
    ...(selectAbnormalPaths(layers.market ?? null, paths)?.companies ?? []).flatMap(({ end }) => [end.abnormal, end.t]),
  ]
}
