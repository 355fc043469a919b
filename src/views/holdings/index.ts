// What the day did to the reader’s own holdings.

import { BASES } from '../../domain/dataset/vocabulary.ts'
import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    holdings: 'contributions' | 'own-sectors' | 'own-exposure' | 'own-holdings'
  }
}

export const holdings: ViewManifest = {
  id: 'holdings',
  label: { en: 'My holdings', vi: 'Danh mục của tôi' },
  charts: ['contributions', 'own-sectors', 'own-exposure', 'own-holdings'],
  basis: 'close',
  bases: BASES,
  needsMarket: () => true,
  onlyDims: true,
  slides: [],
  isOwn: true,
  load: async () => (await import('./loadHoldings.ts')).loadHoldingsPanel(),
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
