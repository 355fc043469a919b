import { useEffect } from 'react'
import { factsOf } from '../../domain/view/views.ts'
import { useViewStore } from '../../state/viewStore.ts'

/** Brings the chart that the link names into sight, once. The first of its view is in sight as it is. */
export function useNamedChart(): void {
  useEffect(() => {
    const { view, chart } = useViewStore.getState().view
    if (chart === null || chart === factsOf(view).charts[0]) return
    let giveUp: (() => void) | null = () => {}
    import('./showChart.ts').then(
      ({ showChart }) => {
        if (giveUp) giveUp = showChart(chart)
      },
      // A chart that is out of sight can be scrolled to.
      () => {},
    )
    return () => {
      giveUp?.()
      giveUp = null
    }
  }, [])
}
