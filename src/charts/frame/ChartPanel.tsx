import { useState } from 'react'
import { LazyDataTable } from '../table/LazyDataTable.ts'
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx'
import type { CardTarget, TableModel } from './chart.ts'
import { NamedCompanies } from './NamedCompanies.tsx'
import { TableToggle } from './TableToggle.tsx'

interface ChartPanelProps extends Omit<ChartFrameProps, 'actions'> {
  readonly table: TableModel
  readonly onOpen: (opens: CardTarget) => void
}

/** A chart in its frame, with the table that says the same behind one control. */
export function ChartPanel({ onOpen, children, ...frameProps }: ChartPanelProps) {
  const { table, unmarked, nothing } = frameProps
  const [asTable, setAsTable] = useState(false)
  return (
    <ChartFrame
      onFigure={(figure) => onOpen({ figure })}
      {...frameProps}
      actions={table.rows.length > 0 && <TableToggle asTable={asTable} onChange={setAsTable} />}
    >
      {asTable ? (
        <LazyDataTable model={table} onOpen={onOpen} />
      ) : (
        <>
          {nothing ? <p className="border-t border-rule pt-4 pb-2 text-sm text-muted">{nothing}</p> : children}
          {unmarked && <NamedCompanies heading={unmarked.heading} companies={unmarked.companies} onOpen={onOpen} />}
        </>
      )}
    </ChartFrame>
  )
}
