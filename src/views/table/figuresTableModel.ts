// The table of every figure that shows, as data: a row a figure.

import {
  describeCoverage,
  describeLens,
  emptyCell,
  type FrameModel,
  isDimmed,
  lazyRow,
  type TableCell,
  type TableModel,
  textCell,
} from '../../charts/frame/chart.ts'
import { NO_STATUSES, withMarked } from '../../charts/frame/fixedKeys.ts'
import { passingFigures, showsMarket } from '../../domain/analysis/passingFigures.ts'
import { type Language, nameOfSource } from '../../domain/dataset/text.ts'
import { magnitude } from '../../domain/figures/figures.ts'
import type { Layers } from '../../domain/layers/layers.ts'
import { lookupOf } from '../../domain/layers/lookup.ts'
import { type FigureDetail, listSources, subjectName } from '../../domain/selection/card.ts'
import type { Shown } from '../../domain/selection/select.ts'
import { figureTexts } from '../../i18n/figureTexts.ts'
import { formatShortPeriod } from '../../i18n/formatShortPeriod.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { tableTexts } from './tableTexts.ts'

export interface FiguresTableModel {
  readonly frame: FrameModel
  readonly table: TableModel
}

/** All figures of a selection as a table, with the frame around it. */
export function buildFiguresTableModel(layers: Layers, selection: Shown, i18n: I18n): FiguresTableModel {
  const { t, language } = i18n
  const words = tableTexts[language]
  const { rows, totalCount } = selection
  const figures = passingFigures(layers, selection)
  const lookup = lookupOf(layers)
  // Figures of one measure that differ by how long they look.
  const spanOf = new Map(
    rows.flatMap(({ company }) => lookup.marketOf(company.id).map(({ figure, span }) => [figure.id, span])),
  )
  const sectorOf = new Map(rows.map(({ company, sector }) => [company.id, i18n.text(sector.name)]))
  return {
    frame: {
      title: words.title(figures.length),
      subtitle: words.subtitle(rows.length, totalCount),
      summary: words.title(figures.length),
      notes: selection.activeFilters.length > 0 ? hiddenNotes(layers, selection, language) : [],
      coverage: describeCoverage(selection, i18n, [t.filters.matches(rows.length, totalCount)]),
      sources: listSources(
        lookup,
        figures.map(({ figure }) => figure),
      ),
      statuses: withMarked(
        NO_STATUSES,
        figures.flatMap(({ marks }) => marks),
      ),
      lens: describeLens(selection, i18n),
    },
    table: {
      caption: t.table.caption,
      columns: [
        { id: 'company', label: t.table.company },
        { id: 'ticker', label: words.ticker, oneLine: true },
        { id: 'sector', label: t.table.sector },
        { id: 'measure', label: t.table.measure },
        { id: 'value', label: t.table.value, numeric: true },
        { id: 'basis', label: words.basis, oneLine: true },
        { id: 'status', label: words.status },
        { id: 'source', label: t.table.source },
        { id: 'paragraph', label: words.paragraph, numeric: true },
      ],
      rows: figures.map((detail) => {
        const isDimmedRow = detail.subjectKind === 'company' && isDimmed(selection, detail.subject.id)
        const other = detail.subjectKind === 'benchmark' ? words.benchmark : words.group
        const sector = sectorOf.get(detail.subject.id) ?? other
        return lazyRow(detail.figure.id, isDimmedRow, () => cellsOf(detail, sector, spanOf.get(detail.figure.id), i18n))
      }),
    },
  }
}

/** What a filter leaves out beside companies. */
function hiddenNotes({ market }: Layers, selection: Shown, language: Language): readonly string[] {
  const { hiddenGroups } = figureTexts[language]
  return market && showsMarket(selection) ? [hiddenGroups, tableTexts[language].hiddenBenchmarks] : [hiddenGroups]
}

function cellsOf(
  detail: FigureDetail,
  sector: string,
  span: number | undefined,
  i18n: I18n,
): Readonly<Record<string, TableCell>> {
  const { figure, subject, subjectKind, direction, marks, citations } = detail
  const { t, format, language } = i18n
  const none = emptyCell(i18n)
  const name = subjectName(subject, language)
  const opens = { figure: figure.id }
  const paragraphs = [...new Set(citations.flatMap(({ evidence }) => evidence.paragraph ?? []))]
  const cell = (text: string): TableCell => ({ ...textCell(text), opens })
  return {
    company: { text: name, sort: name, opens: subjectKind === 'company' ? { company: subject.id } : opens },
    ticker: 'ticker' in subject && subject.ticker ? cell(subject.ticker) : none,
    sector: cell(sector),
    measure: cell(span === undefined ? t.label.measure[figure.measure] : tableTexts[language].lowest(span)),
    value: {
      text: direction && figure.value === null ? t.value.directionShort[direction] : format.figure(figure),
      sort: magnitude(figure),
      opens,
    },
    basis: cell(figure.basis ? figureTexts[language].basis[figure.basis] : formatShortPeriod(figure.period, i18n)),
    status: { ...cell(marks.map((mark) => t.label.status[mark]).join(', ')), marks },
    source: cell([...new Set(citations.map(({ source }) => nameOfSource(source, i18n.language)))].join('; ')),
    paragraph: paragraphs.length > 0 ? { text: paragraphs.join(', '), sort: paragraphs[0] ?? null, opens } : none,
  }
}
