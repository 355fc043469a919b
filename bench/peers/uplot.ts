// uPlot. Its values across must ascend.
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Point } from '../dataset.ts'
import { type ChartKind, COLOUR, HEIGHT, type MakeChart, RADIUS, WIDTH } from './chart.ts'

export const makeChart: MakeChart = (place, kind) => {
  let chart: uPlot | undefined
  return {
    draw: (points) => {
      const data = dataOf(points, kind)
      if (chart) chart.setData(data)
      else chart = new uPlot(optionsOf(kind), data, place)
    },
  }
}

function dataOf(points: readonly Point[], kind: ChartKind): uPlot.AlignedData {
  if (kind === 'bars') return [points.map((_, place) => place), points.map(({ movePct }) => movePct)]
  const sorted = points.toSorted((a, b) => a.planUsdBn - b.planUsdBn)
  return [sorted.map(({ planUsdBn }) => planUsdBn), sorted.map(({ movePct }) => movePct)]
}

function optionsOf(kind: ChartKind): uPlot.Options {
  const bars = uPlot.paths.bars?.({ size: [0.8] })
  return {
    width: WIDTH,
    height: HEIGHT,
    legend: { show: false },
    scales: { x: { time: false } },
    series: [
      {},
      kind === 'bars'
        ? { stroke: COLOUR, fill: COLOUR, points: { show: false }, ...(bars ? { paths: bars } : {}) }
        : { paths: () => null, points: { show: true, size: RADIUS * 2, fill: COLOUR, stroke: COLOUR } },
    ],
  }
}
