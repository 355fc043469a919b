import { Presentation } from 'lucide'
import { useI18n } from '../../i18n/i18n.ts'
import { enterStage } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { useShortcuts } from './useShortcuts.ts'

/** Presents the event's story from its first step; also with the key `p`. */
export function PresentButton() {
  const { t } = useI18n()
  useShortcuts({ p: present })
  return (
    <button type="button" className="button" onClick={present}>
      <Icon icon={Presentation} />
      <span className="top-label">{t.controls.present}</span>
    </button>
  )
}

function present(): void {
  enterStage()
}
