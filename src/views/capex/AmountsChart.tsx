import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { AxisFrame } from '../../charts/plot/AxisFrame.tsx'
import { estimateTextWidth } from '../../charts/plot/textWidth.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { type AmountMark, type AmountsModel, opensOf } from './amounts.ts'
import { type AmountsLayout, layOutAmounts, type PlacedAmount, WORDS_GAP_EM } from './amountsLayout.ts'

export interface AmountsChartProps {
  readonly model: AmountsModel
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
  readonly onOpen: (opens: CardTarget) => void
}

const HATCH = 'amounts-hatch'
const COLOUR = 'var(--accent)'

/** Horizontal rows of amounts on one axis; every row opens its evidence. */
export function AmountsChart({ model, width, fontSize, maxHeight = null, onOpen }: AmountsChartProps) {
  const i18n = useI18n()
  const { tipFor, hideTip, tooltip } = useTooltip()
  const layout = layOutAmounts(model.rows, i18n, width, fontSize, maxHeight)
  const { height, zero, plotWidth, axisTop, fontSize: em } = layout
  const open = (opens: CardTarget) => (): void => {
    hideTip()
    onOpen(opens)
  }
  return (
    <RovingGroup role="group" aria-label={model.frame.title}>
      <AxisFrame
        width={width}
        height={height}
        plot={{ left: zero, top: 0, width: plotWidth, height: axisTop }}
        fontSize={em}
        x={layout}
      >
        <defs>
          <HatchPattern id={HATCH} colour={COLOUR} />
        </defs>
        <g>
          {layout.places.map(
            ({ row, top, height: rowHeight }) =>
              row.kind !== 'heading' && (
                <path key={row.key} d={`M ${zero} ${top} v ${rowHeight}`} stroke="var(--ink)" strokeWidth={1.5} />
              ),
          )}
          {layout.places.map((place) => {
            const { row } = place
            if (row.kind === 'heading')
              return <Label key={row.key} place={place} layout={layout} className="chart-heading" />
            if (row.kind === 'mark') {
              const wordsX = Math.max(place.to, zero) + WORDS_GAP_EM * em
              return (
                <g key={row.key}>
                  <ChartMark
                    markId={row.figureId}
                    label={row.spoken}
                    dimmed={row.dimmed}
                    link={row.link}
                    tip={tipFor(row.tip)}
                    onOpen={open({ figure: row.figureId })}
                  >
                    <Hit place={place} width={width} />
                    <Label place={place} layout={layout} className="chart-name" />
                    {row.link && (
                      <path className="chart-link" d={`M 2 ${place.top + 4} V ${place.top + place.height - 4}`} />
                    )}
                    <Amount place={place} mark={row} barHeight={layout.barHeight} />
                    <text x={wordsX} y={place.middle} dy="0.35em" fontSize={em} className="chart-value">
                      {row.value}
                    </text>
                  </ChartMark>
                  {row.addition && (
                    <ChartMark
                      markId={row.addition.figureId}
                      label={row.addition.spoken}
                      dimmed={row.dimmed}
                      link={null}
                      tip={tipFor(row.addition.tip)}
                      onOpen={open({ figure: row.addition.figureId })}
                    >
                      <Addition
                        text={row.addition.text}
                        x={place.additionX}
                        y={place.additionY}
                        most={place.height - 2}
                        em={em}
                      />
                    </ChartMark>
                  )}
                </g>
              )
            }
            const opens = opensOf(row)
            const words = (
              <>
                <Label place={place} layout={layout} className="chart-name" />
                <text fontSize={em} className="chart-note">
                  {place.words.map((line, index) => (
                    <tspan
                      key={line}
                      x={zero + WORDS_GAP_EM * em}
                      y={place.middle + 0.35 * em + (index - (place.words.length - 1) / 2) * layout.lineHeight}
                    >
                      {line}
                    </tspan>
                  ))}
                </text>
              </>
            )
            if (!row.company || !opens) return <g key={row.key}>{words}</g>
            return (
              <ChartMark
                key={row.key}
                markId={row.company.id}
                label={row.company.label}
                dimmed={row.dimmed}
                link={null}
                tip={tipFor({ heading: row.label, value: '', lines: [row.text] })}
                onOpen={open(opens)}
              >
                <Hit place={place} width={width} />
                {words}
              </ChartMark>
            )
          })}
        </g>
      </AxisFrame>
      {tooltip}
    </RovingGroup>
  )
}

interface AdditionProps {
  readonly text: string
  readonly x: number
  readonly y: number
  /** The greatest height of its hit area: the height of its row. */
  readonly most: number
  readonly em: number
}

function Addition({ text, x, y, most, em }: AdditionProps) {
  const width = estimateTextWidth(text, em)
  const height = Math.min(1.9 * em, most)
  return (
    <>
      <rect className="chart-hit" x={x - 0.3 * em} y={y - height / 2} width={width} height={height} rx={2} />
      <text x={x} y={y} dy="0.35em" fontSize={em} className="chart-name" data-halo="">
        {text}
      </text>
    </>
  )
}

interface LabelProps {
  readonly place: PlacedAmount
  readonly layout: AmountsLayout
  readonly className: string
}

function Label({ place, layout, className }: LabelProps) {
  return (
    <text fontSize={layout.fontSize} className={className} textAnchor={place.textAnchor}>
      {place.lines.map((line, index) => (
        <tspan key={line} x={place.textX} y={place.textTop + (index + 0.75) * layout.lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function Hit({ place, width }: { readonly place: PlacedAmount; readonly width: number }) {
  return <rect className="chart-hit" x={1} y={place.top + 1} width={width - 2} height={place.height - 2} rx={2} />
}

interface AmountProps {
  readonly place: PlacedAmount
  readonly mark: AmountMark
  readonly barHeight: number
}

/** The drawn amount. A bound has no body: its end would be read as the amount. */
function Amount({ place, mark, barHeight }: AmountProps) {
  const { from, to, middle } = place
  const half = barHeight / 2
  const { marks, shape } = mark
  if (shape === 'below' || shape === 'above') {
    const side = shape === 'below' ? -1 : 1
    const tip = to + side * half * 1.6
    return (
      <path
        className="chart-bar"
        data-dimmed={mark.dimmed || undefined}
        d={`M ${to} ${middle - half} V ${middle + half} M ${to} ${middle} H ${tip} m ${-side * half * 0.55} ${-half * 0.55} l ${side * half * 0.55} ${half * 0.55} l ${-side * half * 0.55} ${half * 0.55}`}
        fill="none"
        stroke={COLOUR}
        strokeWidth={2}
      />
    )
  }
  const colour = mark.isAside ? 'var(--line)' : COLOUR
  const isHatched = marks.includes('derived') && !mark.isAside
  const fill = isHatched ? `url(#${HATCH})` : marks.includes('planned') ? 'var(--paper)' : colour
  const inset = half * 0.25
  return (
    <g className="chart-bar" data-dimmed={mark.dimmed || undefined}>
      <rect
        x={from}
        y={middle - half + inset}
        width={Math.max(3, to - from)}
        height={2 * (half - inset)}
        fill={fill}
        stroke={colour}
        strokeWidth={1.5}
      />
      {marks.includes('combined') && (
        <path
          d={`M ${to - 4} ${middle - half} H ${to + 2} V ${middle + half} H ${to - 4}`}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      )}
    </g>
  )
}
