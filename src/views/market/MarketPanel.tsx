import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { selectWholeMarket } from '../../domain/analysis/wholeMarket.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import type { ViewPanelProps } from '../manifest.ts'
import { buildMarketModel } from './marketModel.ts'
import { SectorWorking } from './SectorWorking.tsx'
import { StripsChart } from './StripsChart.tsx'
import { TreemapChart } from './TreemapChart.tsx'
import { wholeMarketTexts } from './wholeMarketTexts.ts'

// Narrower than this, the areas of all sectors would be too small to read and to press.
const LEAST_WIDTH_EM = 40

/** Every member of the index: as an area in its sector, and as a dot on one axis. */
export function MarketPanel({ selection, onOpen }: ViewPanelProps) {
  const i18n = useI18n()
  const { shown, view } = selection
  const words = wholeMarketTexts[i18n.language]
  const market = useMemo(() => selectWholeMarket(shown.layers, shown), [shown])
  const model = useMemo(() => market && buildMarketModel(market, shown, i18n), [market, shown, i18n])
  const [ref, room] = useChartRoom()
  const [alone, setAlone] = useState<string | null>(null)
  const [working, setWorking] = useState<{ readonly sector: string; readonly from: 'treemap' | 'strips' } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (working) heading.current?.focus()
  }, [working])
  if (!market || !model) return null
  const chosen = view.sector
  const { sectors } = model
  const isNarrow = room.width < LEAST_WIDTH_EM * room.fontSize && sectors.length > 1
  const one = sectors.find(({ id }) => id === alone) ?? sectors.find(({ id }) => id === model.firstSector) ?? sectors[0]
  const shared = {
    ...room,
    onOpen,
    onSector: (id: string) => patchView({ sector: chosen.length === 1 && chosen[0] === id ? [] : [id] }),
    sectorLabel: (name: string) => (chosen.length === 1 ? words.showAll : words.showOnly(name)),
  }
  const workingIn = (chart: 'treemap' | 'strips'): ReactNode => {
    const found = working?.from === chart && market.sectors.find(({ sector }) => sector.id === working.sector)
    if (!found) return null
    return (
      <SectorWorking
        market={found}
        selection={shown}
        headingRef={heading}
        onOpen={onOpen}
        onClose={() => {
          const mark = chart === 'strips' ? `${working.sector}-working` : working.sector
          document.querySelector<HTMLElement>(`[data-chart="${chart}"] [data-mark="${CSS.escape(mark)}"]`)?.focus()
          setWorking(null)
        }}
      />
    )
  }
  return (
    <div ref={ref} className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <ChartPanel
        chart="treemap"
        frame={model.treemap.frame}
        table={model.treemap.table}
        unmarked={{ heading: words.unmarked(model.treemap.unmarked.length), companies: model.treemap.unmarked }}
        onOpen={onOpen}
        onFigure={(sector) => setWorking({ sector, from: 'treemap' })}
      >
        {isNarrow && one && (
          <div className="mb-2 text-sm">
            <Choice
              legend={words.sectorOf}
              options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
              value={one.id}
              onChange={setAlone}
            />
          </div>
        )}
        {room.width > 0 && sectors.length > 0 && (
          <TreemapChart title={model.treemap.frame.title} sectors={isNarrow && one ? [one] : sectors} {...shared} />
        )}
        {workingIn('treemap')}
      </ChartPanel>
      <ChartPanel
        chart="strips"
        frame={model.strips.frame}
        table={model.strips.table}
        unmarked={{ heading: words.withoutMove(model.strips.unmarked.length), companies: model.strips.unmarked }}
        onOpen={onOpen}
      >
        {room.width > 0 && sectors.length > 0 && (
          <StripsChart
            model={model}
            pins={view.pin}
            workingOf={working?.from === 'strips' ? working.sector : null}
            onWorking={(sector) =>
              setWorking(working?.sector === sector && working.from === 'strips' ? null : { sector, from: 'strips' })
            }
            {...shared}
          />
        )}
        {workingIn('strips')}
      </ChartPanel>
    </div>
  )
}
