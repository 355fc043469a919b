import { useState } from 'react'
import { ChartFrame } from '../../charts/frame/ChartFrame.tsx'
import { type CardTarget, markIdOf } from '../../charts/frame/chart.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import { ShareBar } from './HatchedBar.tsx'
import type { EffectRow, HoldingsExposureModel } from './holdingsExposureModel.ts'
import { buildOwnExposureTable } from './holdingsTables.ts'
import { holdingsTexts } from './holdingsTexts.ts'

interface PanelProps {
  readonly model: HoldingsExposureModel
  readonly onOpen: (opens: CardTarget) => void
}

/** How much of the covered value each uncertainty touches, on either side; each row opens its companies. */
export function ExposurePanel({ model, onOpen }: PanelProps) {
  const i18n = useI18n()
  return (
    <ChartFrame chart="own-exposure" isTable frame={model.frame} table={buildOwnExposureTable(model, i18n)}>
      <LinkKey />
      <div className="border-t border-rule">
        {model.uncertainties.map(({ key, title, share, effects }) => (
          <section key={key} aria-label={title} className="border-b border-rule py-2">
            <h3 className="flex flex-wrap items-baseline gap-x-3 text-sm font-semibold">
              {title}
              <span className="font-normal text-muted">{share}</span>
            </h3>
            {effects.map((row) => (
              <Effect key={row.effect} row={row} onOpen={onOpen} />
            ))}
          </section>
        ))}
      </div>
    </ChartFrame>
  )
}

interface EffectProps {
  readonly row: EffectRow
  readonly onOpen: (opens: CardTarget) => void
}

function Effect({ row, onOpen }: EffectProps) {
  const [isOpen, setOpen] = useState(false)
  const content = (
    <>
      <span>{row.name}</span>
      <ShareBar stated={row.stated} inferred={row.inferred} />
      <span className="text-right tabular">{row.value}</span>
    </>
  )
  if (row.touched.length === 0)
    return (
      <div className="holdings-row text-muted" data-words="">
        {content}
      </div>
    )
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={row.label} className="holdings-row" data-words="">
        {content}
      </summary>
      {isOpen && (
        <RovingGroup role="group" aria-label={row.label} className="pb-2 pl-5 text-xs leading-5">
          <ul>
            {row.touched.map(({ key, name, share, link, label, dimmed, opens }) => (
              <li key={key} className="touch mt-1" data-link={link} data-dimmed={dimmed || undefined}>
                <RovingButton
                  data-mark={markIdOf(opens)}
                  className="figure-button"
                  aria-label={label}
                  onClick={() => onOpen(opens)}
                >
                  {`${name} ${share}`}
                </RovingButton>
              </li>
            ))}
          </ul>
        </RovingGroup>
      )}
    </details>
  )
}

function LinkKey() {
  const { language } = useI18n()
  const words = holdingsTexts[language].exposure
  return (
    <ul aria-label={words.key} className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {(['stated', 'inferred'] as const).map((status) => (
        <li key={status} className="inline-flex items-center gap-1.5">
          <span className="holdings-swatch" aria-hidden="true">
            <ShareBar stated={status === 'stated' ? 1 : 0} inferred={status === 'inferred' ? 1 : 0} />
          </span>
          {linkTexts[language].status[status]}
        </li>
      ))}
    </ul>
  )
}
