import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  layOutStrip,
  NAME_LEFT,
  STRIP_LINE_EM,
  type StripInput,
  type StripLayout,
} from '../../src/charts/stripLayout.ts'
import { estimateTextWidth } from '../../src/charts/textWidth.ts'
import { LANGUAGES } from '../../src/domain/text.ts'
import { sectorTexts } from '../../src/i18n/sectorTexts.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { readDeepSeek, readMarketLayers } from '../fixtures/published.ts'

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
