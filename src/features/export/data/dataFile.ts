// A view's data as the text of a file, with a name and a type.
import type { ChartSubject } from '../../../charts/frame/chartSlot.ts'
import { tableCells, tableOf } from '../../../charts/table/tableExport.ts'
import { writeTable } from '../../../data/writeTable.ts'
import type { Figure } from '../../../domain/dataset/schema.ts'
import { describeSource, exportRows, figureCells, sourcesOfRows } from '../../../domain/export/exportRows.ts'
import type { FigureRow, FileHead, SelectionFile } from '../../../domain/export/selectionFile.ts'
import type { Layers } from '../../../domain/layers/layers.ts'
import type { Selection } from '../../../domain/selection/select.ts'
import { offStage } from '../../../domain/view/viewFields.ts'
import { encodeView } from '../../../domain/view/viewUrl.ts'
import type { I18n } from '../../../i18n/i18n.ts'
import { linkTo } from '../../../state/links.ts'
import { dataExportTexts } from '../dataExportTexts.ts'

export const CONTENTS = ['figures', 'table'] as const
export const FORMATS = ['csv', 'json'] as const
export type Content = (typeof CONTENTS)[number]
export type FileFormat = (typeof FORMATS)[number]

/** What is exported: the chart that the export was opened from, and the view that it stands in. */
export interface DataSubject {
  readonly subject: ChartSubject
  readonly layers: Layers
  readonly selection: Selection
}

export interface DataFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** The rows of the view's figures, in the words of the page. */
export function rowsOf({ layers, selection }: DataSubject, { language, t, format }: I18n): readonly FigureRow[] {
  const asOf = ({ period, basis }: Figure): string =>
    basis ? `${format.period(period)}, ${t.label.basis[basis]}` : format.period(period)
  return exportRows(layers, selection, {
    language,
    measure: ({ measure }) => t.label.measure[measure],
    shown: format.figure,
    asOf,
  })
}

/** The file that a reader asks for. */
export function buildDataFile(
  data: DataSubject,
  { content, format, forExcel }: { readonly content: Content; readonly format: FileFormat; readonly forExcel: boolean },
  i18n: I18n,
): DataFile {
  const { subject, selection } = data
  const scope = content === 'figures' ? selection.view.view : subject.chart
  const name = `shockwave-${selection.facts.event.id}-${scope}-${content}.${format}`
  if (format === 'json') {
    const file = describeFile(data, content, i18n)
    return { name, type: 'application/json', text: `${JSON.stringify(file, null, 2)}\n` }
  }
  const words = dataExportTexts[i18n.language]
  const rows = content === 'figures' ? rowsOf(data, i18n) : []
  const cells =
    content === 'figures' || subject.table === null
      ? figureCells(rows, sourcesOfRows(data.layers, rows))
      : tableCells(
          subject.table,
          { shown: words.shownColumn, marks: words.marksColumn, dimmed: words.dimmedColumn },
          i18n,
        )
  return { name, type: 'text/csv;charset=utf-8', text: writeTable(cells, { forExcel }) }
}

function describeFile(data: DataSubject, content: Content, i18n: I18n): SelectionFile {
  const { subject, layers, selection } = data
  const { event, revision, revised } = selection.facts
  const head: FileHead = {
    format: 'shockwave-selection/1',
    dataset: { event: event.id, title: i18n.text(event.title), revision, revised },
    view: encodeView(offStage(selection.view)).replace(/^\?/, ''),
    link: linkTo(offStage(selection.view)),
    language: i18n.language,
  }
  if (content === 'table' && subject.table) {
    const { title, sources } = subject.frame
    return { ...head, content: 'table', title, ...tableOf(subject.table), sources: sources.map(describeSource) }
  }
  const figures = [...rowsOf(data, i18n)]
  return { ...head, content: 'figures', figures, sources: [...sourcesOfRows(layers, figures)] }
}
