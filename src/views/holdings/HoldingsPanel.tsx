import { useCallback, useId, useMemo } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import type { FrameModel } from '../../charts/frame/chart.ts'
import { NO_STATUSES } from '../../charts/frame/fixedKeys.ts'
import { matcherOf, selectHoldings } from '../../domain/holdings/holdings.ts'
import type { LinesReading, Reading, TableReading } from '../../domain/holdings/reading/reading.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { chooseGiven, chooseReading, useHoldings } from '../../state/holdings.ts'
import type { ViewPanelProps } from '../manifest.ts'
import { ContributionsPanel } from './ContributionsPanel.tsx'
import { ExposurePanel } from './ExposurePanel.tsx'
import { HoldingsForm } from './HoldingsForm.tsx'
import { buildHoldingsExposure } from './holdingsExposureModel.ts'
import { buildHoldingsModel, type ValuesGiven } from './holdingsModel.ts'
import { type HoldingsTexts, holdingsTexts } from './holdingsTexts.ts'
import { OwnSectorsPanel } from './OwnSectorsPanel.tsx'
import { previewTexts } from './previewTexts.ts'
import { ReadingPreview } from './ReadingPreview.tsx'
import { ReadingReport } from './ReadingReport.tsx'
import { useReading } from './readHoldings.ts'
import './holdings.css'

/** What the day did to the reader's own holdings. They never leave the browser. */
export function HoldingsPanel({ selection: { shown }, onOpen }: ViewPanelProps) {
  const { layers } = shown
  const i18n = useI18n()
  const words = holdingsTexts[i18n.language]
  const given = useHoldings((holdings) => holdings.given)
  const formId = useId()
  const reading = useReading(
    given?.text ?? null,
    given?.language ?? i18n.language,
    useCallback(() => given?.choices, [given]),
  )
  const read = reading && isRead(reading) ? reading : null
  const result = useMemo(
    () => (read && read.rows.length > 0 ? selectHoldings(layers, shown, read.rows) : null),
    [layers, shown, read],
  )
  const models = useMemo(
    () =>
      result && {
        holdings: buildHoldingsModel(result, shown, i18n, describeValues(read, lastCloseOf(layers))),
        exposure: buildHoldingsExposure(result, shown, i18n),
      },
    [result, shown, read, layers, i18n],
  )
  const held = result ? result.covered.length + result.uncovered.length : 0
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <ChartFrame chart="own-holdings" frame={frameOf(words, i18n.format.dayOfYear(layers.dataset.event.date))}>
        <HoldingsForm id={formId} words={words.form} />
        <Preview layers={layers} formId={formId} />
        {read && <ReadingReport reading={read} addedUp={result?.addedUp ?? []} onChoose={chooseGiven} />}
        <p role="status" className="sr-only">
          {read &&
            words.result.announce(
              held,
              read.leftOut.length,
              result?.covered.length ?? 0,
              models?.holdings.verdict ?? words.result.none,
            )}
        </p>
      </ChartFrame>
      {models && (
        <>
          <ContributionsPanel model={models.holdings} onOpen={onOpen} />
          {models.holdings.sectors && <OwnSectorsPanel model={models.holdings.sectors} onOpen={onOpen} />}
          {models.holdings.working && <ExposurePanel model={models.exposure} onOpen={onOpen} />}
        </>
      )}
    </div>
  )
}

function isRead(reading: Reading): reading is LinesReading | TableReading {
  return reading.kind === 'lines' || reading.kind === 'table'
}

/** The day of the last close before the event; null without closes. */
function lastCloseOf({ market }: Layers): string | null {
  return market?.sessions[market.eventPlace - 1] ?? null
}

function describeValues(read: LinesReading | TableReading | null, lastClose: string | null): ValuesGiven {
  const day = read?.kind === 'table' ? (read.day?.date ?? null) : null
  return { currency: read?.currency ?? null, otherDay: day === lastClose ? null : day }
}

/** How the text in the field is read, before it counts; nothing for lines without a header. */
function Preview({ layers, formId }: { readonly layers: Layers; readonly formId: string }) {
  const { language } = useI18n()
  const words = previewTexts[language]
  const { given, draft, choices } = useHoldings()
  const isGiven = given !== null && draft === given.text
  const reading = useReading(
    draft.trim() === '' ? null : draft,
    isGiven ? given.language : language,
    useCallback((key) => choices[key], [choices]),
  )
  const whoIs = useMemo(() => matcherOf(layers), [layers])
  if (reading?.kind !== 'table')
    return (
      <p role="alert" className="holdings-report empty:hidden">
        {reading && describeRefusal(reading, words)}
      </p>
    )
  return (
    <ReadingPreview
      reading={reading}
      whoIs={whoIs}
      lastClose={lastCloseOf(layers)}
      onChoose={(patch) => chooseReading(reading.headerKey, patch)}
    >
      <button type="submit" form={formId} className="button button-strong">
        {isGiven ? words.again : words.count}
      </button>
    </ReadingPreview>
  )
}

/** Why nothing of a text counts. */
function describeRefusal(reading: Reading, words: (typeof previewTexts)['en']): string {
  if (reading.kind === 'transactions') return words.transactions(reading.line, reading.headings.join(', '))
  return reading.kind === 'no-table' ? words.noTable(reading.headings.join(', ')) : ''
}

function frameOf({ form }: HoldingsTexts, day: string): FrameModel {
  return {
    title: form.title(day),
    subtitle: form.intro,
    summary: form.intro,
    notes: [],
    coverage: form.privacy,
    sources: [],
    statuses: NO_STATUSES,
    lens: null,
  }
}
