// Dots on one axis that would hide one another step aside. Pixels.

/**
 * How many steps up (−) or down (+) each dot has to go so that none lies on another; as few as possible, in the order
 * given. `xs` ascend; dots lie on one another where they are less than `distance` apart.
 */
export function stepAside(xs: readonly number[], distance: number): number[] {
  const placed: { readonly x: number; readonly step: number }[] = []
  for (const x of xs) {
    const near = new Set(placed.filter((other) => Math.abs(other.x - x) < distance).map((other) => other.step))
    let step = 0
    // The steps 0, −1, 1, −2, 2 and so on: of the first n + 1 of them, n near dots leave at least one free.
    while (near.has(step)) step = step < 0 ? -step : -step - 1
    placed.push({ x, step })
  }
  return placed.map(({ step }) => step)
}
