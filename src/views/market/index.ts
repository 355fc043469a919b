// Every member of an index on the day: what the rest of the market did.

import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    market: 'treemap' | 'strips'
  }
}

export const market: ViewManifest = {
  id: 'market',
  label: { en: 'Whole market', vi: 'Toàn thị trường' },
  charts: ['treemap', 'strips'],
  slides: [
    ['treemap', 'index'],
    ['strips', 'index'],
  ],
  basis: 'close',
  bases: ['close', 'abnormal'],
  scope: 'index',
  hasLenses: true,
  load: async () => (await import('./MarketPanel.tsx')).MarketPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
