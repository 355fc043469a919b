import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { selectBothBases } from '../../../src/domain/analysis/bothBases.ts'
import type { Figure } from '../../../src/domain/dataset/schema.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import { reconcile } from '../../../src/domain/selection/reconcile.ts'
import { select } from '../../../src/domain/selection/select.ts'
import { COMPANY_SCOPES, type View } from '../../../src/domain/view/view.ts'
import { en } from '../../../src/i18n/en.ts'
import { buildDumbbellModel } from '../../../src/views/bars/dumbbellModel.ts'
import { dumbbellTexts } from '../../../src/views/bars/dumbbellTexts.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { buildMove, buildMoves } from '../../fixtures/moves.ts'
import { readMarketLayers } from '../../fixtures/published.ts'
import { viewsOf } from '../../fixtures/views.ts'

const small: Layers = { ...buildMarketLayers(), hasMarket: true }
const published = readMarketLayers()
const MAX_WORDS = 15
const MINUS = '−'
const words = dumbbellTexts.en

function modelOf(view: Partial<View> = {}, layers = small, language: Language = 'en') {
  const selection = select(layers, reconcile(buildView({ basis: 'both', ...view }), layers), language)
  return buildDumbbellModel(selectBothBases(layers, selection), selection, i18nOf[language])
}
const rowOf = (id: string, model = modelOf()) => model.rows.find(({ companyId }) => companyId === id)

/** The title over companies that stood at `from` and closed at `to`. */
function titleOf(moves: Readonly<Record<string, readonly [from: number, to: number, overrides?: Partial<Figure>]>>) {
  const figures = Object.entries(moves).flatMap(([name, [from, to, overrides]]) => [
    buildMove(name, from, overrides),
    buildMove(name, to, { id: `${name}-to`.toLowerCase(), basis: 'close', precision: 'exact' }),
  ])
  const dataset = buildMoves(Object.fromEntries(Object.keys(moves).map((name) => [name, null])), { figures })
  return modelOf({}, { dataset }).frame.title
}

describe('the title', () => {
  test.each([
    ['one that turned up', { A: [-1, 2], B: [-3, -9] }, words.title.turnedUp('A', true)],
    ['one that turned down', { A: [1, -2], B: [-3, -9] }, words.title.turnedDown('A', true)],
    ['whose fall grew', { A: [-3, -9], B: [-3, -1], C: [-5, -9] }, words.title.fellFurther('A and C', true)],
    ['whose fall shrank', { A: [-3, -1], B: [2, 9] }, words.title.fellLess('A', true)],
    ['only rises that grew', { A: [2, 9] }, words.title.share('all', 'grew')],
    ['only rounding', { A: [-3, -3.4] }, words.title.share('all', 'within-rounding')],
    ['a standstill did not fall further', { A: [0, -5] }, words.title.share('all', 'grew')],
    [
      'too many to name, so the next finding',
      { A: [-1, 2], B: [-1, 2], C: [-1, 2], D: [-1, 2], E: [-3, -9] },
      words.title.fellFurther('E', true),
    ],
  ] as const)('%s', (_, moves, title) => {
    expect(titleOf(moves)).toBe(title)
  })

  test('of the published event says that Amazon turned, in both languages', () => {
    for (const language of LANGUAGES) {
      const { title } = modelOf({}, published, language).frame
      expect(title).toBe(dumbbellTexts[language].title.turnedUp('Amazon', true))
      expect(title).toMatch(/^(Only|Chỉ) Amazon /)
    }
    expect(modelOf({ q: 'alphabet' }, published).frame.title).toBe(words.title.fellFurther('Alphabet', false))
    expect(modelOf({ q: 'microsoft' }, published).frame.title).toBe(words.title.fellLess('Microsoft', false))
    // A market value, and then a share price.
    expect(modelOf({ q: 'nvidia' }, published).frame.title).toBe(words.title.none)
    expect(modelOf({ sector: ['models'] }, published).frame.title).toBe(words.title.none)
  })

  test('has at most fifteen words and no number, whatever passes', () => {
    const views = viewsOf(published.dataset, ['a', 'nvidia', 'chip', 'power'])
    fc.assert(
      fc.property(views, fc.constantFrom(...LANGUAGES), fc.constantFrom(...COMPANY_SCOPES), (view, language, scope) => {
        const { title } = modelOf({ ...view, scope, basis: 'both' }, published, language).frame
        expect(title.trim().split(/\s+/u).length).toBeLessThanOrEqual(MAX_WORDS)
        expect(title).not.toMatch(/\d/)
        expect(title).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a row', () => {
  test('has a place on both bases, in the order of the close', () => {
    expect(modelOf().rows.map(({ name }) => name)).toEqual(['Alpha', 'Zeta', 'Délta', 'Beta', 'Gamma'])
    expect(rowOf('zeta')).toMatchObject({
      atWriting: { changePct: -3, direction: 'fell', marks: ['stated'] },
      close: { changePct: -10, direction: 'fell', marks: ['stated'] },
      cells: [`${MINUS}3%`, `${MINUS}10%`],
    })
    expect(rowOf('alpha')?.close).toMatchObject({ changePct: -12, marks: [] })
    expect(rowOf('alpha')?.cells).toEqual([`${MINUS}12%`, `${MINUS}12.00%`])
  })

  test('without a move, or without its size, has none in its place, and never a zero', () => {
    expect(rowOf('gamma')).toMatchObject({ atWriting: null, close: { changePct: 3 }, cells: ['–', '+3.00%'] })
    expect(rowOf('delta')).toMatchObject({ atWriting: { changePct: null, direction: 'rose' } })
    expect(rowOf('delta')?.cells[0]).toBe(i18nOf.en.t.value.directionShort.rose)
  })

  test('says both values, and what became of the first', () => {
    expect(rowOf('zeta')?.label).toBe(
      i18nOf.en.t.controls.openEvidence(words.said('Zeta', `${MINUS}3%`, `${MINUS}10%`)),
    )
    expect(rowOf('gamma')?.label).toContain(`at the time of writing ${words.none}`)
    expect(rowOf('zeta')?.tip).toMatchObject({ heading: 'Zeta', value: words.change.grew })
    expect(rowOf('zeta')?.tip.lines).toHaveLength(2)
    expect(rowOf('gamma')?.tip).toMatchObject({ value: '' })
    expect(rowOf('gamma')?.tip.lines).toHaveLength(1)
  })

  test('is dimmed by a lens that does not touch it', () => {
    const model = modelOf({ lens: 'demand' })
    expect(rowOf('alpha', model)).toMatchObject({ dimmed: false, link: 'stated' })
    expect(rowOf('zeta', model)).toMatchObject({ dimmed: true, link: null })
    expect(model.rows).toHaveLength(5)
    expect(model.frame.lens).not.toBeNull()
  })
})

describe('the frame', () => {
  test('names who has neither, and counts who has a size on both', () => {
    const model = modelOf()
    expect(model.neither.map(({ id }) => id)).toEqual(['epsilon'])
    expect(model.frame.coverage).toBe(words.coverage(3, 6))
    expect(modelOf({ sector: ['cloud'] }).frame.coverage).toBe(words.coverage(1, 2))
  })

  test('says it in prose, without the words of a control', () => {
    const { summary } = modelOf({ sector: ['cloud'] }).frame
    expect(summary).toBe(
      `${words.said('Beta', `${MINUS}3%`, `${MINUS}3.00%`)}. ${words.said('Gamma', words.none, '+3.00%')}`,
    )
  })

  test('says where the two do not measure the same', () => {
    expect(modelOf({}, published).frame.notes).toContain(words.noteUnlike('Nvidia'))
    expect(modelOf({ q: 'amazon' }, published).frame.notes).not.toContain(words.noteUnlike('Nvidia'))
    expect(modelOf({}, published).frame.notes).toContain(words.noteRounding)
  })

  test('says what the moves at the close are, and marks what differs', () => {
    const of = en.label.viewBasis.close
    expect(modelOf().frame.statuses).toEqual({ plain: 'derived', of, stated: ['Zeta'], marked: ['direction-only'] })
    expect(modelOf().rows.map(({ close }) => close?.marks)).not.toContainEqual(['derived'])
    expect(modelOf({ sector: ['power'] }).frame.statuses).toMatchObject({ marked: [] })
  })
})

test('the table says the same as the rows, and each number opens its evidence', () => {
  const { rows, table } = modelOf()
  expect(table.rows.map(({ id }) => id)).toEqual(rows.map(({ companyId }) => companyId))
  const zeta = table.rows.find(({ id }) => id === 'zeta')?.cells
  expect(zeta?.['atWriting']).toMatchObject({ text: `${MINUS}3%`, sort: -3, opens: { figure: 'zeta-move' } })
  expect(zeta?.['close']).toMatchObject({ text: `${MINUS}10%`, opens: { figure: 'zeta-close-reported' } })
  expect(zeta?.['change']?.text).toBe(words.change.grew)
  const gamma = table.rows.find(({ id }) => id === 'gamma')?.cells
  expect(gamma?.['atWriting']).toEqual({ text: i18nOf.en.t.table.notStated, sort: null })
  expect(gamma?.['change']?.text).toBe(i18nOf.en.t.table.none)
})
