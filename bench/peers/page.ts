// One plain chart: the points are fetched and drawn, and the button leaves those of one sector.
import { KEPT_SECTOR, type Point } from '../dataset.ts'
import type { ChartKind, MakeChart } from './chart.ts'

const LIBRARIES: Readonly<Record<string, () => Promise<MakeChart>>> = {
  recharts: async () => (await import('./recharts.ts')).makeChart,
  echarts: async () => (await import('./echarts.ts')).makeChart,
  uplot: async () => (await import('./uplot.ts')).makeChart,
  plot: async () => (await import('./plot.ts')).makeChart,
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search)
  const library = LIBRARIES[query.get('library') ?? '']
  const [place, count, button] = ['figure', 'p', 'button'].map((name) => document.querySelector<HTMLElement>(name))
  if (!library || !place || !count || !button) throw new Error('no such chart')
  const kind: ChartKind = query.get('chart') === 'bars' ? 'bars' : 'scatter'
  const [makeChart, points] = await Promise.all([library(), fetchPoints(query.get('companies') ?? '')])
  const chart = makeChart(place, kind)
  const show = (shown: readonly Point[]): void => {
    chart.draw(kind === 'bars' ? shown.toSorted((a, b) => a.movePct - b.movePct) : shown)
    count.textContent = `${shown.length} shown`
  }
  button.addEventListener('click', () => show(points.filter(({ sector }) => sector === KEPT_SECTOR)))
  show(points)
}

// Trusted: the same run has written the file.
async function fetchPoints(companies: string): Promise<readonly Point[]> {
  return (await fetch(`points-${companies}.json`)).json()
}

await start()
