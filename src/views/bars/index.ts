// Who fell, who rose, how far.

import { VIEW_BASES } from '../../domain/view/view.ts'
import { basisOf } from '../../domain/view/views.ts'
import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    bars: 'bars' | 'both'
  }
}

export const bars: ViewManifest = {
  id: 'bars',
  label: { en: 'Bars', vi: 'Thanh' },
  charts: ['bars', 'both'],
  chartsOf: (view) => [basisOf(view) === 'both' ? 'both' : 'bars'],
  bases: VIEW_BASES,
  scope: 'article',
  hasLenses: true,
  load: async () => (await import('./BarsPanel.tsx')).BarsPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
