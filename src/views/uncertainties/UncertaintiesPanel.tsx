import { useMemo } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import { NamedCompanies } from '../../charts/frame/NamedCompanies.tsx'
import { selectExposure } from '../../domain/analysis/exposure.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { patchView } from '../../state/viewStore.ts'
import type { ViewPanelProps } from '../manifest.ts'
import { ComparisonSection } from './ComparisonSection.tsx'
import { ExposureMatrix } from './ExposureMatrix.tsx'
import { buildExposureFrame } from './exposureModel.ts'
import { buildForcesTable } from './exposureTables.ts'
import { ScenarioExplorer } from './ScenarioExplorer.tsx'
import { UncertaintySection } from './UncertaintySection.tsx'
import './uncertainties.css'

/** The open questions of an event: the forces on either side, whom they touch, and what the reader would assume. */
export function UncertaintiesPanel({ selection: { shown, view }, onOpen }: ViewPanelProps) {
  const i18n = useI18n()
  const words = uncertaintyTexts[i18n.language]
  const exposure = useMemo(() => selectExposure(shown.layers.dataset, shown), [shown])
  const frame = useMemo(() => buildExposureFrame(exposure, shown, i18n), [exposure, shown, i18n])
  const table = useMemo(() => buildForcesTable(exposure, shown, i18n), [exposure, shown, i18n])
  const untouched = exposure.untouched.map(({ company: { id, name } }) => ({ id, name, dimmed: false, link: null }))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <ChartFrame
        chart="forces"
        isTable
        frame={frame}
        table={table}
        unmarked={{ heading: words.untouched(untouched.length), companies: untouched }}
      >
        <div className="divide-y divide-rule border-y border-rule">
          {exposure.uncertainties.map((item, index) => (
            <UncertaintySection
              key={item.lens.uncertainty.id}
              item={item}
              place={index + 1}
              exposure={exposure}
              selection={shown}
              onOpen={onOpen}
            />
          ))}
        </div>
        <NamedCompanies heading={words.untouched(untouched.length)} companies={untouched} onOpen={onOpen} />
      </ChartFrame>
      {exposure.comparison && (
        <ComparisonSection comparison={exposure.comparison} exposure={exposure} selection={shown} onOpen={onOpen} />
      )}
      <ScenarioExplorer scenario={view.scenario} onChange={(scenario) => patchView({ scenario })} />
      <ExposureMatrix exposure={exposure} selection={shown} onOpen={onOpen} />
    </div>
  )
}

UncertaintiesPanel.parts = ScenarioExplorer.parts
