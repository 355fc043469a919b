import { useMemo } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import type { FiledCapex } from '../../domain/analysis/capexTrends.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { TrendForm } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import { capexTexts } from './capexTexts.ts'
import type { TrendChartProps } from './TrendChart.tsx'
import { buildTrendModel, mayBeLog } from './trendModel.ts'

const TrendChart = lazyComponent<TrendChartProps>(async () => (await import('./TrendChart.tsx')).TrendChart)

const COLUMNS: readonly TrendForm[] = ['stacked', 'by-year', 'by-company']
const LINES: readonly TrendForm[] = ['lines', 'growth', 'index', 'share']

interface PanelProps {
  readonly filed: FiledCapex
  readonly shown: Shown
  readonly onOpen: (opens: CardTarget) => void
}

/** What the filings show over the years, in the form that the reader chooses. */
export function TrendPanel({ filed, shown, onOpen }: PanelProps) {
  const i18n = useI18n()
  const words = capexTexts[i18n.language].filed
  const model = useMemo(() => buildTrendModel(filed, shown, i18n), [filed, shown, i18n])
  const [ref, room] = useChartRoom()
  return (
    <div ref={ref}>
      <ChartPanel
        chart="filed"
        frame={model.frame}
        table={model.table}
        nothing={model.series.length > 0 ? null : words.nobody}
        onOpen={onOpen}
        controls={<Forms form={shown.view.trend} isLog={shown.view.scale === 'log'} words={words} />}
      >
        {room.width > 0 && <TrendChart model={model} {...room} onOpen={onOpen} fallback={<Skeleton lines={9} />} />}
      </ChartPanel>
    </div>
  )
}

TrendPanel.parts = [TrendChart]

interface FormsProps {
  readonly form: TrendForm
  readonly isLog: boolean
  readonly words: (typeof capexTexts)['en']['filed']
}

/** One choice in two rows, columns and lines; beside it the log scale, for forms that may have one. */
function Forms({ form, isLog, words }: FormsProps) {
  const options = (forms: readonly TrendForm[]) => forms.map((value) => ({ value, label: words.form[value] }))
  const choose = (trend: TrendForm): void => patchView({ trend })
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <Segmented legend={words.columns} options={options(COLUMNS)} value={form} onChange={choose} />
      <Segmented legend={words.lines} options={options(LINES)} value={form} onChange={choose} />
      {mayBeLog(form) && (
        <label className="check">
          <input
            type="checkbox"
            checked={isLog}
            onChange={({ target }) => patchView({ scale: target.checked ? 'log' : 'linear' })}
          />
          {words.log}
        </label>
      )}
    </div>
  )
}
