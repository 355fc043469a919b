import { BarPatterns, barFill } from '../../charts/bars/barFill.tsx'
import type { BarMark } from '../../charts/bars/bars.ts'
import { LABEL_GAP_EM } from '../../charts/bars/barsLayout.ts'
import { project } from '../../charts/plot/scale.ts'
import {
  PREVIEW,
  PREVIEW_MARGIN,
  PREVIEW_TYPE,
  type PreviewLayout,
  type PreviewLine,
  type PreviewWords,
} from './previewLayout.ts'

const SANS = 'Inter'
const SERIF = 'Source Serif 4'
const BAR_SHARE = 0.66

/** The picture for link previews: the headline, the largest moves, and where they come from. */
export function PreviewPicture({ words, layout }: { readonly words: PreviewWords; readonly layout: PreviewLayout }) {
  const { width, height } = PREVIEW
  const rule = { x: PREVIEW_MARGIN, width: width - 2 * PREVIEW_MARGIN, height: 1, fill: 'var(--rule)' }
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} fontFamily={SANS} aria-hidden="true">
      <defs>
        <BarPatterns />
      </defs>
      <rect width={width} height={height} fill="var(--paper)" />
      <rect width={width} height={8} fill="var(--accent)" />
      <text {...serif} x={PREVIEW_MARGIN} y={layout.brandY} fontSize={PREVIEW_TYPE.brand} fill="var(--accent)">
        {words.brand}
      </text>
      <text
        x={width - PREVIEW_MARGIN}
        y={layout.brandY}
        fontSize={PREVIEW_TYPE.event}
        textAnchor="end"
        fill="var(--muted)"
      >
        {words.event}
      </text>
      <g {...serif} fontSize={layout.headline.size} fill="var(--ink)">
        <Lines lines={layout.headline.lines} />
      </g>
      <g fontSize={PREVIEW_TYPE.words} fill="var(--muted)">
        <Lines lines={layout.subtitle} />
      </g>
      <Bars layout={layout} />
      <rect {...rule} y={layout.ruleY} />
      <g fontSize={PREVIEW_TYPE.words} fill="var(--muted)">
        <Lines lines={layout.foot} />
      </g>
    </svg>
  )
}

const serif = { fontFamily: SERIF, fontWeight: 600 } as const

function Lines({ lines }: { readonly lines: readonly PreviewLine[] }) {
  return lines.map(({ text, y }) => (
    <text key={y} x={PREVIEW_MARGIN} y={y}>
      {text}
    </text>
  ))
}

function Bars({ layout: { bars, barsTop, marks } }: { readonly layout: PreviewLayout }) {
  const xOf = (value: number): number => project(value, bars.domain, [bars.plot.left, bars.plot.left + bars.plot.width])
  const height = marks.length * bars.rowHeight
  return (
    <g transform={`translate(${PREVIEW_MARGIN} ${barsTop})`} fontSize={bars.fontSize} fill="var(--ink)">
      {marks.map((mark, index) => (
        <g key={mark.key} transform={`translate(0 ${index * bars.rowHeight})`}>
          <Bar mark={mark} zero={xOf(0)} end={xOf(mark.changePct ?? 0)} row={bars.rowHeight} fontSize={bars.fontSize} />
        </g>
      ))}
      {marks.length > 0 && <rect x={xOf(0) - 1} width={2} height={height} fill="var(--line)" />}
    </g>
  )
}

interface BarProps {
  readonly mark: BarMark
  readonly zero: number
  readonly end: number
  readonly row: number
  readonly fontSize: number
}

function Bar({ mark, zero, end, row, fontSize }: BarProps) {
  const baseline = row / 2 + 0.36 * fontSize
  const isLeft = end < zero
  return (
    <>
      <text y={baseline}>{mark.name}</text>
      <rect
        x={Math.min(zero, end)}
        y={(row * (1 - BAR_SHARE)) / 2}
        width={Math.abs(end - zero)}
        height={row * BAR_SHARE}
        {...barFill(mark.direction, mark.marks)}
      />
      <text
        x={end + (isLeft ? -1 : 1) * LABEL_GAP_EM * fontSize}
        y={baseline}
        textAnchor={isLeft ? 'end' : 'start'}
        fontWeight={600}
      >
        {mark.value}
      </text>
    </>
  )
}
