// How a dot looks: its colour says the direction, its fill the status, an arrow a bound, a ring the link of a lens.

export interface DotLook {
  /** A colour as a style sheet has it. */
  readonly colour: string
  readonly fill: 'solid' | 'outlined' | 'hatched'
  /** Where the true value lies beyond the one drawn: an arrow instead of a dot, which would be read as the value. */
  readonly beyond: 'right' | 'up' | null
  readonly isDimmed: boolean
  readonly link: 'stated' | 'inferred' | null
}

/** A dot at its place. Pixels. */
export interface LookedDot {
  readonly x: number
  readonly y: number
  readonly look: DotLook
}

/** The width of a dot's outline, for its radius. */
export function outlineOf(radius: number): number {
  return Math.min(2, Math.max(1, radius / 3))
}

/** The arrow of a bound, from a bar across its place towards where the value lies. */
export function arrowPath(cx: number, cy: number, radius: number, beyond: 'right' | 'up'): string {
  const [dx, dy] = beyond === 'right' ? [1, 0] : [0, -1]
  const at = (along: number, across: number): string =>
    `${cx + dx * along - dy * across} ${cy + dy * along + dx * across}`
  const tip = 2 * radius
  const head = (2 / 3) * radius
  return `M ${at(0, -radius)} L ${at(0, radius)} M ${at(0, 0)} L ${at(tip, 0)} M ${at(tip - head, -head)} L ${at(tip, 0)} L ${at(tip - head, head)}`
}
