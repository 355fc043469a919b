import { useContext } from 'react'
import { useI18n } from '../../i18n/i18n.ts'
import { TermLinksContext } from '../../ui/termLinks.ts'

export function Footer() {
  const { t } = useI18n()
  const links = useContext(TermLinksContext)
  return (
    <footer className="mt-8 border-t border-rule pt-3 pb-24 text-xs leading-5 text-muted lg:pb-8">
      <p>{t.footer.about}</p>
      {links && (
        <a
          className="link inline-flex items-center"
          href={links.hrefOf(null)}
          onClick={(event) => links.onFollow(event, null)}
        >
          {t.label.view.glossary}
        </a>
      )}
    </footer>
  )
}
