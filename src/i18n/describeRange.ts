import type { View } from '../domain/view/view.ts'
import type { I18n } from './i18n.ts'

/** The size range in words; null where none is set. */
export function describeRange({ min, max }: Pick<View, 'min' | 'max'>, { t, format }: I18n): string | null {
  if (min !== null && max !== null) return t.filters.range(format.change(min), format.change(max))
  if (min !== null) return t.filters.rangeFrom(format.change(min))
  return max === null ? null : t.filters.rangeTo(format.change(max))
}
