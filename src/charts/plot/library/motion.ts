// No chart moves by itself. The chart library would bring all that it needs to move one, remember where each mark was,
// and start anew for each series; the build gives it this instead. See vite.chartLibrary.ts.

interface Props<T, Drawn> {
  readonly items: readonly T[] | null | undefined
  /** Draws a series as it is at a share of its way, from 0 to 1. */
  readonly children: (items: readonly T[], share: number, isEntrance: boolean) => Drawn
}

/** A series where it arrives. */
export function AnimatedItems<T, Drawn>({ items, children }: Props<T, Drawn>): Drawn | null {
  return items ? children(items, 1, false) : null
}

const AT_REST = { isAnimating: false }

export function useAnimationCallbacks() {
  return AT_REST
}

/** How marks of one state would find theirs of the next. */
function unmatched(): void {}

export { unmatched as matchAppend }
