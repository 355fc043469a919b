import { useState } from 'react'
import { viewToLink } from '../../domain/view/share.ts'
import { NO_FILTERS } from '../../domain/view/view.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTo } from '../../state/links.ts'
import { resolveTheme, usePreferences } from '../../state/preferences.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { Sheet } from '../../ui/sheet/Sheet.tsx'
import { useMediaQuery } from '../../ui/size/useMediaQuery.ts'
import { CopyField } from './CopyField.tsx'
import { EmbedSection } from './EmbedSection.tsx'
import { QrCode } from './QrCode.tsx'
import { shareTexts } from './shareTexts.ts'
import './share.css'

export interface ShareDialogProps {
  /** The event on the screen; null while it is not known. */
  readonly eventId: string | null
  readonly onClose: () => void
}

/**
 * All the ways to pass the View on: its link, the device's own way to share, a QR code, and code to embed one of its
 * charts.
 */
export function ShareDialog({ eventId, onClose }: ShareDialogProps) {
  const { language } = useI18n()
  const words = shareTexts[language]
  const view = useViewStore((state) => state.view)
  const theme = useThemeSeen()
  const [keeps, setKeeps] = useState({ language: true, theme: false })
  const looks = { lang: keeps.language ? language : null, theme: keeps.theme ? theme : null }
  const shared = viewToLink(view, looks)
  const link = linkTo(shared)
  return (
    <Sheet label={words.title} kind="dialog" showTitle onClose={onClose}>
      <div className="share-link">
        <div className="min-w-0">
          <CopyField label={words.link} text={link} copyLabel={words.copyLink}>
            <NativeShare link={link} label={words.through} />
          </CopyField>
          <fieldset className="mt-3">
            <legend className="filter-legend">{words.looks}</legend>
            <label className="check">
              <input
                type="checkbox"
                checked={keeps.language}
                onChange={({ target }) => setKeeps({ ...keeps, language: target.checked })}
              />
              {words.inLanguage[language]}
            </label>
            <label className="check">
              <input
                type="checkbox"
                checked={keeps.theme}
                onChange={({ target }) => setKeeps({ ...keeps, theme: target.checked })}
              />
              {words.inTheme[theme]}
            </label>
            <p className="text-xs text-muted">{words.looksHint}</p>
          </fieldset>
          {factsOf(view.view).isOwn && <p className="mt-3 border-l-2 border-accent pl-2 text-sm">{words.holdings}</p>}
        </div>
        <QrCode link={link} shorterLink={linkTo({ ...shared, ...NO_FILTERS })} />
      </div>
      <EmbedSection view={view} eventId={eventId} />
    </Sheet>
  )
}

/** The device's own share menu, where it has one. */
function NativeShare({ link, label }: { readonly link: string; readonly label: string }) {
  const data = { title: document.title, url: link }
  if (!('share' in navigator) || !navigator.canShare?.(data)) return null
  // To cancel the share menu is no fault, and a share that fails says so itself.
  return (
    <button type="button" className="button" onClick={() => navigator.share(data).catch(() => {})}>
      {label}
    </button>
  )
}

/** The theme that the reader sees; it is the system's where the reader left the choice to the system. */
function useThemeSeen(): 'light' | 'dark' {
  const chosen = useViewStore(({ view }) => view.theme)
  const remembered = usePreferences((preferences) => preferences.theme)
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)')
  const theme = resolveTheme(chosen, remembered)
  return theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme
}
