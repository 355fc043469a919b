import type { Status } from '../../domain/dataset/schema.ts'
import { STATUS_SHAPES, SWATCH_SIZE } from './statusShapes.ts'

/** The swatch of a status, in the colour of the words beside it. */
export function StatusSwatch({ status, className = '' }: { readonly status: Status; readonly className?: string }) {
  const { d, isFilled, strokeWidth } = STATUS_SHAPES[status]
  return (
    <svg
      width="1em"
      height="1em"
      viewBox={`0 0 ${SWATCH_SIZE} ${SWATCH_SIZE}`}
      className={`inline-block shrink-0 align-[-0.1em] ${className}`}
      aria-hidden="true"
      data-status={status}
    >
      <path
        d={d}
        fill={isFilled ? 'currentColor' : 'none'}
        stroke={isFilled ? 'none' : 'currentColor'}
        strokeWidth={strokeWidth}
      />
    </svg>
  )
}
