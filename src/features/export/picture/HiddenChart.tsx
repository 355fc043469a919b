import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import {
  type ChartRegistry,
  ChartRegistryContext,
  createChartRegistry,
  entryOf,
} from '../../../charts/frame/chartRegistry.ts'
import { ChartSlotContext } from '../../../charts/frame/chartSlot.ts'
import type { ChartId } from '../../../domain/view/view.ts'
import { FixedSizeContext } from '../../../ui/size/useElementSize.ts'
import type { DrawSize } from './makePicture.ts'
import type { PictureTheme } from './readPage.ts'

/** A chart to be drawn out of sight, and the callbacks for the outcome. */
export interface DrawRequest {
  readonly size: DrawSize
  readonly theme: PictureTheme
  readonly onDrawn: (figure: HTMLElement) => void
  readonly onFailure: (error: Error) => void
}

interface HiddenChartProps {
  readonly chart: ChartId
  readonly request: DrawRequest
  /** The view that holds the chart. */
  readonly children: ReactNode
}

const QUIET_MS = 50
const MAX_MS = 15_000

/** Draws one chart of a view outside the page, at a size of its own, and reports when it has settled. */
export function HiddenChart({ chart, request, children }: HiddenChartProps) {
  const ref = useRef<HTMLDivElement>(null)
  const { size, theme } = request
  const fixed = useMemo(() => ({ width: size.width, rem: size.rem, maxHeight: size.maxHeight }), [size])
  const stage = useMemo(() => ({ only: chart, toolsFor: null }), [chart])
  const registry = useMemo(createChartRegistry, [])
  useEffect(() => watch(ref.current, registry, chart, request), [registry, chart, request])
  return createPortal(
    <div
      ref={ref}
      aria-hidden="true"
      inert
      className="ground hidden-chart"
      data-theme={theme}
      style={{ width: size.width, fontSize: size.rem }}
    >
      <FixedSizeContext value={fixed}>
        <ChartSlotContext value={stage}>
          <ChartRegistryContext value={registry}>{children}</ChartRegistryContext>
        </ChartSlotContext>
      </FixedSizeContext>
    </div>,
    document.body,
  )
}

/**
 * Waits until the chart is drawn, all its parts are there, and nothing changes any more. It waits by time and not by
 * frames, because a tab in the background has no frames. Returns a function that ends the wait.
 */
function watch(
  stage: HTMLElement | null,
  registry: ChartRegistry,
  chart: ChartId,
  { onDrawn, onFailure }: DrawRequest,
): () => void {
  if (!stage) return () => {}
  const fail = (): void => {
    stop()
    onFailure(new Error(`The chart "${chart}" could not be drawn`))
  }
  const look = (): void => {
    if (stage.querySelector('[role="alert"]')) {
      fail()
      return
    }
    const figure = entryOf(registry, chart)?.figure
    if (!figure || figure.querySelector('.skeleton, [data-placeholder]')) return
    stop()
    onDrawn(figure)
  }
  let quiet = setTimeout(look, QUIET_MS)
  const end = setTimeout(fail, MAX_MS)
  const observer = new MutationObserver(() => {
    clearTimeout(quiet)
    quiet = setTimeout(look, QUIET_MS)
  })
  const stop = (): void => {
    clearTimeout(quiet)
    clearTimeout(end)
    observer.disconnect()
  }
  observer.observe(stage, { subtree: true, childList: true, attributes: true, characterData: true })
  return stop
}
