import { useState } from 'react'
import type { Catalogue } from '../../domain/dataset/schema.ts'
import type { HelpDialogProps } from '../../features/help/HelpDialog.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { nextTheme, setTheme, useTheme } from '../event/useTheme.ts'
import { DisplaySwitches } from './DisplaySwitches.tsx'
import type { EventMenuProps } from './EventMenu.tsx'
import { LibraryButton } from './LibraryButton.tsx'
import { PresentButton } from './PresentButton.tsx'
import { ShareButton } from './ShareButton.tsx'
import { usePageShortcuts, useShortcuts } from './useShortcuts.ts'

const HelpDialog = lazyComponent<HelpDialogProps>(
  async () => (await import('../../features/help/HelpDialog.tsx')).HelpDialog,
)
const EventMenu = lazyComponent<EventMenuProps>(async () => (await import('./EventMenu.tsx')).EventMenu)

interface TopBarProps {
  readonly catalogue: Catalogue | null
  readonly eventId: string | null
}

/** Brand, event, the actions on the page, and the reader's own switches. */
export function TopBar({ catalogue, eventId }: TopBarProps) {
  const { t, text, format } = useI18n()
  const [helpOpen, setHelpOpen] = useState(false)
  const theme = useTheme()
  useShortcuts({ '?': () => setHelpOpen(true), t: () => setTheme(nextTheme(theme)) })
  usePageShortcuts()
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
      <div className="top-actions">
        <PresentButton />
        <LibraryButton catalogue={catalogue} eventId={event?.id ?? null} />
        <ShareButton eventId={event?.id ?? null} />
      </div>
      <div className="top-switches">
        <DisplaySwitches />
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
