// The open questions, the forces on either side, and whom they touch.

import { BASES } from '../../domain/dataset/vocabulary.ts'
import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    uncertainties: 'forces' | 'comparison' | 'break-even' | 'matrix'
  }
}

export const uncertainties: ViewManifest = {
  id: 'uncertainties',
  label: { en: 'Uncertainties', vi: 'Bất định' },
  charts: ['forces', 'comparison', 'break-even', 'matrix'],
  // `hasLenses` is left out: the view has its own switches for lenses.
  bases: BASES,
  load: async () => (await import('./UncertaintiesPanel.tsx')).UncertaintiesPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
