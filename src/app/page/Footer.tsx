import { useContext } from 'react'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { TermLinksContext } from '../../ui/terms/termLinks.ts'

const GLOSSARY = 'glossary'

export function Footer() {
  const { t, text } = useI18n()
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
          {text(factsOf(GLOSSARY).label)}
        </a>
      )}
    </footer>
  )
}
