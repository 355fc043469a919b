import { BarsChart } from '../../charts/bars/BarsChart.tsx'
import { ChartPanel } from '../../charts/frame/ChartPanel.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { StatusSwatch } from '../../charts/frame/StatusSwatch.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import type { HoldingsModel } from './holdingsModel.ts'
import { type HoldingsTexts, holdingsTexts } from './holdingsTexts.ts'
import { TermList } from './TermList.tsx'
import { MAX_NAMED, UncoveredList } from './UncoveredList.tsx'

interface PanelProps {
  readonly model: HoldingsModel
  readonly onOpen: (opens: CardTarget) => void
}

/** The results, and the bars of what each holding contributed to them. */
export function ContributionsPanel({ model, onOpen }: PanelProps) {
  const { language } = useI18n()
  const { chart, uncovered } = model
  return (
    <ChartPanel
      chart="contributions"
      frame={chart.frame}
      table={chart.table}
      beside={describeBeside(model, holdingsTexts[language])}
      held={chart.rows.flatMap((row) => (row.kind === 'mark' ? [row.companyId] : []))}
      controls={<Facts model={model} onOpen={onOpen} />}
      onOpen={onOpen}
    >
      {chart.rows.length > 0 && <BarsChart model={chart} onOpen={onOpen} />}
      <UncoveredList rows={uncovered} onOpen={onOpen} />
    </ChartPanel>
  )
}

/** The results, and the holdings without a move, in sentences. */
function describeBeside({ facts, uncovered }: HoldingsModel, words: HoldingsTexts): string[] {
  const named = uncovered.slice(0, MAX_NAMED).map(({ name, reason }) => `${name} (${reason})`)
  const more = uncovered.length > MAX_NAMED ? [words.report.more(uncovered.length - MAX_NAMED)] : []
  const missing = [...named, ...more].join('; ')
  return [
    ...facts.map(({ label, value, detail }) => `${label}: ${value} ${detail}`),
    ...(missing ? [`${words.uncovered.heading(uncovered.length)}: ${missing}`] : []),
  ]
}

function Facts({ model, onOpen }: PanelProps) {
  const { language } = useI18n()
  const words = holdingsTexts[language].result
  const { facts, working } = model
  return (
    <div className="mb-2">
      <dl className="holdings-facts">
        {facts.map(({ key, label, value, detail }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <StatusSwatch status="derived" className="mr-1.5" />
              <strong className="own-result">{value}</strong> <span>{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
      {working && (
        <details className="evidence">
          <summary>{words.working}</summary>
          <TermList label={words.working} terms={working.terms} onOpen={onOpen} />
          {working.conclusion.map((line) => (
            <p key={line} className="text-xs leading-5">
              {line}
            </p>
          ))}
        </details>
      )}
    </div>
  )
}
