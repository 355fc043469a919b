// How every axis is drawn: small muted ticks, no lines of its own. Recharts takes these as properties.
const LEAST_FONT_SIZE = 12
const TICK_SCALE = 0.93

export interface AxisTick {
  readonly value: number
  readonly label: string
}

/** Properties that all axes share. */
export const plainAxis = { tickLine: false, axisLine: false, interval: 0 } as const

/** Properties of a number axis with given ticks, whose domain is the model's and not the data's. */
export function numberAxis(ticks: readonly AxisTick[], domain: readonly [number, number], fontSize: number) {
  const labels = new Map(ticks.map(({ value, label }) => [value, label]))
  return {
    ...plainAxis,
    type: 'number' as const,
    domain: [...domain],
    ticks: ticks.map(({ value }) => value),
    tickFormatter: (value: number) => labels.get(value) ?? '',
    tick: { fontSize: Math.max(LEAST_FONT_SIZE, fontSize * TICK_SCALE), fill: 'var(--muted)' },
    allowDataOverflow: true,
  }
}
