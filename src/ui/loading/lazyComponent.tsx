import { type ComponentType, memo, type ReactNode, useCallback, useLayoutEffect, useState } from 'react'
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
    if (!loading) {
      loading = load().then((code) => {
        loaded = memo(code) as unknown as ComponentType<Props>
        return { Component: loaded }
      })
      // Lets the next attempt fetch again.
      loading.catch(() => {
        loading = null
      })
    }
    return inTime(loading)
  }

  async function fetchInTime(): Promise<Fetched<Props>> {
    if (!isPatient) return fetchCode()
    if (!loading) await untilQuiet()
    const part = await fetchCode()
    // What stands in its place may be under a finger.
    await untilReleased()
    return part
  }

  interface PartProps {
    readonly fallback: ReactNode
    readonly props: Props
    readonly onLate: () => void
  }

  function Part({ fallback, props, onLate }: PartProps) {
    const [{ Component, error }, setPart] = useState<Fetched<Props>>({ Component: loaded })
    useLayoutEffect(() => {
      let isShown = true
      const show = (part: Fetched<Props>): void => {
        if (isShown) setPart(part)
      }
      const fail = (error: unknown): void => {
        show({ error })
        // What comes after all takes the place of what was said.
        loading?.then(onLate, () => {})
      }
      if (!Component) fetchInTime().then(show, fail)
      return () => {
        isShown = false
      }
    }, [Component, onLate])
    if (error) throw error
    return Component ? <Component {...props} /> : fallback
  }

  function LazyComponent({ fallback = null, ...rest }: Props & { readonly fallback?: ReactNode }) {
    const props = rest as unknown as Props
    const [isLate, setLate] = useState(false)
    const onLate = useCallback(() => setLate(true), [])
    return (
      // A component that failed may succeed with other props.
      <PartBoundary resetKeys={[isLate, ...Object.values(props)]}>
        <Part fallback={fallback} props={props} onLate={onLate} />
      </PartBoundary>
    )
  }
  return Object.assign(LazyComponent, { load: fetchCode })
}
