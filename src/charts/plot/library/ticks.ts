// Charts are given their ticks and domains, and draw every tick. The chart library would choose ticks of its own, with
// a library for decimals, and measure words to leave some ticks out; the build gives it this instead. See
// vite.chartLibrary.ts.

type Domain = readonly [number, number]

/** The ends of the domain: no tick is ever chosen by the library. */
export function getNiceTickValues(domain: Domain): number[] {
  return [...domain]
}

export function getTickValuesFixedDomain(domain: Domain): number[] {
  return getNiceTickValues(domain)
}

interface TicksProps<Tick> {
  /** false draws no ticks. */
  readonly tick: unknown
  readonly ticks?: readonly Tick[]
}

/** All ticks that an axis was given. */
export function getTicks<Tick>({ tick, ticks }: TicksProps<Tick>): readonly Tick[] {
  return tick && ticks ? ticks : []
}
