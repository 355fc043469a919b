import { useMemo } from 'react'

/**
 * Plain data as they first came, as long as those made anew say the same. The chart library compares its props by
 * identity, and lays its axes out anew for any other.
 */
export function useSame<T>(data: T): T {
  const text = JSON.stringify(data)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the data
  return useMemo(() => data, [text])
}
