import type { KeyboardEvent, ReactNode } from 'react'
import type { LensLink } from './chart.ts'
import { useIsOpen } from './openMarks.ts'
import type { TipHandlers } from './useTooltip.tsx'

interface ChartMarkProps {
  /** The page finds the mark by this id, to give the focus back to it. */
  readonly markId: string
  readonly label: string
  readonly dimmed: boolean
  readonly link: LensLink
  /** For a mark that opens something other than a card. */
  readonly open?: boolean
  readonly tip: TipHandlers
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** A mark in a chart that can be pointed at, focused and opened. Shares its chart's one Tab stop. */
export function ChartMark({ markId, label, dimmed, link, open, tip, onOpen, children }: ChartMarkProps) {
  const isOpen = useIsOpen(markId)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      {...tip}
      role="button"
      tabIndex={-1}
      data-roving=""
      data-mark={markId}
      data-dimmed={dimmed || undefined}
      data-lens={link ?? undefined}
      aria-label={label}
      aria-expanded={open ?? isOpen}
      className="chart-mark"
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      {children}
    </g>
  )
}
