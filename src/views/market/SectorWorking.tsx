import { X } from 'lucide'
import type { RefObject } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import type { MarketSector } from '../../domain/analysis/wholeMarket.ts'
import { roundTo } from '../../domain/figures/derive.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { useEscape } from '../../ui/keys/keys.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { describeSum, formatMedian, largestParts } from './marketModel.ts'
import { wholeMarketTexts } from './wholeMarketTexts.ts'

interface SectorWorkingProps {
  readonly market: MarketSector
  readonly selection: Shown
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly onOpen: (opens: CardTarget) => void
  readonly onClose: () => void
}

const MOST_PARTS = 12

/** How a sector's breadth, median and change of value are worked out; each part opens its own working. */
export function SectorWorking({ market, selection, headingRef, onOpen, onClose }: SectorWorkingProps) {
  const i18n = useI18n()
  const { text, format, language } = i18n
  const words = wholeMarketTexts[language]
  const { sector, breadth, median, sum } = market
  const heading = words.workingHeading(text(sector.name))
  useEscape(onClose, true)
  return (
    <section className="working-panel">
      <div className="flex items-start justify-between gap-3">
        <h3 ref={headingRef} tabIndex={-1} className="font-semibold">
          {heading}
        </h3>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon icon={X} size="1.1em" />
        </button>
      </div>
      {breadth.of > 0 && (
        <p>
          {words.workingRose(
            breadth.rose,
            breadth.of,
            `${format.number(roundTo((100 * breadth.rose) / breadth.of, 1))}%`,
          )}
        </p>
      )}
      {median && <p>{words.workingMedian(formatMedian(median, i18n), breadth.of)}</p>}
      {sum.counted > 0 && (
        <>
          <p>{words.workingSum(describeSum(sum.change, i18n), sum.counted, sum.of)}</p>
          <RovingGroup role="group" aria-label={heading} className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
            {largestParts(market, selection, MOST_PARTS).map(({ member, figure }) => (
              <RovingButton key={figure.id} className="figure-button" onClick={() => onOpen({ figure: figure.id })}>
                {`${member.row.company.name} ${format.figure(figure)}`}
              </RovingButton>
            ))}
          </RovingGroup>
        </>
      )}
    </section>
  )
}
