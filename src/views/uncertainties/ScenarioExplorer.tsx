import { useMemo, useRef, useState } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import { TableToggle } from '../../charts/frame/TableToggle.tsx'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { LazyDataTable } from '../../charts/table/LazyDataTable.ts'
import { FIRST_PRESET, PRESETS } from '../../domain/analysis/spending.ts'
import type { Scenario } from '../../domain/view/scenario.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { Skeleton } from '../../ui/loading/Skeleton.tsx'
import { Assumptions } from './Assumptions.tsx'
import type { BreakEvenChartProps } from './BreakEvenChart.tsx'
import { type BreakEvenModel, buildBreakEvenModel, layOutBreakEven } from './breakEvenModel.ts'
import { scenarioTexts } from './scenarioTexts.ts'

const BreakEvenChart = lazyComponent<BreakEvenChartProps>(
  async () => (await import('./BreakEvenChart.tsx')).BreakEvenChart,
)

interface ExplorerProps {
  /** Null stands for the first preset. */
  readonly scenario: Scenario | null
  readonly onChange: (scenario: Scenario | null) => void
}

/** Says what the explorer is for, and opens it. */
export function ScenarioOffer({ onOpen }: { readonly onOpen: (scenario: Scenario) => void }) {
  const { language } = useI18n()
  const { offer } = scenarioTexts[language]
  return (
    <section>
      <h2 className="chart-title">{offer.heading}</h2>
      <p className="mt-1 text-sm text-muted">{offer.text}</p>
      <button type="button" className="button mt-3" onClick={() => onOpen(PRESETS[FIRST_PRESET])}>
        {offer.open}
      </button>
    </section>
  )
}

/** The reader states assumptions, and sees what they come to. Nothing here pretends to be a forecast. */
export function ScenarioExplorer({ scenario: chosen, onChange }: ExplorerProps) {
  const i18n = useI18n()
  const words = scenarioTexts[i18n.language]
  const scenario = chosen ?? PRESETS[FIRST_PRESET]
  const model = useMemo(() => buildBreakEvenModel(scenario, i18n), [scenario, i18n])
  const [asTable, setAsTable] = useState(false)
  const [isWorkingOpen, setWorkingOpen] = useState(false)
  const working = useRef<HTMLElement>(null)
  const [ref, room] = useChartRoom()
  const layout = useMemo(
    () => layOutBreakEven(scenario, i18n, room.width, room.fontSize, room.maxHeight),
    [scenario, i18n, room],
  )
  return (
    <ChartFrame
      chart="break-even"
      frame={model.frame}
      table={model.table}
      beside={[model.frame.summary, `${words.given}: ${model.assumptions.join('; ')}.`]}
      actions={layout && <TableToggle asTable={asTable} onChange={setAsTable} />}
    >
      <div className="scenario">
        <Assumptions scenario={scenario} onChange={onChange} />
        <div className="min-w-0" ref={ref}>
          <p className="font-serif text-lg">{model.result}</p>
          <Working model={model} isOpen={isWorkingOpen} onToggle={setWorkingOpen} summaryRef={working} />
          <h3 className="mt-4 text-xs font-semibold text-muted">{words.breakEven.heading}</h3>
          <p className="mt-0.5 text-sm" role="status">
            {model.verdict}
          </p>
          <div className="mt-3">
            {layout === null ? (
              <p className="text-sm text-muted">{words.breakEven.noCurve}</p>
            ) : asTable ? (
              <LazyDataTable model={model.table} onOpen={() => {}} fallback={<Skeleton lines={6} />} />
            ) : (
              room.width > 0 && (
                <BreakEvenChart
                  label={words.breakEven.heading}
                  layout={layout}
                  result={model.result}
                  onOpenWorking={() => {
                    setWorkingOpen(true)
                    working.current?.focus()
                  }}
                  fallback={<Skeleton lines={8} />}
                />
              )
            )}
          </div>
        </div>
      </div>
    </ChartFrame>
  )
}

ScenarioExplorer.parts = [BreakEvenChart]

interface WorkingProps {
  readonly model: BreakEvenModel
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  readonly summaryRef: React.RefObject<HTMLElement | null>
}

/** What the spending comes to, in words and in numbers; the parts of it are a press away. */
function Working({ model, isOpen, onToggle, summaryRef }: WorkingProps) {
  const { language } = useI18n()
  const words = scenarioTexts[language]
  const total = model.steps.find(({ step }) => step === 'total')
  return (
    <>
      <p className="mt-1 text-sm tabular">
        <span className="block text-muted">{total?.formula}</span>
        {total?.filled}
      </p>
      <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary ref={summaryRef} className="link text-sm">
          {words.working}
        </summary>
        <table className="data-table mt-2">
          <caption className="sr-only">{words.working}</caption>
          <tbody>
            {model.steps.map(({ name, formula, filled }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <span className="block text-muted">{formula}</span>
                  <span className="tabular">{filled}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-1 text-xs text-muted">{words.rounding}</p>
      </details>
    </>
  )
}
