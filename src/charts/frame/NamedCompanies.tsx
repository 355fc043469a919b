import { useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { CardTarget, NamedCompany } from './chart.ts'

interface NamedCompaniesProps {
  readonly heading: string
  readonly companies: readonly NamedCompany[]
  readonly onOpen: (opens: CardTarget) => void
}

// More names than this are asked for, and then come in portions: a whole market of names would take seconds to draw.
const MOST_NAMES = 40
const PORTION = 400

/** Companies that a chart has no mark for, by name: missing is shown, never drawn as zero. */
export function NamedCompanies({ heading, companies, onOpen }: NamedCompaniesProps) {
  const { t } = useI18n()
  const [most, setMost] = useState(MOST_NAMES)
  if (companies.length === 0) return null
  const moreCount = companies.length - most
  return (
    <RovingGroup role="group" aria-label={heading} className="mt-3 flex flex-wrap items-baseline gap-1 text-sm">
      <span className="mr-2 text-muted">{heading}</span>
      {companies.slice(0, most).map(({ id, name, dimmed, link }) => (
        <RovingButton
          key={id}
          data-mark={id}
          data-dimmed={dimmed || undefined}
          data-lens={link ?? undefined}
          aria-label={t.controls.open(name)}
          className="name-button"
          onClick={() => onOpen({ company: id })}
        >
          {name}
        </RovingButton>
      ))}
      {moreCount > 0 && (
        <RovingButton key="more" className="button" onClick={() => setMost(most + PORTION)}>
          {t.frame.andMore(moreCount)}
        </RovingButton>
      )}
    </RovingGroup>
  )
}
