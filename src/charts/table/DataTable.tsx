import { ArrowDown, ArrowUp } from 'lucide'
import { useMemo, useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { type CardTarget, markIdOf, type TableCell, type TableModel, type TableRow } from '../frame/chart.ts'
import { StatusSwatch } from '../frame/StatusSwatch.tsx'

export interface DataTableProps {
  readonly model: TableModel
  readonly onOpen: (opens: CardTarget) => void
}

// More columns than this do not fit a phone or a narrow panel: the table then scrolls sideways instead of squeezing its
// words.
const WIDE = 6

/** A real table of a model: sortable by every column, cells that open cards, one Tab stop for all of it. */
export function DataTable({ model, onOpen }: DataTableProps) {
  const { language, t } = useI18n()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const rows = useMemo(() => sortRows(model, sorting, language), [model, sorting, language])
  return (
    <RovingGroup className="scrolls-x relative" role="region" aria-label={model.caption}>
      <table className="data-table" data-wide={model.columns.length > WIDE || undefined}>
        <caption className="sr-only">{model.caption}</caption>
        <thead>
          <tr>
            {model.columns.map(({ id, label, numeric }) => {
              const order = sorting?.column === id ? sorting.order : null
              return (
                <th key={id} scope="col" aria-sort={order ?? 'none'} data-numeric={numeric || undefined}>
                  <RovingButton title={t.table.sortHint} onClick={() => setSorting(nextSorting(id, order))}>
                    {label}
                    {order === 'ascending' && <Icon icon={ArrowUp} />}
                    {order === 'descending' && <Icon icon={ArrowDown} />}
                  </RovingButton>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells, dimmed }) => (
            <tr key={id} data-dimmed={dimmed || undefined}>
              {model.columns.map((column, index) => (
                <Cell
                  key={column.id}
                  cell={cells[column.id]}
                  numeric={column.numeric ?? false}
                  oneLine={column.oneLine ?? false}
                  isHeader={index === 0}
                  onOpen={onOpen}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </RovingGroup>
  )
}

interface Sorting {
  readonly column: string
  readonly order: 'ascending' | 'descending'
}

/** A column goes from unsorted to ascending, to descending, and back. */
function nextSorting(column: string, order: Sorting['order'] | null): Sorting | null {
  if (order === null) return { column, order: 'ascending' }
  return order === 'ascending' ? { column, order: 'descending' } : null
}

/** The rows in the order asked for. A row without a value to sort by stands last, whichever way that is. */
function sortRows({ rows, columns }: TableModel, sorting: Sorting | null, language: string): readonly TableRow[] {
  if (!sorting) return rows
  const isNumeric = columns.find(({ id }) => id === sorting.column)?.numeric ?? false
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = sorting.order === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => {
    const [left, right] = [a.cells[sorting.column]?.sort ?? null, b.cells[sorting.column]?.sort ?? null]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    if (isNumeric && typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * collator.compare(String(left), String(right))
  })
}

interface CellProps {
  readonly cell: TableCell | undefined
  readonly numeric: boolean
  readonly oneLine: boolean
  readonly isHeader: boolean
  readonly onOpen: (opens: CardTarget) => void
}

function Cell({ cell, numeric, oneLine, isHeader, onOpen }: CellProps) {
  if (!cell) return <td />
  const { text, opens, marks } = cell
  const content = (
    <>
      {marks?.map((mark) => (
        <StatusSwatch key={mark} status={mark} className="mr-1.5" />
      ))}
      {text}
    </>
  )
  const shown = opens ? (
    <RovingButton
      data-mark={markIdOf(opens)}
      className={isHeader || numeric ? 'figure-button' : 'cell-button'}
      onClick={() => onOpen(opens)}
    >
      {content}
    </RovingButton>
  ) : (
    content
  )
  return isHeader ? (
    <th scope="row">{shown}</th>
  ) : (
    <td data-numeric={numeric || undefined} data-one-line={oneLine || undefined}>
      {shown}
    </td>
  )
}
