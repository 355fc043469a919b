import { selectSectors } from '../../domain/analysis/sectors.ts'
import type { Drawn } from '../../domain/export/drawn.ts'

export const drawn: Drawn = {
  charts: {
    sectors: { en: 'Sectors', vi: 'Theo ngành' },
  },
  figures: (layers, selection) =>
    selectSectors(layers, selection).sectors.flatMap(({ members }) => members.map(({ figure }) => figure)),
}
