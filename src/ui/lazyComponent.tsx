import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { useI18n } from '../i18n/i18n.ts'

/**
 * A component whose code is fetched when it is first drawn. Until then `fallback` stands in its place. If the code cannot be
 * fetched, or the component throws, that place says so and offers to try again; the rest of the page goes on.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  // React.lazy remembers a failure for good, so every attempt gets a lazy component of its own.
  const attempt = () => lazy(async () => ({ default: await load() }))
  let shared = attempt()
  return function LazyComponent({ fallback = null, ...props }: Props & { readonly fallback?: ReactNode }) {
    const [Component, setComponent] = useState(() => shared)
    return (
      <ErrorBoundary
        FallbackComponent={PanelError}
        // Given something else to draw, it may well succeed.
        resetKeys={Object.values(props)}
        onReset={() => {
          shared = attempt()
          setComponent(() => shared)
        }}
      >
        <Suspense fallback={fallback}>
          <Component {...(props as unknown as Props)} />
        </Suspense>
      </ErrorBoundary>
    )
  }
}

/** What stands where a part of the page failed. */
export function PanelError({ error, resetErrorBoundary }: FallbackProps) {
  const { t } = useI18n()
  return (
    <div role="alert" className="border border-rule p-4 text-sm">
      <p>{t.errors.panel}</p>
      <details className="mt-2 text-muted">
        <summary>{t.errors.details}</summary>
        <p className="mt-1 break-words">{error instanceof Error ? error.message : String(error)}</p>
      </details>
      <button type="button" className="button mt-3" onClick={resetErrorBoundary}>
        {t.controls.retry}
      </button>
    </div>
  )
}
