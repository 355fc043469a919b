import type { CardTarget } from '../../charts/frame/chart.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { HoldingTerm } from './holdingsModel.ts'

interface ListProps {
  readonly label: string
  readonly terms: readonly HoldingTerm[]
  readonly onOpen: (opens: CardTarget) => void
}

/** The terms of a sum. A company opens its card, and its move opens the evidence; the amounts are the reader's own. */
export function TermList({ label, terms, onOpen }: ListProps) {
  return (
    <RovingGroup role="group" aria-label={label} className="mt-1 text-xs leading-5">
      <ul>
        {terms.map((term) => (
          <li key={term.key} className="holding-term" data-dimmed={term.dimmed || undefined}>
            <RovingButton
              data-mark={term.companyId}
              className="figure-button font-semibold"
              aria-label={term.openLabel}
              onClick={() => onOpen({ company: term.companyId })}
            >
              {term.name}
            </RovingButton>
            <span>
              {`${term.weighing} `}
              <RovingButton
                data-mark={term.figureId}
                className="figure-button"
                aria-label={term.moveLabel}
                onClick={() => onOpen({ figure: term.figureId })}
              >
                {term.move}
              </RovingButton>
              {` ${term.contribution}`}
            </span>
          </li>
        ))}
      </ul>
    </RovingGroup>
  )
}
