import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide'
import { useId } from 'react'
import { filingsQuery, marketQuery } from '../../../data/queries.ts'
import { groupBy } from '../../../domain/dataset/grouping.ts'
import type { Dataset, Figure } from '../../../domain/dataset/schema.ts'
import { lookupOf } from '../../../domain/layers/lookup.ts'
import { detailFigure, subjectName } from '../../../domain/selection/card.ts'
import { MAX_STEP_FIGURES } from '../../../domain/story/story.ts'
import { describeFigure, describeMeasured } from '../../../i18n/describeFigure.ts'
import { useI18n } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/controls/IconButton.tsx'
import { libraryTexts } from '../libraryTexts.ts'

interface StepFiguresProps {
  readonly figures: readonly string[]
  readonly event: string
  readonly dataset: Dataset
  readonly onChange: (figures: string[]) => void
}

/** The figures that a step shows large beside its words: chosen from all that the event and its layers have. */
export function StepFigures({ figures, event, dataset, onChange }: StepFiguresProps) {
  const i18n = useI18n()
  const { format, language } = i18n
  const words = libraryTexts[language].editor
  const id = useId()
  const { data: filings = null } = useQuery(filingsQuery(event))
  const { data: market = null } = useQuery(marketQuery(event))
  const lookup = lookupOf({ dataset, filings, market })
  const nameOf = (figure: Figure): string => {
    const detail = detailFigure(lookup, figure)
    return detail ? subjectName(detail.subject, language) : figure.subject
  }
  const { companyById, groupById, benchmarkById, figuresOf, filedOf, marketOf } = lookup
  // The points of the paths are left out: nobody looks for one among thousands.
  const others = [...companyById.keys(), ...groupById.keys(), ...benchmarkById.keys()]
    .flatMap((subject) => [
      ...figuresOf(subject),
      ...marketOf(subject).map(({ figure }) => figure),
      ...filedOf(subject),
    ])
    .filter(({ id: one }) => !figures.includes(one))
  return (
    <div>
      <label htmlFor={id} className="filter-legend">
        {words.figures(MAX_STEP_FIGURES)}
      </label>
      <ul>
        {figures.map((one) => {
          const figure = lookup.figureById.get(one)
          const text = figure ? `${format.figure(figure)}: ${describeFigure(figure, nameOf(figure), i18n)}` : one
          return (
            <li key={one} className="library-row text-sm">
              {text}
              <IconButton
                icon={X}
                label={words.dropFigure(text)}
                onClick={() => onChange(figures.filter((other) => other !== one))}
              />
            </li>
          )
        })}
      </ul>
      <select
        id={id}
        className="field"
        value=""
        disabled={figures.length >= MAX_STEP_FIGURES}
        onChange={({ target }) => onChange([...figures, target.value])}
      >
        <option value="">{words.addFigure}</option>
        {[...groupBy(others, nameOf)].map(([name, ofSubject]) => (
          <optgroup key={name} label={name}>
            {ofSubject.map((figure) => (
              <option key={figure.id} value={figure.id}>
                {`${format.figure(figure)}: ${describeMeasured(figure, i18n)}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
