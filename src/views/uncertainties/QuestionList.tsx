import type { CardTarget } from '../../charts/frame/chart.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { patchView } from '../../state/viewStore.ts'
import { Glossed } from '../../ui/terms/Glossed.ts'
import type { MatrixForce, MatrixQuestion } from './matrix.ts'

interface ListProps {
  readonly questions: readonly MatrixQuestion[]
  /** True where the heads of the matrix have no room for its forces. */
  readonly isNarrow: boolean
  readonly onOpen: (opens: CardTarget) => void
}

/** The open questions side by side, each with the forces that have no words in the matrix. */
export function QuestionList({ questions, isNarrow, onOpen }: ListProps) {
  const { language } = useI18n()
  const words = uncertaintyTexts[language]
  return (
    <ol className="questions">
      {questions.map(({ id, place, title, question, touches, isChosen, columns, others, missing }) => (
        <li key={id}>
          <h3 className="text-sm font-semibold">
            <span className="mr-1.5 text-accent tabular">{place}</span>
            {title}
          </h3>
          <p className="font-serif">
            <Glossed text={question} />
          </p>
          <p className="mt-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xs text-muted tabular">
            {touches}
            <button
              type="button"
              className="button"
              aria-pressed={isChosen}
              onClick={() => patchView({ lens: isChosen ? null : id, versus: null })}
            >
              {words.highlight}
              <span className="sr-only">{`: ${title}`}</span>
            </button>
          </p>
          {(isNarrow ? [...columns, ...others] : others).map((force) => (
            <Force key={force.id} force={force} hasCode={isNarrow} onOpen={onOpen} />
          ))}
          {missing.map((line) => (
            <p key={line} className="mt-1.5 text-xs text-muted">
              {line}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

interface ForceProps {
  readonly force: MatrixForce
  readonly hasCode: boolean
  readonly onOpen: (opens: CardTarget) => void
}

function Force({ force: { id, code, effect, statement, source, evidence }, hasCode, onOpen }: ForceProps) {
  return (
    <p className="mt-1.5 text-xs">
      <span className="font-semibold">{hasCode ? `${code} ${effect}: ` : `${effect}: `}</span>
      <Glossed text={statement} />{' '}
      <button type="button" className="link" data-mark={id} aria-label={evidence} onClick={() => onOpen({ force: id })}>
        {source}
      </button>
    </p>
  )
}
