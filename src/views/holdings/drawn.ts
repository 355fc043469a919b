import type { Drawn } from '../../domain/export/drawn.ts'
import { layersFor } from '../../domain/layers/layers.ts'
import { lookupOf } from '../../domain/layers/lookup.ts'

export const drawn: Drawn = {
  /** The moves of everybody that a reader may hold. It is not said whom the reader does hold. */
  figures: (layers, { view, moveBasis }) => {
    if (!layersFor(view, layers.dataset).isMarketView) return []
    const lookup = lookupOf(layers)
    return [...lookup.companyById.keys()].flatMap((id) => lookup.moveFigureOf(id, moveBasis) ?? [])
  },
}
