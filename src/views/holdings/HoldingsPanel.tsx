import { useMemo } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import type { FrameModel } from '../../charts/frame/chart.ts'
import { selectHoldings } from '../../domain/holdings/holdings.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { useHoldings } from '../../state/holdings.ts'
import type { ViewPanelProps } from '../manifest.ts'
import { ContributionsPanel } from './ContributionsPanel.tsx'
import { ExposurePanel } from './ExposurePanel.tsx'
import { HoldingsForm } from './HoldingsForm.tsx'
import { buildHoldingsExposure } from './holdingsExposureModel.ts'
import { buildHoldingsModel } from './holdingsModel.ts'
import { type HoldingsTexts, holdingsTexts } from './holdingsTexts.ts'
import { OwnSectorsPanel } from './OwnSectorsPanel.tsx'
import { ReadingReport } from './ReadingReport.tsx'
import { useReadHoldings } from './readHoldings.ts'
import './holdings.css'

/** What the day did to the reader's own holdings. They never leave the browser. */
export function HoldingsPanel({ layers, selection, onOpen }: ViewPanelProps) {
  const i18n = useI18n()
  const words = holdingsTexts[i18n.language]
  const given = useHoldings((holdings) => holdings.given)
  const read = useReadHoldings(given)
  const result = useMemo(
    () => (read && read.rows.length > 0 ? selectHoldings(layers, selection, read.rows) : null),
    [layers, selection, read],
  )
  const models = useMemo(
    () =>
      result && {
        holdings: buildHoldingsModel(result, selection, i18n),
        exposure: buildHoldingsExposure(result, selection, i18n),
      },
    [result, selection, i18n],
  )
  const held = result ? result.covered.length + result.uncovered.length : 0
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <ChartFrame chart="own-holdings" frame={frameOf(words)}>
        <HoldingsForm words={words.form} />
        {read && <ReadingReport read={read} addedUp={result?.addedUp ?? []} />}
        <p role="status" className="sr-only">
          {read &&
            words.result.announce(
              held,
              read.bad.length,
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

function frameOf({ form }: HoldingsTexts): FrameModel {
  return {
    title: form.title,
    subtitle: form.intro,
    summary: form.intro,
    notes: [],
    coverage: form.privacy,
    sources: [],
    statuses: [],
    lens: null,
  }
}
