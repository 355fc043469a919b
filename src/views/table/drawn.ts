import { passingFigures } from '../../domain/analysis/passingFigures.ts'
import type { Drawn } from '../../domain/export/drawn.ts'

export const drawn: Drawn = {
  charts: {
    table: { en: 'Table of figures', vi: 'Bảng số liệu' },
  },
  figures: (layers, selection) => passingFigures(layers, selection).map(({ figure }) => figure),
}
