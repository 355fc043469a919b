import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { DotPlot, type DotProps } from '../../charts/plot/DotPlot.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { ScatterBracket } from './scatterGutter.ts'
import type { ScatterModel } from './scatterModel.ts'
import type { ScatterMark } from './scatterPoint.ts'

export interface ScatterChartProps {
  readonly model: ScatterModel
  readonly onOpen: (opens: CardTarget) => void
}

const LINE_HEIGHT = 1.3

/** One value against another, with a gutter beside each axis for the companies that lack that value. */
export function ScatterChart({ model, onOpen }: ScatterChartProps) {
  const { tipFor, hideTip, tooltip } = useTooltip()
  const { fontSize: em, dot, ring } = model
  const open = (opens: CardTarget) => (): void => {
    hideTip()
    onOpen(opens)
  }
  return (
    <RovingGroup role="group" aria-label={model.frame.title}>
      <DotPlot
        frame={model}
        fontSize={em}
        x={{ ticks: model.xTicks, domain: model.xDomain }}
        y={{ ticks: model.yTicks, domain: model.yDomain }}
        data={model.marks.filter((mark) => mark.zone === 'plot')}
        keyOf={({ key }) => key}
        xOf={({ xValue }) => xValue}
        yOf={({ yValue }) => yValue}
        dot={Dot}
        defs={
          <>
            <HatchPattern id="scatter-hatch-fell" colour="var(--falls)" />
            <HatchPattern id="scatter-hatch-rose" colour="var(--rises)" />
            <HatchPattern id="scatter-hatch-none" colour="var(--muted)" />
          </>
        }
        ground={<Gutters model={model} />}
      >
        {model.marks.map((mark) => (
          <ChartMark
            key={mark.key}
            markId={mark.companyId}
            label={mark.label}
            dimmed={mark.dimmed}
            link={mark.link}
            tip={tipFor(mark.tip)}
            onOpen={open({ company: mark.companyId })}
          >
            <circle className="chart-hit" cx={mark.x} cy={mark.y} r={dot + 6} />
            {mark.link && <circle className="chart-link" cx={mark.x} cy={mark.y} r={ring} />}
            {mark.zone !== 'plot' && <Dot cx={mark.x} cy={mark.y} payload={mark} />}
            <Leader mark={mark} em={em} />
            <Lines
              {...mark.text}
              em={em}
              anchor={mark.text.anchor}
              className="chart-name"
              halo={mark.zone === 'plot'}
            />
          </ChartMark>
        ))}
        {model.bracket && (
          <ChartMark
            markId={model.bracket.figureId}
            label={model.bracket.label}
            dimmed={false}
            link={null}
            tip={tipFor(model.bracket.tip)}
            onOpen={open({ figure: model.bracket.figureId })}
          >
            <Bracket bracket={model.bracket} em={em} />
          </ChartMark>
        )}
      </DotPlot>
      {tooltip}
    </RovingGroup>
  )
}

function Dot({ cx = 0, cy = 0, payload }: DotProps<ScatterMark>) {
  const change = payload?.change ?? null
  const direction = change === null ? 'none' : change < 0 ? 'fell' : 'rose'
  const colour = { none: 'var(--muted)', fell: 'var(--falls)', rose: 'var(--rises)' }[direction]
  const isPlan = payload?.marks.includes('planned') ?? false
  const isDerived = payload?.marks.includes('derived') ?? false
  if (payload && (payload.beyond.x || payload.beyond.y))
    return <Beyond mark={payload} cx={cx} cy={cy} colour={colour} />
  return (
    <circle
      className="chart-bar"
      data-shape={payload?.zone === 'plot' ? payload.companyId : undefined}
      data-dimmed={payload?.dimmed || undefined}
      cx={cx}
      cy={cy}
      r={payload?.radius ?? 0}
      fill={isDerived ? `url(#scatter-hatch-${direction})` : isPlan ? 'var(--paper)' : colour}
      stroke={colour}
      strokeWidth={2}
    />
  )
}

interface BeyondProps {
  readonly mark: ScatterMark
  readonly cx: number
  readonly cy: number
  readonly colour: string
}

/** A bound is an arrow from its place towards where the value lies: a dot would be read as the value. */
function Beyond({ mark, cx, cy, colour }: BeyondProps) {
  const [dx, dy] = mark.beyond.x ? [1, 0] : [0, -1]
  const at = (along: number, across: number): string =>
    `${cx + dx * along - dy * across} ${cy + dy * along + dx * across}`
  const { radius } = mark
  const tip = 2 * radius
  const head = (2 / 3) * radius
  return (
    <path
      className="chart-bar"
      data-dimmed={mark.dimmed || undefined}
      d={`M ${at(0, -radius)} L ${at(0, radius)} M ${at(0, 0)} L ${at(tip, 0)} M ${at(tip - head, -head)} L ${at(tip, 0)} L ${at(tip - head, head)}`}
      fill="none"
      stroke={colour}
      strokeWidth={2}
    />
  )
}

/** Joins a dot to a label that had to move away from it, up or down. */
function Leader({ mark, em }: { readonly mark: ScatterMark; readonly em: number }) {
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

function Lines({ x, y, lines, em, anchor, className, plain, halo }: LinesProps) {
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

function Bracket({ bracket, em }: { readonly bracket: ScatterBracket; readonly em: number }) {
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

function Gutters({ model }: { readonly model: ScatterModel }) {
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
