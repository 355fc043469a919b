// What the drawings of the scatter are made of: dots, words, gutters and the bracket.
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import { arrowPath, outlineOf } from '../../charts/plot/canvas/dotLook.ts'
import type { DotProps } from '../../charts/plot/DotPlot.tsx'
import { directionOfDot, lookOf } from './markLook.ts'
import type { ScatterBracket } from './scatterGutter.ts'
import type { ScatterModel } from './scatterModel.ts'
import type { ScatterMark } from './scatterPoint.ts'

const LINE_HEIGHT = 1.3

/** The patterns that dots of derived values name. */
export const DOT_PATTERNS = (
  <>
    <HatchPattern id="scatter-hatch-fell" colour="var(--falls)" />
    <HatchPattern id="scatter-hatch-rose" colour="var(--rises)" />
    <HatchPattern id="scatter-hatch-none" colour="var(--muted)" />
  </>
)

export function Dot({ cx = 0, cy = 0, payload }: DotProps<ScatterMark>) {
  if (!payload) return <g />
  const { colour, fill, beyond, isDimmed } = lookOf(payload)
  const { radius } = payload
  const shared = { className: 'chart-bar', 'data-dimmed': isDimmed || undefined, stroke: colour }
  if (beyond)
    return <path {...shared} d={arrowPath(cx, cy, radius, beyond)} fill="none" strokeWidth={outlineOf(radius)} />
  const fills = { solid: colour, outlined: 'var(--paper)', hatched: `url(#scatter-hatch-${directionOfDot(payload)})` }
  return (
    <circle
      {...shared}
      data-shape={payload.zone === 'plot' ? payload.companyId : undefined}
      cx={cx}
      cy={cy}
      r={radius}
      fill={fills[fill]}
      strokeWidth={outlineOf(radius)}
    />
  )
}

/** Joins a dot to a label that had to move away from it, up or down. */
export function Leader({ mark, em }: { readonly mark: ScatterMark; readonly em: number }) {
  const { lines, anchor } = mark.text
  if (lines.length === 0) return null
  const labelY = mark.text.y - 0.35 * em + ((lines.length - 1) * LINE_HEIGHT * em) / 2
  if (anchor === 'middle' || Math.abs(labelY - mark.y) < (lines.length * LINE_HEIGHT * em) / 2) return null
  const side = anchor === 'end' ? -1 : 1
  return (
    <path
      d={`M ${mark.x + side * mark.radius} ${mark.y} L ${mark.text.x - side * 2} ${labelY}`}
      stroke="var(--muted)"
      fill="none"
    />
  )
}

interface LinesProps {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly em: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly className: string
  /** True for words without a halo, on a tinted ground. */
  readonly plain?: boolean
  /** True for words with a halo, where a grid line may cross them. */
  readonly halo?: boolean
}

export function Lines({ x, y, lines, em, anchor, className, plain, halo }: LinesProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={em}
      className={className}
      data-plain={plain || undefined}
      data-halo={halo || undefined}
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : LINE_HEIGHT * em}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

export function Bracket({ bracket, em }: { readonly bracket: ScatterBracket; readonly em: number }) {
  const { x, top, bottom, memberYs, text } = bracket
  const arms = memberYs.map((y) => `M ${x} ${y} h ${0.6 * em}`).join(' ')
  return (
    <>
      <rect className="chart-hit" x={x - 4} y={text.y - em} width={12 * em} height={bottom - text.y + em} />
      <path d={`M ${x} ${top} V ${bottom - 0.3 * em} ${arms}`} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
      <Lines x={text.x} y={text.y} lines={text.lines} em={em} anchor="start" className="chart-value" plain />
    </>
  )
}

export function Gutters({ model }: { readonly model: ScatterModel }) {
  const { xGutter, yGutter, plot, fontSize: em } = model
  return (
    <g className="chart-gutters">
      {xGutter.width > 0 && <rect {...rectOf(xGutter)} />}
      {yGutter.height > 0 && <rect {...rectOf(yGutter)} />}
      <Lines x={0} y={em} lines={xGutter.lines} em={em} anchor="start" className="chart-note" />
      <Lines
        x={0}
        y={yGutter.top + yGutter.height / 2 + 0.35 * em - ((yGutter.lines.length - 1) * LINE_HEIGHT * em) / 2}
        lines={yGutter.lines}
        em={em}
        anchor="start"
        className="chart-note"
      />
      <Lines
        x={plot.left + plot.width}
        y={plot.top + plot.height + 2.9 * em}
        lines={model.xLabel}
        em={em}
        anchor="end"
        className="chart-note"
      />
      <Lines x={model.yLabelX} y={em} lines={[model.yLabel]} em={em} anchor="start" className="chart-note" />
    </g>
  )
}

function rectOf({ left, top, width, height }: { left: number; top: number; width: number; height: number }) {
  return { x: left, y: top, width, height }
}
