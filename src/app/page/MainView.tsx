import { type ReactNode, useMemo } from 'react'
import { OpenMarksContext, openMarksOf } from '../../charts/frame/openMarks.ts'
import { factsOf } from '../../domain/view/views.ts'
import type { NoMatchProps } from '../../features/filters/NoMatch.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { ViewPanelProps } from '../../views/manifest.ts'
import { panelOf } from './viewPanel.ts'

const NoMatch = lazyComponent<NoMatchProps>(async () => (await import('../../features/filters/NoMatch.tsx')).NoMatch)

interface MainViewProps extends ViewPanelProps {
  /** Stands in the place of a view that is drawn from the market layer, while that layer is not there. */
  readonly marketPlaceholder: ReactNode
}

/** The view that the reader chose, or what to do where nothing matches. */
export function MainView({ marketPlaceholder, ...props }: MainViewProps) {
  const { layers, selection } = props
  const { view } = selection.view
  const openMarks = useMemo(() => openMarksOf(selection.card), [selection.card])
  if (marketPlaceholder) return marketPlaceholder
  if (selection.rows.length === 0 && !factsOf(view).onlyDims) {
    return <NoMatch selection={selection} hasWider={layers.hasMarket ?? false} />
  }
  const Panel = panelOf(view)
  return (
    <OpenMarksContext value={openMarks}>
      <Panel {...props} fallback={<Skeleton lines={9} />} />
    </OpenMarksContext>
  )
}
