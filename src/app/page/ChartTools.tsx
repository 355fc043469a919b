import { Download } from 'lucide'
import { type ReactNode, useMemo, useState } from 'react'
import { chartInView, useChartRegistry } from '../../charts/frame/chartRegistry.ts'
import { type ChartSlot, ChartSlotContext, type ChartSubject } from '../../charts/frame/chartSlot.ts'
import { CompareSlotContext } from '../../charts/frame/compareSlot.ts'
import { loadDrawn } from '../../domain/export/drawn.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { togglePin } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { AddStepButton } from './AddStepButton.tsx'
import type { ChartExportProps } from './ChartExport.tsx'
import { PresentChartButton } from './PresentChartButton.tsx'
import { useShortcuts } from './useShortcuts.ts'

const ChartExport = lazyComponent<ChartExportProps>(async () => {
  const [{ ChartExport: Dialog }] = await Promise.all([import('./ChartExport.tsx'), loadDrawn()])
  return Dialog
})

interface ChartToolsProps {
  readonly layers: Layers
  readonly selection: Selection
  readonly children: ReactNode
}

/** Gives every chart among its children the controls that belong to the page. The key `e` exports the chart in view. */
export function ChartTools({ layers, selection, children }: ChartToolsProps) {
  const { t } = useI18n()
  const [exported, setExported] = useState<ChartSubject | null>(null)
  const charts = useChartRegistry()
  useShortcuts({
    e: () => {
      const subject = chartInView(charts)?.subject
      if (subject && isPicture(subject)) setExported(subject)
    },
  })
  const stage = useMemo(
    (): ChartSlot => ({
      only: null,
      toolsFor: (subject) => {
        return (
          <>
            <AddStepButton {...subject} />
            {isPicture(subject) && <PresentChartButton {...subject} />}
            {isPicture(subject) && (
              <button
                type="button"
                className="button"
                aria-label={t.controls.export(subject.frame.title)}
                onClick={() => setExported(subject)}
              >
                <Icon icon={Download} />
              </button>
            )}
          </>
        )
      },
    }),
    [t],
  )
  const { pin } = selection.view
  const compare = useMemo(() => ({ compared: pin, toggle: togglePin }), [pin])
  return (
    <ChartSlotContext value={stage}>
      <CompareSlotContext value={compare}>{children}</CompareSlotContext>
      {exported && (
        <ChartExport subject={exported} layers={layers} selection={selection} onClose={() => setExported(null)} />
      )}
    </ChartSlotContext>
  )
}

/** The form for holdings is no chart, so there is no picture of it. */
function isPicture({ chart }: ChartSubject): boolean {
  return chart !== 'own-holdings'
}
