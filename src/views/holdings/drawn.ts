import type { Drawn } from '../../domain/export/drawn.ts'
import { layersFor } from '../../domain/layers/layers.ts'
import { lookupOf } from '../../domain/layers/lookup.ts'

export const drawn: Drawn = {
  /** The moves of every company that a reader may hold: a file must not tell which of them the reader holds. */
  figures: (layers, { view, moveBasis }) => {
    if (!layersFor(view, layers.dataset).isMarketView) return []
    const lookup = lookupOf(layers)
    return [...lookup.companyById.keys()].flatMap((id) => lookup.moveFigureOf(id, moveBasis) ?? [])
  },
}
