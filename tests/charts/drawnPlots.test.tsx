// Charts with an axis either way, as they come out of the chart library: what a reader would read off them.

import { describe, expect, test } from 'vitest'
import { selectCapexTrends } from '../../src/domain/analysis/capexTrends.ts'
import { askedCompanies, selectPaths } from '../../src/domain/analysis/paths.ts'
import type { Language } from '../../src/domain/dataset/text.ts'
import { select } from '../../src/domain/selection/select.ts'
import { PLACEHOLDERS, type Scenario } from '../../src/domain/view/scenario.ts'
import type { View } from '../../src/domain/view/view.ts'
import { TrendChart } from '../../src/views/capex/TrendChart.tsx'
import { buildTrendModel } from '../../src/views/capex/trendModel.ts'
import { PathChart } from '../../src/views/path/PathChart.tsx'
import { buildPathModel, buildRelativeModel } from '../../src/views/path/pathModel.ts'
import { ScatterChart } from '../../src/views/scatter/ScatterChart.tsx'
import { buildScatterModel } from '../../src/views/scatter/scatterModel.ts'
import { BreakEvenChart } from '../../src/views/uncertainties/BreakEvenChart.tsx'
import { layOutBreakEven } from '../../src/views/uncertainties/breakEvenModel.ts'
import { buildDataset, buildView } from '../fixtures/dataset.ts'
import { cornersOf, drawChart, numberOf, numbersIn } from '../fixtures/drawing.tsx'
import { buildLayers } from '../fixtures/filings.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { buildMarketLayers } from '../fixtures/market.ts'
import { buildPathLayers } from '../fixtures/paths.ts'
import { scatterOf } from '../fixtures/scatter.ts'

const EM = 10
const WIDTH = 700
const ignore = (): void => {}

type Drawn = ReturnType<typeof drawChart>

/** The values at a place, across and up. */
const readOff = ({ across, up }: Drawn, x: number, y: number): number[] => [across.read(x), up.read(y)]
const readDot = (drawn: Drawn, dot: Element | undefined): number[] =>
  readOff(drawn, numberOf(dot, 'cx'), numberOf(dot, 'cy'))
const readLine = (drawn: Drawn, line: Element | undefined): number[][] =>
  cornersOf(line).map(([x, y]) => readOff(drawn, x, y))
/** The horizontal rules that the library draws, by the axis. */
const rulesOf = (drawn: Drawn): number[][] =>
  drawn
    .all('.recharts-reference-line-line')
    .map((line) => [drawn.up.read(numberOf(line, 'y1')), drawn.up.read(numberOf(line, 'y2'))])

describe('the scatter', () => {
  function drawScatter(view: Partial<View> = {}, language: Language = 'en') {
    const layers = buildMarketLayers()
    const selection = scatterOf(layers, view, language)
    const model = buildScatterModel(selection, i18nOf[language], { width: WIDTH, fontSize: EM })
    return drawChart(<ScatterChart model={model} onOpen={ignore} />, language)
  }

  test('what a company plans stands across, what became of it down, with zero at the top', () => {
    const drawn = drawScatter()
    expect(drawn.across.labels).toEqual(['0', '10', '20', '30', '40', '50'])
    expect(drawn.up.labels).toEqual(['−15%', '−10%', '−5%', '0%'])
    expect(readDot(drawn, drawn.one('[data-shape="beta"]'))).toEqual([40, -3])
    expect(drawn.all('[data-shape]')).toHaveLength(1)
    // Zero is higher up than −15%, and fifty further to the right than zero.
    const [lowest = 0, highest = 0] = [drawn.up.places[0], drawn.up.places.at(-1)]
    expect(highest).toBeLessThan(lowest)
    expect(rulesOf(drawn)).toEqual([[0, 0]])
  })

  test('in a gutter, a mark stands by the axis that it has a value on', () => {
    const drawn = drawScatter()
    const valuesOf = (id: string) => readDot(drawn, drawn.partsOf(id, 'circle.chart-bar')[0])
    expect(valuesOf('alpha')[1]).toBe(-12)
    expect(valuesOf('alpha')[0]).toBeLessThan(0)
    expect(valuesOf('gamma')[0]).toBe(20)
    expect(valuesOf('gamma')[1]).toBeLessThan(-15)
  })

  test('the control of a mark lies on the dot that the library draws', () => {
    const drawn = drawScatter()
    const [dot, hit] = [drawn.one('[data-shape="beta"]'), drawn.partsOf('beta', 'circle.chart-hit')[0]]
    expect(numberOf(hit, 'cx')).toBeCloseTo(numberOf(dot, 'cx'), 6)
    expect(numberOf(hit, 'cy')).toBeCloseTo(numberOf(dot, 'cy'), 6)
  })

  test('a way back that is not over is an arrow up from where the count stopped', () => {
    const drawn = drawScatter({ outcome: 'regain', x: 'close', basis: 'close' })
    expect(drawn.across.labels).toEqual(['−15', '−10', '−5', '0', '5'])
    // M left L right M foot L tip: the foot stands at the value.
    const [arrow] = drawn.all('path.chart-bar').map(cornersOf)
    const [, , [footX = Number.NaN, footY = Number.NaN] = [], [tipX, tipY = Number.NaN] = []] = arrow ?? []
    expect(readOff(drawn, footX, footY)).toEqual([-3, 22])
    expect(tipX).toBeCloseTo(footX)
    expect(tipY).toBeLessThan(footY)
  })

  test('and across, an arrow to the right', () => {
    const drawn = drawScatter({ outcome: 'move', x: 'regain', basis: 'close' })
    const arrows = drawn.all('path.chart-bar').map(cornersOf)
    const [, , [footX = Number.NaN, footY = Number.NaN] = [], [tipX = Number.NaN, tipY] = []] =
      arrows.find(([, , foot]) => foot && readOff(drawn, foot[0], foot[1])[1] === -3) ?? []
    expect(readOff(drawn, footX, footY)).toEqual([22, -3])
    expect(tipX).toBeGreaterThan(footX)
    expect(tipY).toBeCloseTo(footY)
  })

  test('is written in the reader’s language', () => {
    const figures = buildDataset().figures.map((figure) =>
      figure.id === 'beta-plan' ? { ...figure, value: 1200 } : figure,
    )
    const selection = scatterOf({ dataset: buildDataset({ figures }) }, {}, 'vi')
    const model = buildScatterModel(selection, i18nOf.vi, { width: WIDTH, fontSize: EM })
    const drawn = drawChart(<ScatterChart model={model} onOpen={ignore} />, 'vi')
    expect(drawn.across.labels.at(-1)).toBe('1.500')
    expect(readDot(drawn, drawn.one('[data-shape="beta"]'))).toEqual([1200, -3])
  })
})

describe('paths', () => {
  const layers = buildPathLayers()

  function drawPath(kind: 'path' | 'relative' = 'path') {
    const selection = select(layers, buildView({ view: 'path' }), 'en')
    const paths = selectPaths(layers, selection, askedCompanies(selection))
    const model = paths && { path: buildPathModel, relative: buildRelativeModel }[kind](paths, selection, i18nOf.en)
    if (!model) throw new Error('no paths')
    return { model, drawn: drawChart(<PathChart model={model} width={WIDTH} fontSize={EM} onOpen={ignore} />) }
  }
  const lineOf = ({ drawn, model }: ReturnType<typeof drawPath>, id: string) =>
    drawn.all('.recharts-line-curve')[model.lines.findIndex((line) => line.id === id)]

  test('run through every close, at its session, by an index with 100 ruled', () => {
    const path = drawPath()
    expect(path.drawn.across.labels[0]).toBe('0 · 3 March')
    expect(path.drawn.up.labels).toEqual(['75', '80', '85', '90', '95', '100', '105', '110', '115'])
    expect(path.drawn.gridUp.map(path.drawn.up.read)).toEqual([75, 80, 85, 90, 95, 100, 105, 110, 115])
    expect(rulesOf(path.drawn)).toEqual([[100, 100]])
    expect(path.drawn.all('.recharts-line-curve')).toHaveLength(path.model.lines.length)
    const corners = readLine(path.drawn, lineOf(path, 'alpha'))
    expect(corners.slice(0, 6)).toEqual([
      [-2, 98],
      [-1, 100],
      [0, 90],
      [1, 95],
      [2, 101],
      [3, 80],
    ])
    expect(corners.at(-1)).toEqual([22, 80])
  })

  test('are cut off where the axes end', () => {
    const { drawn } = drawPath()
    const [line] = drawn.all('.recharts-line-curve')
    const id = line
      ?.closest('[clip-path]')
      ?.getAttribute('clip-path')
      ?.match(/^url\(#(.+)\)$/)?.[1]
    const [window] = drawn.all('clipPath').filter((clip) => clip.id === id)
    const cut = window?.querySelector('rect')
    const [left, top] = [numberOf(cut ?? undefined, 'x'), numberOf(cut ?? undefined, 'y')]
    const [right, bottom] = [left + numberOf(cut ?? undefined, 'width'), top + numberOf(cut ?? undefined, 'height')]
    expect([readOff(drawn, left, top), readOff(drawn, right, bottom)]).toEqual([
      [-2, 115],
      [22, 75],
    ])
  })

  test('break where there is no close, which is never drawn as zero', () => {
    const path = drawPath()
    const corners = readLine(path.drawn, lineOf(path, 'zeta'))
    expect(corners.slice(0, 3)).toEqual([
      [0, 97],
      [1, 97],
      [2, 97],
    ])
    expect(corners.map(([session]) => session)).not.toContain(3)
    expect(corners.map(([session]) => session)).not.toContain(5)
    // Session 4 has no neighbour; it is a point of its own.
    const [lone] = path.drawn.all('svg > g > circle.chart-bar')
    expect(readDot(path.drawn, lone)).toEqual([4, 97])
  })

  test('have their points on their lines', () => {
    const { drawn } = drawPath()
    const pointOf = (id: string) => readDot(drawn, drawn.partsOf(id, 'circle.chart-bar')[0])
    expect(pointOf('alpha-index-2025-03-03')).toEqual([0, 90])
    expect(pointOf('alpha-index-2025-03-25')).toEqual([22, 80])
    const [diamond] = drawn.partsOf('alpha-regain', 'path.chart-bar')
    const [top = [], right = [], bottom = [], left = []] = cornersOf(diamond)
    expect(readOff(drawn, top[0] ?? 0, right[1] ?? 0)).toEqual([2, 101])
    expect((top[1] ?? 0) + (bottom[1] ?? 0)).toBeCloseTo(2 * (right[1] ?? 0))
    expect((left[0] ?? 0) + (right[0] ?? 0)).toBeCloseTo(2 * (top[0] ?? 0))
    // A line joins the last to its name.
    const [[fromX = 0, fromY = 0] = [], [toX = 0] = []] = cornersOf(drawn.partsOf('alpha-index-2025-03-25', 'path')[0])
    expect(readOff(drawn, fromX - 4.5, fromY)).toEqual([22, 80])
    const [name] = drawn.partsOf('alpha-index-2025-03-25', 'tspan')
    expect(name?.textContent).toBe('Alpha 80.0')
    expect(numberOf(name, 'x') - toX).toBeCloseTo(2.5)
  })

  test('the event and a later shock are ruled at their sessions, and the whole height', () => {
    const { drawn } = drawPath()
    const names = drawn.all('path + text[text-anchor="middle"]')
    expect(names.map(({ textContent }) => textContent)).toEqual(['3 March: the event', '7 March: A storm'])
    const rules = names.map((name) => numbersIn(name.previousElementSibling ?? undefined))
    expect(rules.map(([x = Number.NaN]) => drawn.across.read(x))).toEqual([0, 4])
    for (const [, top = 0, bottom] of rules) {
      expect(bottom).toBeCloseTo(drawn.up.places[0] ?? 0)
      expect(top).toBeLessThan(drawn.up.places.at(-1) ?? 0)
    }
  })

  test('against the benchmark they are divided by it: ahead of it is above 100', () => {
    const path = drawPath('relative')
    const corners = readLine(path.drawn, lineOf(path, 'beta'))
    expect(corners.at(-1)).toEqual([22, 106.25])
    expect(rulesOf(path.drawn)).toEqual([[100, 100]])
  })
})

describe('trends', () => {
  const layers = buildLayers()

  function drawTrend(trend: View['trend'], view: Partial<View> = {}, language: Language = 'en') {
    const selection = select(layers, buildView({ view: 'capex', trend, ...view }), language)
    const { filed } = selectCapexTrends(layers, selection)
    if (!filed) throw new Error('no filings')
    const model = buildTrendModel(filed, selection, i18nOf[language])
    const chart = <TrendChart model={model} width={WIDTH} fontSize={EM} onOpen={ignore} />
    return drawChart(chart, language, model.scale)
  }
  /** From where to where a column goes, and the year that it stands at. Its ends keep half a pixel to themselves. */
  const columnOf = (drawn: Drawn, id: string) => {
    const [bar] = drawn.partsOf(id, 'rect.chart-bar')
    const top = numberOf(bar, 'y') - 0.5
    const left = numberOf(bar, 'x') - 0.5
    return {
      from: drawn.up.read(top + numberOf(bar, 'height') + 1),
      to: drawn.up.read(top),
      left,
      right: left + numberOf(bar, 'width') + 1,
    }
  }

  test('stacked: the first company from zero, the next from where it ends, the total over both', () => {
    const drawn = drawTrend('stacked')
    expect(drawn.across.labels).toEqual(['2021', '2022', '2023', '2024'])
    expect(drawn.up.labels).toEqual(['0', '10', '20', '30', '40', '50'])
    expect(drawn.gridUp.map(drawn.up.read)).toEqual([0, 10, 20, 30, 40, 50])
    expect(columnOf(drawn, 'beta-2024')).toMatchObject({ from: 0, to: 30 })
    expect(columnOf(drawn, 'gamma-2024')).toMatchObject({ from: 30, to: 40 })
    expect(columnOf(drawn, 'gamma-off')).toMatchObject({ from: 0, to: 2 })
    const { left, right } = columnOf(drawn, 'beta-2022')
    expect(drawn.across.read((left + right) / 2)).toBe(2022)
    expect(drawn.across.read(left)).toBeCloseTo(2022 - 0.39)
    const [total] = drawn.partsOf('pair-filed-2024', 'text')
    expect(total?.textContent).toBe('40.0')
    expect(drawn.across.read(numberOf(total, 'x'))).toBe(2024)
    expect(drawn.up.read(numberOf(total, 'y'))).toBeGreaterThan(40)
    expect(rulesOf(drawn)).toEqual([[0, 0]])
  })

  test('by year: side by side in the order of the series, both from zero', () => {
    const drawn = drawTrend('by-year')
    const [beta, gamma] = [columnOf(drawn, 'beta-2024'), columnOf(drawn, 'gamma-2024')]
    expect([beta.from, beta.to, gamma.from, gamma.to]).toEqual([0, 30, 0, 10])
    expect(drawn.across.read(beta.right)).toBe(2024)
    expect(drawn.across.read(gamma.left)).toBe(2024)
  })

  test('by company: the years run from left to right over each name', () => {
    const drawn = drawTrend('by-company')
    expect(drawn.across.labels).toEqual(['Beta', 'Gamma'])
    const lefts = ['beta-2022', 'beta-2023', 'beta-2024', 'gamma-2022', 'gamma-2024'].map(
      (id) => columnOf(drawn, id).left,
    )
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
    expect(columnOf(drawn, 'gamma-2024')).toMatchObject({ from: 0, to: 10 })
    // The first year of each stands over its column, at the left.
    const years = drawn.all('g.chart-note > text')
    expect(years.map(({ textContent }) => textContent)).toEqual(['2022', '2021'])
    expect(numberOf(years[0], 'x')).toBeCloseTo(columnOf(drawn, 'beta-2022').left)
    expect(drawn.up.read(numberOf(years[0], 'y') + 4)).toBe(10)
    // Four years to a name: the second ends and the third begins in its middle.
    expect(columnOf(drawn, 'beta-2022').right).toBeCloseTo(drawn.across.places[0] ?? 0)
    expect(columnOf(drawn, 'beta-2023').left).toBeCloseTo(drawn.across.places[0] ?? 0)
  })

  test('lines run through their points, and break where something else is covered', () => {
    const drawn = drawTrend('lines')
    expect(drawn.up.labels).toEqual(['0', '10', '20', '30', '40'])
    const lines = drawn.all('.recharts-line-curve').map((line) => readLine(drawn, line))
    expect(lines.filter((line) => line.length > 1)).toEqual([
      [
        [2023, 20],
        [2024, 30],
      ],
      [
        [2021, 2],
        [2022, 4],
        [2023, 5],
        [2024, 10],
      ],
    ])
    expect(readDot(drawn, drawn.partsOf('beta-2022', 'circle.chart-bar')[0])).toEqual([2022, 10])
    expect(readDot(drawn, drawn.partsOf('gamma-2024', 'circle.chart-bar')[0])).toEqual([2024, 10])
  })

  test('on a logarithm the same, from one round value to another, and without a rule at zero', () => {
    const drawn = drawTrend('lines', { scale: 'log' })
    expect(drawn.up.labels).toEqual(['2', '5', '10', '20', '50'])
    expect(rulesOf(drawn)).toEqual([])
    const [first] = drawn.all('.recharts-line-curve').filter((line) => cornersOf(line).length === 4)
    expect(readLine(drawn, first)).toEqual([
      [2021, 2],
      [2022, 4],
      [2023, 5],
      [2024, 10],
    ])
    expect(readDot(drawn, drawn.partsOf('beta-2024', 'circle.chart-bar')[0])).toEqual([2024, 30])
  })

  test('growth has its sign, a share its unit, an index its rule at 100', () => {
    const growth = drawTrend('growth')
    expect(growth.up.labels).toEqual(['0%', '+50%', '+100%', '+150%'])
    expect(readDot(growth, growth.partsOf('beta-2024-growth', 'circle.chart-bar')[0])).toEqual([2024, 50])
    expect(rulesOf(growth)).toEqual([[0, 0]])
    expect(drawTrend('share').up.labels).toEqual(['0%', '20%', '40%', '60%', '80%', '100%'])
    const index = drawTrend('index')
    expect(index.up.labels).toEqual(['0', '50', '100', '150', '200', '250'])
    expect(rulesOf(index)).toEqual([
      [0, 0],
      [100, 100],
    ])
  })

  test('are written in the reader’s language', () => {
    const values = new Map([
      ['beta-2023', 0.4],
      ['beta-2024', 0.9],
    ])
    const small = buildLayers(
      layers.filings.layer.figures.flatMap((figure) => {
        const value = values.get(figure.id)
        return value === undefined ? [] : [{ ...figure, value }]
      }),
    )
    const selection = select(small, buildView({ view: 'capex', trend: 'lines' }), 'vi')
    const { filed } = selectCapexTrends(small, selection)
    if (!filed) throw new Error('no filings')
    const model = buildTrendModel(filed, selection, i18nOf.vi)
    const drawn = drawChart(<TrendChart model={model} width={WIDTH} fontSize={EM} onOpen={ignore} />, 'vi')
    expect(drawn.up.labels.slice(0, 2)).toEqual(['0', '0,5'])
    expect(readDot(drawn, drawn.partsOf('beta-2024', 'circle.chart-bar')[0])).toEqual([2024, 0.9])
  })

  test('names at the right end are joined to the latest of their series', () => {
    const drawn = drawTrend('lines')
    const [joint] = drawn.partsOf('beta-2024', 'path')
    const [[fromX = 0, fromY = 0] = [], [toX = 0] = []] = cornersOf(joint)
    expect(drawn.up.read(fromY)).toBe(30)
    expect(fromX).toBeLessThan(toX)
    const name = drawn.partsOf('beta-2024', 'text tspan')[0]
    expect(name?.textContent).toBe('Beta 30.0')
    expect(numberOf(name, 'x')).toBeGreaterThan(toX)
  })
})

describe('the break-even line', () => {
  function drawBreakEven(patch: Partial<Scenario> = {}, language: Language = 'en') {
    const layout = layOutBreakEven({ ...PLACEHOLDERS, ...patch }, i18nOf[language], 600, EM)
    if (!layout) throw new Error('no line')
    const chart = <BreakEvenChart label="" layout={layout} result="" onOpenWorking={ignore} />
    return drawChart(chart, language)
  }

  test('rises from today’s use to twice that where half of all computing is training', () => {
    const drawn = drawBreakEven({ trainingShare: 0.5 })
    expect(drawn.across.labels).toEqual(['0%', '25%', '50%', '75%', '100%'])
    expect(drawn.up.labels).toEqual(['0', '0.5', '1', '1.5', '2'])
    const line = readLine(drawn, drawn.one('.recharts-line-curve'))
    expect(line[0]).toEqual([0, 1])
    expect(line[50]).toEqual([50, 1.5])
    expect(line.at(-1)).toEqual([100, 2])
  })

  test('the reader’s point stands at what is assumed, and its word on the side that has room', () => {
    const drawn = drawBreakEven({ trainingFall: 0.25, answers: 1.5 })
    const point = drawn.one('circle[stroke="var(--paper)"]')
    expect(readDot(drawn, point)).toEqual([25, 1.5])
    const word = drawn.partsOf('scenario-point', 'text')[0]
    expect(word?.getAttribute('text-anchor')).toBe('start')
    expect(numberOf(word, 'x') - numberOf(point, 'cx')).toBeCloseTo(12)
    const right = drawBreakEven({ trainingFall: 0.75 })
    const left = right.partsOf('scenario-point', 'text')[0]
    expect(left?.getAttribute('text-anchor')).toBe('end')
    expect(numberOf(left, 'x') - numberOf(right.one('circle[stroke="var(--paper)"]'), 'cx')).toBeCloseTo(-12)
  })

  test('is written in the reader’s language', () => {
    expect(drawBreakEven({}, 'vi').up.labels).toEqual(['0', '0,5', '1', '1,5', '2'])
  })
})
