import { X } from 'lucide-react'
import { useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { offlineTexts } from './offlineTexts.ts'

export interface PageNoticesProps {
  readonly hasNewer: boolean
  readonly isOffline: boolean
  readonly onLoad: () => void
  readonly onPostpone: () => void
}

/** Notices of the page about itself, in a corner. None of them needs an answer. */
export function PageNotices({ hasNewer, isOffline, onLoad, onPostpone }: PageNoticesProps) {
  const { t, language } = useI18n()
  const texts = offlineTexts[language]
  const [isRead, setRead] = useState(false)
  return (
    <section aria-label={texts.label} className="notices page">
      {isOffline && !isRead && (
        <div className="notice">
          <p role="status">{texts.offline}</p>
          <button type="button" className="icon-button" aria-label={t.controls.close} onClick={() => setRead(true)}>
            <X aria-hidden="true" size="1em" />
          </button>
        </div>
      )}
      {hasNewer && (
        <div className="notice flex-wrap">
          <p role="status">{texts.newer}</p>
          <span className="flex gap-2">
            <button type="button" className="button" onClick={onLoad}>
              {texts.load}
            </button>
            <button type="button" className="button" onClick={onPostpone}>
              {texts.later}
            </button>
          </span>
        </div>
      )}
    </section>
  )
}
