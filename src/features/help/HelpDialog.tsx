import { tabNames } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { PALETTES, usePreferences } from '../../state/preferences.ts'
import { KeyList } from '../../ui/keys/KeyList.tsx'
import { Sheet } from '../../ui/sheet/Sheet.tsx'
import { helpTexts } from './helpTexts.ts'

export interface HelpDialogProps {
  readonly onClose: () => void
}

/** The shortcuts, and what can be set about the display on this device. */
export function HelpDialog({ onClose }: HelpDialogProps) {
  const { language } = useI18n()
  const { palette, singleKeys, remember } = usePreferences()
  const { shortcuts } = helpTexts[language]
  const keys: readonly (readonly [keys: string, what: string])[] = [
    ['?', shortcuts.help],
    ['/', shortcuts.search],
    [`1 – ${tabNames().length}`, shortcuts.views],
    ['[ ]', shortcuts.previousNext],
    ['c', shortcuts.pin],
    ['p', shortcuts.present],
    ['a', shortcuts.addStep],
    ['e', shortcuts.export],
    ['t', shortcuts.theme],
    ['s', shortcuts.share],
    ['x', shortcuts.reset],
    ['Esc', shortcuts.escape],
    ['Tab', shortcuts.tab],
    ['← ↑ → ↓', shortcuts.arrows],
    ['Enter', shortcuts.enter],
  ]
  return (
    <Sheet label={helpTexts[language].title} kind="dialog" showTitle onClose={onClose}>
      <h3 className="filter-legend">{helpTexts[language].keys}</h3>
      <KeyList keys={keys} />
      <label className="check mt-4">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => remember({ singleKeys: event.target.checked })}
        />
        {helpTexts[language].singleKeys}
      </label>
      <p className="text-xs text-muted">{helpTexts[language].singleKeysHint}</p>
      <fieldset className="mt-4">
        <legend className="filter-legend">{helpTexts[language].colours}</legend>
        {PALETTES.map((option) => (
          <label key={option} className="check">
            <input
              type="radio"
              name="palette"
              checked={palette === option}
              onChange={() => remember({ palette: option })}
            />
            {helpTexts[language].palettes[option]}
          </label>
        ))}
      </fieldset>
    </Sheet>
  )
}
