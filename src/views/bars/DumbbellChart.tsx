import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { LEAST_ROW_EM, markScale } from '../../charts/plot/fit.ts'
import { StripFrame, StripName } from '../../charts/plot/StripFrame.tsx'
import { layOutStrip, type PlacedStrip, type StripLayout } from '../../charts/plot/stripLayout.ts'
import type { Direction } from '../../domain/dataset/schema.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { DumbbellEnd, DumbbellModel, DumbbellRow } from './dumbbellModel.ts'

export interface DumbbellChartProps {
  readonly model: DumbbellModel
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
  readonly onOpen: (opens: CardTarget) => void
}

const ROW_EM = 2.4
// The radius of a dot at a font size of 13 pixels.
const DOT = 5.5
const ARROW_EM = 1.3

const COLOURS: Readonly<Record<Direction, string>> = {
  fell: 'var(--falls)',
  rose: 'var(--rises)',
  flat: 'var(--muted)',
}

/**
 * One row a company: a bar at its move at the time of writing, a dot at its move at the close, and a line between them.
 */
export function DumbbellChart({ model, width, fontSize, maxHeight = null, onOpen }: DumbbellChartProps) {
  const { format }: I18n = useI18n()
  const { tipFor, hideTip, tooltip } = useTooltip()
  const layout = layOutStrip({
    rows: model.rows.map(({ name, cells }) => ({
      name,
      cells,
      height: ROW_EM * fontSize,
      least: LEAST_ROW_EM * fontSize,
    })),
    headers: model.headers,
    values: model.rows.flatMap(({ atWriting, close }) => [atWriting?.changePct ?? [], close?.changePct ?? []].flat()),
    formatTick: format.change,
    width,
    fontSize,
    maxHeight,
  })
  return (
    <RovingGroup role="group" aria-label={model.frame.title}>
      <StripFrame layout={layout}>
        <defs>
          <HatchPattern id="both-hatch-fell" colour={COLOURS.fell} />
          <HatchPattern id="both-hatch-rose" colour={COLOURS.rose} />
          <HatchPattern id="both-hatch-flat" colour={COLOURS.flat} />
        </defs>
        <g>
          {model.rows.map((row, index) => {
            const place = layout.rows[index]
            if (!place) return null
            return (
              <ChartMark
                key={row.companyId}
                markId={row.companyId}
                label={row.label}
                dimmed={row.dimmed}
                link={row.link}
                tip={tipFor(row.tip)}
                onOpen={() => {
                  hideTip()
                  onOpen({ company: row.companyId })
                }}
              >
                <rect
                  className="chart-hit"
                  x={1}
                  y={place.top + 1}
                  width={width - 2}
                  height={place.height - 2}
                  rx={2}
                />
                {row.link && (
                  <path className="chart-link" d={`M 2 ${place.top + 4} V ${place.top + place.height - 4}`} />
                )}
                <StripName layout={layout} index={index} />
                <Ends row={row} place={place} layout={layout} />
                {layout.columns.map(({ right }, column) => (
                  <text
                    key={right}
                    x={right}
                    y={place.wordsY}
                    dy="0.35em"
                    textAnchor="end"
                    fontSize={fontSize}
                    className="chart-value"
                  >
                    {row.cells[column]}
                  </text>
                ))}
              </ChartMark>
            )
          })}
        </g>
      </StripFrame>
      {tooltip}
    </RovingGroup>
  )
}

interface EndsProps {
  readonly row: DumbbellRow
  readonly place: PlacedStrip
  readonly layout: StripLayout
}

function Ends({ row, place, layout }: EndsProps) {
  const { atWriting, close } = row
  const [from, to] = [xOf(atWriting, layout), xOf(close, layout)]
  const y = place.middle
  // Where rows close up, the bars of neighbouring rows stay apart.
  const half = Math.min(layout.fontSize * 0.7, (place.height - place.wordsHeight) * 0.4)
  return (
    <g className="chart-bar" data-dimmed={row.dimmed || undefined}>
      {from !== null && to !== null && <path d={`M ${from} ${y} H ${to}`} stroke="var(--line)" strokeWidth={2} />}
      {from !== null && <path d={`M ${from} ${y - half} V ${y + half}`} stroke="var(--ink)" strokeWidth={3} />}
      {atWriting && from === null && (
        <Arrow direction={atWriting.direction} zero={layout.toX(0)} y={y} size={layout.fontSize} />
      )}
      {close && to !== null && (
        <circle
          cx={to}
          cy={y}
          r={DOT * markScale(layout.fontSize)}
          fill={close.marks.includes('derived') ? `url(#both-hatch-${close.direction})` : COLOURS[close.direction]}
          stroke={COLOURS[close.direction]}
          strokeWidth={2}
        />
      )}
    </g>
  )
}

function xOf(end: DumbbellEnd | null, { toX }: StripLayout): number | null {
  return end?.changePct === null || end === null ? null : toX(end.changePct)
}

interface ArrowProps {
  readonly direction: Direction
  readonly zero: number
  readonly y: number
  readonly size: number
}

/** An arrow of one fixed length, so that it cannot be read as a size. */
function Arrow({ direction, zero, y, size }: ArrowProps) {
  if (direction === 'flat') return <circle cx={zero} cy={y} r={size * 0.3} fill="var(--ink)" />
  const sign = direction === 'fell' ? -1 : 1
  const tip = zero + sign * size * ARROW_EM
  const head = size * 0.35
  return (
    <path
      d={`M ${zero} ${y} H ${tip} M ${tip - sign * head} ${y - head} L ${tip} ${y} L ${tip - sign * head} ${y + head}`}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={2}
    />
  )
}
