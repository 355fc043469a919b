// The words of a picture: a chart's frame, and what says where it comes from.

import { NOTES_IN_SIGHT } from '../../../charts/frame/ChartFrame.tsx'
import type { NamedCompany, TableModel } from '../../../charts/frame/chart.ts'
import type { ChartSubject } from '../../../charts/frame/chartSlot.ts'
import { keyLines } from '../../../charts/frame/statusKey.ts'
import { nameOfSource } from '../../../domain/dataset/text.ts'
import type { EventFacts } from '../../../domain/selection/select.ts'
import type { I18n } from '../../../i18n/i18n.ts'
import { linkTexts } from '../../../i18n/linkTexts.ts'
import { exportTexts } from '../exportTexts.ts'
import type { LinkSign, PictureContent } from './pictureParts.ts'

interface ContentParts {
  readonly subject: ChartSubject
  readonly facts: EventFacts
  readonly link: string
  /** True for a slide: it needs its room for the chart, and its notes are in its metadata. */
  readonly isSlide: boolean
}

export function buildPictureContent({ subject, facts, link, isSlide }: ContentParts, i18n: I18n): PictureContent {
  const { t, text, format } = i18n
  const { frame, unmarked, beside, extraNotes, nothing } = subject
  const table = subject.isTable ? firstRows(subject.table) : null
  const moreRows = table && subject.table ? subject.table.rows.length - table.rows.length : 0
  const publishers = [...new Set(frame.sources.map((source) => nameOfSource(source, i18n.language)))]
  return {
    title: frame.title,
    subtitle: frame.subtitle,
    lens: frame.lens,
    statuses: keyLines(frame.statuses, i18n),
    links: listLinkSigns(table, i18n),
    table,
    nothing: table ? null : nothing,
    unmarked: unmarked && {
      heading: unmarked.heading,
      names: nameSome(unmarked.companies, i18n),
    },
    sourceLines: isSlide ? shortenSource(publishers, frame.coverage, i18n) : [],
    caption: [
      ...(moreRows > 0 ? [t.table.moreRows(moreRows)] : []),
      ...(publishers.length > 0 && !isSlide ? [`${t.frame.source}: ${publishers.join('; ')}`] : []),
      // A table on a slide says itself what matters.
      ...(isSlide && subject.isTable ? [] : beside),
      // The metadata of the picture have all notes.
      ...(isSlide ? [] : [...extraNotes, ...frame.notes.map((note) => `${t.frame.note}: ${note}`)]).slice(
        0,
        NOTES_IN_SIGHT,
      ),
      ...(frame.coverage && !isSlide ? [frame.coverage] : []),
    ],
    brand: t.brand,
    imprint: `${text(facts.event.title)}, ${format.date(facts.event.date)} · ${t.masthead.revision(facts.revision, format.date(facts.revised))}`,
    link,
  }
}

/** Source and coverage in a line: with all publishers, and then with ever fewer of them and the number of the rest. */
function shortenSource(publishers: readonly string[], coverage: string, { t }: I18n): string[] {
  const lines = publishers.map((_, left) => {
    const named = publishers.slice(0, publishers.length - left).join('; ')
    return `${t.frame.source}: ${left === 0 ? named : `${named} ${t.frame.andMore(left)}`}`
  })
  return (lines.length > 0 ? lines : ['']).map((line) => [line, coverage].filter(Boolean).join(' · ')).filter(Boolean)
}

// A picture of more rows would be metres long. A file of the data has them all.
const MOST_ROWS = 200

function firstRows(table: TableModel | null): TableModel | null {
  return table && table.rows.length > MOST_ROWS ? { ...table, rows: table.rows.slice(0, MOST_ROWS) } : table
}

// As many as the page names before it is asked for more.
const MOST_NAMES = 40

function nameSome(companies: readonly NamedCompany[], { t }: I18n) {
  const names = companies.slice(0, MOST_NAMES).map(({ name, dimmed }) => ({ text: name, isMuted: dimmed }))
  const moreCount = companies.length - MOST_NAMES
  return moreCount > 0 ? [...names, { text: t.frame.andMore(moreCount), isMuted: true }] : names
}

/** What the marks or lines of links in a table mean, where it has any. */
function listLinkSigns(table: TableModel | null, { language }: I18n): LinkSign[] {
  const entries = (table?.rows ?? []).flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.entries ?? []))
  if (entries.every(({ link }) => link === null)) return []
  const isLine = !entries.some(({ effect }) => effect)
  const effects = isLine ? [] : (['relief', 'pressure'] as const)
  return [
    ...effects.map((effect): LinkSign => ({ effect, link: null, isLine, text: linkTexts[language].effect[effect] })),
    { effect: null, link: 'stated', isLine, text: exportTexts[language].picture.stated },
    { effect: null, link: 'inferred', isLine, text: linkTexts[language].status.inferred },
  ]
}
