// Every figure, a row each.

import { BASES } from '../../domain/dataset/vocabulary.ts'
import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    table: 'table'
  }
}

export const table: ViewManifest = {
  id: 'table',
  label: { en: 'All figures', vi: 'Toàn bộ số liệu' },
  charts: ['table'],
  bases: BASES,
  scope: 'article',
  // A slide has no room for every figure.
  slides: [],
  hasLenses: true,
  load: async () => (await import('./TablePanel.tsx')).TablePanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
