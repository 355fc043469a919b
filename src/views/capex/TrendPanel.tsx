import { useMemo } from 'react'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { type FiledCapex, MEASURE_OF_FORM } from '../../domain/analysis/capexTrends.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { TrendForm } from '../../domain/view/view.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import { capexTexts } from './capexTexts.ts'
import type { TrendChartProps } from './TrendChart.tsx'
import { buildTrendModel, mayBeLog } from './trendModel.ts'
import { describeFormula, priceYearOf } from './trendNotes.ts'

const TrendChart = lazyComponent<TrendChartProps>(async () => (await import('./TrendChart.tsx')).TrendChart)

const COLUMNS: readonly TrendForm[] = ['stacked', 'by-year', 'by-company']
const LINES: readonly TrendForm[] = ['lines', 'growth', 'index', 'share']
const AGAINST: readonly TrendForm[] = ['of-revenue', 'of-cash-flow', 'real']

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
        nothing={model.series.length > 0 ? null : filed.companies.length > 0 ? words.notHere : words.nobody}
        onOpen={onOpen}
        controls={<Forms filed={filed} form={shown.view.trend} isLog={shown.view.scale === 'log'} i18n={i18n} />}
      >
        {room.width > 0 && <TrendChart model={model} {...room} onOpen={onOpen} fallback={<Skeleton lines={9} />} />}
      </ChartPanel>
    </div>
  )
}

TrendPanel.parts = [TrendChart]

interface FormsProps {
  readonly filed: FiledCapex
  readonly form: TrendForm
  readonly isLog: boolean
  readonly i18n: I18n
}

/**
 * One choice in three rows: columns, lines, and what the spending is set against, where the filings have it; beside it
 * the log scale, for forms that may have one.
 */
function Forms({ filed, form, isLog, i18n }: FormsProps) {
  const words = capexTexts[i18n.language].filed
  const labels = { ...words.form, real: words.inPrices(priceYearOf(filed.basePrices)) }
  const options = (forms: readonly TrendForm[]) =>
    forms.map((value) => {
      const hint = describeFormula(filed, MEASURE_OF_FORM[value], i18n)
      return { value, label: labels[value], ...(hint && { hint }) }
    })
  const against = AGAINST.filter((value) => filed.measures.includes(MEASURE_OF_FORM[value]))
  const choose = (trend: TrendForm): void => patchView({ trend })
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      <Segmented legend={words.columns} options={options(COLUMNS)} value={form} onChange={choose} />
      <Segmented legend={words.lines} options={options(LINES)} value={form} onChange={choose} />
      {against.length > 0 && (
        <Segmented legend={words.against} options={options(against)} value={form} onChange={choose} />
      )}
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
