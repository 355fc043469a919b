import { useId } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import {
  type Exposure,
  type ForceExposure,
  forcesInOrder,
  missingEffects,
  type UncertaintyExposure,
} from '../../domain/analysis/exposure.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { patchView } from '../../state/viewStore.ts'
import { Glossed } from '../../ui/terms/Glossed.ts'
import { ExposedList } from './ExposedList.tsx'
import { listTouched } from './exposureModel.ts'
import { describePlace } from './exposureTables.ts'

interface SectionProps {
  readonly item: UncertaintyExposure
  /** The number that the uncertainty has everywhere on the page. */
  readonly place: number
  readonly exposure: Exposure
  readonly selection: Shown
  readonly onOpen: (opens: CardTarget) => void
}

/** One open question: what relieves, what presses, what is only context, and whom each touches. */
export function UncertaintySection({ item, place, exposure, selection, onOpen }: SectionProps) {
  const { t, language, text } = useI18n()
  const words = uncertaintyTexts[language]
  const headingId = useId()
  const { lens, isChosen } = item
  const { uncertainty } = lens
  return (
    <section aria-labelledby={headingId} className="py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <h3 id={headingId} className="text-sm font-semibold">
            <span className="mr-2 text-accent tabular">{place}</span>
            {text(uncertainty.title)}
          </h3>
          <p className="question mt-1">
            <Glossed text={text(uncertainty.question)} />
          </p>
          <p className="mt-1 text-xs text-muted tabular">
            {t.lenses.touches(lens.passingCount, lens.assessedCount, lens.unassessedCount)}
          </p>
        </div>
        <button
          type="button"
          className="button shrink-0"
          aria-pressed={isChosen}
          onClick={() => patchView({ lens: isChosen ? null : uncertainty.id })}
        >
          {words.highlight}
          <span className="sr-only">{`: ${text(uncertainty.title)}`}</span>
        </button>
      </div>
      <div className="mt-3 space-y-5">
        {forcesInOrder(item).map((force) => (
          <ForceBlock key={force.force.id} item={force} exposure={exposure} selection={selection} onOpen={onOpen} />
        ))}
        {missingEffects(item).map((effect) => (
          <p key={effect} className="text-sm text-muted">
            {words.noneNamed[effect]}
          </p>
        ))}
      </div>
    </section>
  )
}

interface ForceProps {
  readonly item: ForceExposure
  readonly exposure: Exposure
  readonly selection: Shown
  readonly onOpen: (opens: CardTarget) => void
}

function ForceBlock({ item, exposure, selection, onOpen }: ForceProps) {
  const i18n = useI18n()
  const { text } = i18n
  const words = uncertaintyTexts[i18n.language]
  const { force, touched, leftOut } = item
  const place = describePlace(item, i18n)
  const statement = text(force.statement)
  const isBare = touched.relief.length + touched.pressure.length + leftOut === 0
  return (
    <div className="force">
      <div>
        <p className="text-xs font-semibold text-muted">{words.heading[force.effect]}</p>
        <p className="mt-0.5 text-sm">
          <Glossed text={statement} />
        </p>
        <button
          type="button"
          className="link mt-1 text-xs"
          data-mark={force.id}
          aria-label={words.evidence(place, statement)}
          onClick={() => onOpen({ force: force.id })}
        >
          {place}
        </button>
      </div>
      <div className="space-y-3">
        {(['relief', 'pressure'] as const).map(
          (effect) =>
            touched[effect].length > 0 && (
              <ExposedList
                key={effect}
                heading={words.touched[effect]}
                companies={listTouched(touched[effect], exposure, selection, force.id, i18n)}
                onOpen={onOpen}
              />
            ),
        )}
        {isBare && <p className="text-xs text-muted">{words.touchesNobody}</p>}
        {leftOut > 0 && <p className="text-xs text-muted">{words.leftOut(leftOut)}</p>}
      </div>
    </div>
  )
}
