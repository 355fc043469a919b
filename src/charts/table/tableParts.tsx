// What every table of a model is made of: its head and the cells of a row.
import { ArrowDown, ArrowUp } from 'lucide'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { type CardTarget, markIdOf, type TableCell, type TableColumn, type TableRow } from '../frame/chart.ts'
import { StatusSwatch } from '../frame/StatusSwatch.tsx'

export interface Sorting {
  readonly column: string
  readonly order: 'ascending' | 'descending'
}

/** A column goes from unsorted to ascending, to descending, and back. */
function nextSorting(column: string, order: Sorting['order'] | null): Sorting | null {
  if (order === null) return { column, order: 'ascending' }
  return order === 'ascending' ? { column, order: 'descending' } : null
}

interface TableHeadProps {
  readonly columns: readonly TableColumn[]
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
  /** Of the head's row, in a table whose rows are not all there. */
  readonly rowIndex?: number
}

export function TableHead({ columns, sorting, onSort, rowIndex }: TableHeadProps) {
  const { t } = useI18n()
  return (
    <thead>
      <tr aria-rowindex={rowIndex}>
        {columns.map(({ id, label, numeric }) => {
          const order = sorting?.column === id ? sorting.order : null
          return (
            <th key={id} scope="col" aria-sort={order ?? 'none'} data-numeric={numeric || undefined}>
              <RovingButton title={t.table.sortHint} onClick={() => onSort(nextSorting(id, order))}>
                {label}
                {order === 'ascending' && <Icon icon={ArrowUp} />}
                {order === 'descending' && <Icon icon={ArrowDown} />}
              </RovingButton>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface RowCellsProps {
  readonly row: TableRow
  readonly columns: readonly TableColumn[]
  readonly onOpen: (opens: CardTarget) => void
}

/** The cells of a row; the first names it. */
export function RowCells({ row, columns, onOpen }: RowCellsProps) {
  return columns.map((column, index) => (
    <Cell
      key={column.id}
      cell={row.cells[column.id]}
      numeric={column.numeric ?? false}
      oneLine={column.oneLine ?? false}
      isHeader={index === 0}
      onOpen={onOpen}
    />
  ))
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
