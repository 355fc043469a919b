import { useCallback, useRef } from 'react'
import { colourReader, usePainted } from '../../../ui/size/usePainted.ts'
import type { LookedDot } from './dotLook.ts'
import { paintDots } from './paintDots.ts'

interface DotCanvasProps {
  readonly dots: readonly LookedDot[]
  readonly radius: number
  readonly ring: number
  readonly width: number
  readonly height: number
  /** On paper and in pictures, the least number of pixels for each CSS pixel. */
  readonly leastScale?: number
}

/** Dots without elements of their own, over the axes of a plot. What they say stands beside it, for those who ask. */
export function DotCanvas({ dots, radius, ring, width, height, leastScale = 1 }: DotCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  const paint = useCallback((): void => {
    const canvas = ref.current
    if (!canvas) return
    const scale = Math.max(window.devicePixelRatio || 1, leastScale)
    const dimmedOpacity = window.matchMedia('(prefers-contrast: more)').matches ? 0.7 : 0.35
    paintDots(canvas, { dots, radius, ring, width, height, scale, dimmedOpacity }, colourReader(canvas))
  }, [dots, radius, ring, width, height, leastScale])
  usePainted(ref, paint)
  return (
    <div aria-hidden="true" className="plot-canvas">
      <canvas ref={ref} style={{ width, height }} />
    </div>
  )
}
