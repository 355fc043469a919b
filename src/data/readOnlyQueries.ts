// What the query library asks of its parts for mutations, endless lists, suspense and error boundaries. The page only
// reads, its files end, and it shows waiting and errors itself: so these do nothing, and the library's own, which every
// visitor would load, are left out of the build.

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

function no(): boolean {
  return false
}

function nothing(): void {}

export {
  no as defaultThrowOnError,
  no as getHasError,
  no as hasNextPage,
  no as hasPreviousPage,
  no as shouldSuspend,
  nothing as ensurePreventErrorBoundaryRetry,
  nothing as ensureSuspenseTimers,
  nothing as fetchOptimistic,
  nothing as useClearResetErrorBoundary,
}
