import type { Opens } from '../../charts/chart.ts'
import type { HoldingTerm } from '../../charts/holdingsModel.ts'
import { RovingGroup } from '../../ui/RovingGroup.tsx'

interface ListProps {
  readonly label: string
  readonly terms: readonly HoldingTerm[]
  readonly onOpen: (opens: Opens) => void
}

/** The terms of a sum. A company opens its card, its move the evidence; the amounts are the reader's own. */
export function TermList({ label, terms, onOpen }: ListProps) {
  return (
    <RovingGroup role="group" aria-label={label} className="my-1 text-xs leading-5">
      <ul>
        {terms.map((term) => (
          <li key={term.key} className="holding-term" data-dimmed={term.dimmed || undefined}>
            <button
              type="button"
              tabIndex={-1}
              data-roving=""
              data-mark={term.companyId}
              className="figure-button font-semibold"
              aria-label={term.openLabel}
              onClick={() => onOpen({ company: term.companyId })}
            >
              {term.name}
            </button>
            <span>
              {`${term.weighing} `}
              <button
                type="button"
                tabIndex={-1}
                data-roving=""
                data-mark={term.figureId}
                className="figure-button"
                aria-label={term.moveLabel}
                onClick={() => onOpen({ figure: term.figureId })}
              >
                {term.move}
              </button>
              {` ${term.contribution}`}
            </span>
          </li>
        ))}
      </ul>
    </RovingGroup>
  )
}
