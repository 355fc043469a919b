// The words of a picture: a chart's frame, and what says where it comes from.
import type { ChartSubject } from '../../charts/chartStage.ts'
import type { EventFacts } from '../../domain/select.ts'
import type { ChartId } from '../../domain/view.ts'
import { exportTexts } from '../../i18n/exportTexts.ts'
import type { I18n } from '../../i18n/i18n.ts'
import type { PictureContent } from './pictureModel.ts'

/** Charts that are words in rows and columns: a picture of them is a table. */
const WORDS: readonly ChartId[] = ['table', 'matrix', 'forces', 'comparison', 'own-sectors', 'own-exposure']

export function isTable(chart: ChartId): boolean {
  return WORDS.includes(chart)
}

interface ContentParts {
  readonly subject: ChartSubject
  readonly facts: EventFacts
  /** Notes that are no part of the frame's model. */
  readonly extraNotes: readonly string[]
  readonly nothing: string | null
  readonly link: string
}

export function buildPictureContent(
  { subject, facts, extraNotes, nothing, link }: ContentParts,
  { t, text, format, language }: I18n,
): PictureContent {
  const { frame, unmarked } = subject
  const words = exportTexts[language].picture
  const table = isTable(subject.chart) ? subject.table : null
  const hasEffects = table?.rows.some(({ cells }) =>
    Object.values(cells).some(({ entries }) => entries?.some(({ effect }) => effect)),
  )
  const publishers = [...new Set(frame.sources.map(({ publisher }) => publisher))]
  return {
    title: frame.title,
    subtitle: frame.subtitle,
    lens: frame.lens === null ? null : { note: frame.lens, hint: t.frame.lensHint },
    statuses: frame.statuses.map((status) => ({
      status,
      text: `${t.label.status[status]}: ${t.label.statusMeaning[status]}`,
    })),
    links: hasEffects
      ? [
          { effect: 'relief', link: null, text: t.label.effect.relief },
          { effect: 'pressure', link: null, text: t.label.effect.pressure },
          { effect: null, link: 'stated', text: words.stated },
          { effect: null, link: 'inferred', text: t.label.linkStatus.inferred },
        ]
      : [],
    table,
    nothing: table ? null : nothing,
    unmarked: unmarked && {
      heading: unmarked.heading,
      names: unmarked.companies.map(({ name, dimmed }) => ({ text: name, isMuted: dimmed })),
    },
    caption: [
      ...(publishers.length > 0 ? [`${t.frame.source}: ${publishers.join('; ')}`] : []),
      ...frame.notes.map((note) => `${t.frame.note}: ${note}`),
      ...extraNotes,
      ...(frame.coverage ? [frame.coverage] : []),
    ],
    brand: t.brand,
    imprint: `${text(facts.event.title)}, ${format.date(facts.event.date)} · ${t.masthead.revision(facts.revision, format.date(facts.revised))}`,
    link,
  }
}
