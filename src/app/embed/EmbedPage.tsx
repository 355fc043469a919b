import { type ReactNode, useRef } from 'react'
import type { Catalogue, Dataset } from '../../domain/dataset/schema.ts'
import { shareTexts } from '../../features/share/shareTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { linkTo } from '../../state/links.ts'
import { useViewStore } from '../../state/viewStore.ts'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { EmbeddedChart } from './EmbeddedChart.tsx'
import './embed.css'
import { PartBoundary } from '../../ui/loading/PartBoundary.tsx'
import { useEmbedHeight } from './useEmbedHeight.ts'

export interface EmbedPageProps {
  readonly catalogue: Catalogue | null
  readonly dataset: Dataset | null
  /** Stands in the place of the chart while there are no data, or says why there are none. */
  readonly placeholder: ReactNode
}

/** An embed in another page: the chart, its source, and the link to the full view. */
export function EmbedPage({ catalogue, dataset, placeholder }: EmbedPageProps) {
  const { t, language, text, format } = useI18n()
  const view = useViewStore((state) => state.view)
  const page = useRef<HTMLDivElement>(null)
  useEmbedHeight(page)
  const event = catalogue?.events.find(({ id }) => id === (view.event ?? catalogue.default))
  return (
    <div ref={page} className="embed">
      <PartBoundary>{dataset ? <EmbeddedChart dataset={dataset} /> : placeholder}</PartBoundary>
      <footer className="embed-foot">
        <p>
          <span className="font-serif font-semibold text-ink">{t.brand}</span>
          {event && ` · ${text(event.title)}, ${format.date(event.date)}`}
        </p>
        <ExternalLink href={linkTo({ ...view, embed: false })}>{shareTexts[language].embed.openFull}</ExternalLink>
      </footer>
    </div>
  )
}
