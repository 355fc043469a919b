// The matrix as a table: what a picture or a file shows of it.

import { type CellEntry, emptyCell, type TableCell, type TableModel, textCell } from '../../charts/frame/chart.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { linkTexts } from '../../i18n/linkTexts.ts'
import { uncertaintyTexts } from '../../i18n/uncertaintyTexts.ts'
import type { MatrixMark, MatrixPart, MatrixQuestion } from './matrix.ts'

/** A row for each company and a column for each force, with the effect and the kind of every link. */
export function buildMatrixTable(
  questions: readonly MatrixQuestion[],
  parts: readonly MatrixPart[],
  i18n: I18n,
): TableModel {
  const words = uncertaintyTexts[i18n.language]
  const columns = questions.flatMap((question) => question.columns.map((force) => ({ question, force })))
  const isCompared = parts.some(({ heading }) => heading !== null)
  return {
    caption: words.matrix.caption,
    columns: [
      { id: 'company', label: words.matrix.company },
      ...(isCompared ? [{ id: 'exposed', label: words.exposed }] : []),
      { id: 'move', label: i18n.t.table.move, numeric: true },
      ...columns.map(({ question: { title }, force: { id, code, effect } }) => ({
        id,
        label: `${code} ${title}: ${effect}`,
      })),
    ],
    rows: parts.flatMap(({ heading, rows }) =>
      rows.map(({ id, name, value, dimmed, cells }) => ({
        id,
        dimmed,
        cells: {
          company: { ...textCell(name), opens: { company: id } },
          exposed: textCell(heading ?? ''),
          move: textCell(value),
          ...Object.fromEntries(columns.map(({ force }, index) => [force.id, marksCell(cells[index] ?? [], i18n)])),
        },
      })),
    ),
  }
}

function marksCell(marks: readonly MatrixMark[], i18n: I18n): TableCell {
  if (marks.length === 0) return emptyCell(i18n)
  const { effect: effects, status: statuses } = linkTexts[i18n.language]
  const entries = marks.map(({ effect, link }): CellEntry => ({ text: '', link, effect }))
  return {
    ...textCell(i18n.format.list(marks.map(({ effect, link }) => `${effects[effect]}, ${statuses[link]}`))),
    entries,
  }
}
