// No chart moves by itself. The chart library would bring all that it needs to move one, and start it for each series;
// the build gives it this instead. See vite.config.ts.

interface Props<T> {
  /** Draws a series as it is at a share of its way, from 0 to 1. */
  readonly children: (share: number) => T
}

/** A series where it arrives. */
export function JavascriptAnimate<T>({ children }: Props<T>): T {
  return children(1)
}
