import { X } from 'lucide'
import type { RefObject } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import type { Median, SectorResult } from '../../domain/analysis/sectors.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { useEscape } from '../../ui/keys/keys.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { formatMedian, formatValueChange } from './sectorsModel.ts'
import { sectorTexts } from './sectorTexts.ts'
import { TogetherWorking } from './TogetherWorking.tsx'

interface MedianWorkingProps {
  readonly result: SectorResult
  readonly median: Median
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly onOpen: (opens: CardTarget) => void
  readonly onClose: () => void
}

/** The values that a median is the middle of; each opens its evidence. */
export function MedianWorking({ result, median, headingRef, onOpen, onClose }: MedianWorkingProps) {
  const i18n = useI18n()
  const words = sectorTexts[i18n.language]
  const name = i18n.text(result.sector.name)
  useEscape(onClose, true)
  return (
    <section className="working-panel">
      <div className="flex items-start justify-between gap-3">
        <h3 ref={headingRef} tabIndex={-1} className="font-semibold">
          {`${words.workingHeading(name)}: ${formatMedian(median, i18n)}`}
        </h3>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon icon={X} size="1.1em" />
        </button>
      </div>
      <p className="text-muted">{words.working(result.members.length, result.members.length % 2 === 0)}</p>
      <RovingGroup role="group" aria-label={words.workingHeading(name)} className="mt-1 flex flex-wrap gap-x-3 gap-y-1">
        {result.members.map((member) => (
          <RovingButton
            key={member.figure.id}
            className="figure-button"
            data-middle={median.middle.includes(member) || undefined}
            onClick={() => onOpen({ figure: member.figure.id })}
          >
            {`${member.row.company.name} ${i18n.format.figure(member.figure)}`}
          </RovingButton>
        ))}
      </RovingGroup>
      {result.together && <TogetherWorking together={result.together} name={name} onOpen={onOpen} />}
      {result.valueChange && <p className="mt-2">{words.valueChange(formatValueChange(result.valueChange, i18n))}</p>}
    </section>
  )
}
