// How sectors fared, company by company.

import { BASES } from '../../domain/dataset/schema.ts'
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
  // How sectors fared is told by the close, and by more firms than the article names.
  basis: 'close',
  bases: BASES,
  // A drawdown is one of closes, whatever moves are taken on.
  asksBasis: ({ outcome }) => outcome !== 'drawdown',
  scope: 'wider',
  needsMarket: () => true,
  hasLenses: true,
  load: async () => (await import('./SectorsPanel.tsx')).SectorsPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
