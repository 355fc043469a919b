// Fetches the code of a view before it is shown, so that the next step of a talk need not wait for it in front of an audience.
import type { ViewName } from '../domain/view.ts'

// The bars' code is here with the page. What a view draws is asked for with the view, which would ask for it only once it is drawn.
const CODE: Partial<Readonly<Record<ViewName, () => readonly Promise<unknown>[]>>> = {
  scatter: () => [import('../features/impact/ScatterPanel.tsx'), import('../charts/ScatterChart.tsx')],
  table: () => [import('../features/table/TablePanel.tsx'), import('../charts/DataTable.tsx')],
  sectors: () => [import('../features/sectors/SectorsPanel.tsx'), import('../charts/SectorsChart.tsx')],
  path: () => [import('../features/path/PathPanel.tsx'), import('../charts/PathChart.tsx')],
  capex: () => [
    import('../features/capex/CapexPanel.tsx'),
    import('../charts/AmountsChart.tsx'),
    import('../charts/TrendChart.tsx'),
  ],
  uncertainties: () => [
    import('../features/uncertainties/UncertaintiesPanel.tsx'),
    import('../charts/BreakEvenChart.tsx'),
  ],
}

/** Sets out for the code of a view. What does not arrive is told of when the view is shown. */
export async function fetchCodeOf(view: ViewName): Promise<void> {
  await Promise.allSettled(CODE[view]?.() ?? [])
}
