import { type ReactNode, useState } from 'react'
import { ChartFrame } from '../../charts/ChartFrame.tsx'
import type { FrameModel, NamedCompany, Opens, TableModel } from '../../charts/chart.ts'
import { LazyDataTable } from '../../charts/LazyDataTable.ts'
import { NamedCompanies } from '../../charts/NamedCompanies.tsx'
import { TableToggle } from '../../charts/TableToggle.tsx'

interface ChartPanelProps {
  readonly frame: FrameModel
  readonly table: TableModel
  /** Companies that have no mark in the chart. */
  readonly unmarked: { readonly heading: string; readonly companies: readonly NamedCompany[] }
  readonly controls?: ReactNode
  readonly extraNote?: ReactNode
  readonly onOpen: (opens: Opens) => void
  readonly children: ReactNode
}

/** A chart in its frame, with the table that says the same behind one control. */
export function ChartPanel({ frame, table, unmarked, controls, extraNote, onOpen, children }: ChartPanelProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <ChartFrame frame={frame} actions={<TableToggle asTable={asTable} onChange={setAsTable} />} extraNote={extraNote}>
      {controls}
      {asTable ? (
        <LazyDataTable model={table} onOpen={onOpen} />
      ) : (
        <>
          {children}
          <NamedCompanies heading={unmarked.heading} companies={unmarked.companies} onOpen={onOpen} />
        </>
      )}
    </ChartFrame>
  )
}
