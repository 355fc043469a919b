import { type ColumnDef, createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { type CardTarget, markIdOf, type TableCell, type TableModel, type TableRow } from '../frame/chart.ts'
import { StatusSwatch } from '../frame/StatusSwatch.tsx'

export interface DataTableProps {
  readonly model: TableModel
  readonly onOpen: (opens: CardTarget) => void
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

// More columns than this do not fit a phone or a narrow panel: the table then scrolls sideways instead of squeezing its
// words.
const WIDE = 6

/** A real table of a model: sortable by every column, cells that open cards, one Tab stop for all of it. */
export function DataTable({ model, onOpen }: DataTableProps) {
  const { language, t } = useI18n()
  const columns = useMemo(() => buildColumns(model, new Intl.Collator(language, { numeric: true })), [model, language])
  const table = useTable({ features, columns, data: model.rows, getRowId: (row) => row.id })
  return (
    <RovingGroup className="scrolls-x relative" role="region" aria-label={model.caption}>
      <table className="data-table" data-wide={model.columns.length > WIDE || undefined}>
        <caption className="sr-only">{model.caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }, index) => {
                const sorted = column.getIsSorted()
                const definition = model.columns[index]
                return (
                  <th key={id} scope="col" aria-sort={ariaSort(sorted)} data-numeric={definition?.numeric || undefined}>
                    <RovingButton title={t.table.sortHint} onClick={column.getToggleSortingHandler()}>
                      {definition?.label}
                      {sorted === 'asc' && <ArrowUp aria-hidden="true" size="1em" />}
                      {sorted === 'desc' && <ArrowDown aria-hidden="true" size="1em" />}
                    </RovingButton>
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr key={id} data-dimmed={original.dimmed || undefined}>
              {model.columns.map((column, index) => (
                <Cell
                  key={column.id}
                  cell={original.cells[column.id]}
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

function buildColumns(model: TableModel, collator: Intl.Collator): ColumnDef<typeof features, TableRow>[] {
  return model.columns.map(({ id, numeric }) => ({
    id,
    // A row without a value to sort by stands last, whichever way the column is sorted.
    accessorFn: (row) => row.cells[id]?.sort ?? undefined,
    sortUndefined: 'last',
    sortDescFirst: false,
    sortFn: (a, b) => {
      const [left, right] = [a.original.cells[id]?.sort, b.original.cells[id]?.sort]
      if (numeric && typeof left === 'number' && typeof right === 'number') return left - right
      return collator.compare(String(left), String(right))
    },
  }))
}

function ariaSort(sorted: false | 'asc' | 'desc'): 'ascending' | 'descending' | 'none' {
  if (sorted === 'asc') return 'ascending'
  return sorted === 'desc' ? 'descending' : 'none'
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
