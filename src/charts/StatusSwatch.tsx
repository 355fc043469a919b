import type { Status } from '../domain/schema.ts'

const SIZE = 12

/** The pattern that a status has wherever it is drawn: solid, bracketed, outlined, an arrow, hatched. */
export function StatusSwatch({ status, className = '' }: { readonly status: Status; readonly className?: string }) {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      className={`inline-block shrink-0 align-[-0.1em] ${className}`}
      aria-hidden="true"
      data-status={status}
    >
      {drawings[status]}
    </svg>
  )
}

const box = { x: 1, y: 1, width: SIZE - 2, height: SIZE - 2 }
const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }

const drawings: Readonly<Record<Status, React.ReactNode>> = {
  stated: <rect {...box} fill="currentColor" />,
  planned: <rect {...box} {...line} />,
  combined: <path d="M4 1 H2 V11 H4 M8 1 H10 V11 H8" {...line} />,
  'direction-only': <path d="M2 6 H9 M6 3 L9 6 L6 9" {...line} />,
  derived: (
    <>
      <rect {...box} {...line} strokeWidth={1} />
      <path d="M1 6 L6 1 M1 11 L11 1 M6 11 L11 6" {...line} strokeWidth={1} />
    </>
  ),
}
