// Recharts as its guide shows it, without animation.
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { Bar, BarChart, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import type { Point } from '../dataset.ts'
import { COLOUR, HEIGHT, type MakeChart, WIDTH } from './chart.ts'

const SIZE = { width: WIDTH, height: HEIGHT }

export const makeChart: MakeChart = (place, kind) => {
  const root = createRoot(place)
  const draw = kind === 'bars' ? drawBars : drawScatter
  return { draw: (points) => root.render(draw(points)) }
}

function drawBars(points: readonly Point[]) {
  return h(
    BarChart,
    { ...SIZE, data: points },
    h(XAxis, { dataKey: 'name' }),
    h(YAxis),
    h(Bar, { dataKey: 'movePct', fill: COLOUR, isAnimationActive: false }),
  )
}

function drawScatter(points: readonly Point[]) {
  return h(
    ScatterChart,
    SIZE,
    h(XAxis, { dataKey: 'planUsdBn', type: 'number' }),
    h(YAxis, { dataKey: 'movePct', type: 'number' }),
    h(Scatter, { data: points, fill: COLOUR, isAnimationActive: false }),
  )
}
