import { useMemo, useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { useIsStill } from '../../ui/size/useElementSize.ts'
import type { CardTarget, TableModel, TableRow } from '../frame/chart.ts'
import type { LongTableProps } from './LongTable.tsx'
import { RowCells, type Sorting, TableHead } from './tableParts.tsx'

export interface DataTableProps {
  readonly model: TableModel
  readonly onOpen: (opens: CardTarget) => void
}

const LongTable = lazyComponent<LongTableProps>(async () => (await import('./LongTable.tsx')).LongTable)

// More columns than this do not fit a phone or a narrow panel: the table then scrolls sideways instead of squeezing its
// words.
const WIDE = 6
// More rows than this scroll in a box that holds only those in sight.
const MAX_ROWS = 100
const FIRST_ROWS = 30
const ROWS_IN_SIGHT = 10
// Paper cannot scroll. A file of the data holds every row.
const MAX_PRINTED_ROWS = 1000

/** A real table of a model: sortable by every column, cells that open cards, one Tab stop for all of it. */
export function DataTable({ model, onOpen }: DataTableProps) {
  const { language } = useI18n()
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const rows = useMemo(() => sortRows(model, sorting, language), [model, sorting, language])
  const isStill = useIsStill()
  const head = { columns: model.columns, sorting, onSort: setSorting }
  const isWide = model.columns.length > WIDE
  if (rows.length > MAX_ROWS && !isStill) {
    const first = <ShortTable model={model} rows={rows.slice(0, FIRST_ROWS)} {...{ head, isWide, onOpen }} />
    return <LongTable caption={model.caption} rows={rows} {...{ head, isWide, onOpen }} fallback={first} />
  }
  return <ShortTable model={model} rows={rows.slice(0, MAX_PRINTED_ROWS)} {...{ head, isWide, onOpen }} />
}

interface ShortTableProps extends DataTableProps {
  readonly rows: readonly TableRow[]
  readonly head: LongTableProps['head']
  readonly isWide: boolean
}

function ShortTable({ model, rows, head, isWide, onOpen }: ShortTableProps) {
  const { t } = useI18n()
  const isStill = useIsStill()
  const { caption, columns } = model
  const moreCount = model.rows.length - rows.length
  // Rows without the names of so many columns cannot be read.
  const isSticky = isWide && rows.length > ROWS_IN_SIGHT && !isStill
  return (
    <RovingGroup className={`scrolls-x relative ${isSticky ? 'scrolls-long' : ''}`} role="region" aria-label={caption}>
      <table className="data-table" data-wide={isWide || undefined} data-long={isSticky ? 'measured' : undefined}>
        <caption className="sr-only">{caption}</caption>
        <TableHead {...head} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-dimmed={row.dimmed || undefined}>
              <RowCells row={row} columns={columns} onOpen={onOpen} />
            </tr>
          ))}
          {moreCount > 0 && (
            <tr>
              <td colSpan={columns.length}>{t.table.moreRows(moreCount)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </RovingGroup>
  )
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
