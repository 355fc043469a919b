// Marks answer the pointer, keys and fingers themselves, and no chart follows another. The chart library would watch
// each chart for all of that, and work out at every move of the mouse what lies below it; the build gives it this
// instead. See vite.chartLibrary.ts.

/** An event of a chart that nobody listens to. */
export function ignored(): { readonly type: string } {
  return { type: 'ignored' }
}

type Pass = (action: unknown) => unknown

/** Hands every action on as it came. */
const nobody = { middleware: () => (next: Pass) => next }

export function nothing(): void {}

export {
  nobody as externalEventsMiddleware,
  nobody as keyboardEventsMiddleware,
  nobody as mouseClickMiddleware,
  nobody as mouseMoveMiddleware,
  nobody as touchEventMiddleware,
}
