import type { ReactNode } from 'react'
import type { Opens } from '../../charts/frame/chart.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import type { NoMatchProps } from '../../features/filters/NoMatch.tsx'
import { lazyComponent } from '../../ui/lazyComponent.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { BarsPanel } from '../../views/bars/BarsPanel.tsx'
import type { BothPanelProps } from '../../views/bars/BothPanel.tsx'
import type { CapexPanelProps } from '../../views/capex/CapexPanel.tsx'
import type { GlossaryPanelProps } from '../../views/glossary/GlossaryPanel.tsx'
import type { HoldingsPanelProps } from '../../views/holdings/HoldingsPanel.tsx'
import type { PathPanelProps } from '../../views/path/PathPanel.tsx'
import type { ScatterPanelProps } from '../../views/scatter/ScatterPanel.tsx'
import type { SectorsPanelProps } from '../../views/sectors/SectorsPanel.tsx'
import type { UncertaintiesPanelProps } from '../../views/uncertainties/UncertaintiesPanel.tsx'

const ScatterPanel = lazyComponent<ScatterPanelProps>(
  async () => (await import('../../views/scatter/ScatterPanel.tsx')).ScatterPanel,
)
const TablePanel = lazyComponent<PanelProps>(async () => (await import('../../views/table/TablePanel.tsx')).TablePanel)
const UncertaintiesPanel = lazyComponent<UncertaintiesPanelProps>(
  async () => (await import('../../views/uncertainties/UncertaintiesPanel.tsx')).UncertaintiesPanel,
)

const BothPanel = lazyComponent<BothPanelProps>(async () => (await import('../../views/bars/BothPanel.tsx')).BothPanel)
const CapexPanel = lazyComponent<CapexPanelProps>(
  async () => (await import('../../views/capex/CapexPanel.tsx')).CapexPanel,
)
const SectorsPanel = lazyComponent<SectorsPanelProps>(
  async () => (await import('../../views/sectors/SectorsPanel.tsx')).SectorsPanel,
)
const PathPanel = lazyComponent<PathPanelProps>(async () => (await import('../../views/path/PathPanel.tsx')).PathPanel)
const HoldingsPanel = lazyComponent<HoldingsPanelProps>(async () =>
  (await import('../../views/holdings/loadHoldings.ts')).loadHoldingsPanel(),
)
const GlossaryPanel = lazyComponent<GlossaryPanelProps>(
  async () => (await import('../../views/glossary/GlossaryPanel.tsx')).GlossaryPanel,
)

const NoMatch = lazyComponent<NoMatchProps>(async () => (await import('../../features/filters/NoMatch.tsx')).NoMatch)

const LINES = <Skeleton lines={9} />

interface PanelProps {
  readonly selection: Selection
  readonly onOpen: (opens: Opens) => void
}

interface MainViewProps extends PanelProps {
  readonly layers: Layers
  /** Stands in the place of what a layer that is not there would show; null where nothing is missing. */
  readonly standIn: ReactNode
  /** The same for a view that is drawn from the market layer. */
  readonly marketStandIn: ReactNode
}

/** The view that the reader chose, or what to do where nothing matches. */
export function MainView({ layers, selection, onOpen, standIn, marketStandIn }: MainViewProps) {
  if (selection.view.view === 'glossary') {
    return <GlossaryPanel term={selection.view.term} fallback={LINES} />
  }
  if (marketStandIn) return marketStandIn
  // Filters dim holdings and leave none out, so that there is always something to see.
  if (selection.view.view === 'holdings') {
    return <HoldingsPanel layers={layers} selection={selection} onOpen={onOpen} fallback={LINES} />
  }
  if (selection.rows.length === 0) return <NoMatch selection={selection} hasWider={layers.hasMarket ?? false} />
  switch (selection.view.view) {
    case 'bars':
      if (selection.basis === 'both') {
        return <BothPanel layers={layers} selection={selection} onOpen={onOpen} fallback={LINES} />
      }
      return <BarsPanel selection={selection} onOpen={onOpen} />
    case 'scatter':
      return (
        <ScatterPanel
          selection={selection}
          onOpen={onOpen}
          standIn={standIn}
          hasMarket={layers.hasMarket ?? false}
          fallback={LINES}
        />
      )
    case 'capex':
      return <CapexPanel layers={layers} selection={selection} onOpen={onOpen} standIn={standIn} fallback={LINES} />
    case 'uncertainties':
      return <UncertaintiesPanel dataset={layers.dataset} selection={selection} onOpen={onOpen} fallback={LINES} />
    case 'sectors':
      return <SectorsPanel layers={layers} selection={selection} onOpen={onOpen} fallback={LINES} />
    case 'path':
      return <PathPanel layers={layers} selection={selection} onOpen={onOpen} fallback={LINES} />
    case 'table':
      return <TablePanel selection={selection} onOpen={onOpen} fallback={LINES} />
  }
}
