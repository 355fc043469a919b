import { lookupOf } from '../../domain/layers/lookup.ts'
import { citationsOf } from '../../domain/selection/card.ts'
import { factsOf } from '../../domain/view/views.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { Glossed } from '../../ui/terms/Glossed.ts'
import type { ViewPanelProps } from '../manifest.ts'
import { methodTexts } from './methodTexts.ts'

/** How abnormal returns are worked out, in ten sentences, with the papers that they follow. */
export function MethodPanel({ selection }: ViewPanelProps) {
  const { text, language, format } = useI18n()
  const words = methodTexts[language]
  const { layers, view } = selection.shown
  const study = layers.market?.layer.study
  const papers = study ? citationsOf(lookupOf(layers), study.evidence) : []
  return (
    <section aria-labelledby="method-title" className="mt-3 max-w-3xl">
      <h2 id="method-title" className="chart-title">
        {text(factsOf(view.view).label)}
      </h2>
      <ol className="mt-3 grid list-decimal gap-2 pl-5">
        {words.sentences.map((sentence) => (
          <li key={sentence}>
            <Glossed text={sentence} />
          </li>
        ))}
      </ol>
      {study && (
        <>
          <p className="mt-4 text-sm text-muted">
            {words.window(format.date(study.window.start), format.date(study.window.end))}
          </p>
          {study.note && <p className="mt-1 text-sm text-muted">{text(study.note)}</p>}
          {study.without.map(({ subject, reason }) => (
            <p key={subject} className="mt-1 text-sm text-muted">
              {words.without(lookupOf(layers).companyById.get(subject)?.name ?? subject, text(reason))}
            </p>
          ))}
          <h3 className="mt-4 font-semibold">{words.sources}</h3>
          <ul className="mt-1 grid gap-2 text-sm">
            {papers.map(({ source, evidence }) => (
              <li key={source.id}>
                <ExternalLink href={source.url}>{source.title}</ExternalLink>
                <p className="text-muted">{text(evidence.paraphrase)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
