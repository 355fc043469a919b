import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { estimateTextWidth } from '../../charts/plot/textWidth.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { SectorMarks } from './marketModel.ts'
import { SHADES, STEPS, shadeOf } from './shades.ts'
import { layOutTreemap, outlineWidth, type PlacedArea, type TreemapLayout } from './treemapLayout.ts'
import { wholeMarketTexts } from './wholeMarketTexts.ts'

interface TreemapChartProps {
  readonly title: string
  readonly sectors: readonly SectorMarks[]
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
  readonly onOpen: (opens: CardTarget) => void
  /** Shows one sector alone, or all again. */
  readonly onSector: (sectorId: string) => void
  readonly sectorLabel: (name: string) => string
}

/** A box a sector, an area a member: as large as its market value before, and coloured by its move. */
export function TreemapChart({ title, sectors, width, fontSize: em, maxHeight = null, ...actions }: TreemapChartProps) {
  const { tipFor, hideTip, tooltip } = useTooltip()
  const layout = layOutTreemap(sectors, width, em, maxHeight)
  return (
    <RovingGroup role="group" aria-label={title}>
      <div className="plot">
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it is named, and so is every mark in it */}
        <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`}>
          {layout.boxes.map(({ sector, head, areas }) => (
            <g key={sector.id}>
              <ChartMark
                markId={sector.id}
                label={actions.sectorLabel(sector.name)}
                dimmed={false}
                link={null}
                tip={tipFor({ heading: sector.name, value: sector.change, lines: [] })}
                onOpen={() => {
                  hideTip()
                  actions.onSector(sector.id)
                }}
              >
                <rect className="chart-hit" x={head.left} y={head.top} width={head.width} height={head.height} />
                <text fontSize={em} className="chart-heading">
                  {head.lines.map((line, place) => (
                    <tspan key={line} x={head.left + 2} y={head.top + (1.1 + 1.2 * place) * em}>
                      {line}
                    </tspan>
                  ))}
                </text>
              </ChartMark>
              {areas.map((area) => (
                <ChartMark
                  key={area.mark.companyId}
                  markId={area.mark.companyId}
                  label={area.mark.label}
                  dimmed={area.mark.dimmed}
                  link={area.mark.link}
                  tip={tipFor(area.mark.tip)}
                  onOpen={() => {
                    hideTip()
                    actions.onOpen({ company: area.mark.companyId })
                  }}
                >
                  <Area area={area} outline={outlineWidth(em)} />
                </ChartMark>
              ))}
            </g>
          ))}
          <Key layout={layout} />
        </svg>
      </div>
      {tooltip}
    </RovingGroup>
  )
}

function Area({ area, outline }: { readonly area: PlacedArea; readonly outline: number }) {
  const { mark, words, left, top, width, height } = area
  const { fill, strength, ink } = shadeOf(mark.value)
  const inset = (by: number) => ({
    x: left + by,
    y: top + by,
    width: Math.max(0, width - 2 * by),
    height: Math.max(0, height - 2 * by),
  })
  const [x, middle] = [left + width / 2, top + height / 2]
  return (
    <>
      <rect
        {...inset(0)}
        fill={fill}
        fillOpacity={mark.dimmed ? strength / 3 : strength}
        stroke="var(--paper)"
        strokeWidth={1}
      />
      {mark.isOwn && <rect {...inset(outline / 2 + 0.5)} fill="none" stroke="var(--ink)" strokeWidth={outline} />}
      {mark.link && <rect {...inset(outline + 2)} className="chart-link" />}
      {words && (
        <text textAnchor="middle" fontSize={words.fontSize} fill={ink}>
          <tspan x={x} y={middle + (words.hasMove ? -0.2 : 0.35) * words.fontSize} fontWeight={600}>
            {mark.symbol}
          </tspan>
          {words.hasMove && (
            <tspan x={x} y={middle + 0.95 * words.fontSize}>
              {mark.text}
            </tspan>
          )}
        </text>
      )}
      <rect {...inset(1.5)} className="edge" fill="none" strokeWidth={3} pointerEvents="none" />
    </>
  )
}

const MOST_SWATCH_EM = 4.2

/** Eight shades, from the deepest fall to the highest rise, with the moves at which they change. */
function Key({ layout: { key, fontSize: em } }: { readonly layout: TreemapLayout }) {
  const { format, language } = useI18n()
  const { own } = wholeMarketTexts[language]
  const [, ...bounds] = STEPS
  const changes = [...bounds.map((bound) => -bound).reverse(), 0, ...bounds]
  const swatch = Math.min(MOST_SWATCH_EM * em, (key.width - 2) / SHADES.length)
  const top = key.top + 0.7 * em
  const side = 0.95 * em
  const rest = SHADES.length * swatch + 2 * em
  const hasRoom = rest + side + estimateTextWidth(own, em) + em <= key.width
  return (
    <g fontSize={0.93 * em} fill="var(--muted)">
      {SHADES.map((change, index) => {
        const { fill, strength } = shadeOf(change)
        return (
          <rect
            key={change}
            x={index * swatch + 1}
            y={top}
            width={swatch - 1.5}
            height={side}
            fill={fill}
            fillOpacity={strength}
            stroke="var(--line)"
            strokeWidth={0.75}
          />
        )
      })}
      {changes.map((change, index) => (
        <text key={change} x={(index + 1) * swatch} y={top + 2 * em} textAnchor="middle">
          {format.change(change)}
        </text>
      ))}
      {hasRoom && (
        <>
          <rect x={rest} y={top} width={side} height={side} fill="none" stroke="var(--ink)" strokeWidth={2} />
          <text x={rest + 1.5 * em} y={top + 0.85 * em}>
            {own}
          </text>
        </>
      )}
    </g>
  )
}
