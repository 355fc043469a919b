import { X } from 'lucide'
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../controls/Icon.tsx'
import { useEscape } from '../keys/keys.ts'

export interface SheetProps {
  readonly label: string
  /**
   * Where it opens. `sheet`: from the bottom on a phone, from the side on a tablet; `dialog`: in the middle of the
   * page; `screen`: all over the page; `beside`: beside what opened it.
   */
  readonly kind: 'sheet' | 'dialog' | 'screen' | 'beside'
  /** For `beside` only: how far from the top of the screen the opener stands, in pixels. */
  readonly beside?: number
  readonly showTitle?: boolean
  /** True for a dialog with something to look at, such as a picture. */
  readonly wide?: boolean
  /** What takes the focus first; without it, or while it is null, the first control does. */
  readonly initialFocus?: () => HTMLElement | null
  readonly returnFocus?: () => HTMLElement | null
  readonly onClose: () => void
  readonly children: ReactNode
}

const CLASSES = {
  sheet: 'sheet',
  dialog: 'dialog',
  screen: 'dialog dialog-screen',
  beside: 'dialog dialog-beside',
} as const

/** A modal over the page. Closes with Escape, its own button, or a press outside. */
export function Sheet({ label, kind, beside = 0, showTitle = false, wide = false, ...props }: SheetProps) {
  const { initialFocus, returnFocus, onClose, children } = props
  const { t } = useI18n()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useFocus(ref, initialFocus, returnFocus)
  useEscape(onClose, true)
  // Noted before the dialog takes it away.
  const [hasScrollbar] = useState(() => window.innerWidth > document.documentElement.clientWidth)
  const isPressed = useRef(false)
  // In the body: what opens it may be hidden, or cut off.
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press outside does
    <dialog
      ref={ref}
      tabIndex={-1}
      className={CLASSES[kind]}
      data-scroller=""
      data-scrollbar={hasScrollbar || undefined}
      {...(kind === 'beside' ? { style: { '--beside': `${beside}px` } as CSSProperties } : {})}
      data-wide={wide || undefined}
      {...(showTitle ? { 'aria-labelledby': titleId } : { 'aria-label': label })}
      // The browser closes it without the key, as with the back gesture of a phone. React also hands on what happens to
      // a dialog that was opened from this one.
      onClose={({ target, currentTarget }) => target === currentTarget && onClose()}
      // A press that starts inside may end outside, as where a text is selected.
      onPointerDown={(event) => {
        isPressed.current = isOutside(event)
      }}
      onClick={(event) => isPressed.current && isOutside(event) && onClose()}
    >
      {showTitle && (
        <div className="mb-2 flex items-start justify-between gap-4">
          <h2 id={titleId} className="card-title">
            {label}
          </h2>
          <button type="button" className="icon-button" aria-label={t.controls.close} onClick={onClose}>
            <Icon icon={X} size="1.25em" />
          </button>
        </div>
      )}
      {children}
    </dialog>,
    document.body,
  )
}

/** Opens the dialog, which takes the focus, and gives the focus back once it has left the page. */
function useFocus(
  ref: { readonly current: HTMLDialogElement | null },
  initialFocus: SheetProps['initialFocus'],
  returnFocus: SheetProps['returnFocus'],
): void {
  const [opener] = useState(() => document.activeElement)
  const open = useEffectEvent(() => {
    if (!ref.current || ref.current.open) return
    ref.current.showModal()
    initialFocus?.()?.focus()
  })
  const giveBack = useEffectEvent(() => {
    // Whoever closed it may have put the focus elsewhere.
    if (document.activeElement !== document.body) return
    const target = returnFocus?.() ?? opener
    // A mark may lie further down, where a link opened its card. The page does not jump to a control.
    if (target instanceof SVGElement) target.focus()
    else if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  })
  useLayoutEffect(() => open(), [])
  // A layout effect is undone while the dialog is still there, and then nothing else can take the focus.
  useEffect(() => () => giveBack(), [])
}

/** True for a press on the backdrop, which is a press on the dialog beyond its box. */
function isOutside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom
  return target === currentTarget && !isInside
}
