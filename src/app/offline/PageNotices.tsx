import { X } from 'lucide'
import { useState } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
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
            <Icon icon={X} />
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
