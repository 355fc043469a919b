import { type RefObject, useMemo } from 'react'
import { type ElementSize, useElementSize } from '../../ui/size/useElementSize.ts'
import { CHART_LABEL_REM } from './chart.ts'

/** The room that a chart has where it stands, in CSS pixels; `width` is 0 until that is laid out. */
interface ChartRoom extends Pick<ElementSize, 'width' | 'maxHeight'> {
  /** Of the chart's labels. */
  readonly fontSize: number
}

/** Measures the room inside the element that gets the ref, and again whenever it changes. */
export function useChartRoom(): readonly [RefObject<HTMLDivElement | null>, ChartRoom] {
  const [ref, { width, rem, maxHeight }] = useElementSize<HTMLDivElement>()
  const room = useMemo(() => ({ width, fontSize: CHART_LABEL_REM * rem, maxHeight }), [width, rem, maxHeight])
  return [ref, room]
}
