import { selectBothBases } from '../../domain/analysis/bothBases.ts'
import type { Drawn } from '../../domain/export/drawn.ts'
import { moveFigures } from '../../domain/selection/moves.ts'

export const drawn: Drawn = {
  charts: {
    bars: { en: 'Moves by company', vi: 'Biến động theo công ty' },
    both: { en: 'Moves on both bases', vi: 'Biến động ở cả hai thời điểm' },
  },
  figures: (layers, selection) =>
    selection.basis === 'both'
      ? selectBothBases(layers, selection).pairs.flatMap(({ atWriting, close }) =>
          [atWriting.figure, close.figure].filter((figure) => figure !== null),
        )
      : moveFigures(selection.rows),
}
