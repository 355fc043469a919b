// The figures behind a view: those that it draws, and the others that its companies have.

import { passingFigures } from '../analysis/passingFigures.ts'
import type { LocalText } from '../dataset/schema.ts'
import type { Layers } from '../layers/layers.ts'
import { lookupOf } from '../layers/lookup.ts'
import { detailFigures, type FigureDetail } from '../selection/card.ts'
import type { Selection } from '../selection/select.ts'
import type { ChartId, ViewName } from '../view/view.ts'
import { factsOf } from '../view/views.ts'
import { drawnBy, type PathDetail } from './drawn.ts'

/** What a chart of a view is called: by its own name, else by the view's. */
export function chartName(view: ViewName, chart: ChartId): LocalText {
  return drawnBy(view).charts?.[chart] ?? factsOf(view).label
}

/** The figures that a view draws, each once, in the order in which it draws them. */
export function drawnFigures(layers: Layers, selection: Selection, paths: PathDetail): readonly FigureDetail[] {
  const figures = drawnBy(selection.view.view).figures(layers, selection, paths)
  return detailFigures(lookupOf(layers), [...new Set(figures)])
}

/** The figures that a view draws, then the other figures of what passes the filters. */
export function heldFigures(layers: Layers, selection: Selection): readonly FigureDetail[] {
  const drawn = drawnFigures(layers, selection, 'points')
  const known = new Set(drawn.map(({ figure }) => figure.id))
  return [...drawn, ...passingFigures(layers, selection).filter(({ figure }) => !known.has(figure.id))]
}
