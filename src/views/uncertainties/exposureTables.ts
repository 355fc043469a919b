// The view on the uncertainties as tables: what a picture or a file shows of its lists and of its matrix.

import {
  type CellEntry,
  companyCell,
  emptyCell,
  isDimmed,
  type TableCell,
  type TableModel,
  textCell,
} from '../../charts/frame/chart.ts'
import { type Comparison, type Exposure, type ForceExposure, forcesInOrder } from '../../domain/analysis/exposure.ts'
import type { CompanyRow } from '../../domain/selection/moves.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { cardTexts } from '../../i18n/cardTexts.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import { type ExposedCompany, listRows, listTouched, markLinks } from './exposureModel.ts'

/** Every force of every question, and whom it would help or hurt, with their moves. */
export function buildForcesTable(exposure: Exposure, selection: Shown, i18n: I18n): TableModel {
  const words = uncertaintyTexts[i18n.language]
  const { t, text } = i18n
  return {
    caption: words.subtitle,
    columns: [
      { id: 'question', label: t.filters.lens },
      { id: 'effect', label: words.table.effect, oneLine: true },
      { id: 'force', label: words.table.force },
      { id: 'relief', label: words.touched.relief },
      { id: 'pressure', label: words.touched.pressure },
      { id: 'source', label: t.table.source },
    ],
    rows: exposure.uncertainties.flatMap((item) =>
      forcesInOrder(item).map((force) => ({
        id: force.force.id,
        dimmed: selection.lens !== null && !item.isChosen,
        cells: {
          question: textCell(text(item.lens.uncertainty.title)),
          effect: textCell(words.heading[force.force.effect]),
          force: { ...textCell(text(force.force.statement)), opens: { force: force.force.id } },
          relief: touchedCell(force, 'relief', exposure, selection, i18n),
          pressure: touchedCell(force, 'pressure', exposure, selection, i18n),
          source: textCell(describePlace(force, i18n)),
        },
      })),
    ),
  }
}

function touchedCell(
  { force, touched }: ForceExposure,
  effect: 'relief' | 'pressure',
  exposure: Exposure,
  selection: Shown,
  i18n: I18n,
): TableCell {
  const companies = listTouched(touched[effect], exposure, selection, force.id, i18n)
  return companies.length > 0
    ? entriesCell(
        companies.map((company) => describeCompany(company, i18n)),
        i18n,
      )
    : emptyCell(i18n)
}

function describeCompany({ name, value, link }: ExposedCompany, i18n: I18n): CellEntry & { readonly spoken: string } {
  const text = `${name} ${value}`
  return { text, link, spoken: link ? `${text} (${linkTexts[i18n.language].status[link]})` : text }
}

function entriesCell(entries: readonly (CellEntry & { readonly spoken: string })[], i18n: I18n): TableCell {
  return {
    ...textCell(i18n.format.list(entries.map(({ spoken }) => spoken))),
    entries: entries.map(({ spoken, ...entry }) => entry),
  }
}

/** Where a force is stated: the publisher, and the paragraph where there is one. */
export function describePlace({ citations }: ForceExposure, { language }: I18n): string {
  const [citation] = citations
  if (!citation) return ''
  const { source, evidence } = citation
  return [source.publisher, evidence.paragraph && cardTexts[language].paragraphShort(evidence.paragraph)]
    .filter(Boolean)
    .join(', ')
}

/** Companies by uncertainty, with the effect and the kind of every link. */
export function buildMatrixTable(exposure: Exposure, i18n: I18n): TableModel {
  const words = uncertaintyTexts[i18n.language].matrix
  const { text, language } = i18n
  return {
    caption: words.caption,
    columns: [
      { id: 'company', label: words.company },
      ...exposure.uncertainties.map(({ lens }) => ({ id: lens.uncertainty.id, label: text(lens.uncertainty.title) })),
    ],
    rows: exposure.matrix.map(({ row, cells }) => ({
      id: row.company.id,
      dimmed: false,
      cells: {
        company: companyCell(row.company),
        ...Object.fromEntries(
          cells.map((links, index) => {
            const marks = markLinks(row, links, i18n).map(({ effect, link }) => ({
              text: '',
              link,
              effect,
              spoken: `${linkTexts[language].effect[effect]}, ${linkTexts[language].status[link]}`,
            }))
            const cell = marks.length > 0 ? entriesCell(marks, i18n) : emptyCell(i18n)
            return [exposure.uncertainties[index]?.lens.uncertainty.id ?? '', cell]
          }),
        ),
      },
    })),
  }
}

/** Companies by which of two questions touch them, with their moves. */
export function buildComparisonTable(
  comparison: Comparison,
  exposure: Exposure,
  selection: Shown,
  i18n: I18n,
): TableModel {
  const words = uncertaintyTexts[i18n.language]
  const { first, second, both, onlyFirst, onlySecond } = comparison
  const parts: readonly (readonly [string, readonly CompanyRow[]])[] = [
    [words.compare.both, both],
    [words.compare.only(i18n.text(first.title)), onlyFirst],
    [words.compare.only(i18n.text(second.title)), onlySecond],
  ]
  return {
    caption: words.compare.subtitle(i18n.text(first.title), i18n.text(second.title)),
    columns: [
      { id: 'company', label: words.matrix.company },
      { id: 'exposed', label: words.table.exposed },
      { id: 'move', label: i18n.t.table.move, numeric: true },
    ],
    rows: parts.flatMap(([heading, rows]) =>
      listRows(rows, exposure, selection, i18n).map(({ key, name, value, opens }) => ({
        id: key,
        dimmed: isDimmed(selection, key),
        cells: {
          company: { ...textCell(name), opens },
          exposed: textCell(heading),
          move: textCell(value),
        },
      })),
    ),
  }
}
