import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide'
import { type CSSProperties, type ReactNode, useState } from 'react'
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
  // The dialog closes itself with Escape; this keeps the same key press from also closing what lies below.
  useEscape(() => {}, true)
  // Noted before the dialog moves the focus. The opener may be a mark in a chart, to which the dialog package would not
  // give the focus back.
  const [opener] = useState(() => document.activeElement)
  const giveFocusBack = (): HTMLElement | boolean => {
    const target = returnFocus?.() ?? opener
    if (target instanceof SVGElement && target.isConnected) {
      target.focus()
      return false
    }
    return target instanceof HTMLElement && target.isConnected ? target : true
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-black/40" />
        <Dialog.Popup
          className={CLASSES[kind]}
          data-scroller=""
          {...(kind === 'beside' ? { style: { '--beside': `${beside}px` } as CSSProperties } : {})}
          data-wide={wide || undefined}
          {...(showTitle ? {} : { 'aria-label': label })}
          initialFocus={() => initialFocus?.() ?? true}
          finalFocus={giveFocusBack}
        >
          {showTitle && (
            <div className="mb-2 flex items-start justify-between gap-4">
              <Dialog.Title className="card-title">{label}</Dialog.Title>
              <Dialog.Close className="icon-button" aria-label={t.controls.close}>
                <Icon icon={X} size="1.25em" />
              </Dialog.Close>
            </div>
          )}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
