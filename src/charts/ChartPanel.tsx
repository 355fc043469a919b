import { type ReactNode, useState } from 'react'
import type { ChartId } from '../domain/view.ts'
import { ChartFrame } from './ChartFrame.tsx'
import type { FrameModel, Opens, TableModel, UnmarkedCompanies } from './chart.ts'
import { LazyDataTable } from './LazyDataTable.ts'
import { NamedCompanies } from './NamedCompanies.tsx'
import { TableToggle } from './TableToggle.tsx'

interface ChartPanelProps {
  readonly chart: ChartId
  readonly frame: FrameModel
  readonly table: TableModel
  /** Companies that have no mark in the chart. */
  readonly unmarked?: UnmarkedCompanies
  /** What controls and lists beside the chart say, for where they cannot stand. */
  readonly beside?: readonly string[]
  readonly controls?: ReactNode
  readonly extraNote?: ReactNode
  readonly onOpen: (opens: Opens) => void
  readonly children: ReactNode
}

/** A chart in its frame, with the table that says the same behind one control. */
export function ChartPanel(props: ChartPanelProps) {
  const { chart, frame, table, unmarked, beside, controls, extraNote, onOpen, children } = props
  const [asTable, setAsTable] = useState(false)
  return (
    <ChartFrame
      chart={chart}
      frame={frame}
      table={table}
      {...(unmarked ? { unmarked } : {})}
      {...(beside ? { beside } : {})}
      actions={table.rows.length > 0 && <TableToggle asTable={asTable} onChange={setAsTable} />}
      extraNote={extraNote}
    >
      {controls && <div className="chart-controls">{controls}</div>}
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
