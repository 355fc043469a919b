// Builds the matrix of companies and forces: its questions with their forces, its rows with moves and marks, and the
// words around them.

import { describeCoverage, describeLens, type FrameModel, isDimmed } from '../../charts/frame/chart.ts'
import { NO_STATUSES } from '../../charts/frame/fixedKeys.ts'
import { barOf } from '../../charts/frame/moveBar.ts'
import {
  type Comparison,
  type Exposure,
  type ExposureRow,
  type ForceExposure,
  forcesInOrder,
  missingEffects,
  type UncertaintyExposure,
} from '../../domain/analysis/exposure.ts'
import type { CompanyRow } from '../../domain/selection/moves.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { type UncertaintyTexts, uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { buildMatrixTable } from './exposureTable.ts'
import type { MatrixForce, MatrixModel, MatrixQuestion, MatrixRow } from './matrix.ts'

// A headline names no more companies than can be taken in at a glance.
const MAX_NAMES = 3
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Whom the forces of every question touch, with the moves of the companies, as a selection shows them. */
export function buildMatrixModel(exposure: Exposure, selection: Shown, i18n: I18n): MatrixModel {
  const questions = exposure.uncertainties.map((item, index) => describeQuestion(item, String(index + 1), i18n))
  const forces = questions.flatMap(({ columns }) => columns.map(({ id }) => id))
  const rowsOf = (rows: readonly ExposureRow[]): MatrixRow[] =>
    rows.map((row) => describeRow(row, forces, exposure, selection, i18n))
  const { comparison } = exposure
  const parts = comparison
    ? partsOf(comparison, i18n).map(({ heading, rows }) => ({ heading, rows: rowsOf(rows) }))
    : [{ heading: null, rows: rowsOf(exposure.matrix) }]
  return {
    frame: buildMatrixFrame(exposure, selection, i18n),
    table: buildMatrixTable(questions, parts, i18n),
    beside: questions.map(wordQuestion),
    questions,
    parts,
  }
}

function describeQuestion(item: UncertaintyExposure, place: string, i18n: I18n): MatrixQuestion {
  const { lens, isChosen } = item
  const { uncertainty, passingCount, assessedCount, unassessedCount } = lens
  const words = uncertaintyTexts[i18n.language]
  const forces = forcesInOrder(item).map((force, index) => ({
    touchesAny: force.force.companies.length > 0,
    described: describeForce(force, `${place}${LETTERS[index] ?? ''}`, i18n),
  }))
  const having = (touchesAny: boolean): MatrixForce[] =>
    forces.filter((force) => force.touchesAny === touchesAny).map(({ described }) => described)
  return {
    id: uncertainty.id,
    place,
    title: i18n.text(uncertainty.title),
    question: i18n.text(uncertainty.question),
    touches: i18n.t.lenses.touches(passingCount, assessedCount, unassessedCount),
    isChosen,
    columns: having(true),
    others: having(false),
    missing: missingEffects(item).map((effect) => words.noneNamed[effect]),
  }
}

function describeForce(item: ForceExposure, code: string, i18n: I18n): MatrixForce {
  const words = uncertaintyTexts[i18n.language]
  const { force } = item
  const statement = i18n.text(force.statement)
  const source = describePlace(item, i18n)
  return {
    id: force.id,
    code,
    effect: words.heading[force.effect],
    statement,
    source,
    evidence: words.evidence(source, statement),
  }
}

/** Where a force is stated: the publisher, and the paragraph where there is one. */
function describePlace({ citations }: ForceExposure, { language }: I18n): string {
  const [citation] = citations
  if (!citation) return ''
  const { source, evidence } = citation
  return [source.publisher, evidence.paragraph && cardTexts[language].paragraphShort(evidence.paragraph)]
    .filter(Boolean)
    .join(', ')
}

function wordQuestion({ place, title, question, columns, others, missing }: MatrixQuestion): string {
  const forces = [...columns, ...others].map(
    ({ code, effect, statement, source }) => `${code} ${effect}: ${statement} (${source})`,
  )
  return [`${place} ${title}. ${question}`, ...forces, ...missing].join(' ')
}

function describeRow(
  { row, cells }: ExposureRow,
  forces: readonly string[],
  { changeRange, comparison }: Exposure,
  selection: Shown,
  i18n: I18n,
): MatrixRow {
  const { company, move } = row
  const marks = cells.flat().map(({ force, link }) => ({
    force: force.id,
    key: `${force.id}:${company.id}:${link.effect}`,
    effect: link.effect,
    link: link.status,
    label: uncertaintyTexts[i18n.language].matrix.open(
      company.name,
      linkTexts[i18n.language].effect[link.effect],
      linkTexts[i18n.language].status[link.status],
      i18n.text(force.statement),
    ),
    opens: { company: company.id, force: force.id },
  }))
  return {
    id: company.id,
    name: company.name,
    value: move.figure ? shortValue(row, i18n) : uncertaintyTexts[i18n.language].notStated,
    direction: move.direction === 'not-stated' ? null : move.direction,
    bar: move.changePct === null ? null : barOf(move.changePct, changeRange),
    // A comparison says by its parts whom the lens touches.
    dimmed: comparison === null && isDimmed(selection, company.id),
    cells: forces.map((id) => marks.filter(({ force }) => force === id)),
  }
}

function shortValue({ move }: CompanyRow, { t, format }: I18n): string {
  if (!move.figure) return ''
  return move.kind === 'direction-only' ? t.value.directionShort[move.direction] : format.figure(move.figure)
}

interface Part {
  readonly heading: string
  readonly rows: readonly ExposureRow[]
}

function partsOf({ first, second, both, onlyFirst, onlySecond, neither }: Comparison, i18n: I18n): Part[] {
  const words = uncertaintyTexts[i18n.language].compare
  const parts = [
    { heading: words.both, rows: both },
    { heading: words.only(i18n.text(first.title)), rows: onlyFirst },
    { heading: words.only(i18n.text(second.title)), rows: onlySecond },
  ]
  return neither.length > 0 ? [...parts, { heading: words.neither, rows: neither }] : parts
}

function buildMatrixFrame(exposure: Exposure, selection: Shown, i18n: I18n): FrameModel {
  const words = uncertaintyTexts[i18n.language]
  const { matrix, comparison, sources } = exposure
  const touched = words.coverage(matrix.length, selection.rows.length)
  const notes = [words.noteInferred, words.noteMoves(i18n.t.label.basis[selection.moveBasis])]
  return {
    ...(comparison ? nameComparison(comparison, i18n) : nameExposure(exposure, selection, i18n)),
    subtitle: words.subtitle,
    notes,
    coverage: describeCoverage(selection, i18n, [touched]),
    sources,
    statuses: NO_STATUSES,
    // A comparison dims nobody.
    lens: comparison ? null : describeLens(selection, i18n),
  }
}

function nameExposure({ uncertainties, widest }: Exposure, selection: Shown, i18n: I18n) {
  const words: UncertaintyTexts = uncertaintyTexts[i18n.language]
  return {
    title: nameWidest(
      widest.map(({ title }) => i18n.text(title)),
      words,
      i18n,
    ),
    summary: uncertainties
      .map(({ lens }) => {
        const names = selection.rows
          .filter(({ company }) => lens.links.has(company.id))
          .map(({ company }) => company.name)
        return words.summary(i18n.text(lens.uncertainty.title), names.length, i18n.format.list(names))
      })
      .join('. '),
  }
}

function nameWidest(titles: readonly string[], words: UncertaintyTexts, { format }: I18n): string {
  const [widest, other] = titles
  if (!widest) return words.titleNobody
  return other ? words.titleTied(format.list(titles)) : words.title(widest)
}

function nameComparison(comparison: Comparison, i18n: I18n) {
  const words = uncertaintyTexts[i18n.language].compare
  const { first, second, both } = comparison
  const namesOf = (rows: readonly ExposureRow[]): string => i18n.format.list(rows.map(({ row }) => row.company.name))
  return {
    title: words.title(
      both.length <= MAX_NAMES ? namesOf(both) : '',
      both.length,
      i18n.text(first.title),
      i18n.text(second.title),
    ),
    summary: partsOf(comparison, i18n)
      .map(({ heading, rows }) => `${heading}: ${rows.length > 0 ? namesOf(rows) : words.nobody}`)
      .join('. '),
  }
}
