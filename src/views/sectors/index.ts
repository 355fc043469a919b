// How sectors fared, company by company.

import { BASES } from '../../domain/dataset/vocabulary.ts'
import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    sectors: 'sectors'
  }
}

export const sectors: ViewManifest = {
  id: 'sectors',
  label: { en: 'Sectors', vi: 'Ngành' },
  charts: ['sectors'],
  // The close tells how sectors fared, and it takes more firms than the article names.
  basis: 'close',
  bases: BASES,
  // A drawdown is measured on closes, whatever the basis of the moves.
  asksBasis: ({ outcome }) => outcome !== 'drawdown',
  scope: 'wider',
  needsMarket: () => true,
  hasLenses: true,
  load: async () => (await import('./SectorsPanel.tsx')).SectorsPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
