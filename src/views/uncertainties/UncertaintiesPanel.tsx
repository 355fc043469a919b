import { useContext, useMemo } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import { ChartSlotContext } from '../../charts/frame/chartSlot.ts'
import { NamedCompanies } from '../../charts/frame/NamedCompanies.tsx'
import { useChartRoom } from '../../charts/frame/useChartRoom.ts'
import { type Comparison, selectExposure } from '../../domain/analysis/exposure.ts'
import type { Lens } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { patchView } from '../../state/viewStore.ts'
import { Choice } from '../../ui/controls/Choice.tsx'
import type { ViewPanelProps } from '../manifest.ts'
import { ExposureMatrix } from './ExposureMatrix.tsx'
import { buildMatrixModel } from './exposureModel.ts'
import { QuestionList } from './QuestionList.tsx'
import { ScenarioExplorer, ScenarioOffer } from './ScenarioExplorer.tsx'
import './uncertainties.css'

// Below this, the heads of the matrix have no room for sentences.
const NARROW_EM = 45

/** The open questions of an event: the forces on either side, whom they touch, and what the reader would assume. */
export function UncertaintiesPanel({ selection: { shown, view }, onOpen }: ViewPanelProps) {
  const i18n = useI18n()
  const words = uncertaintyTexts[i18n.language]
  const [ref, room] = useChartRoom()
  const exposure = useMemo(() => selectExposure(shown.layers.dataset, shown), [shown])
  const model = useMemo(() => buildMatrixModel(exposure, shown, i18n), [exposure, shown, i18n])
  const untouched = exposure.untouched.map(({ company: { id, name } }) => ({ id, name, dimmed: false, link: null }))
  const isAlone = useContext(ChartSlotContext).only === 'break-even'
  const isNarrow = room.width < NARROW_EM * room.fontSize
  const questions = <QuestionList questions={model.questions} isNarrow={isNarrow} onOpen={onOpen} />
  return (
    <div ref={ref} className="grid grid-cols-[minmax(0,1fr)] gap-12">
      <ChartFrame
        chart="matrix"
        isTable
        frame={model.frame}
        table={model.table}
        beside={model.beside}
        unmarked={{ heading: words.untouched(untouched.length), companies: untouched }}
        controls={<CompareChoice lenses={shown.lenses} comparison={exposure.comparison} />}
      >
        {isNarrow || questions}
        <ExposureMatrix model={model} isNarrow={isNarrow} onOpen={onOpen} />
        {isNarrow && questions}
        <NamedCompanies heading={words.untouched(untouched.length)} companies={untouched} onOpen={onOpen} />
      </ChartFrame>
      {view.scenario || isAlone ? (
        <ScenarioExplorer scenario={view.scenario} onChange={(scenario) => patchView({ scenario })} />
      ) : (
        <ScenarioOffer onOpen={(scenario) => patchView({ scenario })} />
      )}
    </div>
  )
}

UncertaintiesPanel.parts = ScenarioExplorer.parts

interface CompareProps {
  readonly lenses: readonly Lens[]
  readonly comparison: Comparison | null
}

/** Two questions whose companies are set apart: exposed to both, to one of them, to neither. */
function CompareChoice({ lenses, comparison }: CompareProps) {
  const { language, text } = useI18n()
  const words = uncertaintyTexts[language].compare
  if (lenses.length < 2) return null
  const pairs = lenses.flatMap(({ uncertainty: first }, index) =>
    lenses.slice(index + 1).map(({ uncertainty: second }) => ({
      value: `${first.id} ${second.id}`,
      label: words.pair(text(first.title), text(second.title)),
      ids: [first.id, second.id],
    })),
  )
  const chosen = pairs.find(
    ({ ids }) => comparison && ids.includes(comparison.first.id) && ids.includes(comparison.second.id),
  )
  return (
    <Choice
      legend={words.legend}
      options={[{ value: '', label: words.none }, ...pairs]}
      value={chosen?.value ?? ''}
      onChange={(value) => {
        const [lens = null, versus = null] = pairs.find((pair) => pair.value === value)?.ids ?? []
        patchView({ lens, versus })
      }}
    />
  )
}
