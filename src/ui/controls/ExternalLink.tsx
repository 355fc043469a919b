import type { ReactNode } from 'react'
import { useI18n } from '../../i18n/i18n.ts'

/** A link that leaves the page. It opens a new tab, says so, and sends no referrer. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { t } = useI18n()
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="link">
      {children}
      <span aria-hidden="true">{' ↗'}</span>
      <span className="sr-only">{` ${t.masthead.opensNewTab}`}</span>
    </a>
  )
}
