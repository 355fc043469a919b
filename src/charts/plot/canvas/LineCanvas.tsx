import { useCallback, useRef } from 'react'
import { colourReader, usePainted } from '../../../ui/size/usePainted.ts'
import type { PlotFrame } from '../axis.ts'
import { type PaintedLine, paintLines } from './paintLines.ts'

interface LineCanvasProps {
  readonly lines: readonly PaintedLine[]
  readonly frame: PlotFrame
  readonly colour: string
  readonly lineWidth: number
}

/** Very many lines of one colour, without elements of their own, below what else a plot draws. */
export function LineCanvas({ lines, frame, colour, lineWidth }: LineCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  const { width, height, plot } = frame
  const paint = useCallback((): void => {
    const canvas = ref.current
    if (!canvas) return
    const scale = window.devicePixelRatio || 1
    const read = colourReader(canvas)
    paintLines(canvas, { lines, width, height, plot, scale, colour: read(colour), lineWidth })
  }, [lines, width, height, plot, colour, lineWidth])
  usePainted(ref, paint)
  return (
    <div aria-hidden="true" className="plot-canvas" style={{ zIndex: -1 }}>
      <canvas ref={ref} style={{ width, height }} />
    </div>
  )
}
