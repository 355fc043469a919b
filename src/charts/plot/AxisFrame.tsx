import type { ReactNode } from 'react'
import type { Box } from '../../ui/keys/spatial.ts'
import { type Axis, tickFontSize, tickGap } from './axis.ts'
import { project } from './scale.ts'

interface AxisFrameProps {
  readonly width: number
  readonly height: number
  readonly plot: Box
  readonly fontSize: number
  readonly x: Axis
  /** Marks and words, over the grid. */
  readonly children: ReactNode
}

/**
 * An axis below a plot and a grid up from its ticks, without a chart library: for charts that draw every mark
 * themselves.
 */
export function AxisFrame({ width, height, plot, fontSize, x, children }: AxisFrameProps) {
  const bottom = plot.top + plot.height
  const ticks = x.ticks.map((tick) => ({
    ...tick,
    place: project(tick.value, x.domain, [plot.left, plot.left + plot.width]),
  }))
  return (
    <div className="plot">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it is named, and so is every mark in it */}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <g className="plot-grid" stroke="var(--rule)">
          {ticks.map(({ value, place }) => (
            <line key={value} x1={place} y1={plot.top} x2={place} y2={bottom} />
          ))}
        </g>
        {children}
        <g className="plot-ticks" fill="var(--muted)" fontSize={tickFontSize(fontSize)} textAnchor="middle">
          {ticks.map(({ value, label, place }) => (
            <text key={value} x={place} y={bottom + tickGap(fontSize)} dy="0.71em">
              {label}
            </text>
          ))}
        </g>
      </svg>
    </div>
  )
}
