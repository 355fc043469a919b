// The market layer of an event: windows of closes rebased to 100, never a price. The schema below is the only
// definition of the format `shockwave-market/1`.
import * as z from 'zod/mini'
import {
  companySchema,
  type Dataset,
  dateSchema,
  evidenceListSchema,
  type Figure,
  figureSchema,
  idSchema,
  localNameSchema,
  localTextSchema,
  nameSchema,
  sourceSchema,
} from '../dataset/schema.ts'
import { roundTo } from '../figures/derive.ts'
import { checkParts, NO_PARTS, type Parts } from '../parsing/integrity.ts'
import { type Parsed, parseShape } from '../parsing/parse.ts'
import { type DatasetProblem, jsonPath, type ProblemDetail, quoteFound } from '../parsing/problems.ts'
import { checkStudy, studySchema } from './marketStudy.ts'

// Closes are above zero; an index has four decimals.
const LEAST_INDEX = 0.0001

/** A session and its close, rebased; null where there is no close. */
const pointSchema = z.tuple([dateSchema, z.nullable(z.number().check(z.gte(LEAST_INDEX)))])

const seriesShape = {
  subject: idSchema,
  /** As the price file names it. */
  symbol: nameSchema,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  evidence: evidenceListSchema,
  note: z.optional(localTextSchema),
  points: z.array(pointSchema).check(z.minLength(2)),
}

const companySeriesSchema = z.strictObject({
  kind: z.literal('company'),
  ...seriesShape,
  /** The id of the reported move that the path starts from, where there is no close before the event. */
  anchor: z.optional(idSchema),
})

const benchmarkSeriesSchema = z.strictObject({ kind: z.literal('benchmark'), ...seriesShape, name: localNameSchema })

const isinSchema = z.strictObject({
  company: idSchema,
  /** ISO 6166, of the listing that the series is of. */
  isin: z.string().check(z.regex(/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/)),
  source: idSchema,
})

const shockSchema = z.strictObject({
  id: idSchema,
  /** The session at which it is marked. */
  date: dateSchema,
  title: localNameSchema,
  evidence: evidenceListSchema,
})

/** The format of the market layer. `event` is the id of the event whose companies, sectors and sources it may name. */
export const marketSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('shockwave-market/1'),
  event: idSchema,
  revision: z.int().check(z.minimum(1)),
  revised: dateSchema,
  /** The day as of which the closes were adjusted for splits and dividends. */
  asOf: dateSchema,
  /** The session whose close is 100: the last before the event. */
  baseline: dateSchema,
  sources: z.array(sourceSchema).check(z.minLength(1)),
  /** Companies that the article does not name: the wider market. */
  companies: z.array(companySchema),
  /** International securities identification numbers, where a source names them. */
  isins: z.optional(z.array(isinSchema)),
  /** Later shocks within the window. */
  shocks: z.array(shockSchema),
  /** Figures that the press reported, of companies, groups or benchmarks. */
  reported: z.array(figureSchema),
  series: z.array(z.discriminatedUnion('kind', [companySeriesSchema, benchmarkSeriesSchema])).check(z.minLength(1)),
  /** Whether the moves of the day were unusual, from returns before it. */
  study: z.optional(studySchema),
})

export type MarketLayer = z.infer<typeof marketSchema>
export type Series = MarketLayer['series'][number]
export type Shock = MarketLayer['shocks'][number]

/**
 * Parses a JSON value as the market layer of the event of `base`, which has to be sound itself. The shape is checked
 * first, then what spans several keys: references, one calendar for all series, 100 at the baseline.
 */
export function parseMarketLayer(value: unknown, base: Dataset): Parsed<MarketLayer> {
  const shaped = parseShape(marketSchema, value)
  if (!shaped.ok) return shaped
  const layer = shaped.value
  const { id } = base.event
  if (layer.event !== id) {
    const detail = { code: 'not-allowed', allowed: [id] } as const
    return { ok: false, problems: [{ path: '$.event', found: quoteFound(layer.event), detail }] }
  }
  const problems = [...renameReported(checkParts(marketParts(layer), base)), ...checkSeries(layer, base)]
  return problems.length > 0 ? { ok: false, problems } : shaped
}

/**
 * The lists of the layer as those of a dataset; its reported figures are the figures, and its benchmarks may be their
 * subjects.
 */
export function marketParts({ sources, companies, reported, series }: MarketLayer): Parts {
  const benchmarks = series.flatMap(({ kind, subject }) => (kind === 'benchmark' ? [subject] : []))
  return { ...NO_PARTS, sources, companies, figures: reported, benchmarks }
}

function renameReported(problems: readonly DatasetProblem[]): DatasetProblem[] {
  return problems.map((problem) => ({ ...problem, path: problem.path.replace(/^\$\.figures\b/, '$.reported') }))
}

type Report = (path: readonly (string | number)[], found: unknown, detail: ProblemDetail) => void

function checkSeries(layer: MarketLayer, base: Dataset): DatasetProblem[] {
  const problems: DatasetProblem[] = []
  const report: Report = (path, found, detail) =>
    problems.push({ path: jsonPath(path), found: quoteFound(found), detail })
  checkCitations(layer, base, report)
  checkIsins(layer, base, report)
  checkSubjects(layer, base, report)
  checkIds(layer, base, report)
  const sessions = layer.series[0]?.points.map(([date]) => date) ?? []
  const eventPlace = sessions.indexOf(base.event.date)
  const isWindow = eventPlace > 0 && sessions[eventPlace - 1] === layer.baseline
  if (isWindow) checkCloseLine(layer, base, eventPlace, report)
  else report(['baseline'], layer.baseline, { code: 'rule', rule: 'baseline-before-event' })
  for (const [index, series] of layer.series.entries()) {
    const at: Report = (path, found, detail) => report(['series', index, ...path], found, detail)
    if (checkDays(series, sessions, at) && isWindow) checkLevels(series, eventPlace, layer, at)
  }
  if (layer.study) {
    const subjectsOf = (kind: Series['kind']): string[] =>
      layer.series.flatMap((series) => (series.kind === kind ? [series.subject] : []))
    const context = {
      sessions,
      baseline: layer.baseline,
      companies: subjectsOf('company'),
      benchmarks: subjectsOf('benchmark'),
      sources: [...base.sources, ...layer.sources].map(({ id }) => id),
    }
    checkStudy(layer.study, context, (path, found, detail) => report(['study', ...path], found, detail))
  }
  for (const [index, { date }] of layer.shocks.entries()) {
    if (!sessions.includes(date)) report(['shocks', index, 'date'], date, { code: 'rule', rule: 'shock-in-window' })
  }
  return problems
}

/** Checks that the companies of the dataset's line on the close are those that fell furthest. */
function checkCloseLine({ series }: MarketLayer, { event }: Dataset, eventPlace: number, report: Report): void {
  const named = event.close?.companies
  if (!named) return
  const levels = series
    .filter(({ kind }) => kind === 'company')
    .map(({ subject, points }) => ({ subject, level: points[eventPlace]?.[1] ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.level - b.level)
  const lowest = levels.slice(0, named.length).map(({ subject }) => subject)
  if (!lowest.every((subject) => named.includes(subject))) {
    report(['series'], lowest.join(', '), { code: 'rule', rule: 'close-line-names-lowest' })
  }
}

function checkCitations({ sources, series, shocks }: MarketLayer, base: Dataset, report: Report): void {
  const candidates = [...base.sources, ...sources].map(({ id }) => id)
  for (const [list, items] of Object.entries({ series, shocks })) {
    for (const [index, { evidence }] of items.entries()) {
      for (const [place, { source }] of evidence.entries()) {
        if (candidates.includes(source)) continue
        const detail = { code: 'dangling', target: 'source', candidates } as const
        report([list, index, 'evidence', place, 'source'], source, detail)
      }
    }
  }
}

function checkIsins({ isins = [], companies, sources }: MarketLayer, base: Dataset, report: Report): void {
  const known = {
    company: [...base.companies, ...companies].map(({ id }) => id),
    source: [...base.sources, ...sources].map(({ id }) => id),
  }
  for (const [index, isin] of isins.entries()) {
    for (const target of ['company', 'source'] as const) {
      const candidates = known[target]
      if (candidates.includes(isin[target])) continue
      report(['isins', index, target], isin[target], { code: 'dangling', target, candidates })
    }
  }
}

// The id endings of figures that are worked out from a series.
const WORKED_OUT = /^-(close|regain|drawdown-\d+|(versus|relative|index)-.+)$/

/** Checks that shocks have ids of their own, and that no given figure has the id of one worked out from a series. */
function checkIds({ shocks, reported, series }: MarketLayer, base: Dataset, report: Report): void {
  for (const [index, { id }] of shocks.entries()) {
    const first = shocks.findIndex((shock) => shock.id === id)
    if (first < index)
      report(['shocks', index, 'id'], id, { code: 'duplicate', first: jsonPath(['shocks', first, 'id']) })
  }
  for (const [index, { subject }] of series.entries()) {
    const isTaken = ({ id }: Figure): boolean => id.startsWith(subject) && WORKED_OUT.test(id.slice(subject.length))
    for (const [place, figure] of reported.entries()) {
      if (!isTaken(figure)) continue
      report(['reported', place, 'id'], figure.id, { code: 'duplicate', first: jsonPath(['series', index]) })
    }
    for (const { id } of base.figures.filter(isTaken)) {
      report(['series', index], id, { code: 'duplicate', first: 'the dataset' })
    }
  }
}

/**
 * Checks that a company's series has a known company as its subject, that the subject of a benchmark is neither a
 * company nor a group, and that each subject has one series.
 */
function checkSubjects({ series, companies }: MarketLayer, base: Dataset, report: Report): void {
  const companyIds = [...base.companies, ...companies].map(({ id }) => id)
  const taken = [...companyIds, ...base.groups.map(({ id }) => id)]
  const seen = new Map<string, number>()
  for (const [index, { kind, subject }] of series.entries()) {
    const path = ['series', index, 'subject']
    const first = seen.get(subject)
    if (first !== undefined) {
      report(path, subject, { code: 'duplicate', first: jsonPath(['series', first, 'subject']) })
      continue
    }
    seen.set(subject, index)
    if (kind === 'company' && !companyIds.includes(subject)) {
      report(path, subject, { code: 'dangling', target: 'company', candidates: companyIds })
    }
    if (kind === 'benchmark' && taken.includes(subject)) {
      report(path, subject, { code: 'rule', rule: 'benchmark-is-no-company' })
    }
  }
}

/** True where the days of a series are in order and those of the first series; else reports a fault. */
function checkDays({ points }: Series, sessions: readonly string[], report: Report): boolean {
  const disorder = points.findIndex(([date], index) => index > 0 && date <= (points[index - 1]?.[0] ?? ''))
  if (disorder > 0) {
    report(['points', disorder], points[disorder]?.[0], { code: 'rule', rule: 'points-in-order' })
    return false
  }
  const stranger = points.findIndex(([date], index) => date !== sessions[index])
  if (stranger < 0 && points.length === sessions.length) return true
  const place = stranger < 0 ? points.length : stranger
  report(['points', place], points[place]?.[0], { code: 'rule', rule: 'points-share-days' })
  return false
}

/**
 * Checks for 100 at the baseline and a close on the day; or, with an anchor, for no point at the baseline and the
 * reported move on the day.
 */
function checkLevels(series: Series, eventPlace: number, { reported }: MarketLayer, report: Report): void {
  const [base, day] = [series.points[eventPlace - 1]?.[1] ?? null, series.points[eventPlace] ?? null]
  const level = day?.[1] ?? null
  const anchor = series.kind === 'company' ? series.anchor : undefined
  if (anchor === undefined) {
    if (base !== 100) report(['points', eventPlace - 1], base, { code: 'rule', rule: 'baseline-is-100' })
    if (level === null) report(['points', eventPlace], level, { code: 'rule', rule: 'event-day-has-close' })
    return
  }
  const move = reported.find(({ id }) => id === anchor)
  if (!move) {
    report(['anchor'], anchor, { code: 'dangling', target: 'figure', candidates: reported.map(({ id }) => id) })
  } else if (base !== null || !isAnchor(move, series.subject, day)) {
    report(['anchor'], anchor, { code: 'rule', rule: 'anchor-is-the-move' })
  }
}

const INDEX_DECIMALS = 4

/** True where the path goes through 100 plus the reported move on the day of the event. */
function isAnchor(move: Figure, company: string, day: Series['points'][number] | null): boolean {
  const { subject, measure, basis, value, period } = move
  const isOfTheDay = 'start' in period && period.start === day?.[0] && period.end === day[0]
  return (
    subject === company &&
    measure === 'sharePriceChange' &&
    basis === 'close' &&
    isOfTheDay &&
    typeof value === 'number' &&
    day[1] === roundTo(100 + value, INDEX_DECIMALS)
  )
}
