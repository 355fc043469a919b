import type { Selection } from '../../domain/selection/select.ts'
import { describeRange } from '../../i18n/describeRange.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { patchView } from '../../state/viewStore.ts'
import { RangeSlider } from '../../ui/controls/RangeSlider.tsx'

/** The size of the move as a range with two ends; an end that rests at the edge is no limit. */
export function SizeFilter({ selection }: { readonly selection: Selection }) {
  const i18n = useI18n()
  const { t, format } = i18n
  const { view, sizeBounds, withoutSize } = selection
  if (!sizeBounds) return null
  const { min, max } = sizeBounds
  const clamp = (value: number): number => Math.min(max, Math.max(min, value))
  return (
    <fieldset>
      <legend className="filter-legend">{t.label.filter.size}</legend>
      {/* In Chromium, what is added to a fieldset itself draws all of it anew, and ends a drag in it. */}
      <div>
        <p className="text-sm tabular">{describeRange(view, i18n) ?? t.filters.rangeAll}</p>
        <RangeSlider
          min={min}
          max={max}
          value={[clamp(view.min ?? min), clamp(view.max ?? max)]}
          labels={[t.filters.min, t.filters.max]}
          format={format.change}
          onChange={([low, high]) => patchView({ min: low <= min ? null : low, max: high >= max ? null : high })}
        />
        <div className="flex justify-between text-xs text-muted tabular" aria-hidden="true">
          <span>{format.change(min)}</span>
          <span>{format.change(max)}</span>
        </div>
        {withoutSize.length > 0 && <p className="mt-1 text-xs text-muted">{t.filters.leftOut(withoutSize.length)}</p>}
      </div>
    </fieldset>
  )
}
