import { Download } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { type ChartStage, ChartStageContext, type ChartSubject } from '../charts/chartStage.ts'
import type { Layers } from '../domain/layers.ts'
import type { Selection } from '../domain/select.ts'
import { useI18n } from '../i18n/i18n.ts'
import { lazyComponent } from '../ui/lazyComponent.tsx'
import { AddStepButton } from './AddStepButton.tsx'
import type { ChartExportProps } from './ChartExport.tsx'
import { useShortcuts } from './useShortcuts.ts'

const ChartExport = lazyComponent<ChartExportProps>(async () => (await import('./ChartExport.tsx')).ChartExport)

interface ChartToolsProps {
  readonly layers: Layers
  readonly selection: Selection
  readonly children: ReactNode
}

/** Gives every chart inside the controls that belong to the page and not to the chart; the key `e` exports the one in view. */
export function ChartTools({ layers, selection, children }: ChartToolsProps) {
  const { t } = useI18n()
  const [exported, setExported] = useState<ChartSubject | null>(null)
  useShortcuts({ onExport: () => chartInView()?.querySelector<HTMLElement>('[data-export]')?.click() })
  const stage = useMemo(
    (): ChartStage => ({
      only: null,
      toolsFor: (subject) => {
        return (
          <>
            <AddStepButton {...subject} />
            {/* A form to fill in is no chart. */}
            {subject.chart !== 'own-holdings' && (
              <button
                type="button"
                className="button"
                data-export=""
                aria-label={t.controls.export(subject.frame.title)}
                onClick={() => setExported(subject)}
              >
                <Download aria-hidden="true" size="1em" />
              </button>
            )}
          </>
        )
      },
    }),
    [t],
  )
  return (
    <ChartStageContext value={stage}>
      {children}
      {exported && (
        <ChartExport subject={exported} layers={layers} selection={selection} onClose={() => setExported(null)} />
      )}
    </ChartStageContext>
  )
}

/** The frame that has the focus, else the first that can be seen, else the first. */
function chartInView(): Element | null {
  const frames = [...document.querySelectorAll('main figure[data-chart]')]
  const isInView = (frame: Element): boolean => {
    const { top, bottom } = frame.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  }
  return frames.find((frame) => frame.contains(document.activeElement)) ?? frames.find(isInView) ?? frames[0] ?? null
}
