import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '../../../src/charts/plot/labels.ts'
import { medianOf, type SectorMember, selectSectors } from '../../../src/domain/analysis/sectors.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import { roundTo } from '../../../src/domain/figures/derive.ts'
import { reconcile } from '../../../src/domain/selection/reconcile.ts'
import { select } from '../../../src/domain/selection/select.ts'
import { OUTCOMES, VIEW_BASES, type View } from '../../../src/domain/view/view.ts'
import type { Box } from '../../../src/ui/keys/spatial.ts'
import { DOT, layOutSectors } from '../../../src/views/sectors/sectorsLayout.ts'
import { buildSectorsModel, formatMedian, type SectorsModel } from '../../../src/views/sectors/sectorsModel.ts'
import { sectorTexts } from '../../../src/views/sectors/sectorTexts.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { readMarketLayers } from '../../fixtures/published.ts'
import { viewsOf } from '../../fixtures/views.ts'

const published = readMarketLayers()
const EM = 13
const TINY = 1e-6
const MINUS = '−'
const MAX_WORDS = 15
const WIDTHS = [288, 358, 467, 469, 620, 900, 1280, 1700]
const words = sectorTexts.en

function modelOf(view: Partial<View> = {}, language: Language = 'en'): SectorsModel {
  const selection = select(published, reconcile(buildView({ ...view, view: 'sectors' }), published), language)
  return buildSectorsModel(selectSectors(published, selection), selection, i18nOf[language])
}
const layOut = (model: SectorsModel, width: number) => layOutSectors(model, width, EM, i18nOf.en.format.change)

describe('the model', () => {
  test('has a row for every sector with a value, the lowest median first', () => {
    expect(modelOf().rows.map(({ id, cells }) => [id, ...cells])).toEqual([
      ['power', `${MINUS}20.85%`, '9 of 9'],
      ['chips', `${MINUS}13.33%`, '7 of 8'],
      ['hardware', `${MINUS}12.62%`, '3 of 3'],
      ['cloud', `${MINUS}2.14%`, '5 of 5'],
      ['infrastructure', words.noMedian, '1 of 4'],
      ['software', words.noMedian, '2 of 2'],
    ])
  })

  test('shows drawdowns on request', () => {
    const { rows, frame } = modelOf({ outcome: 'drawdown' })
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      `${MINUS}22.71%`,
      `${MINUS}19.30%`,
      `${MINUS}15.37%`,
      `${MINUS}10.22%`,
      words.noMedian,
    ])
    expect(frame.title).toBe(words.lowest.drawdown('Power and equipment', `${MINUS}22.71%`))
    expect(frame.notes).toContain(words.noteDrawdown(20))
  })

  test('a sector with too few has no median, no control for one, and says why in the table', () => {
    const model = modelOf()
    expect(model.rows.find(({ id }) => id === 'software')?.median).toBeNull()
    const apple = model.table.rows.find(({ id }) => id === 'apple')
    expect(apple?.cells['median']).toEqual({ text: words.tooFew(3), sort: null })
    expect(apple?.cells['value']).toMatchObject({ opens: { figure: 'apple-close' } })
  })

  test('names those without a value, and draws none of them', () => {
    const model = modelOf()
    expect(model.without.map(({ name }) => name).sort()).toEqual([
      'Advantest',
      'Anthropic',
      'Cerebras',
      'CoreWeave',
      'DeepSeek',
      'Groq',
      'OpenAI',
    ])
    expect(model.frame.coverage).toBe(words.coverage(27, 34, 6))
    expect(model.rows.flatMap(({ members }) => members)).toHaveLength(27)
  })

  test('a mark opens its company, and says its value, its sector and how it came about', () => {
    const [mark] = modelOf({ q: 'nvidia' }).rows.flatMap(({ members }) => members)
    expect(mark).toMatchObject({ companyId: 'nvidia', figureId: 'nvidia-close', value: -16.97, marks: [] })
    expect(mark?.label).toBe(i18nOf.en.t.controls.openEvidence(words.memberSaid('Nvidia', 'Chips', `${MINUS}16.97%`)))
    expect(mark?.tip.lines.join()).toContain(i18nOf.en.t.label.status.derived)
  })

  test('a lens dims, and drops nobody', () => {
    const marks = modelOf({ lens: 'demand', scope: 'article' }).rows.flatMap(({ members }) => members)
    const all = modelOf({ scope: 'article' }).rows.flatMap(({ members }) => members)
    expect(marks).toHaveLength(all.length)
  })

  test('the title is of what passes; without values it says so', () => {
    expect(modelOf().frame.title).toBe(words.lowest.move('Power and equipment', `${MINUS}20.85%`))
    expect(modelOf({ sector: ['chips', 'software'] }).frame.title).toBe(words.share('most', true, 'move'))
    expect(modelOf({ sector: ['chips'] }).frame.title).toMatch(/^Chips: median −\d/)
    expect(modelOf({ sector: ['models'] }).frame.title).toBe(words.none)
    expect(modelOf({ sector: ['models'] }).rows).toEqual([])
    expect(modelOf({}, 'vi').frame.title).toBe(sectorTexts.vi.lowest.move('Điện và thiết bị điện', `${MINUS}20,85%`))
  })

  test('the table has a row for every company that passes', () => {
    const { table } = modelOf()
    expect(new Set(table.rows.map(({ id }) => id)).size).toBe(34)
    const vertiv = table.rows.find(({ id }) => id === 'vertiv')?.cells
    expect(vertiv).toMatchObject({
      value: { text: `${MINUS}29.88%`, sort: -29.88, opens: { figure: 'vertiv-close' }, marks: ['derived'] },
      median: { text: `${MINUS}20.85%`, sort: -20.85 },
      count: { text: '9 of 9', sort: 9 },
    })
  })

  test('no title has more than fifteen words, and every number in it opens something, whatever passes', () => {
    const views = viewsOf(published.dataset, ['a', 'nvidia', 'chip', 'power'])
    const choice = fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      scope: fc.constantFrom('article' as const, 'wider' as const),
      basis: fc.constantFrom(...VIEW_BASES),
    })
    fc.assert(
      fc.property(views, choice, fc.constantFrom(...LANGUAGES), (view, chosen, language) => {
        const { frame, rows, without } = modelOf({ ...view, ...chosen }, language)
        const opened = (frame.titleFigures ?? []).reduce((rest, { text }) => rest.replace(text, ''), frame.title)
        expect(opened).not.toMatch(/\d/)
        expect(frame.title.trim().split(/\s+/u).length).toBeLessThanOrEqual(MAX_WORDS)
        // Everybody who passes is drawn or named.
        const selection = select(published, buildView({ ...view, ...chosen, view: 'sectors' }), language)
        const drawn = rows.reduce((sum, { members }) => sum + members.length, 0)
        expect(drawn + without.length).toBe(selection.rows.length)
      }),
      { numRuns: 60 },
    )
  })
})

test('a median between a whole percent and two places is written in whole percent', () => {
  const selection = select(published, buildView({ view: 'sectors', sector: ['power'] }), 'en')
  const [power] = selectSectors(published, selection).sectors
  // Constellation −20.85%, worked out; Siemens Energy −20%, as reported.
  const four = ['talen', 'constellation', 'siemens-energy', 'eaton'].flatMap(
    (id): SectorMember[] => power?.members.filter(({ row }) => row.company.id === id) ?? [],
  )
  const median = medianOf(four)
  expect(median?.value).toBe(roundTo((-20.85 - 20) / 2, 0))
  expect(median && formatMedian(median, i18nOf.en)).toBe(`${MINUS}20%`)
})

function expectApart(boxes: readonly Box[]): void {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(0, index)) expect(overlap(box, other)).toBe(0)
  }
}

function expectInside(boxes: readonly Box[], frame: Box): void {
  for (const { left, top, width, height } of boxes) {
    expect(left).toBeGreaterThanOrEqual(frame.left - TINY)
    expect(left + width).toBeLessThanOrEqual(frame.width + TINY)
    expect(top).toBeGreaterThanOrEqual(frame.top - TINY)
    expect(top + height).toBeLessThanOrEqual(frame.top + frame.height + TINY)
  }
}

describe.each(OUTCOMES.filter((outcome) => outcome !== 'regain'))('the layout of %s', (outcome) => {
  const cases = LANGUAGES.flatMap((language) => WIDTHS.map((width) => [language, width] as const))

  test.each(cases)('%s at %d px: dots lie in their rows, and labels on nothing and inside', (language, width) => {
    const { rows, strip } = layOut(modelOf({ outcome }, language), width)
    for (const row of rows) {
      const bottom = row.top + row.height
      const dots = row.members.map(({ x, y }) => ({ left: x - DOT, top: y - DOT, width: 2 * DOT, height: 2 * DOT }))
      const labels = row.members.flatMap(({ label }) => label ?? [])
      expectApart([...dots, ...labels])
      expectInside(dots, { left: strip.plotLeft - DOT, top: row.top, width, height: row.height })
      // Words over the marks, where the picture is narrow, stay readable.
      const top = row.wordsY < row.middle ? row.wordsY : row.top
      expectInside(labels, { left: 0, top, width, height: bottom - top })
    }
  })

  test('names the outermost dots where there is room', () => {
    const { rows } = layOut(modelOf({ outcome }), 1280)
    for (const { members } of rows) expect([members[0]?.label, members.at(-1)?.label]).not.toContain(null)
  })

  test('puts the median and the ends of the range where the values are', () => {
    const { rows, strip } = layOut(modelOf({ outcome }), 900)
    for (const { row, medianX, range, members } of rows) {
      expect(medianX).toBe(row.median && strip.toX(row.median.value))
      expect(range).toEqual(members.length > 1 ? [members[0]?.x, members.at(-1)?.x] : null)
    }
  })
})

test('a limited height is kept to as far as dots and names allow', () => {
  const models = LANGUAGES.flatMap((language) =>
    (['move', 'drawdown'] as const).map((outcome) => modelOf({ outcome }, language)),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...models),
      fc.integer({ min: 288, max: 1700 }),
      fc.constantFrom(EM, 21, 26),
      fc.integer({ min: 80, max: 1200 }),
      (model, width, em, maxHeight) => {
        const layOutAt = (limit: number | null) => layOutSectors(model, width, em, i18nOf.en.format.change, limit)
        const { strip, rows, dot } = layOutAt(maxHeight)
        expect(strip.height).toBeLessThanOrEqual(Math.max(maxHeight, layOutAt(1).strip.height) + TINY)
        expect(strip.height).toBeLessThanOrEqual(layOutAt(null).strip.height + TINY)
        for (const row of rows) {
          const dots = row.members.map(({ x, y }) => ({ left: x - dot, top: y - dot, width: 2 * dot, height: 2 * dot }))
          const labels = row.members.flatMap(({ label }) => label ?? [])
          expectApart([...dots, ...labels])
          expectInside(dots, { left: 0, top: row.top, width, height: row.height })
          expectInside(labels, { left: 0, top: row.top, width, height: row.height })
        }
      },
    ),
    // A height that is a hair more than the chart needs by itself.
    { examples: models.map((model) => [model, 868, 21, 558]) },
  )
})

describe('places', () => {
  // 10 px type, an o is 6 px wide: names end at 12 px and have a gap of 8, columns of 6 px likewise, ticks hang over by
  // 6.
  const LEFT = 20 + 6
  const RIGHT = 700 - 2 * (6 + 8) - 6
  const HEAD = 18
  const [template] = modelOf().rows
  const [mark] = template?.members ?? []

  function placeRows(
    rows: readonly (readonly number[])[],
    maxHeight: number | null = null,
    asked: ReadonlySet<string> = new Set(),
  ) {
    if (!template || !mark) throw new Error('no row')
    const model: SectorsModel = {
      ...modelOf(),
      headers: ['o', 'o'],
      rows: rows.map((values, index) => ({
        ...template,
        id: `row-${index}`,
        name: 'oo',
        cells: ['o', 'o'],
        members: values.map((value, at) => ({ ...mark, companyId: `${index}-${at}`, name: 'ooo', value })),
        median: { value: -4, text: '', label: '' },
      })),
    }
    return layOutSectors(model, 700, 10, () => 'oo', maxHeight, asked)
  }
  /** Of an axis from −10 to 0. */
  const toX = (value: number): number => LEFT + ((value + 10) / 10) * (RIGHT - LEFT)

  test('where names compete for room, that of a company asked for stands', () => {
    const values = Array.from({ length: 12 }, (_, at) => -6 + at / 10)
    const namedWith = (...asked: string[]): string[] =>
      placeRows([values], null, new Set(asked)).rows.flatMap(({ members }) =>
        members.flatMap(({ mark: { companyId }, label }) => (label ? [companyId] : [])),
      )
    const nameless = values.map((_, at) => `0-${at}`).filter((id) => !namedWith().includes(id))
    expect(nameless.some((id) => namedWith(id).includes(id))).toBe(true)
  })

  test('dots stand by their values from left to right, in the middle of rows of 3.6 em', () => {
    const { rows, strip } = placeRows([[-10, -5], [-2]])
    expect(strip.toX(0)).toBeCloseTo(RIGHT)
    expect(rows.map(({ top, height, middle }) => [top, height, middle])).toEqual([
      [HEAD, 36, HEAD + 18],
      [HEAD + 36, 36, HEAD + 54],
    ])
    const dots = rows.map(({ members }) => members.map(({ x, y }) => [x, y]))
    expect(dots).toEqual([
      [
        [LEFT, HEAD + 18],
        [toX(-5), HEAD + 18],
      ],
      [[toX(-2), HEAD + 54]],
    ])
    expect(rows[0]?.range).toEqual([LEFT, toX(-5)])
    expect(rows[0]?.medianX).toBeCloseTo(toX(-4))
  })

  test('the name of the first stands to the left of its dot, that of the last to the right', () => {
    const [, second] = placeRows([[-10], [-5, -2]]).rows
    const [first, last] = second?.members ?? []
    const middle = HEAD + 54
    expect(first?.label).toMatchObject({ x: toX(-5) - 10, left: toX(-5) - 10 - 18, anchor: 'end', top: middle - 6 })
    expect(last?.label).toMatchObject({ x: toX(-2) + 10, left: toX(-2) + 10, anchor: 'start', top: middle - 6 })
    expect(last?.label?.y).toBeCloseTo(middle - 6 + 9.5)
  })

  test('at the left end of the plot, where there is no room, it stands to the right', () => {
    const [first] = placeRows([[-10, -5]]).rows[0]?.members ?? []
    expect(first?.label).toMatchObject({ x: LEFT + 10, anchor: 'start' })
  })

  test('a dot that steps aside goes up first, and the row grows by both sides', () => {
    const [row] = placeRows([[-10, -5, -4.9]]).rows
    expect(row).toMatchObject({ top: HEAD, height: 42 + 16, middle: HEAD + 29 })
    expect(row?.members.map(({ y }) => y)).toEqual([HEAD + 29, HEAD + 29, HEAD + 14])
  })

  test('a name with dots close by on either side stands above its own, where the row is tall enough', () => {
    // The last two dots make the row taller; the second has one 19 px to its left and right.
    const [row] = placeRows([[-10, -5, -4.7, -4.4, -0.1, 0]]).rows
    const between = row?.members[2]
    expect(between?.y).toBe(HEAD + 29)
    expect(between?.label?.left).toBeCloseTo(toX(-4.7) - 9)
    expect(between?.label?.top).toBeCloseTo(HEAD + 29 - 6 - 13)
    // In a row of 3.6 em it would reach over the edge.
    expect(placeRows([[-10, -5, -4.7, -4.4]]).rows[0]?.members[2]?.label).toBeNull()
  })

  test('where height is short, rows close up to 1.8 em, or to their dots and 0.6 em', () => {
    expect(placeRows([[-10, -5], [-2]], 1).rows.map(({ height }) => height)).toEqual([18, 18])
    expect(placeRows([[-10, -5, -4.9]], 1).rows.map(({ height }) => height)).toEqual([42 + 6])
  })
})

test('one dot has no range, and nobody no row', () => {
  expect(layOut(modelOf({ q: 'vertiv' }), 900).rows[0]).toMatchObject({ range: null, medianX: null })
  expect(layOut(modelOf({ sector: ['models'] }), 900).rows).toEqual([])
})
