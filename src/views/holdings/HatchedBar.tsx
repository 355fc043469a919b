import { useId } from 'react'
import { HatchPattern } from '../../charts/frame/HatchPattern.tsx'
import type { MoveBar } from '../../charts/frame/moveBar.ts'
import type { Direction } from '../../domain/dataset/schema.ts'

const COLOURS: Readonly<Record<Direction, string>> = {
  fell: 'var(--falls)',
  rose: 'var(--rises)',
  flat: 'var(--muted)',
}

const percent = (share: number): string => `${share * 100}%`

/** A contribution as a little bar from zero, hatched like every derived mark. */
export function HatchedBar({ bar, direction }: { readonly bar: MoveBar; readonly direction: Direction }) {
  const hatch = useHatchId()
  const colour = COLOURS[direction]
  return (
    <svg className="holdings-bar" aria-hidden="true">
      <defs>
        <HatchPattern id={hatch} colour={colour} />
      </defs>
      <rect
        x={percent(bar.start)}
        width={percent(bar.length)}
        y="15%"
        height="70%"
        fill={`url(#${hatch})`}
        stroke={colour}
      />
      <line x1={percent(bar.zero)} x2={percent(bar.zero)} y1="0" y2="100%" stroke="var(--ink)" strokeWidth={1.5} />
    </svg>
  )
}

/**
 * A share of the whole in two parts: hatched where the source states the link, then outlined with dashes where the
 * editor infers it.
 */
export function ShareBar({ stated, inferred }: { readonly stated: number; readonly inferred: number }) {
  const hatch = useHatchId()
  const rect = { y: '15%', height: '70%', stroke: 'var(--accent)', strokeWidth: 1.5 } as const
  return (
    <svg className="holdings-bar" aria-hidden="true">
      <defs>
        <HatchPattern id={hatch} colour="var(--accent)" />
      </defs>
      <line x1="100%" x2="100%" y1="0" y2="100%" stroke="var(--rule)" />
      {stated > 0 && <rect {...rect} x="0" width={percent(stated)} fill={`url(#${hatch})`} />}
      {inferred > 0 && (
        <rect {...rect} x={percent(stated)} width={percent(inferred)} fill="none" strokeDasharray="4 3" />
      )}
      <line x1="0" x2="0" y1="0" y2="100%" stroke="var(--ink)" strokeWidth={1.5} />
    </svg>
  )
}

// An id made by React holds characters that a reference to it would have to escape.
function useHatchId(): string {
  return `hatch-${useId().replace(/\W/g, '')}`
}
