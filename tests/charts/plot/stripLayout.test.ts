import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  layOutStrip,
  NAME_LEFT,
  STRIP_LINE_EM,
  type StripInput,
  type StripLayout,
} from '../../../src/charts/plot/stripLayout.ts'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import { sectorTexts } from '../../../src/views/sectors/sectorTexts.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { readDeepSeek, readMarketLayers } from '../../fixtures/published.ts'

const EM = 13
const TINY = 1e-6
const WIDTHS = [288, 320, 390, 467, 468, 469, 560, 700, 900, 1280, 1900]

function layOut(overrides: Partial<StripInput> = {}): StripLayout {
  return layOutStrip({
    rows: [{ name: 'Power', cells: ['−20.85%', '9 of 9'], height: 40 }],
    headers: ['Median', 'Companies'],
    values: [-30, 4],
    formatTick: i18nOf.en.format.change,
    width: 700,
    fontSize: EM,
    ...overrides,
  })
}

describe('the axis', () => {
  test('reaches every value, and zero with them', () => {
    const value = fc.integer({ min: -9000, max: 6000 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), fc.integer({ min: 320, max: 1900 }), (values, width) => {
        const { domain, ticks, toX, plotLeft, plotWidth } = layOut({ values, width })
        for (const one of [0, ...values]) {
          expect(one).toBeGreaterThanOrEqual(domain[0])
          expect(one).toBeLessThanOrEqual(domain[1])
          expect(toX(one)).toBeGreaterThanOrEqual(plotLeft - 1e-6)
          expect(toX(one)).toBeLessThanOrEqual(plotLeft + plotWidth + 1e-6)
        }
        expect(domain[0]).toBeLessThan(domain[1])
        expect(ticks.map((tick) => tick.value)).toContain(0)
      }),
    )
  })

  // Larger type, as a reader may set it or a projector asks for, leaves room for fewer ticks.
  test.each([EM, 2 * EM, 3 * EM])('has labels that keep apart and inside the picture, at %d px type', (fontSize) => {
    for (const width of WIDTHS) {
      const { ticks, toX } = layOut({ width, fontSize, values: [-37.79, 4] })
      const ends = ticks.map(({ value, label }) => {
        const half = estimateTextWidth(label, fontSize) / 2
        return [toX(value) - half, toX(value) + half] as const
      })
      expect(Math.min(...ends.map(([left]) => left))).toBeGreaterThanOrEqual(-TINY)
      expect(Math.max(...ends.map(([, right]) => right))).toBeLessThanOrEqual(width + TINY)
      for (const [index, [left]] of ends.entries()) {
        if (index > 0) expect(left, `at ${width}`).toBeGreaterThan(ends[index - 1]?.[1] ?? Number.NaN)
      }
    }
  })

  test('runs from the lowest at the left', () => {
    const { toX } = layOut()
    expect(toX(-10)).toBeLessThan(toX(0))
    expect(toX(0) - toX(-10)).toBeCloseTo(toX(10) - toX(0), 6)
  })
})

describe('places', () => {
  // 10 px type: an o is 6 px wide, a gap 8 px.
  const PLAIN: StripInput = {
    rows: [{ name: 'oooo', cells: ['oo', 'ooo'], height: 40 }],
    headers: ['ooo', 'ooooo'],
    values: [-9, 3],
    formatTick: () => 'oo',
    width: 700,
    fontSize: 10,
  }
  const named = (name: string) => [{ name, cells: ['', ''], height: 40 }]

  test('the name at the left, the plot in the middle, the columns at the right', () => {
    const layout = layOutStrip(PLAIN)
    expect(layout).toMatchObject({ nameWidth: 24 + 8, headHeight: 13 + 5, axisHeight: 20, height: 18 + 40 + 20 })
    // Half of a tick's label hangs over either end of the plot.
    expect(layout.plotLeft).toBeCloseTo(32 + 6)
    expect(layout.plotLeft + layout.plotWidth).toBeCloseTo(700 - 30 - 8 - 18 - 8 - 6)
    expect(layout.columns.map(({ right }) => right)).toEqual([700 - 30 - 8, 700])
    expect(layout.rows).toEqual([{ top: 18, height: 40, middle: 38, wordsY: 38, wordsHeight: 0, lines: ['oooo'] }])
  })

  test('the axis runs from a whole step to a whole step, which are the ends of the plot', () => {
    const { domain, toX, plotLeft, plotWidth } = layOutStrip(PLAIN)
    expect(domain).toEqual([-10, 4])
    expect(toX(-10)).toBe(plotLeft)
    expect(toX(4)).toBeCloseTo(plotLeft + plotWidth)
    expect(toX(0)).toBeCloseTo(plotLeft + (10 / 14) * plotWidth)
  })

  test('ticks are counted from zero where there is no room for all', () => {
    const valuesOf = (letters: number) =>
      layOutStrip({ ...PLAIN, formatTick: () => 'o'.repeat(letters) }).ticks.map(({ value }) => value)
    expect(valuesOf(2)).toEqual([-10, -8, -6, -4, -2, 0, 2, 4])
    expect(valuesOf(20)).toEqual([-8, -4, 0, 4])
    expect(valuesOf(28)).toEqual([-6, 0])
  })

  test('ticks have room where their words just fit with 0.6 em between them', () => {
    // Seven steps of 66 px: ten letters of 6 px, and 6 px of paper.
    const input = { ...PLAIN, rows: named('oooo'), headers: [], formatTick: () => 'oooooooooo' }
    const width = 32 + 60 + 7 * 66
    expect(layOutStrip({ ...input, width }).ticks).toHaveLength(8)
    expect(layOutStrip({ ...input, width: width - 1 }).ticks.map(({ value }) => value)).toEqual([-8, -4, 0, 4])
  })

  test('from 36 em on, words stand beside the marks; below that over them', () => {
    expect(layOutStrip({ ...PLAIN, width: 360 }).nameWidth).toBe(32)
    const narrow = layOutStrip({ ...PLAIN, width: 359 })
    expect(narrow).toMatchObject({ nameWidth: 0, height: 18 + 57 + 20 })
    expect(narrow.plotLeft).toBeCloseTo(6)
    expect(narrow.plotLeft + narrow.plotWidth).toBeCloseTo(359 - 6)
    const [row] = narrow.rows
    expect(row).toMatchObject({ top: 18, height: 57, wordsHeight: 17, middle: 18 + 17 + 20 })
    expect(row?.wordsY).toBeCloseTo(18 + 10.2)
  })

  test('names take three tenths of the width at most, and break only beyond that', () => {
    const just = `${'o'.repeat(20)} ${'o'.repeat(14)}`
    const width = estimateTextWidth(just, 10) / 0.3
    expect(layOutStrip({ ...PLAIN, rows: named(just), width }).rows[0]?.lines).toEqual([just])
    const broken = layOutStrip({ ...PLAIN, rows: named(just), width: width - 1 })
    expect(broken.rows[0]?.lines).toEqual(['o'.repeat(20), 'o'.repeat(14)])
    expect(broken.nameWidth).toBeCloseTo(0.3 * (width - 1) + 8)
  })

  test('over the marks, further lines of a name take room of their own', () => {
    const [row] = layOutStrip({ ...PLAIN, rows: named('oooooooooooo oooooooooooo'), headers: [], width: 100 }).rows
    expect(row?.lines).toHaveLength(2)
    expect(row).toMatchObject({ top: 0, height: 17 + 13 + 40, wordsHeight: 30, middle: 30 + 20 })
    expect(row?.wordsY).toBeCloseTo(10.2 + 6.5)
  })

  test('where height is short, a head stands on one line if that takes up to a quarter more than its column', () => {
    // The head is 39.4 px wide on one line, 18 px on two; the cells are 30 or 36 px wide.
    const headOf = (cell: string) =>
      layOutStrip({ ...PLAIN, headers: ['ooo ooo'], rows: [{ name: '', cells: [cell], height: 40 }], maxHeight: 500 })
        .columns[0]?.lines
    expect(headOf('ooooo')).toEqual(['ooo', 'ooo'])
    expect(headOf('oooooo')).toEqual(['ooo ooo'])
  })

  test('rows share what is missing of a limited height', () => {
    const rows = [40, 60].map((height) => ({ name: 'o', cells: ['', ''], height, least: 20 }))
    const { rows: placed, height } = layOutStrip({ ...PLAIN, rows, maxHeight: 18 + 70 + 20 })
    expect(height).toBe(108)
    expect(placed.map(({ top, middle, height: own }) => [top, middle, own])).toEqual([
      [18, 18 + 15, 30],
      [48, 48 + 20, 40],
    ])
  })
})

test('rows stand one under the other, between the heads of the columns and the axis', () => {
  const rows = [40, 60, 25].map((height, index) => ({ name: `Row ${index}`, cells: ['1', '2'], height }))
  for (const width of WIDTHS) {
    const { rows: placed, headHeight, height, axisHeight } = layOut({ rows, width })
    let bottom = headHeight
    for (const [index, row] of placed.entries()) {
      expect(row.top).toBeCloseTo(bottom, 6)
      expect(row.height).toBeGreaterThanOrEqual(rows[index]?.height ?? Number.NaN)
      expect(row.middle).toBeGreaterThan(row.top)
      expect(row.middle).toBeLessThan(row.top + row.height)
      bottom = row.top + row.height
    }
    expect(height).toBeCloseTo(bottom + axisHeight, 6)
  }
})

test('words stand beside the marks, and over them where the picture is narrow', () => {
  const [wide] = layOut({ width: 700 }).rows
  expect(wide?.wordsY).toBe(wide?.middle)
  const [narrow] = layOut({ width: 320 }).rows
  expect(narrow?.wordsY).toBeLessThan((narrow?.middle ?? 0) - 20)
  expect(narrow?.lines).toEqual(['Power'])
  expect(layOut({ width: 320 }).nameWidth).toBe(0)
})

test('without rows, columns or values there is still a picture', () => {
  const empty = layOut({ rows: [], headers: [], values: [] })
  expect(empty).toMatchObject({ rows: [], columns: [], headHeight: 0 })
  expect(empty.height).toBeGreaterThan(0)
  expect(empty.ticks.length).toBeGreaterThan(1)
})

/** The names, heads and cells that the two charts put in, at their widest. */
const contents = LANGUAGES.flatMap((language) => {
  const { t, format, text } = i18nOf[language]
  const words = sectorTexts[language]
  const companies = [...readDeepSeek().companies, ...readMarketLayers().market.layer.companies]
  return [
    {
      chart: `sectors, ${language}`,
      headers: [words.median, words.counted],
      rows: readDeepSeek().sectors.map(({ name }) => ({
        name: text(name),
        cells: [format.change(-20.85), words.count(16, 16)],
        height: 3.6 * EM,
      })),
    },
    {
      chart: `both bases, ${language}`,
      headers: [t.label.viewBasis['at-writing'], t.label.viewBasis.close],
      rows: companies.map(({ name }) => ({
        name,
        cells: [t.value.directionShort.rose, format.change(-16.97)],
        height: 2.4 * EM,
      })),
    },
  ]
})

describe.each(contents)('$chart', ({ headers, rows }) => {
  test.each(WIDTHS)('at %d px, columns keep clear of the plot, of names and of one another', (width) => {
    const layout = layOut({ headers, rows, width, values: [-37.79, 4] })
    const { columns, plotLeft, plotWidth, nameWidth, toX, domain } = layout
    const isNarrow = nameWidth === 0
    const plotRight = plotLeft + plotWidth
    const lefts = columns.map(
      ({ right, lines }, index) =>
        right -
        Math.max(
          ...[...lines, ...rows.map(({ cells }) => cells[index] ?? '')].map((text) => estimateTextWidth(text, EM)),
        ),
    )
    for (const [index, { right }] of columns.entries()) {
      expect(right).toBeLessThanOrEqual(width)
      if (index > 0) expect(lefts[index]).toBeGreaterThan(columns[index - 1]?.right ?? Number.NaN)
    }
    const names = layout.rows.flatMap(({ lines }) => lines.map((line) => NAME_LEFT + estimateTextWidth(line, EM)))
    const nameRight = Math.max(...names)
    expect(plotRight).toBeLessThanOrEqual(width)
    expect(plotWidth).toBeGreaterThan(0.25 * width)
    expect(toX(domain[1])).toBeCloseTo(plotRight, 6)
    if (isNarrow) expect(nameRight).toBeLessThanOrEqual(lefts[0] ?? Number.NaN)
    else {
      expect(nameRight).toBeLessThanOrEqual(plotLeft)
      expect(lefts[0]).toBeGreaterThan(plotRight)
    }
  })

  test.each(WIDTHS)('at %d px, a name stays in its row, and a head over the rows', (width) => {
    const layout = layOut({ headers, rows, width, values: [-37.79, 4] })
    for (const { lines, height } of layout.rows) {
      expect(lines.length * STRIP_LINE_EM * EM, lines.join('/')).toBeLessThanOrEqual(height)
    }
    for (const { lines } of layout.columns) expect(lines.length * STRIP_LINE_EM * EM).toBeLessThan(layout.headHeight)
  })
})

describe('where its height is limited', () => {
  const LEAST = 1.4
  // From the top of a capital with its accents to the foot of a g.
  const LETTERS = 1.2
  const heights = fc.integer({ min: 60, max: 1600 })
  const widths = fc.integer({ min: 288, max: 1900 })
  const sizes = fc.constantFrom(EM, 21, 26)

  test('the picture keeps to it as far as its rows may close up, and no line of a name or head lies upon another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...contents), widths, sizes, heights, (content, width, fontSize, maxHeight) => {
        const { headers } = content
        const rows = content.rows.map(({ name, cells }) => ({
          name,
          cells,
          height: 2.4 * fontSize,
          least: LEAST * fontSize,
        }))
        const input = { headers, rows, width, fontSize, values: [-37.79, 4] }
        const tightest = layOut({ ...input, maxHeight: 1 })
        const layout = layOut({ ...input, maxHeight })
        expect(layout.height).toBeLessThanOrEqual(Math.max(maxHeight, tightest.height) + TINY)
        expect(layout.height).toBeLessThanOrEqual(layOut(input).height + TINY)
        if (layout.nameWidth > 0) expect(Math.max(...layout.columns.map(({ lines }) => lines.length))).toBeLessThan(3)
        const lines = layout.rows.flatMap((row) =>
          row.lines.map((_, place) => row.wordsY + (place - (row.lines.length - 1) / 2) * STRIP_LINE_EM * fontSize),
        )
        for (const [index, y] of lines.entries()) {
          if (index > 0) expect(y - (lines[index - 1] ?? y)).toBeGreaterThan(LETTERS * fontSize)
        }
        for (const row of layout.rows) {
          expect(row.height - row.wordsHeight).toBeGreaterThanOrEqual(LEAST * fontSize - TINY)
        }
      }),
    )
  })

  test('rows that say no least keep their height', () => {
    const rows = [40, 60, 25].map((height, index) => ({ name: `Row ${index}`, cells: ['1', '2'], height }))
    expect(layOut({ rows, maxHeight: 50 }).height).toBe(layOut({ rows }).height)
  })
})
