import type { ReactElement, SVGTextElementAttributes } from 'react'

type TickText = SVGTextElementAttributes<SVGTextElement>

/** Where the axes put the words of a tick. */
export interface TickPlace {
  readonly x: number | string
  readonly y: number | string
  readonly textAnchor: TickText['textAnchor']
  readonly verticalAnchor: string
  readonly payload: { readonly value: number }
}

/** The words of a tick, below its axis or beside it. */
export function drawTick(
  place: TickPlace,
  labels: ReadonlyMap<number, string>,
  fontSize: number,
): ReactElement<TickText> {
  const { x, y, textAnchor, verticalAnchor, payload } = place
  return (
    <text
      x={x}
      y={y}
      dy={verticalAnchor === 'middle' ? '0.355em' : '0.71em'}
      fill="var(--muted)"
      fontSize={fontSize}
      textAnchor={textAnchor}
    >
      {labels.get(payload.value) ?? ''}
    </text>
  )
}
