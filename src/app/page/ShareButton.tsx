import { Share2 } from 'lucide'
import { useState } from 'react'
import { loadDrawn } from '../../domain/export/drawn.ts'
import type { ShareDialogProps } from '../../features/share/ShareDialog.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { useShortcuts } from './useShortcuts.ts'

const ShareDialog = lazyComponent<ShareDialogProps>(async () => {
  const [{ ShareDialog: Dialog }] = await Promise.all([import('../../features/share/ShareDialog.tsx'), loadDrawn()])
  return Dialog
})

/** Opens the share dialog; also with the key `s`. */
export function ShareButton({ eventId }: { readonly eventId: string | null }) {
  const { t } = useI18n()
  const [isOpen, setOpen] = useState(false)
  const open = (): void => setOpen(true)
  useShortcuts({ s: open })
  return (
    <>
      <button type="button" className="button ml-auto" aria-haspopup="dialog" onClick={open}>
        <Icon icon={Share2} />
        <span className="top-label">{t.controls.share}</span>
      </button>
      {isOpen && <ShareDialog eventId={eventId} onClose={() => setOpen(false)} />}
    </>
  )
}
