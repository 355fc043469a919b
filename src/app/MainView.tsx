import type { Opens } from '../charts/chart.ts'
import type { Selection } from '../domain/select.ts'
import { NoMatch } from '../features/filters/NoMatch.tsx'
import { BarsPanel } from '../features/impact/BarsPanel.tsx'
import { lazyComponent } from '../ui/lazyComponent.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

const ScatterPanel = lazyComponent<MainViewProps>(
  async () => (await import('../features/impact/ScatterPanel.tsx')).ScatterPanel,
)
const TablePanel = lazyComponent<MainViewProps>(
  async () => (await import('../features/table/TablePanel.tsx')).TablePanel,
)

interface MainViewProps {
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
}

/** The view that the reader chose, or what to do where nothing matches. */
export function MainView({ selection, onOpen }: MainViewProps) {
  if (selection.view.view === 'glossary') return null
  if (selection.rows.length === 0) return <NoMatch selection={selection} />
  switch (selection.view.view) {
    case 'bars':
      return <BarsPanel selection={selection} onOpen={onOpen} />
    case 'scatter':
      return <ScatterPanel selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
    case 'capex':
      return null
    case 'uncertainties':
      return null
    case 'table':
      return <TablePanel selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
  }
}
