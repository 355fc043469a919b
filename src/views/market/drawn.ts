import { changeFigure } from '../../domain/analysis/wholeMarket.ts'
import type { Drawn } from '../../domain/export/drawn.ts'

export const drawn: Drawn = {
  charts: {
    treemap: { en: 'Map of the market', vi: 'Bản đồ thị trường' },
    strips: { en: 'Members by sector', vi: 'Cổ phiếu theo ngành' },
  },
  figures: (layers, { rows }) => [
    ...(layers.index?.breadth ?? []),
    ...rows.flatMap(({ company, move }) =>
      [move.figure, changeFigure(layers, company.id)].flatMap((figure) => figure ?? []),
    ),
  ],
}
