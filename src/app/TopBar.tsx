import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import type { Catalogue } from '../domain/schema.ts'
import { LANGUAGES, type Language } from '../domain/text.ts'
import { THEMES, type Theme } from '../domain/view.ts'
import type { HelpDialogProps } from '../features/help/HelpDialog.tsx'
import { useI18n } from '../i18n/i18n.ts'
import { resolveTheme, usePreferences } from '../state/preferences.ts'
import { patchView, useViewStore } from '../state/viewStore.ts'
import { lazyComponent } from '../ui/lazyComponent.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import type { EventMenuProps } from './EventMenu.tsx'
import { KeepButton } from './KeepButton.tsx'
import { PresentButton } from './PresentButton.tsx'
import { useShortcuts } from './useShortcuts.ts'

const HelpDialog = lazyComponent<HelpDialogProps>(
  async () => (await import('../features/help/HelpDialog.tsx')).HelpDialog,
)
const EventMenu = lazyComponent<EventMenuProps>(async () => (await import('./EventMenu.tsx')).EventMenu)

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor } as const
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', vi: 'Tiếng Việt' }

interface TopBarProps {
  readonly catalogue: Catalogue | null
  readonly eventId: string | null
}

/** Brand, event, and the switches that belong to the reader. */
export function TopBar({ catalogue, eventId }: TopBarProps) {
  const { t, language, text, format } = useI18n()
  const [helpOpen, setHelpOpen] = useState(false)
  const theme = useTheme()
  useShortcuts({ onHelp: () => setHelpOpen(true), onTheme: () => setTheme(nextTheme(theme)) })
  const event = catalogue?.events.find(({ id }) => id === (eventId ?? catalogue.default))
  return (
    <header className="top-bar">
      <p className="font-serif text-lg font-semibold">{t.brand}</p>
      {catalogue && catalogue.events.length > 1 ? (
        <EventMenu catalogue={catalogue} eventId={event?.id ?? null} />
      ) : (
        event && (
          <p className="hidden text-sm text-muted sm:block">{`${text(event.title)}, ${format.date(event.date)}`}</p>
        )
      )}
      <div className="ml-auto flex items-center gap-2">
        <PresentButton />
        <KeepButton catalogue={catalogue} eventId={event?.id ?? null} />
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
            const Icon = THEME_ICONS[value]
            return { value, label: <Icon aria-hidden="true" size="1em" />, name: t.label.theme[value] }
          })}
          value={theme}
          onChange={setTheme}
        />
        <button
          type="button"
          className="icon-button font-semibold"
          aria-label={t.controls.help}
          onClick={() => setHelpOpen(true)}
        >
          ?
        </button>
      </div>
      {helpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </header>
  )
}

function useTheme(): Theme {
  const chosen = useViewStore(({ view }) => view.theme)
  const remembered = usePreferences((preferences) => preferences.theme)
  return resolveTheme(chosen, remembered)
}

function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
}

// What is chosen here goes into the View, so that a shared link keeps it, and is remembered on the device.
function setTheme(theme: Theme): void {
  usePreferences.getState().remember({ theme })
  patchView({ theme })
}

function setLanguage(lang: Language): void {
  usePreferences.getState().remember({ lang })
  patchView({ lang })
}
