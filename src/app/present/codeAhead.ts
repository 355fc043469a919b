// Fetches the code of a view before it is shown, so that the next step of a talk need not wait for it in front of an
// audience.
import type { ViewName } from '../../domain/view/view.ts'

// The bars' code is here with the page. What a view draws is asked for with the view, which would ask for it only once
// it is drawn.
const CODE: Partial<Readonly<Record<ViewName, () => readonly Promise<unknown>[]>>> = {
  scatter: () => [import('../../views/scatter/ScatterPanel.tsx'), import('../../views/scatter/ScatterChart.tsx')],
  table: () => [import('../../views/table/TablePanel.tsx'), import('../../charts/table/DataTable.tsx')],
  sectors: () => [import('../../views/sectors/SectorsPanel.tsx'), import('../../views/sectors/SectorsChart.tsx')],
  path: () => [import('../../views/path/PathPanel.tsx'), import('../../views/path/PathChart.tsx')],
  capex: () => [
    import('../../views/capex/CapexPanel.tsx'),
    import('../../views/capex/AmountsChart.tsx'),
    import('../../views/capex/TrendChart.tsx'),
  ],
  uncertainties: () => [
    import('../../views/uncertainties/UncertaintiesPanel.tsx'),
    import('../../views/uncertainties/BreakEvenChart.tsx'),
  ],
}

/** Sets out for the code of a view. What does not arrive is told of when the view is shown. */
export async function fetchCodeOf(view: ViewName): Promise<void> {
  await Promise.allSettled(CODE[view]?.() ?? [])
}
