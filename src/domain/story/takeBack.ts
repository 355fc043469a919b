// Undoes one change of a list that may have been changed again since, in this window or in another.

interface Item {
  readonly id: string
}

/**
 * The list as it is now without the change that led from `before` to `after`: what was deleted is back in its place,
 * what was added is gone, and what was replaced is as before. An item that was changed again since stays as it is now,
 * or is what `inner` makes of it as it is now, was before (nothing where it was added) and was after.
 */
export function takeBack<T extends Item>(
  now: readonly T[],
  before: readonly T[],
  after: readonly T[],
  inner: (now: T, before: T | undefined, after: T) => T = (item) => item,
): readonly T[] {
  const [wasBefore, wasAfter] = [mapById(before), mapById(after)]
  const left = now.flatMap((item) => {
    const [old, changed] = [wasBefore.get(item.id), wasAfter.get(item.id)]
    if (!changed) return [item]
    if (!isSame(item, changed)) return [inner(item, old, changed)]
    return old ? [old] : []
  })
  const whole = [...left]
  for (const [index, item] of before.entries()) {
    if (wasAfter.has(item.id) || whole.some(({ id }) => id === item.id)) continue
    // Behind what stood before it and still does.
    const earlier = new Set(before.slice(0, index).map(({ id }) => id))
    whole.splice(whole.findLastIndex(({ id }) => earlier.has(id)) + 1, 0, item)
  }
  return isOneSet(whole, before) ? inOrderOf(whole, before) : whole
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function mapById<T extends Item>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

function isOneSet(items: readonly Item[], others: readonly Item[]): boolean {
  const ids = mapById(others)
  return items.length === others.length && items.every(({ id }) => ids.has(id))
}

function inOrderOf<T extends Item>(items: readonly T[], order: readonly Item[]): readonly T[] {
  const byId = mapById(items)
  return order.flatMap(({ id }) => byId.get(id) ?? [])
}
