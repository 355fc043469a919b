import { useI18n } from '../../i18n/i18n.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { CardTarget, NamedCompany } from './chart.ts'

interface NamedCompaniesProps {
  readonly heading: string
  readonly companies: readonly NamedCompany[]
  readonly onOpen: (opens: CardTarget) => void
}

/** Companies that a chart has no mark for, by name: missing is shown, never drawn as zero. */
export function NamedCompanies({ heading, companies, onOpen }: NamedCompaniesProps) {
  const { t } = useI18n()
  if (companies.length === 0) return null
  return (
    <RovingGroup
      role="group"
      aria-label={heading}
      className="mt-3 flex flex-wrap items-baseline gap-x-1 gap-y-1 text-sm"
    >
      <span className="mr-2 text-muted">{heading}</span>
      {companies.map(({ id, name, dimmed, link }) => (
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
    </RovingGroup>
  )
}
