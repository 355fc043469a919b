// What can be read off one figure: which way it points, how large it is, which marks it carries.
import type { Direction, Figure, Measure, Period, Precision, Status } from '../dataset/schema.ts'

export const MOVE_MEASURES = [
  'sharePriceChange',
  'marketValueChange',
  'abnormalReturn',
] as const satisfies readonly Measure[]

/** True for a change of share price or market value in percent, whose sign says which way it went. */
export function isMove(figure: Figure): boolean {
  return (MOVE_MEASURES as readonly Measure[]).includes(figure.measure)
}

/** True for measures that need a scope: what the spending covers. Their names begin alike. */
export function isCapexMeasure(measure: Measure): boolean {
  return measure.startsWith('capex')
}

/** The year that a period belongs to: the year it names, or that of its last day. */
export function yearOf(period: Period): number {
  return 'year' in period ? period.year : Number(period.end.slice(0, 4))
}

/** The figure as one number in its unit: the midpoint of a range, null where only a direction is stated. */
export function magnitude(figure: Figure): number | null {
  if (figure.value === null || typeof figure.value === 'number') return figure.value
  return (figure.value.low + figure.value.high) / 2
}

const OPEN_UPWARDS: readonly Precision[] = ['at-least', 'more-than']

/**
 * The least and the largest size, without sign, that a figure's wording allows: "at least" and "more than" leave the
 * upper end open, "less than" reaches down to zero; every other wording is taken at its number. Null where only a
 * direction is stated.
 */
export function sizeBounds({ value, precision }: Figure): readonly [number, number] | null {
  if (value === null) return null
  const ends = typeof value === 'number' ? [value] : [value.low, value.high]
  const sizes = ends.map(Math.abs)
  const least = precision === 'less-than' ? 0 : Math.min(...sizes)
  const largest = OPEN_UPWARDS.includes(precision) ? Number.POSITIVE_INFINITY : Math.max(...sizes)
  return [least, largest]
}

/**
 * Which way a figure points: as stated where it has no size, else by its sign. A loss counts as a fall. Null for
 * measures that are neither a change nor a growth, such as capex.
 */
export function directionOf(figure: Figure): Direction | null {
  if (figure.measure === 'marketValueLost') return 'fell'
  const { measure } = figure
  if (!isMove(figure) && !measure.endsWith('Change') && !measure.endsWith('Growth')) return null
  const value = magnitude(figure)
  if (value === null) return figure.direction ?? null
  if (value === 0) return 'flat'
  return value < 0 ? 'fell' : 'rose'
}

/**
 * Every mark that applies to a figure, in the order derived, planned, combined, direction-only, stated. `status` is the
 * first of them; a derived figure of a group is also combined, and a sum of plans is also planned.
 */
export function marksOf(figure: Figure, isGroup: boolean, figureById: (id: string) => Figure | undefined): Status[] {
  const marks: Status[] = []
  // A figure that is worked out at load may follow a rule instead of a formula, so it may have no derivation.
  if (figure.derivation || figure.status === 'derived') marks.push('derived')
  const terms = figure.derivation?.kind === 'sum' ? figure.derivation.inputs.terms : []
  const sumOfPlans = terms.length > 0 && terms.every((id) => figureById(id)?.status === 'planned')
  if (figure.status === 'planned' || sumOfPlans) marks.push('planned')
  if (figure.status === 'combined' || isGroup) marks.push('combined')
  if (figure.value === null) marks.push('direction-only')
  if (marks.length === 0) marks.push('stated')
  return marks
}

/** True for spending as a part of something else: it has no sign, where a change has one. */
export function isShare(measure: Measure): boolean {
  return measure.startsWith('capexShare')
}
