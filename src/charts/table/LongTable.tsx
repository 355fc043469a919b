import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, Fragment, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { CardTarget, TableColumn, TableRow } from '../frame/chart.ts'
import { RowCells, type Sorting, TableHead } from './tableParts.tsx'

export interface LongTableProps {
  readonly caption: string
  readonly rows: readonly TableRow[]
  readonly head: {
    readonly columns: readonly TableColumn[]
    readonly sorting: Sorting | null
    readonly onSort: (sorting: Sorting | null) => void
  }
  readonly isWide: boolean
  readonly onOpen: (opens: CardTarget) => void
}

const USUAL_ROW_HEIGHT = 30
// Rows beyond those in sight, so that an arrow key always finds the next one.
const OVERSCAN = 6
// Counted with the head, which is the first.
const FIRST_ROW_INDEX = 2

/** A table of very many rows, in a box that scrolls and holds only those in sight, and the one with the focus. */
export function LongTable({ caption, rows, head, isWide, onOpen }: LongTableProps) {
  const { columns } = head
  const table = useRef<HTMLTableElement>(null)
  const focused = useRef<number | null>(null)
  const wanted = useRef<number | null>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => table.current?.parentElement ?? null,
    estimateSize: () => USUAL_ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    rangeExtractor: (range) => {
      const kept = focused.current === null ? [] : [focused.current].filter((index) => index < range.count)
      return [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b)
    },
  })
  const widths = useColumnWidths(table, columns)

  useLayoutEffect(() => {
    const row = wanted.current === null ? null : rowAt(table.current, wanted.current)
    const control = row?.querySelector<HTMLElement>('[data-roving]')
    if (!control) return
    wanted.current = null
    control.focus()
  })
  const onFocus = ({ target }: FocusEvent): void => {
    const index = Number(target.closest('tr')?.getAttribute('aria-rowindex')) - FIRST_ROW_INDEX
    focused.current = index >= 0 ? index : null
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    // The first stop is in the head, which is always in sight.
    if (event.key === 'Home') virtualizer.scrollToOffset(0)
    if (event.key !== 'End') return
    event.preventDefault()
    wanted.current = rows.length - 1
    focused.current = rows.length - 1
    virtualizer.scrollToIndex(rows.length - 1, { align: 'end' })
    rowAt(table.current, rows.length - 1)
      ?.querySelector<HTMLElement>('[data-roving]')
      ?.focus()
  }

  const items = virtualizer.getVirtualItems()
  let bottom = 0
  return (
    <RovingGroup
      className="scrolls-x scrolls-long relative"
      role="region"
      aria-label={caption}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <table
        ref={table}
        className="data-table"
        data-wide={isWide || undefined}
        data-long={widths ? 'fixed' : 'measured'}
        aria-rowcount={rows.length + 1}
      >
        <caption className="sr-only">{caption}</caption>
        {widths && (
          <colgroup>
            {columns.map(({ id }, index) => (
              <col key={id} style={{ width: `${widths[index]}%` }} />
            ))}
          </colgroup>
        )}
        <TableHead {...head} rowIndex={1} />
        <tbody>
          {items.map(({ index, key, start, end }) => {
            const row = rows[index]
            const gap = start - bottom
            bottom = end
            return (
              row && (
                <Fragment key={key}>
                  {gap > 0 && <Gap height={gap} />}
                  <tr
                    ref={virtualizer.measureElement}
                    data-index={index}
                    data-dimmed={row.dimmed || undefined}
                    aria-rowindex={index + FIRST_ROW_INDEX}
                  >
                    <RowCells row={row} columns={columns} onOpen={onOpen} />
                  </tr>
                </Fragment>
              )
            )
          })}
          <Gap height={virtualizer.getTotalSize() - bottom} />
        </tbody>
      </table>
    </RovingGroup>
  )
}

/** The room of rows that are not there. */
function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this row can have the focus
    <tr aria-hidden="true" className="rows-gap">
      <td style={{ height }} />
    </tr>
  )
}

function rowAt(table: Element | null, index: number): Element | null {
  return table?.querySelector(`tr[aria-rowindex="${index + FIRST_ROW_INDEX}"]`) ?? null
}

/**
 * The widths that columns take for the first rows, in percent. They are kept, so that columns stand still while rows come
 * and go. Null until they are measured, which is before anything is painted.
 */
function useColumnWidths(
  table: { readonly current: HTMLTableElement | null },
  columns: readonly TableColumn[],
): readonly number[] | null {
  const [measured, setMeasured] = useState<{ readonly key: string; readonly widths: readonly number[] } | null>(null)
  const key = useMemo(() => columns.map(({ label }) => label).join('\n'), [columns])
  const widths = measured?.key === key ? measured.widths : null
  useLayoutEffect(() => {
    const head = widths ? null : table.current?.tHead?.rows[0]
    // Rows come one turn after the table.
    if (!head || !rowAt(table.current, 0)) return
    const cells = [...head.cells].map((cell) => cell.getBoundingClientRect().width)
    const whole = cells.reduce((sum, width) => sum + width, 0)
    if (whole > 0) setMeasured({ key, widths: cells.map((width) => (100 * width) / whole) })
  })
  return widths
}
