import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BarMark } from '../../../src/charts/bars/bars.ts'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { magnitude } from '../../../src/domain/figures/figures.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildBarsModel } from '../../../src/views/bars/barsModel.ts'
import { buildDataset } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { buildMove, buildMoves, type MoveSpec, selectView } from '../../fixtures/moves.ts'
import { readDeepSeek } from '../../fixtures/published.ts'
import { viewsOf } from '../../fixtures/views.ts'

const { en, vi } = i18nOf
const deepSeek = readDeepSeek()
const MAX_WORDS = 15

const modelOf = (view: Partial<View> = {}, dataset = buildDataset()) => buildBarsModel(selectView(dataset, view), en)
const marksOf = (view: Partial<View> = {}, dataset = buildDataset()): BarMark[] =>
  modelOf(view, dataset).rows.filter((row) => row.kind === 'mark')
const titleOf = (moves: Readonly<Record<string, MoveSpec>>): string => modelOf({}, buildMoves(moves)).frame.title
const countWords = (text: string): number => text.trim().split(/\s+/u).length

describe('title', () => {
  const { fellFurther, fellAlike, fellAndRose, roseFurther, only, onlyDirections, share, more, even, none } = en.t.bars

  test.each<[string, Record<string, MoveSpec>, string]>([
    ['the largest fall before the next', { A: -3, B: -12, C: -5, D: 2 }, fellFurther('B', 'C')],
    ['however often the second size occurs', { A: -3, B: -12, C: -3 }, fellFurther('B', 'A')],
    ['two that fell alike', { A: -5, B: -5, C: -1 }, fellAlike('A and B')],
    ['three that fell alike', { A: -5, B: -5, C: -5 }, fellAlike('A, B and C')],
    ['more that fell alike are too many to name', { A: -5, B: -5, C: -5, D: -5, E: -1 }, share('all', 'fell')],
    ['one fall and one rise', { A: -5, B: 3, C: null }, fellAndRose('A', 'B')],
    ['one fall and several rises', { A: -5, B: 3, C: 2 }, share('most', 'rose')],
    ['rises', { A: 1, B: 4, C: 0 }, roseFurther('B', 'A')],
    ['rises alike', { A: 4, B: 4 }, share('all', 'rose')],
    ['a rise among what did not move', { A: 4, B: 0 }, more('rose', 'fell')],
    ['nothing moved', { A: 0, B: 0 }, share('all', 'flat')],
    ['a single fall', { A: -5, B: null }, only('A', 'fell', false)],
    ['a single rise', { A: 5 }, only('A', 'rose', true)],
    ['a single zero', { A: 0 }, only('A', 'flat', true)],
    ['only rises without a size', { A: 'rose', B: 'rose', C: null }, onlyDirections('A and B', 'rose')],
    ['only a fall without a size', { A: 'fell' }, onlyDirections('A', 'fell')],
    ['only a stated standstill', { A: 'flat', B: 'flat' }, onlyDirections('A and B', 'flat')],
    ['a fall beside directions', { A: -5, B: 'rose', C: 'rose', D: 'rose', E: 'fell' }, share('half', 'rose')],
    ['directions that differ', { A: 'rose', B: 'fell' }, even],
    ['no move at all', { A: null, B: null }, none],
    ['a fall without a size may have been the largest', { A: -3, B: -12, C: 'fell' }, share('all', 'fell')],
    ['alike, and one without a size', { A: -5, B: -5, C: 'fell' }, share('all', 'fell')],
    ['a rise without a size may have been the largest', { A: -3, B: 4, C: 'rose' }, share('most', 'rose')],
    ['a rise without a size says nothing of the falls', { A: -3, B: -12, C: 'rose' }, fellFurther('B', 'A')],
    [
      'names that make a headline of a paragraph',
      { 'A B C D E': 'rose', 'F G H I J': 'rose', 'K L M N O P': 'rose' },
      share('all', 'rose'),
    ],
  ])('%s', (_, moves, title) => {
    expect(titleOf(moves)).toBe(title)
  })

  test.each<[string, Partial<Figure>, Partial<Figure>, string]>([
    ['more than the rest', { precision: 'more-than' }, {}, fellFurther('A', 'B')],
    ['the second may have fallen further', {}, { precision: 'at-least' }, share('all', 'fell')],
    ['the first may have fallen less', { precision: 'less-than' }, {}, share('all', 'fell')],
    ['less than less', {}, { precision: 'less-than' }, fellFurther('A', 'B')],
    ['a bound is not alike', { value: -5, precision: 'more-than' }, {}, share('all', 'fell')],
    ['ranges that overlap', { value: { low: -10, high: -4 } }, {}, share('all', 'fell')],
    ['ranges that do not', { value: { low: -10, high: -6 } }, {}, fellFurther('A', 'B')],
  ])('wording that leaves it open: %s', (_, first, second, title) => {
    const figures = [buildMove('A', -9, first), buildMove('B', -5, second)]
    expect(modelOf({}, buildMoves({ A: null, B: null }, { figures })).frame.title).toBe(title)
  })

  test('no two findings read alike', () => {
    const titles = [
      fellFurther('A', 'B'),
      fellAlike('A and B'),
      fellAndRose('A', 'B'),
      roseFurther('A', 'B'),
      only('A', 'fell', true),
      only('A', 'fell', false),
      only('A', 'rose', true),
      only('A', 'flat', true),
      onlyDirections('A', 'fell'),
      ...(['all', 'most', 'half'] as const).flatMap((part) => [share(part, 'fell'), share(part, 'rose')]),
      more('fell', 'rose'),
      more('rose', 'fell'),
      even,
      none,
    ]
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('is about the selection, in the reader’s language', () => {
    expect(modelOf({}, deepSeek).frame.title).toBe(fellFurther('Siemens Energy', 'Nvidia'))
    expect(modelOf({ sector: ['cloud'] }, deepSeek).frame.title).toBe(fellAlike('Alphabet and Microsoft'))
    expect(buildBarsModel(selectView(deepSeek, { sector: ['chips', 'power'] }, 'vi'), vi).frame.title).toBe(
      vi.t.bars.fellFurther('Siemens Energy', 'Nvidia'),
    )
  })

  test('is short, whatever is filtered, in both languages', () => {
    fc.assert(
      fc.property(viewsOf(deepSeek, ['chip', 'cloud', 'AI']), (view) => {
        for (const i18n of [en, vi]) {
          const { title } = buildBarsModel(select({ dataset: deepSeek }, view, i18n.language), i18n).frame
          expect(title.length).toBeGreaterThan(0)
          expect(countWords(title), title).toBeLessThanOrEqual(MAX_WORDS)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('claims nothing that the figures do not carry', () => {
    const views = viewsOf(deepSeek, ['chip', 'cloud', 'AI'])
    const changeOf = new Map(
      deepSeek.figures
        .filter(({ measure }) => measure.endsWith('Change'))
        .map((figure) => [deepSeek.companies.find(({ id }) => id === figure.subject)?.name, magnitude(figure)]),
    )
    fc.assert(
      fc.property(views, (view) => {
        const selection = select({ dataset: deepSeek }, view, 'en')
        const { title } = buildBarsModel(selection, en).frame
        const falls = selection.sized.flatMap(({ move }) => move.changePct ?? []).filter((change) => change < 0)
        const [, winner, loser] = /^(.+) fell further than (.+)$/.exec(title) ?? []
        if (winner !== undefined && loser !== undefined) {
          expect(changeOf.get(winner)).toBe(Math.min(...falls))
          expect(changeOf.get(winner)).toBeLessThan(changeOf.get(loser) ?? Number.NaN)
        }
        for (const name of /^(.+) fell furthest/.exec(title)?.[1]?.split(/, | and /) ?? []) {
          expect(changeOf.get(name)).toBe(Math.min(...falls))
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('subtitle', () => {
  const DAY = '%, 3 March 2025, at the time of writing'
  const byValue = (name: string, change: number) => buildMove(name, change, { measure: 'marketValueChange' })
  const mixed = buildMoves(
    { A: -1, B: -2, C: -3 },
    { figures: [buildMove('A', -1), byValue('B', -2), byValue('C', -3)] },
  )

  test('measure, unit, day and basis', () => {
    expect(modelOf({}, buildMoves({ A: -1 })).frame.subtitle).toBe(`Change in share price, ${DAY}`)
  })

  test('names those whose figure is a market value, largest first', () => {
    expect(modelOf({}, mixed).frame.subtitle).toBe(`Change in share price (C and B: market value), ${DAY}`)
    expect(modelOf({ q: 'b' }, mixed).frame.subtitle).toBe(`Change in market value, ${DAY}`)
    expect(modelOf({ q: 'a', max: -1, min: -1 }, mixed).frame.subtitle).toBe(`Change in share price, ${DAY}`)
  })

  test('names nobody whom the filters left out', () => {
    expect(modelOf({}, deepSeek).frame.subtitle).toContain('(Nvidia: market value)')
    expect(modelOf({ sector: ['cloud'] }, deepSeek).frame.subtitle).not.toContain('Nvidia')
  })
})

describe('rows', () => {
  test('a mark for every stated move, in the order of the selection; the others by name', () => {
    expect(marksOf().map(({ companyId, changePct }) => [companyId, changePct])).toEqual([
      ['alpha', -12],
      ['beta', -3],
      ['zeta', -3],
      ['delta', null],
    ])
    expect(modelOf().withoutMove.map(({ name }) => name)).toEqual(['Epsilon', 'Gamma'])
  })

  test('a direction without a size is an arrow: no length, never zero', () => {
    const arrow = marksOf().find(({ companyId }) => companyId === 'delta')
    expect(arrow).toMatchObject({ changePct: null, direction: 'rose', value: 'rose, size not stated' })
    expect(arrow?.marks).toEqual(['direction-only'])
    expect(modelOf().frame.notes).toEqual([en.t.bars.note])
    expect(modelOf({ direction: ['fell'] }).frame.notes).toEqual([])
  })

  test('a stated zero is a bar of no length, and no arrow', () => {
    const [mark] = marksOf({}, buildMoves({ A: 0 }))
    expect(mark).toMatchObject({ changePct: 0, direction: 'flat', value: '0%', marks: ['stated'] })
  })

  test('headings when grouped, one before each sector that has a mark', () => {
    const rows = modelOf({ group: 'sector' }).rows.map((row) =>
      row.kind === 'mark' ? row.name : row.kind === 'heading' && `# ${row.label}`,
    )
    expect(rows).toEqual(['# Chips', 'Alpha', '# Cloud', 'Beta', '# Power', 'Zeta', '# Software', 'Délta'])
    const vietnamese = buildBarsModel(selectView(buildDataset(), { group: 'sector', q: 'zeta' }, 'vi'), vi).rows
    expect(vietnamese.map((row) => row.kind === 'heading' && row.label)).toEqual(['Năng lượng', false])
    expect(modelOf({ group: 'sector', listing: ['private'] }).rows).toEqual([])
  })

  test('keys are unique', () => {
    const keys = modelOf({ group: 'sector' }).rows.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('a lens dims those it does not touch, by name too', () => {
    const dimmed = (view: Partial<View>) => {
      const { withoutMove } = modelOf(view)
      return [...marksOf(view), ...withoutMove].filter((mark) => mark.dimmed).map(({ name }) => name)
    }
    expect(dimmed({})).toEqual([])
    expect(dimmed({ lens: 'demand' })).toEqual(['Zeta', 'Délta', 'Epsilon', 'Gamma'])
    expect(modelOf({ lens: 'demand' }).frame.lens).toEqual({
      note: en.t.frame.dimmed('Demand', 2, 1),
      hint: en.t.frame.lensHint,
    })
    expect(modelOf().frame.lens).toBeNull()
  })

  test('a lens tells who is touched by the source’s word from who is by inference', () => {
    const links = marksOf({ lens: 'demand' }).map(({ name, link }) => [name, link])
    expect(links).toEqual([
      ['Alpha', 'stated'],
      ['Beta', 'inferred'],
      ['Zeta', null],
      ['Délta', null],
    ])
    expect(marksOf().map(({ link }) => link)).toEqual([null, null, null, null])
  })

  test('says to whom it is read what it shows: name, value, and in the tooltip measure, day, status, sector and rank', () => {
    const [alpha, beta] = marksOf()
    expect(alpha?.label).toBe('Alpha: −12%. Show the evidence')
    expect(alpha?.tip).toEqual({
      heading: 'Alpha',
      value: '−12%',
      lines: [
        'Change in share price',
        '3 March 2025, at the time of writing',
        'Stated; rounded',
        'Chips',
        'Largest of 3 falls in the selection',
      ],
      company: 'alpha',
    })
    expect(beta?.tip.lines.at(-1)).toBe('Joint 2nd largest of 3 falls in the selection')
  })
})

describe('axis', () => {
  test('holds zero and every size, in even steps', () => {
    const { domain, ticks } = modelOf()
    expect(domain).toEqual([-12, 0])
    expect(ticks.map(({ label }) => label)).toEqual(['−12%', '−10%', '−8%', '−6%', '−4%', '−2%', '0%'])
  })

  test('has room on both sides where something rose', () => {
    const { domain, ticks } = modelOf({}, buildMoves({ A: -4, B: 6 }))
    expect(domain).toEqual([-4, 6])
    expect(ticks.map(({ label }) => label)).toEqual(['−4%', '−2%', '0%', '+2%', '+4%', '+6%'])
  })

  test('is nothing but zero where there are no sizes', () => {
    const { domain, ticks } = modelOf({ q: 'delta' })
    expect(domain).toEqual([0, 0])
    expect(ticks).toEqual([{ value: 0, label: '0%' }])
  })
})

describe('words around', () => {
  test('coverage counts sizes, directions and companies', () => {
    expect(modelOf().frame.coverage).toBe('3 of 6 companies have a size; 1 with rise or fall only')
    expect(modelOf({ q: 'alpha' }).frame.coverage).toBe('1 of 1 company has a size')
    expect(modelOf({ max: -1 }).frame.coverage).toContain(en.t.filters.leftOut(3))
  })

  test('the summary says every move', () => {
    expect(modelOf().frame.summary).toBe(
      '3 companies with a size: Alpha −12%, Beta −3% and Zeta −3%. ' +
        'Rise or fall only: Délta rose, size not stated. 2 without a stated move: Epsilon and Gamma',
    )
  })

  test('key and sources are of what is drawn', () => {
    expect(modelOf().frame.statuses).toEqual({ plain: 'stated', stated: [], marked: ['direction-only'] })
    expect(modelOf({ q: 'alpha' }).frame.statuses).toEqual({ plain: 'stated', stated: [], marked: [] })
    expect(modelOf().frame.sources.map(({ id }) => id)).toEqual(['paper'])
    expect(modelOf({ listing: ['private'] }).frame.sources).toEqual([])
  })
})

describe('table', () => {
  test('a row a company, in the order of the selection, whatever it lacks', () => {
    fc.assert(
      fc.property(viewsOf(deepSeek, ['chip', 'cloud']), (view) => {
        const selection = select({ dataset: deepSeek }, view, 'en')
        const { rows } = buildBarsModel(selection, en).table
        expect(rows.map(({ id }) => id)).toEqual(selection.rows.map(({ company }) => company.id))
      }),
      { numRuns: 50 },
    )
  })

  test('cells show, sort and open', () => {
    const { table } = modelOf({ lens: 'demand' })
    const cellsOf = (id: string) => table.rows.find((row) => row.id === id)?.cells
    expect(cellsOf('alpha')).toEqual({
      company: { text: 'Alpha', sort: 'Alpha', opens: { company: 'alpha' } },
      sector: { text: 'Chips', sort: 'Chips' },
      move: { text: '−12%', sort: -12, opens: { figure: 'alpha-move' }, marks: ['stated'] },
      measure: { text: 'Change in share price', sort: 'Change in share price' },
      direction: { text: 'Fell', sort: 'Fell' },
    })
    expect(cellsOf('delta')?.['move']).toMatchObject({ text: 'rose, size not stated', sort: null })
    expect(cellsOf('gamma')?.['move']).toEqual({ text: 'not stated', sort: null })
    expect(cellsOf('gamma')?.['measure']).toEqual({ text: '–', sort: null })
    expect(cellsOf('gamma')?.['direction']?.text).toBe('Not stated')
    expect(table.rows.map(({ dimmed }) => dimmed)).toEqual([false, false, true, true, true, true])
  })

  test('every column has a cell in every row', () => {
    const { columns, rows } = modelOf().table
    for (const { cells } of rows) expect(Object.keys(cells)).toEqual(columns.map(({ id }) => id))
  })
})
