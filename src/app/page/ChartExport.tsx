import type { ChartSubject } from '../../charts/frame/chartSlot.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { DataSection } from '../../features/export/data/DataSection.tsx'
import { ExportDialog } from '../../features/export/ExportDialog.tsx'
import { PrintButton } from '../../features/export/print/PrintButton.tsx'
import { MainView } from './MainView.tsx'

export interface ChartExportProps {
  readonly subject: ChartSubject
  readonly layers: Layers
  readonly selection: Selection
  readonly onClose: () => void
}

/** The export dialog, with the view that its picture is drawn from. */
export function ChartExport({ subject, layers, selection, onClose }: ChartExportProps) {
  const { filings, market, index } = layers
  return (
    <ExportDialog
      subject={subject}
      selection={selection}
      layers={[
        ...(filings ? [{ ...filings.layer, id: 'filings' }] : []),
        ...(market ? [{ ...market.layer, id: 'market' }] : []),
        ...(index ? [{ ...index.layer, id: 'index' }] : []),
      ]}
      view={
        <MainView
          layers={layers}
          selection={selection}
          onOpen={() => {}}
          filingsPlaceholder={null}
          marketPlaceholder={null}
        />
      }
      sections={
        <div className="mt-5 grid gap-4 border-t border-rule pt-4">
          <DataSection subject={subject} layers={layers} selection={selection} />
          <PrintButton />
        </div>
      }
      onClose={onClose}
    />
  )
}
