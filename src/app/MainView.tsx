import type { ReactNode } from 'react'
import type { Opens } from '../charts/chart.ts'
import type { Layers } from '../domain/layers.ts'
import type { Selection } from '../domain/select.ts'
import type { CapexPanelProps } from '../features/capex/CapexPanel.tsx'
import { NoMatch } from '../features/filters/NoMatch.tsx'
import type { GlossaryPanelProps } from '../features/glossary/GlossaryPanel.tsx'
import type { HoldingsPanelProps } from '../features/holdings/HoldingsPanel.tsx'
import { BarsPanel } from '../features/impact/BarsPanel.tsx'
import type { BothPanelProps } from '../features/impact/BothPanel.tsx'
import type { ScatterPanelProps } from '../features/impact/ScatterPanel.tsx'
import type { PathPanelProps } from '../features/path/PathPanel.tsx'
import type { SectorsPanelProps } from '../features/sectors/SectorsPanel.tsx'
import type { UncertaintiesPanelProps } from '../features/uncertainties/UncertaintiesPanel.tsx'
import { lazyComponent } from '../ui/lazyComponent.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

const ScatterPanel = lazyComponent<ScatterPanelProps>(
  async () => (await import('../features/impact/ScatterPanel.tsx')).ScatterPanel,
)
const TablePanel = lazyComponent<PanelProps>(async () => (await import('../features/table/TablePanel.tsx')).TablePanel)
const UncertaintiesPanel = lazyComponent<UncertaintiesPanelProps>(
  async () => (await import('../features/uncertainties/UncertaintiesPanel.tsx')).UncertaintiesPanel,
)

const BothPanel = lazyComponent<BothPanelProps>(
  async () => (await import('../features/impact/BothPanel.tsx')).BothPanel,
)
const CapexPanel = lazyComponent<CapexPanelProps>(
  async () => (await import('../features/capex/CapexPanel.tsx')).CapexPanel,
)
const SectorsPanel = lazyComponent<SectorsPanelProps>(
  async () => (await import('../features/sectors/SectorsPanel.tsx')).SectorsPanel,
)
const PathPanel = lazyComponent<PathPanelProps>(async () => (await import('../features/path/PathPanel.tsx')).PathPanel)
const HoldingsPanel = lazyComponent<HoldingsPanelProps>(async () =>
  (await import('../features/holdings/loadHoldings.ts')).loadHoldingsPanel(),
)
const GlossaryPanel = lazyComponent<GlossaryPanelProps>(
  async () => (await import('../features/glossary/GlossaryPanel.tsx')).GlossaryPanel,
)

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
    return <GlossaryPanel term={selection.view.term} fallback={<Skeleton lines={9} />} />
  }
  if (marketStandIn) return marketStandIn
  // Filters dim holdings and leave none out, so that there is always something to see.
  if (selection.view.view === 'holdings') {
    return <HoldingsPanel layers={layers} selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
  }
  if (selection.rows.length === 0) return <NoMatch selection={selection} hasWider={layers.hasMarket ?? false} />
  switch (selection.view.view) {
    case 'bars':
      if (selection.basis === 'both') {
        return <BothPanel layers={layers} selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
      }
      return <BarsPanel selection={selection} onOpen={onOpen} />
    case 'scatter':
      return (
        <ScatterPanel
          selection={selection}
          onOpen={onOpen}
          standIn={standIn}
          hasMarket={layers.hasMarket ?? false}
          fallback={<Skeleton lines={9} />}
        />
      )
    case 'capex':
      return (
        <CapexPanel
          layers={layers}
          selection={selection}
          onOpen={onOpen}
          standIn={standIn}
          fallback={<Skeleton lines={9} />}
        />
      )
    case 'uncertainties':
      return (
        <UncertaintiesPanel
          dataset={layers.dataset}
          selection={selection}
          onOpen={onOpen}
          fallback={<Skeleton lines={9} />}
        />
      )
    case 'sectors':
      return <SectorsPanel layers={layers} selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
    case 'path':
      return <PathPanel layers={layers} selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
    case 'table':
      return <TablePanel selection={selection} onOpen={onOpen} fallback={<Skeleton lines={9} />} />
  }
}
