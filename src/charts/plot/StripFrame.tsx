import type { ReactNode } from 'react'
import { AxisFrame } from './AxisFrame.tsx'
import { NAME_LEFT, STRIP_LINE_EM, type StripLayout } from './stripLayout.ts'

interface StripFrameProps {
  readonly layout: StripLayout
  readonly children: ReactNode
}

/** Axis, grid, zero line and heads of the columns around rows of marks. */
export function StripFrame({ layout, children }: StripFrameProps) {
  const { width, height, plotLeft, plotWidth, headHeight, axisHeight, fontSize: em } = layout
  return (
    <AxisFrame
      width={width}
      height={height}
      plot={{ left: plotLeft, top: headHeight, width: plotWidth, height: height - headHeight - axisHeight }}
      fontSize={em}
      x={layout}
    >
      <path
        d={`M ${layout.toX(0)} ${headHeight} V ${height - axisHeight}`}
        stroke="var(--ink)"
        strokeWidth={1.5}
        fill="none"
      />
      {layout.rows.map(({ top, wordsHeight }) => (
        // The grid must not cross the words that stand over the marks.
        <rect key={top} x={0} y={top + 1} width={width} height={Math.max(0, wordsHeight - 1)} fill="var(--paper)" />
      ))}
      <g fontSize={em} className="chart-note">
        {layout.columns.map(({ right, lines }) => (
          <text key={right} textAnchor="end">
            {lines.map((line, index) => (
              <tspan key={line} x={right} y={(index + 0.85) * STRIP_LINE_EM * em}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
      {children}
    </AxisFrame>
  )
}

interface StripNameProps {
  readonly layout: StripLayout
  readonly index: number
}

/** The name of a row, at the left of the plot. */
export function StripName({ layout, index }: StripNameProps) {
  const row = layout.rows[index]
  const em = layout.fontSize
  if (!row) return null
  const first = row.wordsY + 0.35 * em - ((row.lines.length - 1) * STRIP_LINE_EM * em) / 2
  return (
    <text fontSize={em} className="chart-name" textAnchor="start">
      {row.lines.map((line, place) => (
        <tspan key={line} x={NAME_LEFT} y={first + place * STRIP_LINE_EM * em}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
