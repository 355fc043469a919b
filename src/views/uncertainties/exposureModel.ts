// The view on the uncertainties, as data: frames, the little bars beside the companies, and the words of the matrix.

import { type CardTarget, describeCoverage, describeLens, type FrameModel, isDimmed } from '../../charts/frame/chart.ts'
import { NO_STATUSES } from '../../charts/frame/fixedKeys.ts'
import { barOf, type MoveBar } from '../../charts/frame/moveBar.ts'
import type { Comparison, Exposure, ExposureLink } from '../../domain/analysis/exposure.ts'
import type { Direction } from '../../domain/dataset/schema.ts'
import type { TouchedCompany } from '../../domain/selection/card.ts'
import type { CompanyRow } from '../../domain/selection/moves.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { type UncertaintyTexts, uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'

/** A company in a list: its name, its move in words and as a bar, and what it opens. */
export interface ExposedCompany {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly direction: Direction | null
  readonly bar: MoveBar | null
  /** How the force of the list is linked to the company; null in a list that is not about one force. */
  readonly link: 'stated' | 'inferred' | null
  readonly label: string
  readonly dimmed: boolean
  readonly opens: CardTarget
}

/** A mark of the matrix. */
export interface MatrixMark {
  readonly key: string
  readonly effect: 'relief' | 'pressure'
  readonly link: 'stated' | 'inferred'
  readonly label: string
  readonly opens: CardTarget
}

// A headline names no more companies than can be taken in at a glance.
const MAX_NAMES = 3

/** The frame around the questions and their forces. */
export function buildExposureFrame(exposure: Exposure, selection: Shown, i18n: I18n): FrameModel {
  const words = uncertaintyTexts[i18n.language]
  const { uncertainties, matrix, widest } = exposure
  return {
    title: words.title(widest && i18n.text(widest.title)),
    subtitle: words.subtitle,
    summary: uncertainties
      .map(({ lens }) => {
        const names = selection.rows
          .filter(({ company }) => lens.links.has(company.id))
          .map(({ company }) => company.name)
        return words.summary(i18n.text(lens.uncertainty.title), names.length, i18n.format.list(names))
      })
      .join('. '),
    notes: [words.noteInferred, words.noteMoves(i18n.t.label.basis[selection.moveBasis])],
    coverage: describeCoverage(selection, i18n, [words.coverage(matrix.length, selection.rows.length)]),
    sources: exposure.sources,
    statuses: NO_STATUSES,
    lens: describeLens(selection, i18n),
  }
}

/** The companies that a force touches in one way, each with its move. */
export function listTouched(
  touched: readonly TouchedCompany[],
  { changeRange }: Exposure,
  selection: Shown,
  forceId: string,
  i18n: I18n,
): ExposedCompany[] {
  const words = uncertaintyTexts[i18n.language]
  return touched.map(({ row, link }) => {
    const listed = describeRow(row, changeRange, selection, i18n)
    const { effect, status } = link
    return {
      ...listed,
      key: `${forceId}:${row.company.id}:${effect}`,
      link: status,
      label: words.openReason(
        row.company.name,
        listed.value,
        linkTexts[i18n.language].effect[effect],
        linkTexts[i18n.language].status[status],
      ),
      opens: { company: row.company.id, force: forceId },
    }
  })
}

/** Companies as they stand in a list of the comparison: each opens its card. */
export function listRows(
  rows: readonly CompanyRow[],
  { changeRange }: Exposure,
  selection: Shown,
  i18n: I18n,
): ExposedCompany[] {
  return rows.map((row) => describeRow(row, changeRange, selection, i18n))
}

function describeRow(row: CompanyRow, range: readonly [number, number], selection: Shown, i18n: I18n): ExposedCompany {
  const { company, move } = row
  const value = move.figure ? shortValue(row, i18n) : uncertaintyTexts[i18n.language].notStated
  return {
    key: company.id,
    name: company.name,
    value,
    direction: move.direction === 'not-stated' ? null : move.direction,
    bar: move.changePct === null ? null : barOf(move.changePct, range),
    link: null,
    label: i18n.t.controls.openEvidence(`${company.name}: ${value}`),
    dimmed: isDimmed(selection, company.id),
    opens: { company: company.id },
  }
}

function shortValue({ move }: CompanyRow, { t, format }: I18n): string {
  if (!move.figure) return ''
  return move.kind === 'direction-only' ? t.value.directionShort[move.direction] : format.figure(move.figure)
}

/** The frame around the comparison of two uncertainties. */
export function buildComparisonFrame(comparison: Comparison, exposure: Exposure, i18n: I18n): FrameModel {
  const words = uncertaintyTexts[i18n.language].compare
  const { first, second, both } = comparison
  const names = (rows: readonly CompanyRow[]): string => i18n.format.list(rows.map(({ company }) => company.name))
  const parts: readonly (readonly [string, readonly CompanyRow[]])[] = [
    [words.both, both],
    [words.only(i18n.text(first.title)), comparison.onlyFirst],
    [words.only(i18n.text(second.title)), comparison.onlySecond],
  ]
  return {
    title: words.title(both.length <= MAX_NAMES ? names(both) : '', both.length),
    subtitle: words.subtitle(i18n.text(first.title), i18n.text(second.title)),
    summary: parts.map(([heading, rows]) => `${heading}: ${rows.length > 0 ? names(rows) : words.nobody}`).join('. '),
    notes: [],
    coverage: parts.map(([heading, rows]) => `${heading}: ${i18n.format.number(rows.length)}`).join('; '),
    sources: exposure.sources,
    statuses: NO_STATUSES,
    lens: null,
  }
}

/** The frame around the matrix of companies and uncertainties. */
export function buildMatrixFrame(exposure: Exposure, selection: Shown, i18n: I18n): FrameModel {
  const words: UncertaintyTexts = uncertaintyTexts[i18n.language]
  return {
    title: words.matrix.title,
    subtitle: words.matrix.subtitle,
    summary: words.matrix.caption,
    notes: [words.noteInferred],
    coverage: words.coverage(exposure.matrix.length, selection.rows.length),
    sources: exposure.sources,
    statuses: NO_STATUSES,
    lens: null,
  }
}

/** The marks of one cell of the matrix: one for each link, the stated first. */
export function markLinks(row: CompanyRow, links: readonly ExposureLink[], i18n: I18n): MatrixMark[] {
  const words = uncertaintyTexts[i18n.language].matrix
  return [...links]
    .sort((a, b) => Number(a.link.status === 'inferred') - Number(b.link.status === 'inferred'))
    .map(({ force, link }) => ({
      key: `${force.id}:${row.company.id}:${link.effect}`,
      effect: link.effect,
      link: link.status,
      label: words.open(
        row.company.name,
        linkTexts[i18n.language].effect[link.effect],
        linkTexts[i18n.language].status[link.status],
        i18n.text(force.statement),
      ),
      opens: { company: row.company.id, force: force.id },
    }))
}
