import { act, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChartFrame } from '../../../src/charts/frame/ChartFrame.tsx'
import {
  type ChartRegistry,
  ChartRegistryContext,
  chartInView,
  createChartRegistry,
  entryOf,
  focusedChart,
} from '../../../src/charts/frame/chartRegistry.ts'
import { ChartSlotContext } from '../../../src/charts/frame/chartSlot.ts'
import type { ChartId } from '../../../src/domain/view/view.ts'
import { I18nContext } from '../../../src/i18n/i18n.ts'
import { EMPTY_FRAME } from '../../fixtures/frame.ts'
import { i18nOf } from '../../fixtures/languages.ts'

interface PageProps {
  readonly registry: ChartRegistry
  readonly charts: readonly ChartId[]
  readonly title?: string
  readonly only?: ChartId | null
}

function Page({ registry, charts, title = '', only = null }: PageProps) {
  return (
    <I18nContext value={i18nOf.en}>
      <ChartRegistryContext value={registry}>
        <ChartSlotContext value={{ only, toolsFor: null }}>
          {charts.map((chart) => (
            <ChartFrame key={chart} chart={chart} frame={{ ...EMPTY_FRAME, title: `${chart}${title}` }}>
              <button type="button">{chart}</button>
            </ChartFrame>
          ))}
        </ChartSlotContext>
      </ChartRegistryContext>
    </I18nContext>
  )
}

const namesIn = (registry: ChartRegistry) => registry.list().map(({ subject }) => subject.chart)

test('holds the charts that stand, from the top of the page to its foot, whenever they came', () => {
  const registry = createChartRegistry()
  const { rerender, unmount } = render(<Page registry={registry} charts={['bars', 'table']} />)
  rerender(<Page registry={registry} charts={['scatter', 'bars', 'table']} />)
  expect(namesIn(registry)).toEqual(['scatter', 'bars', 'table'])
  rerender(<Page registry={registry} charts={['scatter', 'table']} />)
  expect(namesIn(registry)).toEqual(['scatter', 'table'])
  unmount()
  expect(namesIn(registry)).toEqual([])
})

test('tells a chart as it was drawn last', () => {
  const registry = createChartRegistry()
  const { rerender } = render(<Page registry={registry} charts={['bars']} />)
  rerender(<Page registry={registry} charts={['bars']} title=", sorted" />)
  expect(registry.list()).toHaveLength(1)
  expect(entryOf(registry, 'bars')?.subject.frame.title).toBe('bars, sorted')
  expect(entryOf(registry, 'table')).toBeNull()
  expect(entryOf(registry, null)).toBeNull()
})

test('holds no chart that a stage leaves out', () => {
  const registry = createChartRegistry()
  const { rerender } = render(<Page registry={registry} charts={['bars', 'table']} only="table" />)
  expect(namesIn(registry)).toEqual(['table'])
  rerender(<Page registry={registry} charts={['bars', 'table']} />)
  expect(namesIn(registry)).toEqual(['bars', 'table'])
})

test('the chart in view holds the focus, else is in sight, else is the first', () => {
  const registry = createChartRegistry()
  const { getByRole } = render(<Page registry={registry} charts={['bars', 'table', 'scatter']} />)
  const inView = () => chartInView(registry)?.subject.chart
  const placeAt = (chart: ChartId, top: number): void => {
    const figure = entryOf(registry, chart)?.figure
    if (figure) figure.getBoundingClientRect = () => new DOMRect(0, top, 500, 300)
  }
  placeAt('bars', -400)
  placeAt('table', -299)
  placeAt('scatter', 1)
  expect(inView()).toBe('table')
  placeAt('table', -300)
  expect(inView()).toBe('scatter')
  placeAt('scatter', window.innerHeight)
  expect(inView()).toBe('bars')
  expect(focusedChart(registry)).toBeNull()
  act(() => getByRole('button', { name: 'scatter' }).focus())
  expect(inView()).toBe('scatter')
  expect(focusedChart(registry)?.subject.chart).toBe('scatter')
  expect(chartInView(createChartRegistry())).toBeNull()
})
