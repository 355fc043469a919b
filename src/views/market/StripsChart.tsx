import { useContext } from 'react'
import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { OpenMarksContext } from '../../charts/frame/openMarks.ts'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { StripFrame, StripName } from '../../charts/plot/StripFrame.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { MarketModel } from './marketModel.ts'
import { layOutStrips, type PlacedDot } from './stripsLayout.ts'

interface StripsChartProps {
  readonly model: MarketModel
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
  /** Ids of pinned companies: they are named too. */
  readonly pins: readonly string[]
  readonly onOpen: (opens: CardTarget) => void
  /** The sector that is worked out below the chart. */
  readonly workingOf: string | null
  readonly onWorking: (sectorId: string) => void
  /** Shows one sector alone, or all again. */
  readonly onSector: (sectorId: string) => void
  readonly sectorLabel: (name: string) => string
}

/** A row a sector, a dot a member on a shared axis, a stroke for the median; breadth and value beside it. */
export function StripsChart({ model, width, fontSize: em, maxHeight = null, pins, ...actions }: StripsChartProps) {
  const { format } = useI18n()
  const { tipFor, hideTip, tooltip } = useTooltip()
  const asked = new Set([...useContext(OpenMarksContext), ...pins])
  const { strip, rows } = layOutStrips(model, width, em, format.change, maxHeight, asked)
  const act = (action: () => void) => (): void => {
    hideTip()
    action()
  }
  const columnsLeft = Math.min(...strip.columns.map(({ right }) => right)) - 5 * em
  return (
    <RovingGroup role="group" aria-label={model.strips.frame.title}>
      <StripFrame layout={strip}>
        {rows.map(({ sector, top, height, middle, wordsY, medianX, dots }, index) => (
          <g key={sector.id}>
            {index > 0 && <path d={`M 0 ${top} H ${width}`} stroke="var(--rule)" strokeWidth={1} />}
            <ChartMark
              markId={sector.id}
              label={actions.sectorLabel(sector.name)}
              dimmed={false}
              link={null}
              tip={tipFor({ heading: sector.name, value: sector.change, lines: [] })}
              onOpen={act(() => actions.onSector(sector.id))}
            >
              <rect
                className="chart-hit"
                x={1}
                y={wordsY - em}
                width={Math.max(strip.nameWidth - 4, 9 * em)}
                height={2 * em}
                rx={2}
              />
              <StripName layout={strip} index={index} />
            </ChartMark>
            {medianX !== null && (
              <path
                d={`M ${medianX} ${2 * middle - top - height + 4} V ${top + height - 4}`}
                stroke="var(--ink)"
                strokeWidth={3}
                strokeOpacity={0.6}
              />
            )}
            {dots.map((dot) => (
              <ChartMark
                key={dot.mark.companyId}
                markId={dot.mark.companyId}
                label={dot.mark.label}
                dimmed={dot.mark.dimmed}
                link={dot.mark.link}
                tip={tipFor(dot.mark.tip)}
                onOpen={act(() => actions.onOpen({ company: dot.mark.companyId }))}
              >
                <Dot dot={dot} em={em} />
              </ChartMark>
            ))}
            <ChartMark
              markId={`${sector.id}-working`}
              label={sector.said}
              dimmed={false}
              link={null}
              open={actions.workingOf === sector.id}
              tip={tipFor({ heading: sector.name, value: '', lines: sector.cells })}
              onOpen={act(() => actions.onWorking(sector.id))}
            >
              <rect
                className="chart-hit"
                x={columnsLeft}
                y={wordsY - em}
                width={width - columnsLeft}
                height={2 * em}
                rx={2}
              />
              {strip.columns.map(({ right }, place) => (
                <text
                  key={right}
                  x={right}
                  y={wordsY}
                  dy="0.35em"
                  textAnchor="end"
                  fontSize={em}
                  className="chart-value"
                >
                  {sector.cells[place]}
                </text>
              ))}
            </ChartMark>
          </g>
        ))}
      </StripFrame>
      {tooltip}
    </RovingGroup>
  )
}

function Dot({ dot: { mark, x, y, radius, label }, em }: { readonly dot: PlacedDot; readonly em: number }) {
  const colour = mark.value < 0 ? 'var(--falls)' : 'var(--rises)'
  const isNamed = mark.isOwn
  return (
    <>
      {label?.isApart && (
        <path
          d={`M ${x} ${y} V ${label.top < y ? label.top + label.height : label.top}`}
          stroke="var(--ink)"
          strokeWidth={0.75}
        />
      )}
      <circle className="chart-hit" data-roving-box="" cx={x} cy={y} r={radius + 2} />
      {mark.link && <circle className="chart-link" cx={x} cy={y} r={radius + 1} />}
      <circle
        className="chart-bar"
        data-dimmed={mark.dimmed || undefined}
        cx={x}
        cy={y}
        r={radius}
        fill={colour}
        fillOpacity={isNamed ? 1 : 0.45}
        stroke={isNamed ? 'var(--paper)' : 'none'}
        strokeWidth={1}
      />
      {label && (
        <text x={label.left} y={label.top + 0.95 * em} fontSize={em} className="chart-name" data-halo="">
          {label.text}
        </text>
      )}
    </>
  )
}
