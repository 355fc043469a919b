import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { ChartStageContext } from '../../charts/chartStage.ts'
import type { ChartId } from '../../domain/view.ts'
import { FixedSizeContext } from '../../ui/useElementSize.ts'
import type { DrawSize } from './makePicture.ts'
import type { PictureTheme } from './readPage.ts'

/** A chart to be drawn where nobody sees it, and whom to tell. */
export interface DrawRequest {
  readonly size: DrawSize
  readonly theme: PictureTheme
  readonly onDrawn: (figure: HTMLElement) => void
  readonly onFailure: (error: Error) => void
}

interface OffStageProps {
  readonly chart: ChartId
  readonly request: DrawRequest
  /** The view that holds the chart. */
  readonly children: ReactNode
}

const LOOK_MS = 25
const MOST_LOOKS = 600

/** Draws one chart of a view beside the page, at a size of its own, and says when it has settled. */
export function OffStage({ chart, request, children }: OffStageProps) {
  const ref = useRef<HTMLDivElement>(null)
  const { size, theme } = request
  const fixed = useMemo(() => ({ width: size.width, rem: size.rem, maxHeight: size.maxHeight }), [size])
  const stage = useMemo(() => ({ only: chart, toolsFor: null }), [chart])
  useEffect(() => watch(ref.current, chart, request), [chart, request])
  return createPortal(
    <div
      ref={ref}
      aria-hidden="true"
      inert
      className="ground off-stage"
      data-theme={theme}
      style={{ width: size.width, fontSize: size.rem }}
    >
      <FixedSizeContext value={fixed}>
        <ChartStageContext value={stage}>{children}</ChartStageContext>
      </FixedSizeContext>
    </div>,
    document.body,
  )
}

/**
 * Waits until the chart stands and two looks running show the same. Looks by the clock and not by frames: a tab in the background has
 * none. Returns what ends the wait.
 */
function watch(stage: HTMLElement | null, chart: ChartId, { onDrawn, onFailure }: DrawRequest): () => void {
  let last = ''
  let looks = 0
  const look = (): void => {
    looks += 1
    const figure = stage?.querySelector<HTMLElement>(`figure[data-chart="${chart}"]`)
    if (stage?.querySelector('[role="alert"]') || looks > MOST_LOOKS) {
      clearInterval(timer)
      onFailure(new Error(`The chart "${chart}" could not be drawn`))
      return
    }
    if (!figure || figure.querySelector('.skeleton, [data-stand-in]')) return
    const now = figure.innerHTML
    if (now === last) {
      clearInterval(timer)
      onDrawn(figure)
    }
    last = now
  }
  const timer = setInterval(look, LOOK_MS)
  return () => clearInterval(timer)
}
