import type { IconNode } from 'lucide'
import { Icon } from './Icon.tsx'

interface IconButtonProps {
  readonly icon: IconNode
  /** What the control is called; shown as its tooltip too. */
  readonly label: string
  /** True where the control does nothing, but keeps its place and the focus. */
  readonly isIdle?: boolean
  /** Given for a control that stays pressed. */
  readonly isPressed?: boolean
  /** The name by which the page finds the control again. */
  readonly name?: string
  readonly onClick: () => void
}

/** A control that is an icon. */
export function IconButton({ icon, label, isIdle = false, isPressed, name, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isIdle || undefined}
      aria-pressed={isPressed}
      data-control={name}
      onClick={() => !isIdle && onClick()}
    >
      <Icon icon={icon} size="1.125em" />
    </button>
  )
}
