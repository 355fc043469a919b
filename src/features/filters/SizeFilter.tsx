import type { Selection } from '../../domain/select.ts'
import { describeRange } from '../../i18n/describeRange.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { lazyComponent } from '../../ui/lazyComponent.tsx'
import type { RangeSliderProps } from '../../ui/RangeSlider.tsx'

const RangeSlider = lazyComponent<RangeSliderProps>(async () => (await import('../../ui/RangeSlider.tsx')).RangeSlider)

interface SizeFilterProps {
  readonly selection: Selection
  /** Whether the slider's code is wanted yet; until then a button stands in its place that asks for it. */
  readonly isInUse: boolean
  readonly onUse: () => void
}

/** The size of the move as a range with two ends; an end that rests at the edge is no limit. */
export function SizeFilter({ selection, isInUse, onUse }: SizeFilterProps) {
  const i18n = useI18n()
  const { t, format } = i18n
  const { view, sizeBounds, withoutSize } = selection
  if (!sizeBounds) return null
  const { min, max } = sizeBounds
  const clamp = (value: number): number => Math.min(max, Math.max(min, value))
  return (
    <fieldset>
      <legend className="filter-legend">{t.label.filter.size}</legend>
      <p className="text-sm tabular-nums">{describeRange(view, i18n) ?? t.filters.rangeAll}</p>
      {isInUse || view.min !== null || view.max !== null ? (
        <RangeSlider
          min={min}
          max={max}
          value={[clamp(view.min ?? min), clamp(view.max ?? max)]}
          labels={[t.filters.min, t.filters.max]}
          format={format.change}
          onChange={([low, high]) => patchView({ min: low <= min ? null : low, max: high >= max ? null : high })}
          fallback={<IdleButton label={t.filters.setRange} />}
        />
      ) : (
        <IdleButton label={t.filters.setRange} onUse={onUse} />
      )}
      <div className="flex justify-between text-xs text-muted tabular-nums" aria-hidden="true">
        <span>{format.change(min)}</span>
        <span>{format.change(max)}</span>
      </div>
      {withoutSize.length > 0 && <p className="mt-1 text-xs text-muted">{t.filters.leftOut(withoutSize.length)}</p>}
    </fieldset>
  )
}

/** Stands in the slider's place, and can be reached by Tab as it can, until the slider's code is there. */
function IdleButton({ label, onUse }: { readonly label: string; readonly onUse?: () => void }) {
  return (
    <button type="button" className="block w-full" aria-label={label} onClick={onUse}>
      <IdleSlider />
    </button>
  )
}

/** How the slider looks before its code has arrived: both ends at rest. */
function IdleSlider() {
  return (
    <span className="flex h-8 items-center px-2.5" aria-hidden="true">
      <span className="relative block h-1 w-full rounded bg-accent">
        <span className="slider-thumb absolute top-1/2 left-0 -translate-1/2" />
        <span className="slider-thumb absolute top-1/2 left-full -translate-1/2" />
      </span>
    </span>
  )
}
