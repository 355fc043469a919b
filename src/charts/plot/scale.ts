// Linear scales and their ticks. Values and pixels; no drawing.

/** A step of 1, 2 or 5 times a power of ten that cuts `span` into at most `count` parts. */
export function niceStep(span: number, count: number): number {
  if (!(span > 0)) return 1
  const rough = span / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}

/** A domain widened to whole steps, and the ticks at those steps. `low` < `high`. */
export function niceScale(
  low: number,
  high: number,
  count: number,
): { domain: readonly [number, number]; ticks: number[] } {
  const step = niceStep(high - low, count)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.ceil(high / step - 1e-9)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => cleanFloat((first + index) * step))
  return { domain: [cleanFloat(first * step), cleanFloat(last * step)], ticks }
}

/** A span that holds `low`, `high` and all values. A loop, because a call cannot take a hundred thousand arguments. */
export function spanOf(values: Iterable<number>, low: number, high: number): readonly [low: number, high: number] {
  let [least, greatest] = [low, high]
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return [least, greatest]
}

/** The pixel at which a value stands, between the two pixels for the ends of the domain. */
export function project(value: number, domain: readonly [number, number], range: readonly [number, number]): number {
  const [low, high] = domain
  return high === low ? (range[0] + range[1]) / 2 : range[0] + ((value - low) / (high - low)) * (range[1] - range[0])
}

// 3 × 0.1 is not 0.3 in floating point; twelve digits are more than any axis shows. −0 becomes 0.
function cleanFloat(value: number): number {
  return Number(value.toPrecision(12)) + 0
}
