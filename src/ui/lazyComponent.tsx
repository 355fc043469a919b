import { type ComponentType, type ReactNode, useLayoutEffect, useState } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { useI18n } from '../i18n/i18n.ts'

/**
 * A component whose code is fetched when it is first drawn. Until then `fallback` stands in its place. If the code cannot be
 * fetched, or the component throws, that place says so and offers to try again; the rest of the page goes on.
 *
 * React's own `lazy` would keep a fallback for 300 ms once it stands, however soon the code is there.
 */
export function lazyComponent<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null
  let loading: Promise<ComponentType<Props>> | null = null

  function fetchCode(): Promise<ComponentType<Props>> {
    loading ??= load().then(
      (component) => {
        loaded = component
        return component
      },
      (error: unknown) => {
        // So that the next attempt is one.
        loading = null
        throw error
      },
    )
    return loading
  }

  function Part({ fallback, props }: { readonly fallback: ReactNode; readonly props: Props }) {
    const [Component, setComponent] = useState(() => loaded)
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
    useLayoutEffect(() => {
      if (Component) return
      let isShown = true
      fetchCode().then(
        (component) => isShown && setComponent(() => component),
        (error: unknown) => isShown && setFailure({ error }),
      )
      return () => {
        isShown = false
      }
    }, [Component])
    if (failure) throw failure.error
    return Component ? <Component {...props} /> : fallback
  }

  return function LazyComponent({ fallback = null, ...rest }: Props & { readonly fallback?: ReactNode }) {
    const props = rest as unknown as Props
    return (
      // Given something else to draw, it may well succeed.
      <ErrorBoundary FallbackComponent={PanelError} resetKeys={Object.values(props)}>
        <Part fallback={fallback} props={props} />
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
