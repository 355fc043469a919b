import { Fragment, useContext } from 'react'
import { ChartMark } from '../../charts/frame/ChartMark.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import { OpenMarksContext } from '../../charts/frame/openMarks.ts'
import { useTooltip } from '../../charts/frame/useTooltip.tsx'
import { StripFrame, StripName } from '../../charts/plot/StripFrame.tsx'
import type { StripLayout } from '../../charts/plot/stripLayout.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { layOutSectors, type PlacedMember, type PlacedSector } from './sectorsLayout.ts'
import type { SectorsModel } from './sectorsModel.ts'

export interface SectorsChartProps {
  readonly model: SectorsModel
  readonly width: number
  readonly fontSize: number
  readonly maxHeight?: number | null
  /** Ids of pinned companies: their names come first. */
  readonly pins: readonly string[]
  readonly onOpen: (opens: CardTarget) => void
  /** The sector whose median is worked out below the chart. */
  readonly workingOf: string | null
  readonly onWorking: (sectorId: string) => void
  /** Shows one sector alone, or all again. */
  readonly onSector: (sectorId: string) => void
  readonly sectorLabel: (name: string) => string
}

/** One row a sector, one dot a company on a shared axis; a thick stroke for the median, a thin line for the range. */
export function SectorsChart({ model, width, fontSize: em, pins, onOpen, workingOf, ...rest }: SectorsChartProps) {
  const { maxHeight = null, ...actions } = rest
  const { format } = useI18n()
  const { tipFor, hideTip, tooltip } = useTooltip()
  const asked = new Set([...useContext(OpenMarksContext), ...pins])
  const { strip, dot, rows } = layOutSectors(model, width, em, format.change, maxHeight, asked)
  const act = (action: () => void) => (): void => {
    hideTip()
    action()
  }
  return (
    <RovingGroup role="group" aria-label={model.frame.title}>
      <StripFrame layout={strip}>
        <defs>
          <HatchPattern id="sectors-hatch-fell" colour="var(--falls)" />
          <HatchPattern id="sectors-hatch-rose" colour="var(--rises)" />
        </defs>
        <g>
          {rows.map((placed, index) => (
            <g key={placed.row.id}>
              {index > 0 && <path d={`M 0 ${placed.top} H ${width}`} stroke="var(--rule)" strokeWidth={1} />}
              <ChartMark
                markId={placed.row.id}
                label={actions.sectorLabel(placed.row.name)}
                dimmed={false}
                link={null}
                tip={tipFor({ heading: placed.row.name, value: placed.row.cells[0] ?? '', lines: [] })}
                onOpen={act(() => actions.onSector(placed.row.id))}
              >
                <rect
                  className="chart-hit"
                  x={1}
                  y={placed.wordsY - em}
                  width={Math.max(strip.nameWidth - 4, 12 * em)}
                  height={2 * em}
                  rx={2}
                />
                <StripName layout={strip} index={index} />
              </ChartMark>
              <Range placed={placed} />
              {placed.members.map((member) => (
                <ChartMark
                  key={member.mark.companyId}
                  markId={member.mark.companyId}
                  label={member.mark.label}
                  dimmed={member.mark.dimmed}
                  link={member.mark.link}
                  tip={tipFor(member.mark.tip)}
                  onOpen={act(() => onOpen({ company: member.mark.companyId }))}
                >
                  <Member member={member} dot={dot} em={em} />
                </ChartMark>
              ))}
              <MedianCell
                placed={placed}
                strip={strip}
                isOpen={workingOf === placed.row.id}
                tip={tipFor({
                  heading: placed.row.name,
                  value: placed.row.cells[0] ?? '',
                  lines: [],
                })}
                onOpen={act(() => actions.onWorking(placed.row.id))}
              />
            </g>
          ))}
        </g>
      </StripFrame>
      {tooltip}
    </RovingGroup>
  )
}

function Range({ placed }: { readonly placed: PlacedSector }) {
  const { range, medianX, top, height, middle } = placed
  const reach = top + height - middle - 5
  return (
    <>
      {range && <path d={`M ${range[0]} ${middle} H ${range[1]}`} stroke="var(--line)" strokeWidth={1.5} />}
      {medianX !== null && (
        <path
          d={`M ${medianX} ${middle - reach} V ${middle + reach}`}
          stroke="var(--ink)"
          strokeWidth={4}
          strokeOpacity={0.75}
        />
      )}
    </>
  )
}

interface MemberProps {
  readonly member: PlacedMember
  readonly dot: number
  readonly em: number
}

function Member({ member, dot, em }: MemberProps) {
  const { mark, x, y, label } = member
  const direction = mark.value < 0 ? 'fell' : 'rose'
  const colour = direction === 'fell' ? 'var(--falls)' : 'var(--rises)'
  return (
    <>
      <circle className="chart-hit" data-roving-box="" cx={x} cy={y} r={dot + 3} />
      {mark.link && <circle className="chart-link" cx={x} cy={y} r={dot + 3} />}
      <circle
        className="chart-bar"
        data-dimmed={mark.dimmed || undefined}
        cx={x}
        cy={y}
        r={dot}
        fill={mark.marks.includes('derived') ? `url(#sectors-hatch-${direction})` : colour}
        stroke={colour}
        strokeWidth={2}
      />
      {label && (
        <>
          <rect x={label.left} y={label.top} width={label.width} height={label.height} fill="var(--paper)" />
          <text x={label.x} y={label.y} textAnchor={label.anchor} fontSize={em} className="chart-name" data-halo="">
            {mark.name}
          </text>
        </>
      )}
    </>
  )
}

interface MedianCellProps {
  readonly placed: PlacedSector
  readonly strip: StripLayout
  readonly isOpen: boolean
  readonly tip: ReturnType<ReturnType<typeof useTooltip>['tipFor']>
  readonly onOpen: () => void
}

/** The columns at the right: the median, which opens its working, and how many companies have a value. */
function MedianCell({ placed, strip, isOpen, tip, onOpen }: MedianCellProps) {
  const { row, wordsY } = placed
  const [median, ...others] = strip.columns
  const em = strip.fontSize
  const text = (right: number, value: string, className: string) => (
    <text x={right} y={wordsY} dy="0.35em" textAnchor="end" fontSize={em} className={className} data-halo="">
      {value}
    </text>
  )
  return (
    <>
      {row.median && median ? (
        <ChartMark
          markId={`${row.id}-median`}
          label={row.median.label}
          dimmed={false}
          link={null}
          open={isOpen}
          tip={tip}
          onOpen={onOpen}
        >
          <rect
            className="chart-hit"
            x={median.right - 4.8 * em}
            y={wordsY - em}
            width={5 * em}
            height={2 * em}
            rx={2}
          />
          {text(median.right, row.median.text, 'chart-value')}
        </ChartMark>
      ) : (
        text(median?.right ?? 0, row.cells[0] ?? '', 'chart-note')
      )}
      {others.map(({ right }, index) => (
        <Fragment key={right}>{text(right, row.cells[index + 1] ?? '', 'chart-name')}</Fragment>
      ))}
    </>
  )
}
