import { useState } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import type { CardTarget } from '../../charts/frame/chart.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { HatchedBar } from './HatchedBar.tsx'
import type { HoldingsModel, SectorRow } from './holdingsModel.ts'
import { buildOwnSectorsTable } from './holdingsTables.ts'
import { TermList } from './TermList.tsx'

interface PanelProps {
  readonly model: NonNullable<HoldingsModel['sectors']>
  readonly onOpen: (opens: CardTarget) => void
}

/** The contributions by sector; each opens its sum, term by term. */
export function OwnSectorsPanel({ model, onOpen }: PanelProps) {
  const i18n = useI18n()
  return (
    <ChartFrame chart="own-sectors" isTable frame={model.frame} table={buildOwnSectorsTable(model, i18n)}>
      <div className="holdings-rows">
        {model.rows.map((row) => (
          <Sector key={row.key} row={row} onOpen={onOpen} />
        ))}
      </div>
    </ChartFrame>
  )
}

function Sector({ row, onOpen }: { readonly row: SectorRow; readonly onOpen: (opens: CardTarget) => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      data-dimmed={row.dimmed || undefined}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary aria-label={row.label} className="holdings-row">
        <span>{row.name}</span>
        <HatchedBar bar={row.bar} direction={row.direction} />
        <span className="text-right">
          <strong className="own-result tabular">{row.contribution}</strong>
          <span className="block text-xs text-muted">{row.weight}</span>
        </span>
      </summary>
      {isOpen && (
        <div className="pb-2 pl-5">
          <TermList label={row.name} terms={row.terms} onOpen={onOpen} />
          <p className="text-xs leading-5">{row.sum}</p>
        </div>
      )}
    </details>
  )
}
