import { RovingButton } from '../../ui/keys/RovingButton.tsx'
import { RovingGroup } from '../../ui/keys/RovingGroup.tsx'
import type { CardTarget } from './chart.ts'

export interface ListedMove {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly label: string
  readonly dimmed: boolean
}

interface MovesListProps {
  readonly label: string
  readonly moves: readonly ListedMove[]
  readonly onOpen: (opens: CardTarget) => void
}

/** The moves as a plain list that can be read and used before a chart's code has arrived. */
export function MovesList({ label, moves, onOpen }: MovesListProps) {
  return (
    <RovingGroup role="group" aria-label={label} data-placeholder="">
      <ul className="border-t border-rule text-sm">
        {moves.map((move) => (
          <li key={move.id} data-dimmed={move.dimmed || undefined} className="border-b border-rule">
            <RovingButton
              data-mark={move.id}
              aria-label={move.label}
              className="flex min-h-8 w-full items-center justify-between gap-4 px-1 text-left hover:bg-highlight"
              onClick={() => onOpen({ company: move.id })}
            >
              <span>{move.name}</span>
              <span className="tabular">{move.value}</span>
            </RovingButton>
          </li>
        ))}
      </ul>
    </RovingGroup>
  )
}
