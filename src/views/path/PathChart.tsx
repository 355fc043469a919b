import { useContext } from 'react'
import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import { OpenMarksContext } from '../../charts/frame/openMarks.ts'
import { TONES } from '../../charts/frame/tones.ts'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { LineCanvas } from '../../charts/plot/canvas/LineCanvas.tsx'
import type { PaintedLine } from '../../charts/plot/canvas/paintLines.ts'
import { markScale } from '../../charts/plot/fit.ts'
import { LinePlot } from '../../charts/plot/LinePlot.tsx'
import { project } from '../../charts/plot/scale.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { useIsStill } from '../../ui/size/useElementSize.ts'
import { Crosshair } from './Crosshair.tsx'
import { type EndName, LINE_HEIGHT, layOutPath, type PathLayout, type PlacedMark } from './pathLayout.ts'
import { MAX_MARKED, type PathLine, type PathModel } from './pathModel.ts'

export interface PathChartProps {
  readonly model: PathModel
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
  readonly onOpen: (opens: CardTarget) => void
}

const GREY = 'var(--line)'
const INK = 'var(--ink)'
const COLOURS = [...TONES, GREY, INK]
// Radii and widths at a font size of 13 pixels.
const RADIUS = { picked: 4.5, benchmark: 4.5, passing: 3.5, rest: 2 } as const
const STROKE = { picked: 2.25, benchmark: 1.75, passing: 1.1, rest: 1 } as const
const OPACITY = { picked: 1, benchmark: 1, passing: 0.7, rest: 0.3 } as const
const LEAST_OPACITY = 0.12
const ANCHORED = '5 4'
const BENCHMARK = '9 3 2 3'

function colourOf({ weight, tone }: PathLine): string {
  if (weight === 'benchmark') return INK
  return weight === 'picked' ? (TONES[tone % TONES.length] ?? INK) : GREY
}

/**
 * Closes over the sessions: lines that are picked out lie over the grey rest, names stand at the right end, and every
 * point opens its evidence.
 */
export function PathChart({ model, width, fontSize, maxHeight = null, onOpen }: PathChartProps) {
  const { tipFor, showTip, hideTip, tooltip } = useTooltip()
  const open = useContext(OpenMarksContext)
  const openLast = (a: PathLine, b: PathLine) => Number(open.has(a.id)) - Number(open.has(b.id))
  const layout = layOutPath(model, width, fontSize, maxHeight)
  const { fontSize: em } = layout
  const isStill = useIsStill()
  // A picture holds every line as a shape, which stays sharp at any size.
  const isDense = model.lines.length > MAX_MARKED && !isStill
  const isPainted = ({ id, weight }: PathLine): boolean =>
    isDense && (weight === 'passing' || weight === 'rest') && !open.has(id)
  return (
    <RovingGroup role="group" aria-label={model.frame.title}>
      <div className="plot-layers isolate">
        <LinePlot
          frame={layout}
          fontSize={em}
          x={{ ticks: layout.xTicks, domain: layout.xDomain }}
          y={{ ticks: layout.yTicks, domain: layout.yDomain }}
          grid="across"
          places={model.sessions}
          rules={[{ y: model.base.value, stroke: INK, strokeWidth: 1.5 }]}
          lines={model.lines
            .filter((line) => !isPainted(line))
            .sort(openLast)
            .map((line) => ({
              key: line.id,
              values: line.values,
              stroke: colourOf(line),
              strokeWidth: (STROKE[line.weight] + Number(open.has(line.id))) * markScale(em),
              strokeOpacity: line.dimmed ? 0.35 : OPACITY[line.weight],
              strokeLinejoin: 'round',
              ...dashOf(line),
            }))}
          defs={COLOURS.map((colour) => <HatchPattern key={colour} id={hatchOf(colour)} colour={colour} />)}
        >
          <Crosshair model={model} layout={layout} tip={{ showTip, hideTip }} onOpen={onOpen} />
          {model.usual && <Usual usual={model.usual} model={model} layout={layout} />}
          <Rules layout={layout} />
          {layout.lone
            .filter(({ line }) => line.weight !== 'rest')
            .map(({ line, x, y }) => (
              <circle
                key={`${line.id} ${x}`}
                className="chart-bar"
                data-dimmed={line.dimmed || undefined}
                cx={x}
                cy={y}
                r={STROKE[line.weight] * 0.75 * markScale(em)}
                fill={colourOf(line)}
              />
            ))}
          {layout.marks.map((placed) => {
            const { line, mark, label } = placed
            return (
              <ChartMark
                key={mark.figureId}
                markId={mark.figureId}
                label={mark.spoken}
                dimmed={line.dimmed}
                link={line.link}
                tip={tipFor(mark.tip)}
                onOpen={() => {
                  hideTip()
                  onOpen({ figure: mark.figureId })
                }}
              >
                {label && <Name label={label} placed={placed} em={em} />}
                <Point placed={placed} em={em} />
              </ChartMark>
            )
          })}
        </LinePlot>
        {isDense && (
          <LineCanvas
            frame={layout}
            lines={model.lines.filter(isPainted).map((line) => paintedLine(line, model, layout))}
            colour={GREY}
            lineWidth={STROKE.passing * markScale(em)}
          />
        )}
      </div>
      {tooltip}
    </RovingGroup>
  )
}

/** A line in pixels, fainter the more there are: where many run, it shows. */
function paintedLine(
  { values, weight, dimmed }: PathLine,
  { lines, sessions }: PathModel,
  { plot, xDomain, yDomain }: PathLayout,
): PaintedLine {
  const across = [plot.left, plot.left + plot.width] as const
  const down = [plot.top + plot.height, plot.top] as const
  const faint = Math.max(LEAST_OPACITY, MAX_MARKED / (2 * lines.length))
  return {
    points: values.map((value, place) =>
      value === null ? null : [project(sessions[place] ?? 0, xDomain, across), project(value, yDomain, down)],
    ),
    opacity: faint * (dimmed ? 0.35 : OPACITY[weight]),
  }
}

function hatchOf(colour: string): string {
  return `path-hatch-${COLOURS.indexOf(colour)}`
}

function dashOf({ isAnchored, weight }: PathLine): { strokeDasharray?: string } {
  if (weight === 'benchmark') return { strokeDasharray: BENCHMARK }
  return isAnchored ? { strokeDasharray: ANCHORED } : {}
}

/** What is usual on either side of the rule. */
function Usual({ usual, model, layout }: { usual: readonly number[]; model: PathModel; layout: PathLayout }) {
  const { plot, xDomain, yDomain } = layout
  const across = [plot.left, plot.left + plot.width] as const
  const down = [plot.top + plot.height, plot.top] as const
  const edge = (side: number): string[] =>
    usual.map((reach, place) => {
      const y = project(model.base.value + side * reach, yDomain, down)
      return `${project(model.sessions[place] ?? 0, xDomain, across)} ${y}`
    })
  return (
    <path
      d={`M ${[...edge(1), ...edge(-1).reverse()].join(' L ')} Z`}
      fill="var(--ink)"
      fillOpacity={0.08}
      pointerEvents="none"
    />
  )
}

/** The event and later shocks, and the name of the rule that lines are read against. */
function Rules({ layout }: { readonly layout: PathLayout }) {
  const { rules, base, plot, fontSize: em } = layout
  return (
    <>
      {rules.map(({ x, top, bottom, label, labelX, labelY, isEvent }) => (
        <g key={label}>
          <path
            d={`M ${x} ${top} V ${bottom}`}
            fill="none"
            stroke={isEvent ? INK : 'var(--muted)'}
            strokeWidth={1}
            strokeDasharray={isEvent ? undefined : '2 3'}
          />
          <text
            x={labelX}
            y={labelY}
            textAnchor="middle"
            fontSize={em}
            className={isEvent ? 'chart-name' : 'chart-note'}
          >
            {label}
          </text>
        </g>
      ))}
      <path
        d={`M ${plot.left + plot.width} ${base.ruleY} L ${base.label.x - 0.25 * em} ${base.label.y}`}
        stroke={INK}
        strokeWidth={1}
      />
      <Words label={base.label} em={em} className="chart-name" isBold={false} />
    </>
  )
}

function Point({ placed, em }: { readonly placed: PlacedMark; readonly em: number }) {
  const { line, mark, x, y } = placed
  const radius = RADIUS[line.weight] * markScale(em)
  const colour = colourOf(line)
  const drawn = {
    className: 'chart-bar',
    'data-dimmed': line.dimmed || undefined,
    fill: `url(#${hatchOf(colour)})`,
    stroke: colour,
    strokeWidth: 1.5,
  }
  return (
    <>
      <circle className="chart-hit" data-roving-box="" cx={x} cy={y} r={radius + 5} />
      {line.link && mark.kind === 'end' && <circle className="chart-link" cx={x} cy={y} r={radius + 3.5} />}
      {mark.kind === 'recovered' ? (
        <>
          <path d={diamond(x, y, radius * 1.7 + 1.5)} fill="var(--paper)" />
          <path {...drawn} d={diamond(x, y, radius * 1.7)} />
        </>
      ) : (
        <circle {...drawn} cx={x} cy={y} r={radius} />
      )}
    </>
  )
}

function diamond(x: number, y: number, reach: number): string {
  return `M ${x} ${y - reach} L ${x + reach} ${y} L ${x} ${y + reach} L ${x - reach} ${y} Z`
}

interface NameProps {
  readonly label: EndName
  readonly placed: PlacedMark
  readonly em: number
}

/** Name and last value at the right end, joined to their point. */
function Name({ label, placed, em }: NameProps) {
  const { line, x: fromX, y: fromY } = placed
  const { x, y, left, top, width, height } = label
  const isLoud = line.weight !== 'passing'
  return (
    <>
      <rect className="chart-hit" x={left} y={top} width={width + 0.3 * em} height={height} rx={2} />
      <path
        d={`M ${fromX + RADIUS[line.weight] * markScale(em)} ${fromY} L ${x - 0.25 * em} ${y}`}
        fill="none"
        stroke={colourOf(line)}
        strokeWidth={1}
        strokeOpacity={isLoud ? 1 : 0.6}
      />
      <Words label={label} em={em} className={isLoud ? 'chart-name' : 'chart-note'} isBold={isLoud} />
    </>
  )
}

interface WordsProps {
  readonly label: EndName
  readonly em: number
  readonly className: string
  readonly isBold: boolean
}

/** The lines of a name. Where there are several, the last is the value, which is not bold. */
function Words({ label: { lines, x, y }, em, className, isBold }: WordsProps) {
  return (
    <text fontSize={em} className={className}>
      {lines.map((words, index) => (
        <tspan
          key={words}
          x={x}
          y={y + 0.35 * em + (index - (lines.length - 1) / 2) * LINE_HEIGHT * em}
          fontWeight={isBold && (index < lines.length - 1 || lines.length === 1) ? 600 : 400}
        >
          {words}
        </tspan>
      ))}
    </text>
  )
}
