import { useI18n } from '../../i18n/i18n.ts'
import { KeyList } from '../../ui/keys/KeyList.tsx'
import { Sheet } from '../../ui/sheet/Sheet.tsx'
import { presentTexts } from './presentTexts.ts'

export interface PresentationHelpProps {
  readonly onClose: () => void
}

/** The shortcuts of a presentation. */
export function PresentationHelp({ onClose }: PresentationHelpProps) {
  const { language } = useI18n()
  const { shortcuts, keyNames, keys, keysHint } = presentTexts[language]
  const list: readonly (readonly [keys: string, what: string])[] = [
    [`→ ${keyNames.space} PageDown`, shortcuts.next],
    ['← PageUp', shortcuts.previous],
    ['Home End', shortcuts.ends],
    [keyNames.digits, shortcuts.jump],
    ['l', shortcuts.point],
    ['b .', shortcuts.blank],
    ['f F5', shortcuts.fullscreen],
    ['r', shortcuts.reset],
    ['n', shortcuts.speaker],
    ['t', shortcuts.theme],
    ['?', shortcuts.help],
    ['Esc', shortcuts.escape],
  ]
  return (
    <Sheet label={keys} kind="dialog" showTitle onClose={onClose}>
      <KeyList keys={list} className="talk-keys" />
      <p className="mt-4 text-sm text-muted">{keysHint}</p>
    </Sheet>
  )
}
