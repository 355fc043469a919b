import { type Language, nameOfSource } from '../../domain/dataset/text.ts'
import type { Citation } from '../../domain/selection/card.ts'
import { buildPassageUrl, citeAsApa, citeAsBibtex, citeAsText } from '../../domain/selection/citation.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import { useI18n } from '../../i18n/i18n.ts'
import { ExternalLink } from '../../ui/controls/ExternalLink.tsx'
import { CopyTexts } from './CopyTexts.tsx'

interface EvidenceListProps {
  readonly citations: readonly Citation[]
  /** True where it is unfolded from the start, as for the figure that was asked for. */
  readonly isOpen?: boolean
  readonly onToggle?: (isOpen: boolean) => void
}

/**
 * Where a statement comes from: publisher, title, date, paragraph, what it says there, links, and citations to copy.
 */
export function EvidenceList({ citations, isOpen = false, onToggle }: EvidenceListProps) {
  const { language } = useI18n()
  return (
    <details className="evidence" open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{[...new Set(citations.map((citation) => describePlace(citation, language)))].join('; ')}</summary>
      {citations.map((citation) => (
        <EvidenceEntry key={citation.evidence.paraphrase.en} citation={citation} />
      ))}
    </details>
  )
}

function describePlace({ source, evidence }: Citation, language: Language): string {
  const { paragraph } = evidence
  return paragraph === undefined
    ? nameOfSource(source, language)
    : `${nameOfSource(source, language)}, ${cardTexts[language].paragraphShort(paragraph)}`
}

function EvidenceEntry({ citation }: { readonly citation: Citation }) {
  const { format, text, language } = useI18n()
  const { evidence, source } = citation
  const passage = buildPassageUrl(source.url, evidence.anchor)
  return (
    <div className="mt-2 text-xs leading-5">
      <p>{text(evidence.paraphrase)}</p>
      <p className="mt-1 text-muted">
        <cite className="not-italic" lang={source.language}>{`${source.publisher}, “${source.title}”`}</cite>
        {`, ${format.date(source.published)}`}
        {evidence.paragraph !== undefined && `, ${cardTexts[language].paragraph(evidence.paragraph)}`}
      </p>
      {source.note && <p className="text-muted">{text(source.note)}</p>}
      <p className="mt-1 flex flex-wrap gap-x-4">
        {evidence.anchor !== undefined && (
          <ExternalLink href={passage}>{cardTexts[language].openAtPassage}</ExternalLink>
        )}
        <ExternalLink href={source.url}>{cardTexts[language].openPlain}</ExternalLink>
      </p>
      <CopyCitation citation={citation} />
    </div>
  )
}

function CopyCitation({ citation }: { readonly citation: Citation }) {
  const { format, language } = useI18n()
  const words = cardTexts[language]
  return (
    <CopyTexts
      texts={[
        [words.copyText, () => citeAsText(citation, { formatDate: format.date, paragraph: words.paragraph })],
        [words.copyApa, () => citeAsApa(citation)],
        [words.copyBibtex, () => citeAsBibtex(citation)],
      ]}
    />
  )
}
