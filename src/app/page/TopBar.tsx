import { Ellipsis } from 'lucide'
import { type MouseEvent, useState } from 'react'
import type { Catalogue } from '../../domain/dataset/schema.ts'
import type { HelpDialogProps } from '../../features/help/HelpDialog.tsx'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { lazyComponent } from '../../ui/loading/lazyComponent.tsx'
import { nextTheme, setTheme, useTheme } from '../event/useTheme.ts'
import { DisplaySwitches } from './DisplaySwitches.tsx'
import type { EventMenuProps } from './EventMenu.tsx'
import { LibraryButton, LibraryPlace } from './LibraryButton.tsx'
import { PresentButton } from './PresentButton.tsx'
import { ShareButton } from './ShareButton.tsx'
import { usePageShortcuts, useShortcuts } from './useShortcuts.ts'

const HelpDialog = lazyComponent<HelpDialogProps>(
  async () => (await import('../../features/help/HelpDialog.tsx')).HelpDialog,
)
const EventMenu = lazyComponent<EventMenuProps>(async () => (await import('./EventMenu.tsx')).EventMenu)

const MENU = 'page-menu'

function closeMenu({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest('button')) currentTarget.hidePopover?.()
}

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
      <p className="mr-2 font-serif text-lg font-semibold">{t.brand}</p>
      {catalogue && catalogue.events.length > 1 ? (
        <EventMenu catalogue={catalogue} eventId={event?.id ?? null} />
      ) : (
        event && (
          <p className="hidden text-sm text-muted sm:block">{`${text(event.title)}, ${format.date(event.date)}`}</p>
        )
      )}
      <ShareButton eventId={event?.id ?? null} />
      <button type="button" className="button top-more" aria-label={t.controls.morePage} popoverTarget={MENU}>
        <Icon icon={Ellipsis} />
      </button>
      {/* A menu on a phone, else a part of the bar. What opens from it is not to lie below it. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: it hears the presses of its buttons, from keys too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div id={MENU} popover="auto" className="top-menu popup" onClick={closeMenu}>
        <PresentButton />
        <LibraryButton />
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
      <LibraryPlace catalogue={catalogue} eventId={event?.id ?? null} />
      {helpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </header>
  )
}
