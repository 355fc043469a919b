// How abnormal returns are worked out.

import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    method: never
  }
}

export const method: ViewManifest = {
  id: 'method',
  label: { en: 'Abnormal returns', vi: 'Lợi suất bất thường' },
  charts: [],
  isAside: true,
  onlyDims: true,
  needsMarket: () => true,
  load: async () => (await import('./MethodPanel.tsx')).MethodPanel,
}
