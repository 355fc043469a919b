// What is said around the paths: findings, measures, notes and the same in prose. Read off the paths, never off the
// drawing.

import { describeCoverage, describeLens, type FrameModel, isHeadline } from '../../charts/frame/chart.ts'
import { ALL_DERIVED, NO_STATUSES } from '../../charts/frame/fixedKeys.ts'
import { type CompanyPath, MAX_PICKED, type Paths, type WayBack } from '../../domain/analysis/paths.ts'
import type { Figure } from '../../domain/dataset/schema.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import { shareOf } from '../../domain/figures/share.ts'
import type { Benchmark } from '../../domain/layers/market.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { type PathTexts, pathTexts } from './pathTexts.ts'

/** A value of an index, as precise as the figure is: 72.0, 104; about 108. */
export function indexText(figure: Figure, { t, format }: I18n): string {
  const value = magnitude(figure)
  // Decimals would contradict "about".
  if (figure.precision === 'about' && value !== null) return t.value.precise(format.number(Math.round(value)), 'about')
  return format.compact(figure)
}

/** The frame around the paths; `isCut` is true where a line of the rest leaves the picture. */
export function buildPathFrame(paths: Paths, isCut: boolean, selection: Shown, i18n: I18n): FrameModel {
  const { format, language } = i18n
  const words = pathTexts[language]
  const { sessions, eventPlace, companies, shocks } = paths
  const day = format.date(sessions[eventPlace] ?? '')
  const shockNames = shocks.map(({ shock }) => i18n.text(shock.title))
  return {
    title: titleOf(
      companies.filter((path) => isNamed(paths, path)),
      words.title,
      i18n,
    ),
    subtitle: `${words.subtitle(eventPlace, day, sessions.length - 1 - eventPlace)}${
      shockNames.length > 0 ? words.withShocks(format.list(shockNames)) : ''
    }`,
    summary: summarise(paths, words, i18n),
    notes: listNotes(paths, isCut, day, i18n),
    coverage: describePathCoverage(companies, selection, i18n),
    sources: paths.sources,
    statuses: companies.length > 0 ? ALL_DERIVED : NO_STATUSES,
    lens: describeLens(selection, i18n),
  }
}

/** How many of the companies that pass have one of some paths; other paths were asked for by name. */
export function describePathCoverage(paths: readonly CompanyPath[], selection: Shown, i18n: I18n): string {
  const passing = new Set(selection.rows)
  const count = paths.filter(({ row }) => passing.has(row)).length
  return describeCoverage(selection, i18n, [pathTexts[i18n.language].coverage(count, selection.rows.length)])
}

/** What has to be known of a benchmark, such as that it holds the firms that are set against it. */
export function noteOfBenchmark({ benchmark }: Paths, { text }: I18n): readonly string[] {
  const note = benchmark?.record.series.note
  return note ? [text(note)] : []
}

/** The frame around the paths against the benchmark. */
export function buildRelativeFrame(paths: Paths, benchmark: Benchmark, selection: Shown, i18n: I18n): FrameModel {
  const words = pathTexts[i18n.language]
  const name = i18n.text(benchmark.name)
  const ends = paths.companies.flatMap((path) => {
    const figure = path.record.relativeEnd.get(benchmark.id)
    return figure ? [{ path, figure }] : []
  })
  const included = words.relative.included(paths.shocks.length)
  const list = i18n.format.list(ends.map(({ path, figure }) => `${path.row.company.name} ${indexText(figure, i18n)}`))
  return {
    title: relativeTitleOf(
      ends.filter(({ path }) => isNamed(paths, path)),
      included,
      words.relative.title,
      i18n,
    ),
    subtitle: `${words.relative.subtitle(name)}${included}`,
    summary: ends.length > 0 ? words.relative.summary(list, included) : words.relative.nobody,
    notes: [
      words.relative.formula(name, i18n.format.date(paths.baseline)),
      ...noteOfBenchmark(paths, i18n),
      ...(paths.companies.length > ends.length ? [words.note.gaps] : []),
    ],
    coverage: describePathCoverage(
      ends.map(({ path }) => path),
      selection,
      i18n,
    ),
    sources: paths.sources,
    statuses: ends.length > 0 ? ALL_DERIVED : NO_STATUSES,
    lens: describeLens(selection, i18n),
  }
}

/** True for a company that a title speaks of: where some are pinned, one that has a colour. */
function isNamed({ pickedBy }: Paths, { pick }: CompanyPath): boolean {
  return pickedBy !== 'pins' || pick !== null
}

function namesOf(companies: readonly CompanyPath[], wayBack: WayBack): string[] {
  return companies.filter((path) => path.wayBack === wayBack).map(({ row }) => row.company.name)
}

/** Which companies had recovered within the drawdown window and which had not; by name where the names are few. */
function titleOf(companies: readonly CompanyPath[], titles: PathTexts['title'], { format }: I18n): string {
  const [recovered, others, unclear] = [
    namesOf(companies, 'recovered'),
    namesOf(companies, 'not-recovered'),
    namesOf(companies, 'unclear'),
  ]
  const [first, second] = [format.list(recovered), format.list(others)]
  const fell = recovered.length + others.length + unclear.length
  if (fell === 0) return companies.length > 0 ? titles.nobodyFell : titles.neutral
  const byName =
    recovered.length > 0 && others.length > 0
      ? titles.both(first, recovered.length, second)
      : recovered.length > 0
        ? titles.recovered(first, recovered.length)
        : titles.notRecovered(second, others.length)
  // Names on one side alone stand for all that fell, or for none of them.
  const isWhole = unclear.length === 0 || (recovered.length > 0 && others.length > 0)
  if (isWhole && isHeadline(byName)) return byName
  const [ofRecovered, ofOthers] = [shareOf(recovered.length, fell), shareOf(others.length, fell)]
  if (ofRecovered) return titles.share(ofRecovered, true)
  if (ofOthers) return titles.share(ofOthers, false)
  return recovered.length > 0 && others.length > 0 ? titles.some : titles.neutral
}

interface RelativeEnd {
  readonly path: CompanyPath
  readonly figure: Figure
}

/** How far the index ends from 100. Where it is only "about", one point less: a rounded anchor may account for that. */
function leadOf({ figure }: RelativeEnd): number {
  const lead = (magnitude(figure) ?? Number.NaN) - 100
  return figure.precision === 'about' ? Math.sign(lead) * Math.max(0, Math.abs(lead) - 1) : lead
}

function relativeTitleOf(
  ends: readonly RelativeEnd[],
  included: string,
  titles: PathTexts['relative']['title'],
  { format }: I18n,
): string {
  const ahead = ends.filter((end) => leadOf(end) > 0).sort((a, b) => leadOf(b) - leadOf(a))
  const behind = ends.filter((end) => leadOf(end) < 0)
  for (const group of [ahead, behind]) {
    const names = format.list(group.map(({ path }) => path.row.company.name))
    const title = titles.named(names, group === ahead, group.length < ends.length, included)
    if (group.length > 0 && isHeadline(title)) return title
  }
  const [ofAhead, ofBehind] = [shareOf(ahead.length, ends.length), shareOf(behind.length, ends.length)]
  if (ofAhead) return titles.share(ofAhead, true, included)
  if (ofBehind) return titles.share(ofBehind, false, included)
  return ahead.length > 0 && behind.length > 0 ? titles.even(included) : titles.nobody
}

function listNotes(paths: Paths, isCut: boolean, day: string, i18n: I18n): string[] {
  const { companies, benchmark, pickedBy, rest } = paths
  const { note } = pathTexts[i18n.language]
  const records = [...companies.map(({ record }) => record), ...(benchmark ? [benchmark.record] : [])]
  const nameOf = (id: string): string => {
    const company = companies.find(({ record }) => record.subject === id)?.row.company.name
    return company ?? (benchmark ? i18n.text(benchmark.benchmark.name) : id)
  }
  return [
    note.formula(i18n.format.date(paths.baseline), day),
    ...(pickedBy === 'all' ? [] : [note.picked[pickedBy](MAX_PICKED / 2)]),
    ...(rest.length > 0 ? [isCut ? `${note.rest} ${note.cut}` : note.rest] : []),
    ...(companies.length > 0
      ? [records.some(({ points }) => points.includes(null)) ? `${note.marks} ${note.gaps}` : note.marks]
      : []),
    ...records.flatMap(({ subject, series }) => {
      if (!series.note) return []
      const text = i18n.text(series.note)
      const isAnchored = series.kind === 'company' && series.anchor !== undefined
      return [isAnchored ? note.anchored(nameOf(subject), text) : `${nameOf(subject)}: ${text}`]
    }),
  ]
}

function summarise({ companies, shocks }: Paths, words: PathTexts, i18n: I18n): string {
  if (companies.length === 0) return words.nobody
  const { format } = i18n
  const { wayBack, ends } = words.summary
  const parts = (['recovered', 'not-recovered', 'did-not-fall', 'unclear'] as const).flatMap((kind) => {
    const names = namesOf(companies, kind)
    return names.length > 0 ? [wayBack[kind](format.list(names))] : []
  })
  const list = format.list(companies.map(({ row, end }) => `${row.company.name} ${indexText(end.figure, i18n)}`))
  return [...parts, ends(list, words.relative.included(shocks.length))].join('. ')
}
