import { selectScatter } from '../../domain/analysis/scatterPoints.ts'
import type { Drawn } from '../../domain/export/drawn.ts'

export const drawn: Drawn = {
  charts: {
    scatter: { en: 'Scatter', vi: 'Biểu đồ phân tán' },
  },
  figures: (layers, selection) => {
    const { both, yOnly, xOnly, combined } = selectScatter(layers, selection).points
    return [
      ...[...both, ...yOnly, ...xOnly].flatMap(({ xFigure, yFigure }) =>
        [xFigure, yFigure].filter((figure) => figure !== null),
      ),
      ...(combined ? [combined.detail.figure] : []),
    ]
  },
}
