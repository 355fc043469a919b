// Capital spending: as stated, as filed, as promised.

import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    capex: 'stated' | 'filed' | 'plans' | 'totals'
  }
}

export const capex: ViewManifest = {
  id: 'capex',
  label: { en: 'Capex', vi: 'Chi tiêu vốn' },
  charts: ['stated', 'filed', 'plans', 'totals'],
  needsFilings: () => true,
  placesFilings: true,
  slides: [
    ['stated', 'capex'],
    ['filed', 'filings'],
  ],
  hasLenses: true,
  load: async () => (await import('./CapexPanel.tsx')).CapexPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
