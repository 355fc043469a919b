import { Download, ListPlus, Presentation } from 'lucide'
import { type ReactNode, useMemo, useState } from 'react'
import { chartInView, useChartRegistry } from '../../charts/frame/chartRegistry.ts'
import { type ChartSlot, ChartSlotContext, type ChartSubject } from '../../charts/frame/chartSlot.ts'
import { CompareSlotContext } from '../../charts/frame/compareSlot.ts'
import { loadDrawn } from '../../domain/export/drawn.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { ALONE } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { askLibrary } from '../../state/libraryRequest.ts'
import { enterStage, togglePin } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import type { ChartExportProps } from './ChartExport.tsx'
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
            {/* Also with the key `a`. */}
            <IconButton
              icon={ListPlus}
              label={t.controls.addStep}
              onClick={() => askLibrary({ step: { chart: subject.chart, title: subject.frame.title } })}
            />
            {isPicture(subject) && (
              <IconButton
                icon={Presentation}
                label={t.controls.presentChart}
                onClick={() => enterStage(ALONE, { chart: subject.chart })}
              />
            )}
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
