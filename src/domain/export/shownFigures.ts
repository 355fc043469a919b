// The figures behind a view: those that it draws, in its order, and those that its companies have beside them. What a
// chart draws is asked of the same functions as the chart asks, so that an export and the notes on paper name nothing
// else.
import { selectBothBases } from '../analysis/bothBases.ts'
import { selectCapexTrends, type TrendMeasure } from '../analysis/capexTrends.ts'
import { type CompanyPath, selectPaths } from '../analysis/paths.ts'
import { selectSectors } from '../analysis/sectors.ts'
import type { Figure } from '../dataset/schema.ts'
import { type Layers, layersFor } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { detailFigures, type FigureDetail } from '../selection/card.ts'
import type { Selection } from '../selection/select.ts'
import type { TrendForm } from '../view/view.ts'

/** How much of a path counts as drawn: every close, or its last close and its way back. */
export type PathDetail = 'points' | 'ends'

/** The figures that a view draws, each once, in the order in which it draws them. Pure. */
export function figuresDrawn(layers: Layers, selection: Selection, paths: PathDetail): readonly FigureDetail[] {
  const lookup = lookupOf(layers)
  return detailFigures(lookup, [...new Set(listDrawn(layers, selection, paths))])
}

/** The same, then the other figures that the selection holds. */
export function figuresHeld(layers: Layers, selection: Selection): readonly FigureDetail[] {
  const drawn = figuresDrawn(layers, selection, 'points')
  const known = new Set(drawn.map(({ figure }) => figure.id))
  return [...drawn, ...selection.figures.filter(({ figure }) => !known.has(figure.id))]
}

function listDrawn(layers: Layers, selection: Selection, paths: PathDetail): readonly Figure[] {
  const { rows, view, basis } = selection
  switch (view.view) {
    case 'bars':
      return basis === 'both' ? ofBothBases(layers, selection) : ofMoves(selection)
    case 'scatter':
      return ofPoints(selection)
    case 'table':
      return selection.figures.map(({ figure }) => figure)
    case 'sectors':
      return selectSectors(layers, selection).sectors.flatMap(({ members }) => members.map(({ figure }) => figure))
    case 'path':
      return ofPaths(layers, selection, paths)
    case 'capex':
      return ofCapex(layers, selection)
    case 'uncertainties':
      return rows.filter(({ company }) => selection.lenses.some(({ links }) => links.has(company.id))).flatMap(moveOf)
    case 'holdings':
      return ofHoldings(layers, selection)
    case 'glossary':
      return []
  }
}

function moveOf({ move }: Selection['rows'][number]): readonly Figure[] {
  return move.figure ? [move.figure] : []
}

function ofMoves({ rows }: Selection): readonly Figure[] {
  return rows.flatMap(moveOf)
}

function ofBothBases(layers: Layers, selection: Selection): readonly Figure[] {
  return selectBothBases(layers, selection).pairs.flatMap(({ atWriting, close }) =>
    [atWriting.figure, close.figure].filter((figure) => figure !== null),
  )
}

function ofPoints({ points }: Selection): readonly Figure[] {
  const { both, yOnly, xOnly, combined } = points
  return [
    ...[...both, ...yOnly, ...xOnly].flatMap(({ xFigure, yFigure }) =>
      [xFigure, yFigure].filter((figure) => figure !== null),
    ),
    ...(combined ? [combined.detail.figure] : []),
  ]
}

function ofPaths(layers: Layers, selection: Selection, detail: PathDetail): readonly Figure[] {
  const paths = selectPaths(layers, selection)
  if (!paths) return []
  const against = paths.benchmark?.record
  const pointsOf = (record: CompanyPath['record']): readonly Figure[] => {
    const points = record.points.filter((point) => point !== null)
    return detail === 'points' ? points : points.slice(-1)
  }
  return [
    ...paths.companies.flatMap(({ record, regained }) => [
      ...pointsOf(record),
      ...(regained ? [regained.sessions] : []),
      ...(against ? [record.relativeEnd.get(against.subject)].filter((figure) => figure !== undefined) : []),
    ]),
    ...(against ? pointsOf(against) : []),
  ]
}

const MEASURE_OF_FORM: Readonly<Record<TrendForm, TrendMeasure>> = {
  stacked: 'capex',
  'by-year': 'capex',
  'by-company': 'capex',
  lines: 'capex',
  growth: 'capexGrowth',
  index: 'capexIndex',
  share: 'capexShare',
}

function ofCapex(layers: Layers, selection: Selection): readonly Figure[] {
  const { stated, filed, plans, totals } = selectCapexTrends(layers, selection)
  const measure = MEASURE_OF_FORM[selection.view.trend]
  const series = filed ? [...filed.companies, ...(filed.together && filed.isWhole ? [filed.together] : [])] : []
  const details: readonly (FigureDetail | null)[] = [
    ...stated.together,
    ...stated.growth,
    ...stated.plans.map(({ detail }) => detail),
    ...stated.planSums,
    ...stated.funding,
    ...stated.fundingGrowth,
    ...series.flatMap(({ points }) => points[measure]),
    ...(plans?.records ?? []).flatMap(({ known, later, actual, incomparable }) => [
      ...known,
      ...later,
      actual,
      ...incomparable,
    ]),
    ...(totals?.details ?? []),
  ]
  return details.flatMap((detail) => detail?.figure ?? [])
}

/** The moves of everybody that a reader may hold. It is not said whom the reader does hold. */
function ofHoldings(layers: Layers, { view, moveBasis }: Selection): readonly Figure[] {
  const { dataset } = layers
  if (!layersFor(view, dataset).isMarketView) return []
  const lookup = lookupOf(layers)
  return [...lookup.companyById.keys()].flatMap((id) => lookup.moveFigureOf(id, moveBasis) ?? [])
}
