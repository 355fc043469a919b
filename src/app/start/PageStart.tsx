import type { Language } from '../../domain/dataset/text.ts'
import { BodySkeleton, HeadSkeleton } from '../event/PageSkeleton.tsx'
import { startTexts } from './startTexts.ts'

/** The shape of what an address asks for, where the page came with something else. The style sheet shows it. */
export function PageStart() {
  return (
    <div className="start" aria-hidden="true">
      <div className="start-bar" />
      <div className="page">
        <HeadSkeleton />
        <BodySkeleton />
      </div>
    </div>
  )
}

/** What is said where the app does not come: start.js shows it. */
export function ScriptMissing({ language }: { readonly language: Language }) {
  const words = startTexts[language]
  return (
    <>
      <p className="script-missing page py-5 text-sm" role="alert" hidden>
        {`${words.scriptMissing} `}
        <button type="button" className="link">
          {words.tryAgain}
        </button>
      </p>
      <p className="script-missing page py-5 text-sm" role="alert" hidden>
        {words.sandboxed}
      </p>
    </>
  )
}

/** What a reader without scripts can still open. Addresses are those of the page in English, in the root folder. */
export function WithoutScript({ language, file }: { readonly language: Language; readonly file: string }) {
  const words = startTexts[language]
  const other = language === 'en' ? { href: './vi/', lang: 'vi' } : { href: './', lang: 'en' }
  return (
    <p className="page py-5 text-sm text-muted">
      {`${words.withoutScript} `}
      <a className="link" {...other} hrefLang={other.lang}>
        {words.otherLanguage}
      </a>
      {' · '}
      <a className="link" href={`./data/${file}`}>
        {words.data}
      </a>
    </p>
  )
}
