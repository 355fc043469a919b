import type { Selection } from '../../domain/selection/select.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'

/** The event's uncertainties as lenses: one highlights the companies that it touches and dims the rest. */
export function LensStrip({ selection }: { readonly selection: Selection }) {
  const { t, text } = useI18n()
  const { lenses, lens, isWaiting } = selection
  if (lenses.length === 0) return null
  return (
    <section className="lenses mt-8 border-t border-ink pt-3">
      <h2 className="chart-title">{lenses.length === 3 ? t.lenses.heading : t.lenses.headingOther}</h2>
      <RovingGroup
        role="group"
        aria-label={t.filters.lens}
        className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-3"
      >
        {lenses.map(({ uncertainty, passingCount, assessedCount, unassessedCount }, index) => {
          const isOn = lens?.uncertainty.id === uncertainty.id
          return (
            <RovingButton
              key={uncertainty.id}
              aria-pressed={isOn}
              className="lens"
              onClick={() => patchView({ lens: isOn ? null : uncertainty.id })}
            >
              <span className="font-semibold">
                <span className="mr-2 text-accent tabular">{index + 1}</span>
                {text(uncertainty.title)}
              </span>
              <span className="mt-1 block text-sm">{text(uncertainty.question)}</span>
              {!isWaiting && (
                <span className="mt-1 block text-xs text-muted tabular">
                  {t.lenses.touches(passingCount, assessedCount, unassessedCount)}
                </span>
              )}
            </RovingButton>
          )
        })}
      </RovingGroup>
    </section>
  )
}
