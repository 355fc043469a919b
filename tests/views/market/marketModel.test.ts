import { describe, expect, test } from 'vitest'
import { isHeadline } from '../../../src/charts/frame/chart.ts'
import { overlap } from '../../../src/charts/plot/labels.ts'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { selectWholeMarket } from '../../../src/domain/analysis/wholeMarket.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { type Shown, select } from '../../../src/domain/selection/select.ts'
import { MOVE_DIRECTIONS, type View } from '../../../src/domain/view/view.ts'
import type { Box } from '../../../src/ui/keys/spatial.ts'
import { breadthWord, buildMarketModel, describeSum, type MarketModel } from '../../../src/views/market/marketModel.ts'
import { SHADES, shadeOf } from '../../../src/views/market/shades.ts'
import { layOutStrips } from '../../../src/views/market/stripsLayout.ts'
import { layOutTreemap, type PlacedArea, squarify } from '../../../src/views/market/treemapLayout.ts'
import { wholeMarketTexts } from '../../../src/views/market/wholeMarketTexts.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { readIndexLayers } from '../../fixtures/published.ts'
import { buildIndexLayers } from '../../fixtures/shareIndex.ts'

const published = readIndexLayers()
const small = buildIndexLayers()

interface Made {
  readonly model: MarketModel
  readonly shown: Shown
}

function make(layers: Layers, patch: Partial<View> = {}, language: Language = 'en'): Made {
  const { shown } = select(layers, buildView({ view: 'market', ...patch }), language)
  const market = selectWholeMarket(shown.layers, shown)
  if (!market) throw new Error('the index is there')
  return { model: buildMarketModel(market, shown, i18nOf[language]), shown }
}

const whole = make(published).model

describe('titles', () => {
  test('say how many rose and which sector lost or gained most', () => {
    const { frame } = whole.treemap
    expect(frame.title).toBe('Seven in ten members rose; information technology lost about $960bn')
    expect(frame.titleFigures).toEqual([{ text: 'about $960bn', id: 'gics-information-technology' }])
    expect(whole.strips.frame.title).toBe('Most members rose in nine of eleven sectors')
    expect(make(published, {}, 'vi').model.treemap.frame.title).toBe(
      'Bảy phần mười mã tăng; công nghệ thông tin mất khoảng 960 tỷ USD',
    )
  })

  test.each(LANGUAGES)('hold under any filter, in %s', (language) => {
    const i18n = i18nOf[language]
    const words = wholeMarketTexts[language]
    const filters: Partial<View>[] = [
      {},
      ...published.index.sectors.map(({ id }) => ({ sector: [id] })),
      ...MOVE_DIRECTIONS.map((direction) => ({ direction: [direction] })),
      { sector: ['gics-energy', 'gics-utilities'] },
      { max: -10 },
      { min: -1, max: 1 },
      { q: 'alphabet' },
      { q: 'class b, class c' },
      { lens: 'demand', only: true },
    ]
    for (const filter of filters) {
      for (const basis of ['close', 'abnormal'] as const) {
        const about = JSON.stringify({ ...filter, basis })
        const { model, shown } = make(published, { ...filter, basis }, language)
        const { title, titleFigures = [] } = model.treemap.frame
        expect(isHeadline(title), title).toBe(true)
        expect(isHeadline(model.strips.frame.title), model.strips.frame.title).toBe(true)
        // By hand: from the rows, and from the numbers of the file.
        const moves = shown.rows.flatMap(({ move }) => move.changePct ?? [])
        const share = moves.filter((move) => move > 0).length / moves.length
        const kinds = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((tenths) => [
          [words.breadth({ kind: 'tenths', tenths, isAbout: false }, basis), Math.abs(share - tenths / 10) <= 0.01],
          [words.breadth({ kind: 'tenths', tenths, isAbout: true }, basis), Math.abs(share - tenths / 10) <= 0.05],
        ])
        const claims = [
          ...kinds,
          [words.breadth({ kind: 'none' }, basis), share === 0],
          [words.breadth({ kind: 'all' }, basis), share === 1],
          [words.breadth({ kind: 'nearly-none' }, basis), share < 0.05],
          [words.breadth({ kind: 'nearly-all' }, basis), share > 0.95],
          [words.breadth({ kind: 'half' }, basis), share === 0.5],
          [words.breadth({ kind: 'most' }, basis), share > 0.5],
          [words.breadth({ kind: 'few' }, basis), share < 0.5],
          [words.nothing, moves.length === 0],
        ]
        const [rose] = title.split(';')
        expect(
          claims.filter(([, isTrue]) => isTrue).map(([claim]) => claim),
          about,
        ).toContain(rose)
        const [amount] = titleFigures
        if (!amount) continue
        const members = published.index.layer.members.filter(
          ({ sector, symbol, countedWith }) =>
            sector === amount.id &&
            shown.rows.some((row) => published.index.memberOf(row.company.id)?.listed.symbol === symbol) &&
            !shown.rows.some((row) => published.index.memberOf(row.company.id)?.listed.symbol === countedWith),
        )
        const change = members.reduce((sum, one) => sum + ((one.value ?? 0) * (one.return ?? 0)) / 100, 0)
        const lost = words.withSector('', '', '', true).replace(/[; ]/g, '')
        expect(title.includes(` ${lost} `), about).toBe(change < 0)
        expect(amount.text).toBe(describeSum(Math.abs(change), i18n).replace('+', ''))
      }
    }
  })

  test('words of breadth turn at their bounds', () => {
    expect(breadthWord(0, 30)).toEqual({ kind: 'none' })
    expect(breadthWord(30, 30)).toEqual({ kind: 'all' })
    expect(breadthWord(1, 30)).toEqual({ kind: 'nearly-none' })
    expect(breadthWord(29, 30)).toEqual({ kind: 'nearly-all' })
    expect(breadthWord(15, 30)).toEqual({ kind: 'half' })
    expect(breadthWord(351, 503)).toEqual({ kind: 'tenths', tenths: 7, isAbout: false })
    expect(breadthWord(71, 100)).toEqual({ kind: 'tenths', tenths: 7, isAbout: false })
    expect(breadthWord(72, 100)).toEqual({ kind: 'tenths', tenths: 7, isAbout: true })
    expect([9, 10, 11].map((rose) => breadthWord(rose, 19).kind)).toEqual(['few', 'most', 'most'])
    expect(breadthWord(10, 20)).toEqual({ kind: 'half' })
  })

  test('sums are said in two digits', () => {
    const said = [-961.6, 299.7, 12.34, 9.96, 1.04, 0.4, -1234, 0].map((sum) => describeSum(sum, i18nOf.en))
    expect(said).toEqual([
      'about −$960bn',
      'about +$300bn',
      'about +$12bn',
      'about +$10bn',
      'about +$1bn',
      'about +$0.4bn',
      'about −$1.2trn',
      'about $0bn',
    ])
  })
})

describe('what the charts hold', () => {
  test('every member is an area, or named beside the chart; and a dot', () => {
    const areas = whole.sectors.flatMap((sector) => sector.areas.map(({ symbol }) => symbol))
    expect(areas).toHaveLength(497)
    expect(whole.treemap.unmarked.map(({ name }) => name).sort()).toEqual([
      'Alphabet (class C)',
      'Apollo Global Management',
      'Fox (class B)',
      'Lennox International',
      'News Corp (class B)',
      'Workday',
    ])
    expect(whole.sectors.flatMap(({ dots }) => dots)).toHaveLength(503)
    expect(whole.treemap.frame.coverage).toContain('500 of 503')
    expect(whole.strips.frame.coverage).toContain('503 of 503')
  })

  test('a member without a close is named, and never drawn', () => {
    const { model } = make(small)
    expect(model.strips.unmarked.map(({ name }) => name)).toEqual(['Egg'])
    expect(model.treemap.unmarked.map(({ name }) => name).sort()).toEqual(['Big (class B)', 'Dim', 'Egg'])
    expect(model.sectors.flatMap(({ dots }) => dots.map(({ symbol }) => symbol)).sort()).toEqual([
      'ALF',
      'BIG',
      'BIG.B',
      'CUP',
      'DIM',
    ])
  })

  test('the tables say the same, and open figures', () => {
    const row = whole.treemap.table.rows.find(({ id }) => id === 'nvidia')
    expect(row?.cells['move']?.text).toBe('−16.97%')
    expect(row?.cells['abnormal']).toMatchObject({ text: '−13.33%', opens: { figure: 'index-nvda-abnormal' } })
    expect(row?.cells['change']).toMatchObject({ text: 'about −$592.7bn', opens: { figure: 'index-nvda-change' } })
    expect(whole.treemap.table.rows).toHaveLength(503)
    const [first] = whole.strips.table.rows
    expect(first?.cells).toMatchObject({ rose: { text: '21 of 69' }, median: { text: '−1.77%' } })
    const berkshire = whole.treemap.table.rows.find(({ id }) => id === 'index-brk-b')
    expect(berkshire?.cells['volume']).toMatchObject({ text: i18nOf.en.t.table.none, sort: null })
    // On the abnormal return, the move stands beside it.
    const other = make(published, { basis: 'abnormal' }).model.treemap.table
    expect(other.rows.find(({ id }) => id === 'nvidia')?.cells).toMatchObject({
      move: { text: '−13.33%' },
      abnormal: { text: '−16.97%' },
    })
  })
})

describe('shades', () => {
  test('turn at their bounds, alike on both sides, and say the sign by hue', () => {
    expect([0.99, 1, 2.99, 3, 9.99, 10].map((change) => shadeOf(change).strength)).toEqual([
      0.14, 0.3, 0.3, 0.5, 0.5, 1,
    ])
    for (const change of SHADES) {
      expect(shadeOf(change).strength).toBe(shadeOf(-change).strength)
      expect(shadeOf(change).fill).toBe(change < 0 ? 'var(--falls)' : 'var(--rises)')
    }
    expect(shadeOf(0).fill).toBe('var(--line)')
    expect(new Set(SHADES.map((change) => JSON.stringify(shadeOf(change)))).size).toBe(8)
  })
})

const right = ({ left, width }: Box): number => left + width
const bottom = ({ top, height }: Box): number => top + height

function expectWords(area: PlacedArea, width: number, em: number): void {
  expect(right(area)).toBeLessThanOrEqual(width + 1e-6)
  if (!area.words) return
  const lines = area.words.hasMove ? [area.mark.symbol, area.mark.text] : [area.mark.symbol]
  expect(area.words.fontSize).toBeGreaterThanOrEqual(Math.min(12, em * 0.92))
  for (const line of lines) expect(estimateTextWidth(line, area.words.fontSize)).toBeLessThanOrEqual(area.width)
  expect(lines.length * area.words.fontSize).toBeLessThanOrEqual(area.height)
}

describe('the treemap', () => {
  test('areas are in proportion, fill the room and keep apart', () => {
    const room = { left: 10, top: 20, width: 300, height: 200 }
    const sizes = [6, 6, 4, 3, 2, 2, 1]
    const boxes = squarify(sizes, room)
    for (const [index, box] of boxes.entries()) {
      expect(box.width * box.height).toBeCloseTo(((sizes[index] ?? 0) / 24) * 300 * 200, 6)
      expect(box.left).toBeGreaterThanOrEqual(10 - 1e-9)
      expect(right(box)).toBeLessThanOrEqual(310 + 1e-9)
      expect(bottom(box)).toBeLessThanOrEqual(220 + 1e-9)
      for (const other of boxes.slice(0, index)) expect(overlap(box, other)).toBeLessThan(1e-6)
    }
    // The example of the paper: the first two stand above one another at the left.
    const [first, second] = squarify([6, 6, 4, 3, 2, 2, 1], { left: 0, top: 0, width: 6, height: 4 })
    expect(first).toEqual({ left: 0, top: 0, width: 3, height: 2 })
    expect(second).toEqual({ left: 0, top: 2, width: 3, height: 2 })
    expect(squarify([], room)).toEqual([])
    expect(squarify([0], room)).toHaveLength(1)
  })

  test.each([
    [900, 13, null],
    [340, 13, null],
    [1200, 18, 400],
  ])('words are whole and inside their areas, at %s pixels', (width, em, maxHeight) => {
    const layout = layOutTreemap(whole.sectors, width, em, maxHeight)
    if (maxHeight !== null) expect(layout.height).toBeLessThanOrEqual(maxHeight)
    for (const { head, sector } of layout.boxes) {
      for (const line of head.lines) expect(estimateTextWidth(line, em)).toBeLessThanOrEqual(head.width)
      const said = `${sector.name} · ${sector.cells[2]}`
      expect(['', sector.name, said]).toContain(head.lines.join(' '))
    }
    for (const area of layout.boxes.flatMap(({ areas }) => areas)) expectWords(area, width, em)
    const nvidia = layout.boxes.flatMap(({ areas }) => areas).find(({ mark }) => mark.companyId === 'nvidia')
    expect(nvidia?.words?.hasMove).toBe(true)
  })
})

describe('the strips', () => {
  const layOut = (width: number, em: number, maxHeight: number | null, asked: readonly string[] = []) =>
    layOutStrips(whole, width, em, i18nOf.en.format.change, maxHeight, new Set(asked))

  test.each([
    [900, 13],
    [340, 13],
  ])('dots keep apart and names hide none of them, at %s pixels', (width, em) => {
    const { rows } = layOut(width, em, null)
    for (const { dots, top, height } of rows) {
      const labels = dots.flatMap(({ label }) => label ?? [])
      for (const [index, label] of labels.entries()) {
        expect(label.top).toBeGreaterThanOrEqual(top)
        expect(bottom(label)).toBeLessThanOrEqual(top + height)
        for (const other of labels.slice(0, index)) expect(overlap(label, other)).toBe(0)
      }
      for (const [index, dot] of dots.entries()) {
        for (const other of dots.slice(0, index)) {
          expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(4)
        }
      }
    }
  })

  test('companies that the article names have names, and those asked for', () => {
    const namesOf = (asked: readonly string[]): string[] =>
      layOut(900, 13, null, asked).rows.flatMap(({ dots }) => dots.flatMap(({ label }) => label?.text ?? []))
    for (const name of ['Nvidia', 'Microsoft', 'Apple', 'Salesforce', 'Alphabet', 'Meta', 'Amazon']) {
      expect(namesOf([])).toContain(name)
    }
    expect(namesOf([])).not.toContain('Chubb Limited')
    expect(namesOf(['index-cb'])).toContain('Chubb Limited')
  })

  test('shrink to the height that a slide has', () => {
    expect(layOut(1200, 18, 420).strip.height).toBeLessThanOrEqual(420.5)
    expect(layOut(1200, 18, null).strip.height).toBeGreaterThan(500)
  })
})
