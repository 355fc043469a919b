// Abnormal returns added up over the sessions, as lines; and what is said around them.

import {
  companyCell,
  describeFigure,
  describeLens,
  figureCell,
  isDimmed,
  type TableModel,
} from '../../charts/frame/chart.ts'
import { ALL_DERIVED } from '../../charts/frame/fixedKeys.ts'
import { niceScale } from '../../charts/plot/scale.ts'
import type { AbnormalPath, AbnormalPaths } from '../../domain/analysis/abnormalPaths.ts'
import type { Paths } from '../../domain/analysis/paths.ts'
import { extentOf } from '../../domain/figures/extent.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import { shareOf } from '../../domain/figures/share.ts'
import { lookupOf } from '../../domain/layers/lookup.ts'
import { listSources } from '../../domain/selection/card.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { companyLine, frameworkOf, inOrder, type PathModel } from './pathModel.ts'
import { buildReader } from './pathReader.ts'
import { pathTexts } from './pathTexts.ts'
import { describePathCoverage, noteOfBenchmark } from './pathWords.ts'

const LEVELS = 8

/** The chart of abnormal returns added up. The range is of the company whose card is open, or of the only one. */
export function buildAbnormalModel(
  { market, sessions, companies }: AbnormalPaths,
  paths: Paths,
  open: string | null,
  selection: Shown,
  i18n: I18n,
): PathModel {
  const { format, language, text } = i18n
  const words = pathTexts[language].abnormal
  const start = paths.eventPlace + (sessions[0] ?? 0)
  const window = paths.sessions.slice(start, start + sessions.length)
  const within: Paths = {
    ...paths,
    sessions: window,
    eventPlace: -(sessions[0] ?? 0),
    shocks: paths.shocks.filter(({ shock }) => window.includes(shock.date)),
  }
  const lines = companies.map((one) => ({
    ...companyLine(one.path, selection),
    isAnchored: false,
    values: one.values,
    marks: [markEnd(one, sessions.at(-1) ?? 0, i18n)],
  }))
  const ranged = companies.length === 1 ? companies[0] : companies.find(({ path }) => path.record.subject === open)
  const [low, high] = extentOf(
    [...companies.flatMap(({ values }) => values.filter((value) => value !== null)), ...rangeOf(ranged)],
    0,
  )
  const scale = niceScale(low - 1, high + 1, LEVELS)
  const fund = text(market.name)
  const figures = companies.map(({ end }) => end.abnormal)
  return {
    ...frameworkOf(within, i18n),
    frame: {
      title: titleOf(companies, i18n),
      subtitle: words.subtitle(fund, -(sessions[0] ?? 0), sessions.at(-1) ?? 0),
      summary: companies.map((one) => `${one.path.row.company.name} ${format.figure(one.end.abnormal)}`).join('; '),
      notes: [
        words.formula,
        ranged ? words.range(ranged.path.row.company.name) : words.noRange,
        ...noteOfBenchmark(paths, i18n),
      ],
      coverage: describePathCoverage(
        companies.map(({ path }) => path),
        selection,
        i18n,
      ),
      sources: listSources(lookupOf(selection.layers), figures),
      statuses: ALL_DERIVED,
      lens: describeLens(selection, i18n),
    },
    lines: inOrder(lines, []),
    formatTick: format.change,
    reader: buildReader(within, lines, i18n, format.change),
    scale,
    base: { value: 0, long: words.base, short: words.base },
    ...(ranged ? { usual: ranged.usual } : {}),
    shocks: [],
    unmarked: { heading: '', companies: [] },
    table: buildTable(companies, selection, i18n),
  }
}

function rangeOf(one: AbnormalPath | undefined): number[] {
  return (one?.usual ?? []).flatMap((reach) => [reach, -reach])
}

/** Whether the companies ended within what is usual for them. */
function titleOf(companies: readonly AbnormalPath[], { language }: I18n): string {
  const words = pathTexts[language].abnormal
  const [only] = companies
  if (companies.length === 1 && only) return words.one(only.path.row.company.name, only.isUnusual)
  const beyond = companies.filter(({ isUnusual }) => isUnusual).length
  const share = shareOf(beyond, companies.length) ?? shareOf(companies.length - beyond, companies.length)
  return share ? words.share(share, 2 * beyond > companies.length) : words.even
}

function markEnd(
  { path, end }: AbnormalPath,
  session: number,
  i18n: I18n,
): PathModel['lines'][number]['marks'][number] {
  const { t, format } = i18n
  const { name } = path.row.company
  const value = format.figure(end.abnormal)
  return {
    kind: 'end',
    figureId: end.abnormal.id,
    session,
    value: magnitude(end.abnormal) ?? Number.NaN,
    short: value,
    spoken: t.controls.openEvidence(`${name}: ${value}`),
    tip: {
      heading: name,
      value,
      lines: [`t ${format.figure(end.t)}`, ...describeFigure(end.abnormal, ['derived'], i18n)],
      company: path.row.company.id,
    },
  }
}

function buildTable(companies: readonly AbnormalPath[], selection: Shown, i18n: I18n): TableModel {
  const { t } = i18n
  return {
    caption: pathTexts[i18n.language].abnormal.table,
    columns: [
      { id: 'company', label: t.table.company },
      { id: 'sum', label: t.label.measure.cumulativeAbnormalReturn, numeric: true },
      { id: 'error', label: t.label.measure.predictionError, numeric: true },
      { id: 't', label: t.label.measure.tStatistic, numeric: true },
    ],
    rows: companies.map(({ path: { row }, end }) => ({
      id: row.company.id,
      dimmed: isDimmed(selection, row.company.id),
      cells: {
        company: companyCell(row.company),
        sum: figureCell(end.abnormal, ['derived'], i18n),
        error: figureCell(end.error, ['derived'], i18n),
        t: figureCell(end.t, ['derived'], i18n),
      },
    })),
  }
}
