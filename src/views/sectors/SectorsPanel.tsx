import { useEffect, useMemo, useRef, useState } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { type SectorOutcome, selectSectors } from '../../domain/analysis/sectors.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import type { ViewPanelProps } from '../manifest.ts'
import { MedianWorking } from './MedianWorking.tsx'
import type { SectorsChartProps } from './SectorsChart.tsx'
import { buildSectorsModel } from './sectorsModel.ts'
import { sectorTexts } from './sectorTexts.ts'
import { TogetherWorking } from './TogetherWorking.tsx'

const SectorsChart = lazyComponent<SectorsChartProps>(async () => (await import('./SectorsChart.tsx')).SectorsChart)

const OUTCOMES: readonly SectorOutcome[] = ['move', 'drawdown']

/** How sectors fared: every company on one axis, sector by sector, with the median and its working. */
export function SectorsPanel({ selection, onOpen }: ViewPanelProps) {
  const i18n = useI18n()
  const { shown, view } = selection
  const words = sectorTexts[i18n.language]
  const comparison = useMemo(() => selectSectors(shown.layers, shown), [shown])
  const model = useMemo(() => buildSectorsModel(comparison, shown, i18n), [comparison, shown, i18n])
  const [ref, room] = useChartRoom()
  const [workingOf, setWorkingOf] = useState<string | null>(null)
  const [isTogetherOpen, setTogetherOpen] = useState(false)
  const workingRef = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (workingOf !== null) workingRef.current?.focus()
  }, [workingOf])
  const working = comparison.sectors.find(({ sector }) => sector.id === workingOf)
  const { sector: chosen } = view
  return (
    <div ref={ref}>
      <ChartPanel
        chart="sectors"
        frame={model.frame}
        table={model.table}
        unmarked={{
          heading: words.without[comparison.outcome](model.without.length),
          companies: model.without,
        }}
        controls={
          <div className="mb-2 text-sm">
            <Segmented
              legend={words.compareBy}
              options={OUTCOMES.map((value) => ({ value, label: words.outcome[value] }))}
              value={comparison.outcome}
              onChange={(outcome) => patchView({ outcome })}
            />
          </div>
        }
        extraNote={
          model.together && (
            <p>
              <button
                type="button"
                className="figure-button text-left"
                aria-expanded={isTogetherOpen}
                onClick={() => setTogetherOpen(!isTogetherOpen)}
              >
                {model.together}
              </button>
            </p>
          )
        }
        extraNotes={model.together ? [model.together] : []}
        onOpen={onOpen}
        onFigure={setWorkingOf}
      >
        {room.width > 0 && model.rows.length > 0 && (
          <SectorsChart
            model={model}
            {...room}
            pins={view.pin}
            onOpen={onOpen}
            workingOf={workingOf}
            onWorking={(id) => setWorkingOf(id === workingOf ? null : id)}
            onSector={(id) => patchView({ sector: chosen.length === 1 && chosen[0] === id ? [] : [id] })}
            sectorLabel={(name) => (chosen.length === 1 ? words.showAll : words.showOnly(name))}
            fallback={<Skeleton lines={9} />}
          />
        )}
        {working?.median && (
          <MedianWorking
            result={working}
            median={working.median}
            headingRef={workingRef}
            onOpen={onOpen}
            onClose={() => {
              document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(`${working.sector.id}-median`)}"]`)?.focus()
              setWorkingOf(null)
            }}
          />
        )}
        {isTogetherOpen && model.together && comparison.together && (
          <section className="working-panel">
            <TogetherWorking together={comparison.together} name={words.all} onOpen={onOpen} />
          </section>
        )}
      </ChartPanel>
    </div>
  )
}

SectorsPanel.parts = [SectorsChart]
