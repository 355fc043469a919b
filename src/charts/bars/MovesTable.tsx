import { useContext, useLayoutEffect, useRef } from 'react'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { CardTarget } from '../frame/chart.ts'
import { barOf } from '../frame/moveBar.ts'
import { OpenMarksContext } from '../frame/openMarks.ts'
import type { AxisTick } from '../plot/axis.ts'
import { project } from '../plot/scale.ts'
import { BAR_COLOURS, BarPatterns, barFill } from './barFill.tsx'
import type { BarMark, BarsModel } from './bars.ts'

interface MovesTableProps {
  readonly model: BarsModel
  readonly onOpen: (opens: CardTarget) => void
}

/**
 * The bars as a table that needs no measuring: what the page shows before it has a script, and until the chart's code
 * has arrived. Rows and the room for the axis are as high as those of the chart.
 */
export function MovesTable({ model, onOpen }: MovesTableProps) {
  const { frame, table, rows, domain, ticks } = model
  const openMarks = useContext(OpenMarksContext)
  const ref = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    const group = ref.current
    return () => {
      const { activeElement } = document
      if (!(activeElement instanceof HTMLElement) || !group?.contains(activeElement)) return
      // The chart that takes this place has the same marks: the focus stays on the company.
      const mark = `[data-chart] [data-mark="${CSS.escape(activeElement.dataset['mark'] ?? '')}"]`
      queueMicrotask(() => document.querySelector<HTMLElement>(mark)?.focus())
    }
  }, [])
  const marks = rows.filter((row) => row.kind === 'mark')
  const label = (id: string): string | undefined => table.columns.find((column) => column.id === id)?.label
  return (
    <RovingGroup role="group" aria-label={frame.title} data-placeholder="">
      <svg width={0} height={0} aria-hidden="true" className="absolute">
        <defs>
          <BarPatterns />
        </defs>
      </svg>
      <table
        ref={ref}
        className="moves"
        data-rises={marks.some(({ direction }) => direction === 'rose') || undefined}
        data-arrows={marks.some(({ changePct }) => changePct === null) || undefined}
      >
        <caption className="sr-only">{table.caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{label('company')}</th>
            <th scope="col">{label('move')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.kind === 'room' ? null : row.kind === 'heading' ? (
              <tr key={row.key}>
                <th scope="colgroup" colSpan={2} className="moves-heading">
                  {row.label}
                </th>
              </tr>
            ) : (
              <tr key={row.key} data-dimmed={row.dimmed || undefined}>
                <th scope="row">
                  <RovingButton
                    data-mark={row.companyId}
                    aria-label={row.label}
                    aria-expanded={openMarks.has(row.companyId) || undefined}
                    onClick={() => onOpen({ company: row.companyId })}
                  >
                    {row.name}
                  </RovingButton>
                </th>
                <td>
                  <span className="sr-only">{row.value}</span>
                  <MoveCell mark={row} domain={domain} ticks={ticks} />
                </td>
              </tr>
            ),
          )}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td>
              <svg width="100%" height="100%" aria-hidden="true">
                {ticks.map((tick) => (
                  <text
                    key={tick.value}
                    {...tickProps(tick, ticks)}
                    x={placeOf(tick, domain)}
                    y="55%"
                    textAnchor="middle"
                  >
                    {tick.label}
                  </text>
                ))}
              </svg>
            </td>
          </tr>
        </tfoot>
      </table>
    </RovingGroup>
  )
}

// In root pixels, as the chart's arrow at its usual size.
const ARROW = { reach: 17, head: 5 }

function placeOf({ value }: AxisTick, domain: readonly [number, number]): string {
  return share(project(value, domain, [0, 1]))
}

/** Every second tick, counted from zero, is left out where there is little room. */
function tickProps(tick: AxisTick, ticks: readonly AxisTick[]): { className: string } {
  const fromZero = ticks.indexOf(tick) - ticks.findIndex(({ value }) => value === 0)
  return { className: fromZero % 2 === 0 ? 'moves-tick' : 'moves-tick moves-between' }
}

interface MoveCellProps {
  readonly mark: BarMark
  readonly domain: readonly [number, number]
  readonly ticks: readonly AxisTick[]
}

/** A bar with its value at the end; for a direction without a size, an arrow of one length with its words. */
export function MoveCell({ mark, domain, ticks }: MoveCellProps) {
  const { zero, start, length } = barOf(mark.changePct ?? 0, domain)
  const sign = mark.direction === 'fell' ? -1 : 1
  const words = {
    x: share(sign < 0 ? start : start + length),
    y: '50%',
    dx: sign * (mark.changePct === null ? ARROW.reach + 6 : 6),
    dy: '0.35em',
    textAnchor: sign < 0 ? 'end' : 'start',
  } as const
  return (
    <svg width="100%" height="100%" aria-hidden="true">
      {ticks.map((tick) => {
        const x = placeOf(tick, domain)
        return <line key={tick.value} {...tickProps(tick, ticks)} x1={x} x2={x} y1="0" y2="100%" />
      })}
      {mark.changePct === null ? (
        <>
          <svg x={share(zero)} y="50%" overflow="visible" aria-hidden="true">
            <path
              className="chart-bar"
              d={`M 0 0 H ${sign * ARROW.reach} m ${-sign * ARROW.head} ${-ARROW.head} l ${sign * ARROW.head} ${ARROW.head} l ${-sign * ARROW.head} ${ARROW.head}`}
              fill="none"
              stroke={BAR_COLOURS[mark.direction]}
              strokeWidth={2}
            />
          </svg>
          <text {...words} className="chart-value moves-short">
            {mark.shortValue}
          </text>
          <text {...words} className="chart-value moves-long">
            {mark.value}
          </text>
        </>
      ) : (
        <>
          <rect
            className="chart-bar"
            x={share(start)}
            y="19%"
            width={share(length)}
            height="62%"
            {...barFill(mark.direction, mark.marks)}
          />
          <text {...words} className="chart-value">
            {mark.value}
          </text>
        </>
      )}
      <line x1={share(zero)} x2={share(zero)} y1="0" y2="100%" className="moves-zero" />
    </svg>
  )
}

function share(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`
}
