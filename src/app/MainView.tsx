import type { Opens } from '../charts/chart.ts'
import type { Dataset } from '../domain/schema.ts'
import type { Selection } from '../domain/select.ts'
import { NoMatch } from '../features/filters/NoMatch.tsx'
import { BarsPanel } from '../features/impact/BarsPanel.tsx'
import type { UncertaintiesPanelProps } from '../features/uncertainties/UncertaintiesPanel.tsx'
import { lazyComponent } from '../ui/lazyComponent.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

const ScatterPanel = lazyComponent<PanelProps>(
  async () => (await import('../features/impact/ScatterPanel.tsx')).ScatterPanel,
)
const TablePanel = lazyComponent<PanelProps>(async () => (await import('../features/table/TablePanel.tsx')).TablePanel)
const UncertaintiesPanel = lazyComponent<UncertaintiesPanelProps>(
  async () => (await import('../features/uncertainties/UncertaintiesPanel.tsx')).UncertaintiesPanel,
)

interface PanelProps {
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
}

interface MainViewProps extends PanelProps {
  readonly dataset: Dataset
}

/** The view that the reader chose, or what to do where nothing matches. */
export function MainView({ dataset, selection, onOpen }: MainViewProps) {
  if (selection.rows.length === 0) return <NoMatch selection={selection} />
  switch (selection.view.view) {
    case 'bars':
      return <BarsPanel selection={selection} onOpen={onOpen} />
    case 'scatter':
      return <ScatterPanel selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
    case 'uncertainties':
      return (
        <UncertaintiesPanel dataset={dataset} selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
      )
    case 'table':
      return <TablePanel selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
  }
}
