// The scatter of one value of each company against another, such as planned spending against moves.

import { BASES } from '../../domain/dataset/vocabulary.ts'
import { axisOf } from '../../domain/view/views.ts'
import type { ViewManifest } from '../manifest.ts'
import { FILED_AXES, MARKET_AXES } from './axes.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    scatter: 'scatter'
  }
}

export const scatter: ViewManifest = {
  id: 'scatter',
  label: { en: 'Scatter', vi: 'Phân tán' },
  charts: ['scatter'],
  bases: BASES,
  basis: 'close',
  scope: 'wider',
  named: { basis: 'at-writing', scope: 'article', x: 'plan' },
  needsFilings: (view) => FILED_AXES.includes(axisOf(view)),
  needsMarket: (view) => MARKET_AXES.includes(axisOf(view)) || view.outcome !== 'move',
  placesFilings: true,
  // What it opens with goes across closes.
  slides: [['scatter', 'market']],
  hasLenses: true,
  load: async () => (await import('./ScatterPanel.tsx')).ScatterPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
