// Charts are given their ticks and domains. The chart library would choose ticks of its own beside them, with a library
// for decimals; the build gives it this instead. See vite.config.ts.

type Domain = readonly [number, number]

/** The ends of the domain: no tick is ever chosen by the library. */
export function getNiceTickValues(domain: Domain): number[] {
  return [...domain]
}

export function getTickValuesFixedDomain(domain: Domain): number[] {
  return getNiceTickValues(domain)
}
