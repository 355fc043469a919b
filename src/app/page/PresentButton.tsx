import { Presentation } from 'lucide-react'
import { useI18n } from '../../i18n/i18n.ts'
import { enterStage } from '../../state/viewStore.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Presents the event's story from its first step; also with the key `p`. */
export function PresentButton() {
  const { t } = useI18n()
  useShortcuts({ p: present })
  return (
    <button type="button" className="button" onClick={present}>
      <Presentation aria-hidden="true" size="1em" />
      <span className="sr-only lg:not-sr-only">{t.controls.present}</span>
    </button>
  )
}

function present(): void {
  enterStage()
}
