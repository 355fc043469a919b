import type { Layers } from '../../domain/layers/layers.ts'
import { lookupOf } from '../../domain/layers/lookup.ts'
import type { Card } from '../../domain/selection/card.ts'
import { togglePin } from '../../state/viewStore.ts'
import { useShortcuts } from './useShortcuts.ts'

/**
 * `c` pins a company for the comparison: the company of the focused mark, which may be one of its figures, else the
 * company whose card is open.
 */
export function usePinKey(layers: Layers, card: Card | null): void {
  useShortcuts({
    c: () => {
      const { companyById, figureById } = lookupOf(layers)
      const markId = document.activeElement?.closest<HTMLElement>('[data-mark]')?.dataset['mark']
      const ofMark = markId === undefined ? [] : [markId, figureById.get(markId)?.subject]
      const candidates = [...ofMark, card?.kind === 'company' ? card.row.company.id : undefined]
      const id = candidates.find((one) => one !== undefined && companyById.has(one))
      if (id) togglePin(id)
    },
  })
}
