import { X } from 'lucide'
import { type ReactNode, useId, useMemo } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { StatusSwatch } from '../../charts/frame/StatusSwatch.tsx'
import { type ComparedCell, type PinnedComparison, selectPinned } from '../../domain/analysis/compare.ts'
import { nameOfSource } from '../../domain/dataset/text.ts'
import { DRAWDOWN_WINDOW } from '../../domain/layers/drawdownWindows.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import type { Selection } from '../../domain/selection/select.ts'
import { type I18n, useI18n } from '../../i18n/i18n.ts'
import { patchView, togglePin } from '../../state/viewStore.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { Icon } from '../../ui/controls/Icon.tsx'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { compareTexts } from './compareTexts.ts'

export interface ComparePanelProps {
  readonly layers: Layers
  readonly selection: Selection
  readonly onOpen: (opens: CardTarget) => void
  /** Stands in the place of the table while closes are loading. */
  readonly placeholder: ReactNode
}

/** Pinned companies side by side: one column each, with its distance from the one chosen as the baseline. */
export function ComparePanel({ layers, selection, onOpen, placeholder }: ComparePanelProps) {
  const i18n = useI18n()
  const { t, language } = i18n
  const words = compareTexts[language]
  const headingId = useId()
  const { pin, baseline, benchmark } = selection.view
  const pinned = useMemo(() => selectPinned(layers, { pin, baseline, benchmark }), [layers, pin, baseline, benchmark])
  if (placeholder) {
    return (
      <section aria-label={words.heading} className="compare">
        <div className="mb-2 flex justify-end">
          <ClearButton />
        </div>
        {placeholder}
      </section>
    )
  }
  if (!pinned) return null
  const others = pinned.companies.filter(({ company }) => company !== pinned.baseline)
  return (
    <section aria-labelledby={headingId} className="compare">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h2 id={headingId} className="chart-title">
          {words.heading}
        </h2>
        {others.length > 0 && (
          <Choice
            legend={words.baseline}
            options={pinned.companies.map(({ company }) => ({ value: company.id, label: company.name }))}
            value={pinned.baseline.id}
            onChange={(id) => patchView({ baseline: id === pin[0] ? null : id })}
          />
        )}
        <span className="ml-auto">
          <ClearButton />
        </span>
      </div>
      <p className="mt-1 text-sm text-muted">{others.length > 0 ? words.small(pinned.baseline.name) : words.alone}</p>
      <RovingGroup className="scrolls-x relative mt-2" role="region" aria-label={words.table}>
        <table className="data-table compare-table">
          <caption className="sr-only">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              {pinned.companies.map(({ company, sector }) => (
                <th key={company.id} scope="col" data-numeric="">
                  <RovingButton
                    data-mark={company.id}
                    className="figure-button"
                    onClick={() => onOpen({ company: company.id })}
                  >
                    {company.name}
                  </RovingButton>
                  <RovingButton
                    className="unpin"
                    aria-label={words.unpin(company.name)}
                    onClick={() => togglePin(company.id)}
                  >
                    <Icon icon={X} />
                  </RovingButton>
                  <span className="block text-xs font-normal text-muted">
                    {others.length > 0 && company === pinned.baseline ? words.isBaseline : i18n.text(sector.name)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pinned.rows.map(({ compared, cells }) => (
              <tr key={compared}>
                <th scope="row">{words.row[compared](factOf(compared, pinned, layers, i18n))}</th>
                {cells.map((cell, index) => (
                  <td key={pinned.companies[index]?.company.id} data-numeric="">
                    <Compared cell={cell} baseline={pinned.baseline.name} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </RovingGroup>
      <p className="mt-2 text-xs leading-5 text-muted">
        {`${t.frame.source}: `}
        {pinned.sources.map((source, index) => (
          <span key={source.id}>
            {index > 0 && '; '}
            <ExternalLink href={source.url}>{nameOfSource(source, language)}</ExternalLink>
          </span>
        ))}
        <br />
        {`${t.frame.note}: ${words.note}`}
      </p>
    </section>
  )
}

function ClearButton() {
  const { language } = useI18n()
  return (
    <button type="button" className="button" onClick={() => patchView({ pin: [], baseline: null })}>
      {compareTexts[language].clear}
    </button>
  )
}

function factOf(
  compared: PinnedComparison['rows'][number]['compared'],
  { planYear, benchmarkId }: PinnedComparison,
  { market }: Layers,
  i18n: I18n,
): string {
  if (compared === 'drawdown') return String(DRAWDOWN_WINDOW)
  if (compared === 'plan') return String(planYear)
  const benchmark = market?.benchmarks.find(({ id }) => id === benchmarkId)
  return benchmark ? i18n.text(benchmark.name) : ''
}

interface ComparedProps {
  readonly cell: ComparedCell
  readonly baseline: string
  readonly onOpen: (opens: CardTarget) => void
}

function Compared({ cell, baseline, onOpen }: ComparedProps) {
  const i18n = useI18n()
  const words = compareTexts[i18n.language]
  const { figure, marks, difference, why } = cell
  if (!figure) return <span className="text-muted">{why ? words.why[why] : words.missing}</span>
  return (
    <>
      <RovingButton data-mark={figure.id} className="figure-button" onClick={() => onOpen({ figure: figure.id })}>
        {marks.map((mark) => (
          <StatusSwatch key={mark} status={mark} className="mr-1.5" />
        ))}
        {i18n.format.figure(figure)}
      </RovingButton>
      {difference && (
        <span className="block text-xs text-muted">
          {i18n.format.difference(difference)}
          <span className="sr-only">{` ${words.against(baseline)}`}</span>
        </span>
      )}
    </>
  )
}
