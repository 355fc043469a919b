// Charts in rows, as they come out of the chart library: what a reader would read off them.
import { expect, test } from 'vitest'
import { BarsChart } from '../../src/charts/bars/BarsChart.tsx'
import { selectBothBases } from '../../src/domain/analysis/bothBases.ts'
import { selectCapexTrends } from '../../src/domain/analysis/capexTrends.ts'
import { selectSectors } from '../../src/domain/analysis/sectors.ts'
import type { Language } from '../../src/domain/dataset/text.ts'
import type { Layers } from '../../src/domain/layers/layers.ts'
import { select } from '../../src/domain/selection/select.ts'
import type { View } from '../../src/domain/view/view.ts'
import { FixedSizeContext } from '../../src/ui/size/useElementSize.ts'
import { buildBarsModel } from '../../src/views/bars/barsModel.ts'
import { DumbbellChart } from '../../src/views/bars/DumbbellChart.tsx'
import { buildDumbbellModel } from '../../src/views/bars/dumbbellModel.ts'
import { AmountsChart } from '../../src/views/capex/AmountsChart.tsx'
import { buildPlansModel } from '../../src/views/capex/plansModel.ts'
import { buildStatedCapexModel } from '../../src/views/capex/statedCapexModel.ts'
import { HatchedBar, ShareBar } from '../../src/views/holdings/HatchedBar.tsx'
import { SectorsChart } from '../../src/views/sectors/SectorsChart.tsx'
import { buildSectorsModel } from '../../src/views/sectors/sectorsModel.ts'
import { buildView } from '../fixtures/dataset.ts'
import { drawChart, numberOf, numbersIn } from '../fixtures/drawing.tsx'
import { buildLayers, readLayers } from '../fixtures/filings.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { buildMarketLayers } from '../fixtures/market.ts'
import { buildMoves, type MoveSpec, selectView } from '../fixtures/moves.ts'

const EM = 10
const market = { ...buildMarketLayers(), hasMarket: true }
const ignore = (): void => {}

function drawBars(
  moves: Readonly<Record<string, MoveSpec>>,
  { width = 600, language = 'en' }: { readonly width?: number; readonly language?: Language } = {},
) {
  const model = buildBarsModel(selectView(buildMoves(moves), {}, language), i18nOf[language])
  return drawChart(
    <FixedSizeContext value={{ width, rem: 16, maxHeight: null }}>
      <BarsChart model={model} onOpen={ignore} />
    </FixedSizeContext>,
    language,
  )
}

/** From where to where a rectangle goes, by the axis. */
const spanOf = ({ across }: ReturnType<typeof drawChart>, rect: Element | undefined): number[] => {
  const x = numberOf(rect, 'x')
  return [across.read(x), across.read(x + numberOf(rect, 'width'))]
}

test('bars reach from zero to their values, on the axis as it is labelled', () => {
  const drawn = drawBars({ Ant: -10, Bee: 5, Cat: 'rose', Dog: -2.5 })
  expect(drawn.across.labels).toEqual(['−10%', '−5%', '0%', '+5%'])
  const spans = drawn.all('[data-shape]').map((bar) => [bar.getAttribute('data-shape'), ...spanOf(drawn, bar)])
  expect(spans).toEqual([
    ['ant', -10, 0],
    ['dog', -2.5, 0],
    ['bee', 0, 5],
  ])
  expect(drawn.gridAcross.map(drawn.across.read)).toEqual([-10, -5, 0, 5])
  const zero = drawn.one('.recharts-reference-line-line')
  expect([numberOf(zero, 'x1'), numberOf(zero, 'x2')].map(drawn.across.read)).toEqual([0, 0])
})

test('the axis of bars counts its ticks from zero where it has room for a few only', () => {
  // A step of 2% from −10%: every second or third, counted from the first, would leave zero out.
  expect(drawBars({ Ant: -9, Bee: 1 }, { width: 330 }).across.labels).toEqual(['−8%', '−4%', '0%'])
  expect(drawBars({ Ant: -1, Bee: 9 }, { width: 330 }).across.labels).toEqual(['0%', '+4%', '+8%'])
})

test('the axis of bars is written in the reader’s language', () => {
  expect(drawBars({ Ant: -1.5, Bee: 1 }, { language: 'vi' }).across.labels).toEqual([
    '−1,5%',
    '−1%',
    '−0,5%',
    '0%',
    '+0,5%',
    '+1%',
  ])
  const drawn = drawBars({ Ant: -1.5, Bee: 1 }, { language: 'vi' })
  expect(drawn.all('[data-shape]').map((bar) => spanOf(drawn, bar))).toEqual([
    [-1.5, 0],
    [0, 1],
  ])
})

test('bars stand in the middle of their rows, in the order of the rows, and words beyond their ends', () => {
  const drawn = drawBars({ Ant: -10, Bee: 5 })
  for (const [row, id] of ['ant', 'bee'].entries()) {
    const bar = drawn.one(`[data-shape="${id}"]`)
    const top = numberOf(bar, 'y')
    // Rows are 32 px tall, and the library rounds a bar's place down.
    expect(top + numberOf(bar, 'height') / 2).toBeGreaterThan(row * 32 + 15)
    expect(top + numberOf(bar, 'height') / 2).toBeLessThanOrEqual(row * 32 + 16)
    expect(numberOf(bar, 'height')).toBeCloseTo(0.62 * 32)
    const [name, value] = drawn.partsOf(id, 'text')
    expect([numberOf(name, 'y'), numberOf(value, 'y')]).toEqual([row * 32 + 16, row * 32 + 16])
    const isFall = id === 'ant'
    expect(value?.getAttribute('text-anchor')).toBe(isFall ? 'end' : 'start')
    const end = numberOf(bar, 'x') + (isFall ? 0 : numberOf(bar, 'width'))
    expect(numberOf(value, 'x') - end).toBeCloseTo(isFall ? -6.5 : 6.5)
  }
})

test('an arrow begins at zero and points the way of its direction, its words beyond it', () => {
  const drawn = drawBars({ Ant: -10, Bee: 'fell', Cat: 'rose', Dog: 'flat' }, { width: 900 })
  const headOf = (id: string): number[] => numbersIn(drawn.partsOf(id, 'path')[0])
  const [zero] = drawn.gridAcross.filter((x) => drawn.across.read(x) === 0)
  expect(zero).toBeDefined()
  for (const [id, sign] of [
    ['bee', -1],
    ['cat', 1],
  ] as const) {
    const [from = 0, middle, tip = 0, tail = 0] = headOf(id)
    expect(from).toBeCloseTo(zero ?? 0)
    expect(middle).toBe(numberOf(drawn.partsOf(id, 'text')[0], 'y'))
    expect(tip - from).toBeCloseTo(sign * 1.3 * 13)
    // The head's two ends lie behind its tip.
    expect(tail - tip).toBeCloseTo(-sign * 0.4 * 13)
    const words = drawn.partsOf(id, 'text')[1]
    expect(numberOf(words, 'x') - tip).toBeCloseTo(sign * 6.5)
    expect(words?.getAttribute('text-anchor')).toBe(sign < 0 ? 'end' : 'start')
  }
  expect(numberOf(drawn.partsOf('dog', 'circle')[0], 'cx')).toBeCloseTo(zero ?? 0)
})

test('where its words stand on the free side of zero, an arrow still points its own way', () => {
  const drawn = drawBars({ Ant: -10, Bee: 'rose' }, { width: 330 })
  const [from = 0, , tip = 0] = numbersIn(drawn.partsOf('bee', 'path')[0])
  const words = drawn.partsOf('bee', 'text')[1]
  expect(tip - from).toBeCloseTo(1.3 * 13)
  expect(numberOf(words, 'x') - from).toBeCloseTo(-6.5)
  expect(words?.getAttribute('text-anchor')).toBe('end')
})

function drawBoth(width = 700) {
  const selection = select(market, buildView({ basis: 'both' }), 'en')
  const model = buildDumbbellModel(selectBothBases(market, selection), selection, i18nOf.en)
  return drawChart(<DumbbellChart model={model} width={width} fontSize={EM} onOpen={ignore} />)
}

test('both bases: a bar where it stood, a dot where it closed, and a line from the one to the other', () => {
  const drawn = drawBoth()
  const { read } = drawn.across
  expect(drawn.across.labels).toEqual(['−15%', '−10%', '−5%', '0%', '+5%'])
  expect(drawn.gridAcross.map(read)).toEqual([-15, -10, -5, 0, 5])
  const ends = (id: string) => {
    const paths = drawn.partsOf(id, '.chart-bar path').map(numbersIn)
    const [dot] = drawn.partsOf(id, '.chart-bar circle')
    return { paths: paths.map(([x = Number.NaN, , to = Number.NaN]) => [x, to]), dot: read(numberOf(dot, 'cx')) }
  }
  const [line = [], stood = []] = ends('zeta').paths
  expect([...line, stood[0]].map((x) => read(x ?? Number.NaN))).toEqual([-3, -10, -3])
  expect(ends('zeta').dot).toBe(-10)
  // Stood at −3% and closed there: a line without a length.
  expect(ends('beta').paths[0]?.map(read)).toEqual([-3, -3])
  // No move at the time of writing: the close alone.
  expect(ends('gamma')).toEqual({ paths: [], dot: 3 })
  const zero = drawn.all('svg path[stroke="var(--ink)"]').map(numbersIn)[0]
  expect(read(zero?.[0] ?? Number.NaN)).toBe(0)
})

test('both bases: a direction without a size is an arrow from zero, and no bar', () => {
  const drawn = drawBoth()
  const [arrow] = drawn.partsOf('delta', '.chart-bar path')
  const [from = 0, , tip = 0, tail = 0] = numbersIn(arrow)
  expect(drawn.across.read(from)).toBe(0)
  expect(tip - from).toBeCloseTo(13)
  expect(tail - tip).toBeCloseTo(-3.5)
  expect(drawn.partsOf('delta', '.chart-bar path')).toHaveLength(1)
})

test('both bases: what it stood at is written before what it closed at', () => {
  const drawn = drawBoth()
  const [stood, closed] = drawn.partsOf('zeta', '.chart-value')
  expect([stood?.textContent, closed?.textContent]).toEqual(['−3%', '−10%'])
  expect(numberOf(stood, 'x')).toBeLessThan(numberOf(closed, 'x'))
  expect(numberOf(closed, 'x')).toBe(700)
})

function drawSectors(view: Partial<View> = {}, layers: Layers = market, language: Language = 'en') {
  const selection = select(layers, buildView({ view: 'sectors', ...view }), language)
  const model = buildSectorsModel(selectSectors(layers, selection), selection, i18nOf[language])
  return drawChart(
    <SectorsChart
      model={model}
      width={700}
      fontSize={EM}
      pins={[]}
      onOpen={ignore}
      workingOf={null}
      onWorking={ignore}
      onSector={ignore}
      sectorLabel={(name) => name}
    />,
    language,
  )
}

test('sectors: each dot at its value, with a line from the lowest to the highest of its row', () => {
  const drawn = drawSectors()
  const { read } = drawn.across
  expect(drawn.across.labels).toEqual(['−30%', '−20%', '−10%', '0%', '+10%'])
  const readOff = (id: string): number => read(numberOf(drawn.partsOf(id, 'circle.chart-bar')[0], 'cx'))
  expect(['omega', 'alpha', 'zeta', 'sigma', 'delta', 'beta', 'gamma'].map(readOff)).toEqual([
    -30, -12, -10, 1, -5, -3, 3,
  ])
  const ranges = drawn.all('path[stroke="var(--line)"]').map(numbersIn)
  expect(ranges.map(([from = Number.NaN, , to = Number.NaN]) => [read(from), read(to)])).toEqual([
    [-30, -12],
    [-10, 1],
    [-3, 3],
  ])
})

test('sectors: falls and rises have their own colours, and the words beside a dot its own name', () => {
  const drawn = drawSectors()
  const strokeOf = (id: string) => drawn.partsOf(id, 'circle.chart-bar')[0]?.getAttribute('stroke')
  expect([strokeOf('beta'), strokeOf('gamma')]).toEqual(['var(--falls)', 'var(--rises)'])
  expect(drawn.partsOf('gamma', 'text')[0]?.textContent).toBe('Gamma')
})

test('sectors: the stroke of the median stands at the median', () => {
  const { dataset } = market
  // Alpha, Beta and Zeta at −12%, −3% and −3% on one sector's row.
  const layers = { dataset: { ...dataset, companies: dataset.companies.map((one) => ({ ...one, sector: 'chips' })) } }
  const drawn = drawSectors({ basis: 'at-writing' }, layers)
  const [median] = drawn.all('path[stroke-width="4"]')
  const [x = Number.NaN, top = 0, bottom = 0] = numbersIn(median)
  expect(drawn.across.read(x)).toBe(-3)
  const middle = numberOf(drawn.partsOf('alpha', 'circle.chart-bar')[0], 'cy')
  expect((top + bottom) / 2).toBeCloseTo(middle)
  expect(top).toBeLessThan(bottom)
})

test('little bars run from zero on their side, and shares from the left, what is inferred after what is stated', () => {
  const shareOf = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? ''
  const fall = drawChart(<HatchedBar bar={{ zero: 0.75, start: 0.25, length: 0.5 }} direction="fell" />)
  const [body] = fall.all('svg > rect')
  expect([shareOf(body, 'x'), shareOf(body, 'width'), shareOf(body, 'stroke')]).toEqual(['25%', '50%', 'var(--falls)'])
  expect(['x1', 'x2'].map((end) => shareOf(fall.one('svg > line'), end))).toEqual(['75%', '75%'])
  const shares = drawChart(<ShareBar stated={0.5} inferred={0.25} />).all('svg > rect')
  expect(shares.map((rect) => [shareOf(rect, 'x'), shareOf(rect, 'width'), shareOf(rect, 'stroke-dasharray')])).toEqual(
    [
      ['0', '50%', ''],
      ['50%', '25%', '4 3'],
    ],
  )
  expect(drawChart(<ShareBar stated={0} inferred={0} />).all('svg > rect')).toEqual([])
})

function drawPlans() {
  const layers = buildLayers()
  const selection = select(layers, buildView({ view: 'capex' }), 'en')
  const { plans } = selectCapexTrends(layers, selection)
  if (!plans) throw new Error('no plans')
  return drawChart(
    <AmountsChart model={buildPlansModel(plans, selection, i18nOf.en)} width={700} fontSize={EM} onOpen={ignore} />,
  )
}

test('amounts: a bar from zero, a range from its lower end to its upper, by an axis in whole billions', () => {
  const drawn = drawPlans()
  expect(drawn.across.labels).toEqual(['0', '20', '40'])
  expect(drawn.gridAcross.map(drawn.across.read)).toEqual([0, 20, 40])
  const bodyOf = (id: string) => drawn.partsOf(id, '.chart-bar rect')[0]
  expect(spanOf(drawn, bodyOf('beta-plan-known'))).toEqual([35, 40])
  expect(spanOf(drawn, bodyOf('beta-plan-later'))).toEqual([0, 50])
  for (const line of drawn.all('svg > g > path[stroke="var(--ink)"]')) {
    expect(drawn.across.read(numbersIn(line)[0] ?? Number.NaN)).toBe(0)
  }
  // The value stands beyond the upper end.
  const value = drawn.partsOf('beta-plan-known', '.chart-value')[0]
  expect(numberOf(value, 'x') - (drawn.across.places[2] ?? 0)).toBeCloseTo(6)
})

test('amounts: a bound is an arrow from its value towards what the wording leaves open', () => {
  const layers = readLayers()
  const bound = (precision: 'less-than' | 'more-than') => {
    const figures = layers.dataset.figures.map((figure) =>
      figure.id === 'ai-startups-venture-2023' ? { ...figure, precision } : figure,
    )
    const changed = { ...layers, dataset: { ...layers.dataset, figures } }
    const selection = select(changed, buildView({ view: 'capex' }), 'en')
    const model = buildStatedCapexModel(selectCapexTrends(changed, selection), selection, i18nOf.en)
    const drawn = drawChart(<AmountsChart model={model} width={900} fontSize={EM} onOpen={ignore} />)
    const arrow = numbersIn(drawn.partsOf('ai-startups-venture-2023', 'path.chart-bar')[0])
    // M x top V bottom M x middle H tip m … l …
    const [at = Number.NaN, top = 0, bottom = 0, again, middle = 0, tip = Number.NaN, back = 0] = arrow
    return {
      value: drawn.across.read(at),
      isSame: again === at,
      middle: middle - (top + bottom) / 2,
      reach: tip - at,
      back,
    }
  }
  const [below, above] = [bound('less-than'), bound('more-than')]
  expect(below).toMatchObject({ value: 88, isSame: true, middle: 0 })
  expect(above).toMatchObject({ value: 88, isSame: true, middle: 0 })
  expect(below.reach).toBeCloseTo(-10)
  expect(above.reach).toBeCloseTo(10)
  expect(below.back).toBeGreaterThan(0)
  expect(above.back).toBeLessThan(0)
})
