import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CardTarget } from '../../charts/frame/chart.ts'
import type { useTooltip } from '../../charts/frame/useTooltip.tsx'
import type { PathLayout } from './pathLayout.ts'
import type { PathModel } from './pathModel.ts'

interface CrosshairProps {
  readonly model: PathModel
  readonly layout: PathLayout
  readonly tip: Pick<ReturnType<typeof useTooltip>, 'showTip' | 'hideTip'>
  readonly onOpen: (opens: CardTarget) => void
}

/** The sessions between which the reader measures, by their places; one where the two are the same. */
interface Span {
  readonly from: number
  readonly to: number
}

// A press this near to a line is meant for it. Pixels.
const REACH = 10

/**
 * Reads the day under the pointer, and between two days while the pointer is dragged. A press on a line opens its
 * company. It lies below the marks, and keeps its state to itself, so that pointing does not draw the chart anew.
 */
export function Crosshair({ model, layout, tip, onOpen }: CrosshairProps) {
  const { plot, xDomain, yDomain } = layout
  const { reader, sessions } = model
  const [span, setSpan] = useState<Span | null>(null)
  const start = useRef<number | null>(null)
  const line = useRef<SVGPathElement>(null)
  const area = useRef<SVGRectElement>(null)
  const isShown = span !== null
  const { showTip, hideTip } = tip
  useLayoutEffect(() => {
    if (!span || !line.current) return
    showTip(line.current, span.from === span.to ? reader.at(span.to) : reader.between(span.from, span.to))
  }, [span, reader, showTip])
  const xOf = (place: number): number =>
    plot.left + (((sessions[place] ?? 0) - xDomain[0]) / (xDomain[1] - xDomain[0])) * plot.width
  const placeAt = ({ clientX, currentTarget }: PointerEvent): number => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const session = xDomain[0] + ((clientX - left) / width) * (xDomain[1] - xDomain[0])
    const place = Math.round(session) - (sessions[0] ?? 0)
    return Math.min(sessions.length - 1, Math.max(0, place))
  }
  const lineAt = (event: PointerEvent): string | null => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const place = placeAt(event)
    const distances = model.lines.flatMap(({ id, weight, values }) => {
      const value = values[place] ?? null
      if (value === null || weight === 'benchmark') return []
      const y = top + ((yDomain[1] - value) / (yDomain[1] - yDomain[0])) * height
      return [{ id, distance: Math.abs(event.clientY - y) }]
    })
    // Of two as near, the later lies on top.
    const nearest = distances.reduce((best, one) => (one.distance <= best.distance ? one : best), {
      id: '',
      distance: REACH,
    })
    return nearest.id || null
  }
  const leave = (): void => {
    start.current = null
    setSpan(null)
    hideTip()
  }
  useEffect(() => {
    if (!isShown) return
    const leaveElsewhere = ({ target }: Event): void => {
      if (target !== area.current) leave()
    }
    document.addEventListener('pointerdown', leaveElsewhere)
    return () => document.removeEventListener('pointerdown', leaveElsewhere)
  })
  return (
    <>
      <rect
        ref={area}
        x={plot.left}
        y={plot.top}
        width={plot.width}
        height={plot.height}
        fill="transparent"
        // A finger that goes up or down scrolls the page; one that goes across reads the days.
        style={{ touchAction: 'pan-y' }}
        data-crosshair=""
        onPointerDown={(event) => {
          start.current = placeAt(event)
          setSpan({ from: start.current, to: start.current })
        }}
        onPointerMove={(event) => {
          const place = placeAt(event)
          const from = start.current ?? place
          setSpan({ from: Math.min(from, place), to: Math.max(from, place) })
        }}
        onPointerUp={(event) => {
          const isPress = start.current === placeAt(event)
          start.current = null
          const company = isPress ? lineAt(event) : null
          if (company === null) return
          leave()
          onOpen({ company })
        }}
        // What a finger read stays when it is lifted, until the next touch elsewhere.
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && leave()}
        onPointerCancel={leave}
      />
      {span && (
        <g pointerEvents="none">
          <rect
            x={xOf(span.from)}
            y={plot.top}
            width={xOf(span.to) - xOf(span.from)}
            height={plot.height}
            fill="var(--highlight)"
            fillOpacity={0.5}
          />
          {span.from !== span.to && <path d={`M ${xOf(span.from)} ${plot.top} v ${plot.height}`} stroke="var(--ink)" />}
          <path ref={line} d={`M ${xOf(span.to)} ${plot.top} v ${plot.height}`} stroke="var(--ink)" fill="none" />
        </g>
      )}
    </>
  )
}
