import { type ReactNode, useState } from 'react'
import { ChartFrame } from './ChartFrame.tsx'
import type { FrameModel, NamedCompany, Opens, TableModel } from './chart.ts'
import { LazyDataTable } from './LazyDataTable.ts'
import { NamedCompanies } from './NamedCompanies.tsx'
import { TableToggle } from './TableToggle.tsx'

interface ChartPanelProps {
  readonly frame: FrameModel
  readonly table: TableModel
  /** Companies that have no mark in the chart. */
  readonly unmarked?: { readonly heading: string; readonly companies: readonly NamedCompany[] }
  readonly controls?: ReactNode
  readonly extraNote?: ReactNode
  readonly onOpen: (opens: Opens) => void
  readonly children: ReactNode
}

/** A chart in its frame, with the table that says the same behind one control. */
export function ChartPanel({ frame, table, unmarked, controls, extraNote, onOpen, children }: ChartPanelProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <ChartFrame
      frame={frame}
      actions={table.rows.length > 0 && <TableToggle asTable={asTable} onChange={setAsTable} />}
      extraNote={extraNote}
    >
      {controls}
      {asTable ? (
        <LazyDataTable model={table} onOpen={onOpen} />
      ) : (
        <>
          {children}
          {unmarked && <NamedCompanies heading={unmarked.heading} companies={unmarked.companies} onOpen={onOpen} />}
        </>
      )}
    </ChartFrame>
  )
}
