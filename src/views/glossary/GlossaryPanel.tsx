import { useEffect, useMemo, useRef } from 'react'
import { GLOSSARY } from '../../i18n/glossary.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { glossaryTexts } from './glossaryTexts.ts'

export interface GlossaryPanelProps {
  /** The entry that was asked for: it is highlighted, and in sight. */
  readonly term: string | null
}

/** Every term of the glossary, as the reader's language sorts them. */
export function GlossaryPanel({ term }: GlossaryPanelProps) {
  const { t, language } = useI18n()
  const asked = useRef<HTMLDivElement>(null)
  const entries = useMemo(() => {
    const { compare } = new Intl.Collator(language)
    return GLOSSARY.map((item) => ({ id: item.id, ...item[language] })).sort((a, b) => compare(a.term, b.term))
  }, [language])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another term is another place to go to
  useEffect(() => {
    asked.current?.focus()
  }, [term])
  return (
    <section aria-labelledby="glossary-title" className="mt-3">
      <h2 id="glossary-title" className="chart-title">
        {t.label.view.glossary}
      </h2>
      <p className="mt-1 text-sm text-muted">{glossaryTexts[language].about}</p>
      <dl className="glossary">
        {entries.map(({ id, term: name, definition }) => {
          const isAsked = id === term
          return (
            <div
              key={id}
              id={`term-${id}`}
              data-asked={isAsked || undefined}
              {...(isAsked ? { ref: asked, tabIndex: -1 } : {})}
            >
              <dt>{name}</dt>
              <dd>{definition}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
