import { useEffect, useMemo, useRef } from 'react'
import { factsOf } from '../../domain/view/views.ts'
import { GLOSSARY } from '../../i18n/glossary.ts'
import { useI18n } from '../../i18n/i18n.ts'
import type { ViewPanelProps } from '../manifest.ts'
import { glossaryTexts } from './glossaryTexts.ts'

/** Every term of the glossary, as the reader's language sorts them. */
export function GlossaryPanel({ selection }: ViewPanelProps) {
  const { text, language } = useI18n()
  const { view, term } = selection.view
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
        {text(factsOf(view).label)}
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
