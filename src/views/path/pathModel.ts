// Paths of closes as data: lines over the sessions, the points that open their evidence, and the words around them.
// Index: 100 is the last close before the event or, against the benchmark, a company level with it.

import {
  type FrameModel,
  isDimmed,
  type LensLink,
  lensLink,
  type NamedCompany,
  nameCompanies,
  type TableModel,
} from '../../charts/frame/chart.ts'
import { niceScale, niceStep } from '../../charts/plot/scale.ts'
import type { CompanyPath, PathShock, Paths } from '../../domain/analysis/paths.ts'
import type { Source } from '../../domain/dataset/schema.ts'
import { extentOf } from '../../domain/figures/extent.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { MarketRecord } from '../../domain/layers/market.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { figureTexts } from '../../i18n/figureTexts.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { markBenchmark, markPath, markRelative, type PathMark, sessionText } from './pathMarks.ts'
import { buildReader, type PathReader } from './pathReader.ts'
import { buildPathTable, buildRelativeTable } from './pathTables.ts'
import { pathTexts } from './pathTexts.ts'
import { buildPathFrame, buildRelativeFrame } from './pathWords.ts'

/** A line: picked out, passing without being picked out, one of the rest, or the benchmark. */
export interface PathLine {
  readonly id: string
  readonly name: string
  readonly weight: 'picked' | 'passing' | 'rest' | 'benchmark'
  readonly tone: number
  /** True for a path that is anchored to a reported move. */
  readonly isAnchored: boolean
  readonly dimmed: boolean
  readonly link: LensLink
  /** By session, oldest first; null where there is no value, and the line breaks. */
  readonly values: readonly (number | null)[]
  readonly marks: readonly PathMark[]
}

export interface PathTick {
  readonly value: number
  readonly short: string
  readonly long: string
}

/** A later shock, with what its evidence says. */
export interface ShockNote {
  readonly id: string
  readonly heading: string
  readonly passages: readonly { readonly text: string; readonly source: Source }[]
}

export interface PathModel {
  readonly frame: FrameModel
  /** Sessions counted from the event's day, oldest first. */
  readonly sessions: readonly number[]
  /**
   * A later line lies on top: first the rest, then the passing, the benchmark and those picked out.
   */
  readonly lines: readonly PathLine[]
  readonly ticks: readonly PathTick[]
  /** The vertical scale: it holds every value of all lines but the rest, and the rule's. */
  readonly scale: { readonly domain: readonly [number, number]; readonly ticks: readonly number[] }
  readonly formatTick: (value: number) => string
  readonly reader: PathReader
  /** The rule that lines are read against: its value, and its name, long and short. */
  readonly base: { readonly value: number; readonly long: string; readonly short: string }
  /** A range over the sessions, on either side of the rule: what is usual for one company. */
  readonly usual?: readonly number[]
  /** The event and later shocks, as vertical rules. */
  readonly rules: readonly { readonly session: number; readonly label: string; readonly isEvent: boolean }[]
  readonly shocks: readonly ShockNote[]
  readonly unmarked: { readonly heading: string; readonly companies: readonly NamedCompany[] }
  readonly table: TableModel
}

const MAX_TICKS = 5
const MAX_LEVELS = 8
/** Past so many lines, a canvas draws those that are not picked out. */
export const MAX_MARKED = 150
// The scale goes beyond the least and the greatest value by this share of the range, to keep points off the edge.
const MARGIN = 0.02

/** The closes of a selection as paths. The point of the figure `asked` for is marked wherever on its path it lies. */
export function buildPathModel(paths: Paths, selection: Shown, i18n: I18n, asked: string | null = null): PathModel {
  const words = pathTexts[i18n.language]
  const { companies, benchmark, rest, without } = paths
  const benchmarkLine: PathLine[] = benchmark
    ? [
        {
          ...plainLine(benchmark.record, 'benchmark'),
          name: i18n.text(benchmark.benchmark.name),
          marks: markBenchmark(benchmark, paths, asked, i18n),
        },
      ]
    : []
  const lines = companies.map((path) => ({
    ...companyLine(path, selection),
    values: path.record.points.map((point) => point && magnitude(point)),
    marks: hasMarks(path, paths) ? markPath(path, paths, asked, i18n) : [],
  }))
  const shown = inOrder(lines, benchmarkLine)
  const others = rest.map((record) => plainLine(record, 'rest'))
  const scale = scaleOf(shown)
  return {
    ...frameworkOf(paths, i18n),
    frame: buildPathFrame(paths, isCutOff(others, scale), selection, i18n),
    lines: [...others, ...shown],
    reader: buildReader(paths, shown, i18n),
    scale,
    base: { value: 100, long: words.base, short: words.baseShort },
    shocks: paths.shocks.map((shock) => describeShock(shock, i18n)),
    unmarked: { heading: words.without(without.length), companies: nameCompanies(selection, without) },
    table: buildPathTable(paths, i18n),
  }
}

/** The closes of a selection against the benchmark; null where the layer has none. */
export function buildRelativeModel(paths: Paths, selection: Shown, i18n: I18n): PathModel | null {
  const { companies, benchmark } = paths
  if (!benchmark) return null
  const name = i18n.text(benchmark.benchmark.name)
  const lines = companies.map((path) => ({
    ...companyLine(path, selection),
    values: path.relative,
    marks: hasMarks(path, paths) ? markRelative(path, benchmark.benchmark.id, name, paths, i18n) : [],
  }))
  const base = `${name} =\u00a0100`
  return {
    ...frameworkOf(paths, i18n),
    frame: buildRelativeFrame(paths, benchmark.benchmark, selection, i18n),
    lines: inOrder(lines, []),
    reader: buildReader(paths, lines, i18n),
    scale: scaleOf(lines),
    base: { value: 100, long: base, short: base },
    shocks: [],
    unmarked: { heading: '', companies: [] },
    table: buildRelativeTable(paths, benchmark, selection, i18n),
  }
}

/** Among very many lines only those picked out have marks; a press on any line opens its company all the same. */
function hasMarks({ pick }: CompanyPath, { companies }: Paths): boolean {
  return pick !== null || companies.length <= MAX_MARKED
}

export function inOrder(companies: readonly PathLine[], benchmark: readonly PathLine[]): PathLine[] {
  const of = (weight: PathLine['weight']) => companies.filter((line) => line.weight === weight)
  return [...of('passing'), ...benchmark, ...of('picked')]
}

function valuesOf(lines: readonly PathLine[]): number[] {
  return lines.flatMap(({ values }) => values.filter((value) => value !== null))
}

function scaleOf(lines: readonly PathLine[]): PathModel['scale'] {
  const [low, high] = extentOf(valuesOf(lines), 100)
  const margin = Math.max(1, (high - low) * MARGIN)
  return niceScale(low - margin, high + margin, MAX_LEVELS)
}

function isCutOff(lines: readonly PathLine[], { domain: [low, high] }: PathModel['scale']): boolean {
  return valuesOf(lines).some((value) => value < low || value > high)
}

/** What both charts have: sessions, ticks and rules. */
export function frameworkOf({ sessions, eventPlace, shocks }: Paths, { language, format }: I18n) {
  const words = pathTexts[language]
  const numbers = sessions.map((_, place) => place - eventPlace)
  const step = Math.max(1, niceStep(sessions.length - 1, MAX_TICKS))
  const dayOf = (session: number): string => format.dayOfYear(sessions[session + eventPlace] ?? '')
  return {
    sessions: numbers,
    ticks: numbers
      .filter((session) => session % step === 0)
      .map((session, index) => {
        const short = sessionText(session, format)
        // The first tick says what the numbers count.
        const plain = index === 0 && session !== 0 ? `${short} ${figureTexts[language].unit.sessions}` : null
        return { value: session, short, long: plain ?? `${short} · ${dayOf(session)}` }
      }),
    formatTick: format.number,
    rules: [
      { session: 0, label: words.event(dayOf(0)), isEvent: true },
      ...shocks.map(({ shock, place }) => ({
        session: place - eventPlace,
        label: `${dayOf(place - eventPlace)}: ${shock.title[language] ?? shock.title.en}`,
        isEvent: false,
      })),
    ],
  }
}

function plainLine(record: MarketRecord, weight: 'rest' | 'benchmark'): PathLine {
  return {
    id: record.subject,
    name: record.subject,
    weight,
    tone: 0,
    isAnchored: isAnchored(record),
    dimmed: false,
    link: null,
    values: record.points.map((point) => point && magnitude(point)),
    marks: [],
  }
}

export function companyLine(
  { row: { company }, record, pick }: CompanyPath,
  selection: Shown,
): Omit<PathLine, 'values' | 'marks'> {
  return {
    id: company.id,
    name: company.name,
    weight: pick === null ? 'passing' : 'picked',
    tone: pick ?? 0,
    isAnchored: isAnchored(record),
    dimmed: isDimmed(selection, company.id),
    link: lensLink(selection, company.id),
  }
}

function isAnchored({ series }: MarketRecord): boolean {
  return series.kind === 'company' && series.anchor !== undefined
}

function describeShock({ shock, citations }: PathShock, i18n: I18n): ShockNote {
  return {
    id: shock.id,
    heading: `${i18n.format.date(shock.date)}: ${i18n.text(shock.title)}`,
    passages: citations.map(({ evidence, source }) => ({ text: i18n.text(evidence.paraphrase), source })),
  }
}
