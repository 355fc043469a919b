// The terms of the page.

import type { ViewManifest } from '../manifest.ts'

declare module '../../domain/view/view.ts' {
  interface ChartsOfView {
    glossary: never
  }
}

export const glossary: ViewManifest = {
  id: 'glossary',
  label: { en: 'Glossary', vi: 'Thuật ngữ' },
  charts: [],
  isAside: true,
  onlyDims: true,
  load: async () => (await import('./GlossaryPanel.tsx')).GlossaryPanel,
}
