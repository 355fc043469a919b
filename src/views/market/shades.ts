// The shades of moves: orange falls and blue rises, in four steps each, so that the size is read from the strength and
// not from the hue alone.

/** The steps begin at these sizes, in percent. */
export const STEPS = [0, 1, 3, 10] as const
const STRENGTHS = [0.14, 0.3, 0.5, 1] as const

export interface Shade {
  readonly fill: string
  readonly strength: number
  /** The ink of words on it. */
  readonly ink: string
}

/** The shade of a move in percent. */
export function shadeOf(change: number): Shade {
  const step = STEPS.findLastIndex((least) => Math.abs(change) >= least)
  const strength = STRENGTHS[step] ?? 1
  return {
    fill: change < 0 ? 'var(--falls)' : change > 0 ? 'var(--rises)' : 'var(--line)',
    strength,
    ink: strength === 1 ? 'var(--paper)' : 'var(--ink)',
  }
}

/** All shades, from the deepest fall to the highest rise, each with a move that has it. */
export const SHADES: readonly number[] = [
  ...STEPS.map((step) => -step - 0.5).reverse(),
  ...STEPS.map((step) => step + 0.5),
]
