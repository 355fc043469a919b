// How a bar looks: its colour says the direction, its fill the status.
import type { Direction, Status } from '../../domain/dataset/schema.ts'
import { HatchPattern } from '../frame/HatchPattern.tsx'

export const BAR_COLOURS: Readonly<Record<Direction, string>> = {
  fell: 'var(--falls)',
  rose: 'var(--rises)',
  flat: 'var(--muted)',
}

const DIRECTIONS = ['fell', 'rose', 'flat'] as const

/** The patterns that fills name. Go into the `defs` of an SVG. */
export function BarPatterns() {
  return DIRECTIONS.map((direction) => (
    <HatchPattern key={direction} id={`hatch-${direction}`} colour={BAR_COLOURS[direction]} />
  ))
}

/** The attributes of a bar of a direction and some statuses. */
export function barFill(direction: Direction, marks: readonly Status[]) {
  const colour = BAR_COLOURS[direction]
  const solid = marks.includes('planned') ? 'var(--paper)' : colour
  return { fill: marks.includes('derived') ? `url(#hatch-${direction})` : solid, stroke: colour, strokeWidth: 1 }
}
