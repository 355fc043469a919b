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

const PATIENCE_MS = 15_000

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

/** Waits until the chart stands and two frames running show the same. Returns what ends the wait. */
function watch(stage: HTMLElement | null, chart: ChartId, { onDrawn, onFailure }: DrawRequest): () => void {
  const deadline = performance.now() + PATIENCE_MS
  let last = ''
  let frame = 0
  const look = (): void => {
    const figure = stage?.querySelector<HTMLElement>(`figure[data-chart="${chart}"]`)
    if (stage?.querySelector('[role="alert"]') || performance.now() > deadline) {
      onFailure(new Error(`The chart "${chart}" could not be drawn`))
      return
    }
    if (figure && !figure.querySelector('.skeleton, [data-stand-in]')) {
      const now = figure.innerHTML
      if (now === last) {
        onDrawn(figure)
        return
      }
      last = now
    }
    frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}
