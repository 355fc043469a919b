import { useContext, useRef } from 'react'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { useRowWindow } from '../../ui/scroll/useRowWindow.ts'
import type { CardTarget } from '../frame/chart.ts'
import { OpenMarksContext } from '../frame/openMarks.ts'
import type { AxisTick } from '../plot/axis.ts'
import { BarPatterns } from './barFill.tsx'
import type { BarRow } from './bars.ts'
import { MoveCell } from './MovesTable.tsx'

interface LongMovesProps {
  readonly label: string
  readonly rows: readonly BarRow[]
  readonly domain: readonly [number, number]
  readonly ticks: readonly AxisTick[]
  readonly onOpen: (opens: CardTarget) => void
}

// As the style sheet has it, at the usual size of type. The window measures what differs.
const ROW_HEIGHT = 32

/** Moves as bars in rows that scroll: only those in sight are there. */
export function LongMoves({ label, rows, domain, ticks, onOpen }: LongMovesProps) {
  const openMarks = useContext(OpenMarksContext)
  const list = useRef<HTMLUListElement>(null)
  const { virtualizer, onFocus, onKeyDown } = useRowWindow({
    count: rows.length,
    ref: list,
    keyOf: (index) => rows[index]?.key ?? String(index),
    usualHeight: ROW_HEIGHT,
  })
  return (
    <RovingGroup
      role="group"
      aria-label={label}
      className="scrolls-long border-y border-rule"
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <svg width={0} height={0} aria-hidden="true" className="absolute">
        <defs>
          <BarPatterns />
        </defs>
      </svg>
      <ul ref={list} className="long-moves" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (!row || row.kind === 'room') return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-dimmed={(row.kind === 'mark' && row.dimmed) || undefined}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'heading' ? (
                <span className="moves-heading">{row.label}</span>
              ) : (
                <>
                  <RovingButton
                    data-mark={row.companyId}
                    aria-label={row.label}
                    aria-expanded={openMarks.has(row.companyId) || undefined}
                    onClick={() => onOpen({ company: row.companyId })}
                  >
                    {row.name}
                  </RovingButton>
                  <span className="long-move">
                    <MoveCell mark={row} domain={domain} ticks={ticks} />
                  </span>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </RovingGroup>
  )
}
