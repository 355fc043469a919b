// What a QueryClient asks of mutations and of endless lists. The page only reads, and its files end: so these do
// nothing, and the library's own, which every visitor would load, are left out of the build.

/** Stands in for the library's cache of mutations. */
export class MutationCache {
  clear(): void {}

  findAll(): readonly never[] {
    return []
  }

  resumePausedMutations(): Promise<void> {
    return Promise.resolve()
  }
}

/** Stands in for how the library fetches a list page by page. */
export function infiniteQueryBehavior(): undefined {
  return
}

export function hasNextPage(): boolean {
  return false
}

export function hasPreviousPage(): boolean {
  return false
}
