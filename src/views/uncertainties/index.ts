// The open questions, the forces on either side, and whom they touch.

import { BASES } from '../../domain/dataset/vocabulary.ts'
import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    uncertainties: 'matrix' | 'break-even'
  }
}

export const uncertainties: ViewManifest = {
  id: 'uncertainties',
  label: { en: 'Uncertainties', vi: 'Yếu tố bất định' },
  charts: ['matrix', 'break-even'],
  // `hasLenses` is left out: the view has its own switches for lenses.
  bases: BASES,
  slides: [['matrix', 'uncertainties']],
  load: async () => (await import('./UncertaintiesPanel.tsx')).UncertaintiesPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
