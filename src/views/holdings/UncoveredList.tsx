import type { CardTarget } from '../../charts/frame/chart.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { UncoveredRow } from './holdingsModel.ts'
import { holdingsTexts } from './holdingsTexts.ts'

// A wrong file would fill the page with its lines.
export const MAX_NAMED = 200

interface ListProps {
  readonly rows: readonly UncoveredRow[]
  readonly onOpen: (opens: CardTarget) => void
}

/** Holdings without a move, by name, each with its reason. */
export function UncoveredList({ rows, onOpen }: ListProps) {
  const { language } = useI18n()
  const words = holdingsTexts[language].uncovered
  if (rows.length === 0) return null
  const heading = words.heading(rows.length)
  return (
    <RovingGroup role="group" aria-label={heading} className="mt-4 text-sm">
      <h3 className="font-semibold">{heading}</h3>
      <p className="text-xs leading-5 text-muted">{words.meaning}</p>
      <ul className="holdings-uncovered">
        {rows.slice(0, MAX_NAMED).map(({ key, name, reason, amount, opens, openLabel }) => (
          <li key={key}>
            {opens ? (
              <RovingButton
                className="figure-button"
                aria-label={`${name}: ${openLabel}`}
                onClick={() => onOpen(opens)}
              >
                {name}
              </RovingButton>
            ) : (
              <span>{name}</span>
            )}
            <span className="text-right tabular">{amount}</span>
            <span className="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
      {rows.length > MAX_NAMED && <p>{holdingsTexts[language].report.more(rows.length - MAX_NAMED)}</p>}
    </RovingGroup>
  )
}
