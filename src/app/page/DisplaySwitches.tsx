import { Monitor, Moon, Sun } from 'lucide'
import { LANGUAGES, type Language } from '../../domain/dataset/text.ts'
import { THEMES } from '../../domain/view/view.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import { patchView } from '../../state/viewStore.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { setTheme, useTheme } from '../event/useTheme.ts'

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor } as const
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', vi: 'Tiếng Việt' }

/** Language and theme. */
export function DisplaySwitches() {
  const { t, language } = useI18n()
  const theme = useTheme()
  return (
    <>
      <Segmented
        legend={t.controls.language}
        hideLegend
        options={LANGUAGES.map((value) => ({
          value,
          label: value.toUpperCase(),
          name: LANGUAGE_NAMES[value],
          lang: value,
        }))}
        value={language}
        onChange={setLanguage}
      />
      <Segmented
        legend={t.controls.theme}
        hideLegend
        options={THEMES.map((value) => {
          const icon = THEME_ICONS[value]
          return { value, label: <Icon icon={icon} />, name: t.label.theme[value] }
        })}
        value={theme}
        onChange={setTheme}
      />
    </>
  )
}

// Like the theme, the language goes into the View and is remembered on the device.
function setLanguage(lang: Language): void {
  usePreferences.getState().remember({ lang })
  patchView({ lang })
}
