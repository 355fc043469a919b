// Observable Plot.
import { barY, dot, plot, ruleY } from '@observablehq/plot'
import type { Point } from '../dataset.ts'
import { type ChartKind, COLOUR, HEIGHT, type MakeChart, RADIUS, WIDTH } from './chart.ts'

export const makeChart: MakeChart = (place, kind) => ({
  draw: (points) => place.replaceChildren(drawn(points, kind)),
})

function drawn(points: readonly Point[], kind: ChartKind) {
  const size = { width: WIDTH, height: HEIGHT }
  if (kind === 'scatter') {
    return plot({ ...size, marks: [dot(points, { x: 'planUsdBn', y: 'movePct', r: RADIUS, fill: COLOUR })] })
  }
  return plot({
    ...size,
    x: { axis: null },
    marks: [barY(points, { x: 'name', y: 'movePct', fill: COLOUR, sort: { x: 'y' } }), ruleY([0])],
  })
}
