import { useEffect } from 'react'
import { factsOf } from '../../domain/view/views.ts'
import { useViewStore } from '../../state/viewStore.ts'

/** Scrolls once to the chart that the link names. The first chart of a view is in sight without that. */
export function useNamedChart(): void {
  useEffect(() => {
    const { view, chart } = useViewStore.getState().view
    if (chart === null || chart === factsOf(view).charts[0]) return
    let giveUp: (() => void) | null = () => {}
    import('./showChart.ts').then(
      ({ showChart }) => {
        if (giveUp) giveUp = showChart(chart)
      },
      // Without this code, the reader can still scroll to the chart.
      () => {},
    )
    return () => {
      giveUp?.()
      giveUp = null
    }
  }, [])
}
