import type { CardTarget } from '../../charts/frame/chart.ts'
import type { Together } from '../../domain/analysis/sectors.ts'
import { roundTo } from '../../domain/figures/derive.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { sectorTexts } from './sectorTexts.ts'

interface TogetherWorkingProps {
  readonly together: Together
  readonly name: string
  readonly onOpen: (opens: CardTarget) => void
}

/** How companies did as one portfolio: the formula with its numbers, and the returns that it is the mean of. */
export function TogetherWorking({ together, name, onOpen }: TogetherWorkingProps) {
  const i18n = useI18n()
  const { format } = i18n
  const words = sectorTexts[i18n.language]
  const { portfolio, members, of, sessions, market, marketReturn } = together
  const percent = (value: number): string => `${format.exact(roundTo(value, 3))}%`
  const lines = words.togetherWorking({
    n: members.length,
    sessions,
    market: i18n.text(market.name),
    own: percent(portfolio.own),
    marketReturn: format.figure(marketReturn),
    alpha: percent(portfolio.alpha),
    beta: format.exact(roundTo(portfolio.beta, 3)),
    abnormal: percent(portfolio.abnormal),
    error: percent(portfolio.error),
    t: format.number(roundTo(portfolio.t, 2)),
  })
  const heading = words.togetherHeading(name)
  return (
    <>
      <h4 className="mt-3 font-semibold">{heading}</h4>
      {lines.map((line) => (
        <p key={line} className="tabular">
          {line}
        </p>
      ))}
      {of > members.length && <p className="text-muted">{words.notStudied(of - members.length)}</p>}
      <RovingGroup role="group" aria-label={heading} className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
        {members.map(({ row, abnormal: { own } }) => (
          <RovingButton key={own.id} className="figure-button" onClick={() => onOpen({ figure: own.id })}>
            {`${row.company.name} ${format.figure(own)}`}
          </RovingButton>
        ))}
      </RovingGroup>
    </>
  )
}
