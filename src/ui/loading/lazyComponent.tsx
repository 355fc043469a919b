import { type ComponentType, memo, type ReactNode, useLayoutEffect, useState } from 'react'
import { inTime } from '../../waiting/inTime.ts'
import { PartBoundary } from './PartBoundary.tsx'
import { untilQuiet, untilReleased } from './untilQuiet.ts'

/** The outcome of fetching a component's code. Both fields are empty while the code is loading. */
interface Fetched<Props> {
  readonly Component?: ComponentType<Props> | null
  readonly error?: unknown
}

/**
 * A component whose code is fetched when it is first drawn. Until then `fallback` stands in its place. If the code
 * cannot be fetched in time, or the component throws, that place says so and offers to try again; the rest of the page
 * goes on. `load` fetches the code ahead of that. A patient component, whose fallback serves as well for a while, waits
 * until the page is quiet. What is drawn with the same props is not drawn again.
 *
 * React's own `lazy` would show a fallback for at least 300 ms, however soon the code is there.
 */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isPatient = false }: { readonly isPatient?: boolean } = {},
) {
  let loaded: ComponentType<Props> | null = null
  let loading: Promise<Fetched<Props>> | null = null

  async function fetchCode(): Promise<Fetched<Props>> {
    loading ??= inTime(load()).then((code) => {
      loaded = memo(code) as unknown as ComponentType<Props>
      return { Component: loaded }
    })
    try {
      return await loading
    } catch (error) {
      // Lets the next attempt fetch again.
      loading = null
      throw error
    }
  }

  async function fetchInTime(): Promise<Fetched<Props>> {
    if (!isPatient) return fetchCode()
    if (!loading) await untilQuiet()
    const part = await fetchCode()
    // What stands in its place may be under a finger.
    await untilReleased()
    return part
  }

  function Part({ fallback, props }: { readonly fallback: ReactNode; readonly props: Props }) {
    const [{ Component, error }, setPart] = useState<Fetched<Props>>({ Component: loaded })
    useLayoutEffect(() => {
      let isShown = true
      const show = (part: Fetched<Props>): void => {
        if (isShown) setPart(part)
      }
      if (!Component) fetchInTime().then(show, (reason: unknown) => show({ error: reason }))
      return () => {
        isShown = false
      }
    }, [Component])
    if (error) throw error
    return Component ? <Component {...props} /> : fallback
  }

  function LazyComponent({ fallback = null, ...rest }: Props & { readonly fallback?: ReactNode }) {
    const props = rest as unknown as Props
    return (
      // A component that failed may succeed with other props.
      <PartBoundary resetKeys={Object.values(props)}>
        <Part fallback={fallback} props={props} />
      </PartBoundary>
    )
  }
  return Object.assign(LazyComponent, { load: fetchCode })
}
