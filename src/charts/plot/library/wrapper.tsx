// The element around a chart. Charts are given their size in pixels and listen to nothing: the chart library would
// measure the element, and send every move of the mouse through its store. The build gives it this instead. See
// vite.chartLibrary.ts.
import type { ReactNode } from 'react'
import { ReportChartSize } from 'recharts/es6/context/chartLayoutContext'

interface Props {
  readonly className?: string
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

export function RechartsWrapper({ className = '', width, height, children }: Props) {
  return (
    <>
      <ReportChartSize width={width} height={height} />
      <div
        className={`recharts-wrapper ${className}`}
        style={{ position: 'relative', cursor: 'default', width, height }}
      >
        {children}
      </div>
    </>
  )
}
