import type { IconNode } from 'lucide'
import { createElement } from 'react'

interface IconProps {
  readonly icon: IconNode
  readonly size?: string
}

/** An icon of Lucide, as large as the words beside it. It says nothing by itself: its control has a name. */
export function Icon({ icon, size = '1em' }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" className="icon" aria-hidden="true">
      {icon.map(([shape, attributes], place) => createElement(shape, { key: place, ...attributes }))}
    </svg>
  )
}
