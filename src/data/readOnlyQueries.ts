// What the query library asks of its parts for mutations, endless lists, suspense, error boundaries, and to wait for
// the window or the network. The page only reads, its files end, it shows waiting and errors itself, and it always
// asks: so these do nothing, and the library's own, which every visitor would load, are left out of the build.

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

function yes(): boolean {
  return true
}

function nothing(): void {}

const always = { isFocused: yes, isOnline: yes, subscribe: () => nothing }

/** Stands in for a choice of timers: the browser's. */
export const timeoutManager = globalThis

export function systemSetTimeoutZero(callback: () => void): void {
  setTimeout(callback)
}

export {
  always as focusManager,
  always as onlineManager,
  no as defaultThrowOnError,
  no as getHasError,
  no as hasNextPage,
  no as hasPreviousPage,
  no as shouldSuspend,
  no as useIsRestoring,
  nothing as ensurePreventErrorBoundaryRetry,
  nothing as ensureSuspenseTimers,
  nothing as fetchOptimistic,
  nothing as useClearResetErrorBoundary,
  nothing as IsRestoringProvider,
  nothing as QueryErrorResetBoundary,
  nothing as useQueryErrorResetBoundary,
}
