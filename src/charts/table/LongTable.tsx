import { Fragment, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { useRowWindow } from '../../ui/scroll/useRowWindow.ts'
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
// Counted with the head, which is the first.
const FIRST_ROW_INDEX = 2

/** A table of very many rows, in a box that scrolls and holds only those in sight, and the one with the focus. */
export function LongTable({ caption, rows, head, isWide, onOpen }: LongTableProps) {
  const { columns } = head
  const table = useRef<HTMLTableElement>(null)
  const { virtualizer, onFocus, onKeyDown } = useRowWindow({
    count: rows.length,
    ref: table,
    keyOf: (index) => rows[index]?.id ?? String(index),
    usualHeight: USUAL_ROW_HEIGHT,
  })
  const widths = useColumnWidths(table, columns)
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

/**
 * The widths that columns take for the first rows, in percent. They are kept, so that columns stand still while rows
 * come and go. Null until they are measured, which is before anything is painted.
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
    if (!head || !table.current?.querySelector('[data-index]')) return
    const cells = [...head.cells].map((cell) => cell.getBoundingClientRect().width)
    const whole = cells.reduce((sum, width) => sum + width, 0)
    if (whole > 0) setMeasured({ key, widths: cells.map((width) => (100 * width) / whole) })
  })
  return widths
}
