// What closes did before and after the event.

import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    path: 'path' | 'recovery' | 'relative' | 'abnormal'
  }
}

export const path: ViewManifest = {
  id: 'path',
  label: { en: 'Path', vi: 'Diễn biến' },
  charts: ['path', 'recovery', 'relative', 'abnormal'],
  basis: 'close',
  scope: 'article',
  needsMarket: () => true,
  slides: [['path', 'market']],
  hasLenses: true,
  load: async () => (await import('./PathPanel.tsx')).PathPanel,
  loadDrawn: async () => (await import('./drawn.ts')).drawn,
}
