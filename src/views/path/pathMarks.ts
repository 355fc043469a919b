// The points of the paths that open their evidence, with what is said of each.

import { describeFigure, type TipContent } from '../../charts/frame/chart.ts'
import type { CompanyPath, Paths } from '../../domain/analysis/paths.ts'
import type { Figure, Status } from '../../domain/dataset/schema.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { MarketRecord } from '../../domain/layers/market.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { pathTexts } from './pathTexts.ts'
import { indexText } from './pathWords.ts'

/**
 * A point of a line that opens its evidence: the close of the event's day, the close at which the path had recovered,
 * the last close, or any other close that was asked for, as by a link.
 */
export interface PathMark {
  readonly kind: 'day' | 'recovered' | 'end' | 'asked'
  readonly figureId: string
  /** Sessions from the event's day; negative before it. */
  readonly session: number
  readonly value: number
  /** The short form of the value, which stands beside its mark. */
  readonly short: string
  readonly spoken: string
  readonly tip: TipContent
}

/** A session's number with its sign: −20, 0, +60. */
export function sessionText(session: number, format: I18n['format']): string {
  return `${session > 0 ? '+' : ''}${format.number(session)}`
}

/** The points of a company's path. */
export function markPath(path: CompanyPath, paths: Paths, asked: string | null, i18n: I18n): PathMark[] {
  const { point, recoveredAt } = pathTexts[i18n.language]
  const { row, record, end, recovery, pick } = path
  const { eventPlace, sessions } = paths
  const mark = marker(row.company.name, paths, i18n)
  const day = record.points[eventPlace]
  const marks = [
    ...(pick !== null && day && end.place !== eventPlace ? [mark('day', day, day, eventPlace, point.day)] : []),
    ...(recovery
      ? [
          mark('recovered', recovery.sessions, recovery.figure, recovery.place, point.recovered, [
            recoveredAt(indexText(recovery.figure, i18n), i18n.format.date(sessions[recovery.place] ?? '')),
          ]),
        ]
      : []),
    mark('end', end.figure, end.figure, end.place, point.end),
  ]
  return withAsked(marks, record, row.company.name, paths, asked, i18n)
}

/** The points of the benchmark's path. */
export function markBenchmark(
  { benchmark, record }: NonNullable<Paths['benchmark']>,
  paths: Paths,
  asked: string | null,
  i18n: I18n,
): PathMark[] {
  const name = i18n.text(benchmark.name)
  const place = record.points.findLastIndex((point) => point !== null)
  const figure = record.points[place]
  const { end } = pathTexts[i18n.language].point
  const marks = figure ? [marker(name, paths, i18n)('end', figure, figure, place, end)] : []
  return withAsked(marks, record, name, paths, asked, i18n)
}

/** The marks, and the point that was asked for, wherever on the path it lies. */
function withAsked(
  marks: readonly PathMark[],
  { points }: MarketRecord,
  name: string,
  paths: Paths,
  asked: string | null,
  i18n: I18n,
): PathMark[] {
  const place = points.findIndex((point) => point !== null && point.id === asked)
  const figure = points[place]
  if (!figure || marks.some(({ figureId }) => figureId === asked)) return [...marks]
  const what = i18n.t.label.measure[figure.measure]
  return [...marks, marker(name, paths, i18n)('asked', figure, figure, place, what)]
}

/** The point where a company stands against the benchmark at the end. Before the end, only the line shows it. */
export function markRelative(
  { row, record, relative }: CompanyPath,
  benchmarkId: string,
  benchmark: string,
  paths: Paths,
  i18n: I18n,
): PathMark[] {
  const figure = record.relativeEnd.get(benchmarkId)
  const last = relative.length - 1
  const what = pathTexts[i18n.language].relative.end(benchmark)
  return figure ? [marker(row.company.name, paths, i18n)('end', figure, figure, last, what)] : []
}

/** Makes marks of one line. `level` is where the mark stands, `figure` is what it opens. */
function marker(name: string, { sessions, eventPlace }: Paths, i18n: I18n) {
  const { t, format } = i18n
  return (
    kind: PathMark['kind'],
    figure: Figure,
    level: Figure,
    place: number,
    what: string,
    lines: readonly string[] = [],
  ): PathMark => {
    const session = place - eventPlace
    const value = figure.unit === 'index' ? indexText(figure, i18n) : format.figure(figure)
    const when = `${format.date(sessions[place] ?? '')} (${sessionText(session, format)})`
    return {
      kind,
      figureId: figure.id,
      session,
      value: magnitude(level) ?? Number.NaN,
      short: value,
      spoken: t.controls.openEvidence(`${name}, ${what}: ${value}, ${when}`),
      tip: {
        heading: `${name}, ${when}`,
        value,
        lines: [...new Set([what, ...lines, ...describeFigure(figure, DERIVED, i18n)])],
      },
    }
  }
}

// Every value of a path is derived: the market layer holds no prices.
const DERIVED: readonly Status[] = ['derived']
