import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap } from '../../../src/charts/plot/labels.ts'
import { project } from '../../../src/charts/plot/scale.ts'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import { deriveTrends } from '../../../src/domain/layers/filings.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import { COMPANY_SCOPES, OUTCOMES, SCATTER_AXES, type View } from '../../../src/domain/view/view.ts'
import type { Box } from '../../../src/ui/keys/spatial.ts'
import { buildScatterModel, type ScatterModel } from '../../../src/views/scatter/scatterModel.ts'
import { scatterTexts } from '../../../src/views/scatter/scatterTexts.ts'
import { buildCapex, buildDataset, buildFigure } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { readDeepSeek, readFilings, readMarket } from '../../fixtures/published.ts'
import { scatterOf } from '../../fixtures/scatter.ts'
import { viewsOf } from '../../fixtures/views.ts'

const deepSeek = readDeepSeek()
const everything = {
  dataset: deepSeek,
  filings: deriveTrends(readFilings()),
  market: deriveMarket(readMarket(), deepSeek),
}
const EM = 13
const DOT = 6

const modelOf = (view: Partial<View> = {}, dataset = buildDataset(), width = 900, language: Language = 'en') =>
  buildScatterModel(scatterOf({ dataset }, view, language), i18nOf[language], { width, fontSize: EM })
const idsIn = ({ marks }: ScatterModel, zone: ScatterModel['marks'][number]['zone']): string[] =>
  marks.filter((mark) => mark.zone === zone).map(({ companyId }) => companyId)

describe('zones', () => {
  test('by which of the two values a company has; those with neither are named', () => {
    const model = modelOf()
    expect(idsIn(model, 'plot')).toEqual(['beta'])
    expect(idsIn(model, 'no-x')).toEqual(['alpha', 'zeta'])
    expect(idsIn(model, 'no-y')).toEqual(['gamma'])
    expect(model.neither.map(({ id }) => id)).toEqual(['epsilon', 'delta'].toSorted())
  })

  test('an axis without a value, and a gutter without a company, are not there', () => {
    const gutterOnly = modelOf({ q: 'alpha' })
    expect(gutterOnly).toMatchObject({ xTicks: [], xLabel: [], yGutter: { height: 0, lines: [] } })
    expect(gutterOnly.xGutter.width).toBeGreaterThan(0)
    // On a phone its axis stands at the right edge; the words over it do not go beyond.
    const { yLabelX, yLabel, fontSize, width, plot } = modelOf({ q: 'alpha' }, buildDataset(), 320)
    expect(plot.left + estimateTextWidth(yLabel, fontSize)).toBeGreaterThan(width)
    expect(yLabelX + estimateTextWidth(yLabel, fontSize)).toBeLessThanOrEqual(width)
    const planOnly = modelOf({ q: 'gamma' })
    expect(planOnly).toMatchObject({ yTicks: [], yLabel: '', xGutter: { width: 0, lines: [] } })
    expect(planOnly.yGutter.height).toBeGreaterThan(0)
    const nothing = modelOf({ q: 'epsilon' })
    expect(nothing).toMatchObject({ marks: [], xTicks: [], yTicks: [], frame: { notes: [] } })
  })

  test('every company of the selection stands in one place', () => {
    fc.assert(
      fc.property(viewsOf(deepSeek, ['chip', 'AI']), (view) => {
        const selection = scatterOf({ dataset: deepSeek }, view)
        const { marks, neither } = buildScatterModel(selection, i18nOf.en, { width: 700, fontSize: EM })
        const placed = [...marks.map(({ companyId }) => companyId), ...neither.map(({ id }) => id)]
        expect(placed.toSorted()).toEqual(selection.rows.map(({ company }) => company.id).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  test('of the published event: Microsoft has both, Meta has no move', () => {
    const model = modelOf({}, deepSeek)
    expect(idsIn(model, 'plot')).toEqual(['microsoft'])
    expect(idsIn(model, 'no-y')).toEqual(['meta'])
    expect(idsIn(model, 'no-x').toSorted()).toEqual(['alphabet', 'amazon', 'cameco', 'nvidia', 'siemens-energy'])
    expect(model.frame.coverage).toBe('1 of 15 companies has both')
  })
})

describe('places', () => {
  test('in the plot, both values by their axes', () => {
    const { plot, xDomain, yDomain, marks } = modelOf()
    const beta = marks.find(({ companyId }) => companyId === 'beta')
    expect(beta).toMatchObject({ xValue: 40, yValue: -3 })
    expect(beta?.x).toBeCloseTo(project(40, xDomain, [plot.left, plot.left + plot.width]))
    expect(beta?.y).toBeCloseTo(project(-3, yDomain, [plot.top + plot.height, plot.top]))
  })

  test('what is missing is null, and stands in a gutter: never at zero', () => {
    const { plot, marks, xGutter, yGutter } = modelOf()
    for (const mark of marks.filter(({ zone }) => zone === 'no-x')) {
      expect(mark.xValue).toBeNull()
      expect(mark.x + DOT).toBeLessThan(xGutter.left + xGutter.width)
      expect(mark.x + DOT).toBeLessThan(plot.left)
    }
    const [gamma] = marks.filter(({ zone }) => zone === 'no-y')
    expect(gamma).toMatchObject({ yValue: null, xValue: 20 })
    expect(gamma?.y).toBeGreaterThan(plot.top + plot.height)
    expect(gamma?.y).toBe(yGutter.top + yGutter.height / 2)
  })

  test('in a gutter, the value that there is stands at its height or length', () => {
    const { plot, xDomain, yDomain, marks } = modelOf()
    const find = (id: string) => marks.find(({ companyId }) => companyId === id)
    expect(find('alpha')?.y).toBeCloseTo(project(-12, yDomain, [plot.top + plot.height, plot.top]))
    expect(find('gamma')?.x).toBeCloseTo(project(20, xDomain, [plot.left, plot.left + plot.width]))
    expect(find('alpha')?.y).toBeGreaterThan(find('zeta')?.y ?? Number.NaN)
  })

  test('axes start at zero and hold every value', () => {
    const { xDomain, yDomain, xTicks, yTicks } = modelOf({}, deepSeek)
    expect(xDomain).toEqual([0, 100])
    expect(yDomain[0]).toBeLessThan(-20)
    expect(yDomain[1]).toBe(0)
    expect(xTicks.map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100'])
    expect(yTicks.map(({ label }) => label)).toEqual(['−20%', '−15%', '−10%', '−5%', '0%'])
  })

  test('axes stand even where nobody has a value', () => {
    const { xDomain, yDomain, marks, bracket } = modelOf({ q: 'epsilon' })
    expect(marks).toEqual([])
    expect(bracket).toBeNull()
    expect(xDomain[0]).toBe(0)
    expect(xDomain[1]).toBeGreaterThan(0)
    expect(yDomain[0]).toBeLessThan(0)
  })
})

describe('bracket', () => {
  // Beta and Gamma without plans of their own: both are then covered by the pair's total alone.
  const unplanned = buildDataset({
    figures: buildDataset().figures.filter(({ id }) => !['beta-plan', 'gamma-plan', 'pair-plans'].includes(id)),
  })

  test('joins the members that stand in the gutter, at their own heights', () => {
    const { bracket, marks } = modelOf({}, deepSeek)
    const heightOf = (id: string) => marks.find(({ companyId }) => companyId === id)?.y
    expect(bracket?.figureId).toBe('cloud-and-meta-capex-2024')
    expect(bracket?.memberYs.toSorted()).toEqual([heightOf('alphabet'), heightOf('amazon')].toSorted())
    for (const y of bracket?.memberYs ?? []) {
      expect(y).toBeGreaterThanOrEqual(bracket?.top ?? Number.NaN)
      expect(y).toBeLessThanOrEqual(bracket?.bottom ?? Number.NaN)
    }
  })

  test('says how many firms the total covers, its value and its year', () => {
    const { bracket } = modelOf({}, deepSeek)
    expect(bracket?.text.lines.join(' ')).toBe('4 firms together about $180bn, 2024')
    expect(bracket?.label).toBe('Alphabet, Amazon, Microsoft and Meta: about $180bn. Show the evidence')
    const vietnamese = modelOf({}, deepSeek, 900, 'vi').bracket
    expect(vietnamese?.text.lines.join(' ')).toBe('4 hãng cộng lại khoảng 180 tỷ USD, 2024')
  })

  test('has no place on the capex axis: it is no mark, and stands left of the plot', () => {
    const { bracket, marks, plot, xGutter } = modelOf({}, deepSeek)
    expect(bracket).not.toHaveProperty('xValue')
    expect(bracket?.x).toBeLessThan(xGutter.left + xGutter.width)
    expect(bracket?.x).toBeLessThan(plot.left)
    expect(marks.map(({ xValue }) => xValue)).not.toContain(180)
    expect(marks.map(({ xValue }) => xValue)).not.toContain(45)
  })

  test('is gone with the members in the gutter; the note stays while a member passes', () => {
    const allPlanned = modelOf()
    expect(allPlanned.bracket).toBeNull()
    expect(allPlanned.combinedNote).toEqual({
      text:
        'Beta and Gamma together spent about $100bn on data centres in 2024. ' +
        'The total has no place on the capex axis, and is never split.',
      figureId: 'pair-2024',
    })
    expect(modelOf({ q: 'alpha' }).combinedNote).toBeNull()
  })

  test('a member without a move is no arm of it', () => {
    expect(modelOf({}, unplanned).bracket?.memberYs).toHaveLength(1)
    expect(modelOf({ q: 'gamma' }, unplanned).bracket).toBeNull()
  })

  test('a plan that is announced moves a member out of it', () => {
    const planned = buildDataset({ figures: [...unplanned.figures, buildCapex()] })
    expect(modelOf({}, planned).bracket).toBeNull()
    expect(idsIn(modelOf({}, planned), 'plot')).toEqual(['beta'])
  })
})

describe('marks', () => {
  test('say their values, and to whom they are read what they lack', () => {
    const { marks } = modelOf()
    const find = (id: string) => marks.find(({ companyId }) => companyId === id)
    expect(find('beta')?.label).toBe('Beta: −3%, $40bn. Show the evidence')
    expect(find('beta')?.marks).toEqual(['stated', 'planned'])
    expect(find('alpha')?.label).toBe('Alpha: −12%. Show the evidence')
    expect(find('alpha')?.tip.lines).toContain('No capex plan of its own')
    expect(find('gamma')?.label).toBe('Gamma: $20bn. Show the evidence')
    expect(find('gamma')?.tip.lines).toContain('No move stated')
  })

  test('a lens dims', () => {
    const { marks, neither } = modelOf({ lens: 'demand' })
    const shown = marks.map(({ companyId, dimmed }) => [companyId, dimmed])
    expect(shown).toEqual([
      ['beta', false],
      ['alpha', false],
      ['zeta', true],
      ['gamma', true],
    ])
    expect(neither.map(({ dimmed }) => dimmed)).toEqual([true, true])
  })
})

describe('words around', () => {
  test.each<[Partial<View>, string]>([
    [{}, 'Only Beta has both a move and a capex plan'],
    [{ q: 'alpha' }, 'No company here has both a move and a capex plan'],
  ])('the title under %j', (view, title) => {
    expect(modelOf(view).frame.title).toBe(title)
  })

  test('the title names the few that have both', () => {
    const dataset = buildDataset({
      figures: [...buildDataset().figures, buildCapex({ id: 'alpha-plan', subject: 'alpha', value: 5 })],
    })
    expect(modelOf({}, dataset).frame.title).toBe('Only Alpha and Beta have both a move and a capex plan')
  })

  test('is at most 15 words, whatever is filtered, in both languages', () => {
    fc.assert(
      fc.property(
        viewsOf(deepSeek, ['chip', 'AI']),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...SCATTER_AXES),
        fc.constantFrom(...OUTCOMES),
        (filters, language, x, outcome) => {
          const selection = scatterOf(everything, { ...filters, x, outcome, scope: 'wider', basis: 'close' }, language)
          const { title } = buildScatterModel(selection, i18nOf[language], { width: 700, fontSize: EM }).frame
          expect(title.split(/\s+/u).length, title).toBeLessThanOrEqual(15)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('subtitle, coverage and summary', () => {
    expect(modelOf().frame).toMatchObject({
      subtitle:
        'Own capex planned for 2025, USD bn (across). Change in share price, %, 3 March 2025, at the time of writing (down)',
      coverage: '1 of 6 companies has both',
      summary:
        'Both: Beta −3% $40bn. Move only: Alpha −12% and Zeta −3%. ' +
        'Capex plan only: Gamma $20bn. Neither: Délta and Epsilon.',
    })
  })

  test('plans that cover different things are told apart, and only then', () => {
    const { scopeOf, noteScopes } = scatterTexts.en
    const scopes = [scopeOf('Microsoft', 'AI infrastructure'), scopeOf('Meta', 'AI')]
    expect(modelOf({}, deepSeek).frame.notes[0]).toBe(noteScopes(i18nOf.en.format.list(scopes)))
    expect(modelOf().frame.notes).toEqual([scatterTexts.en.noteFew])
  })

  test('sources are of what is drawn, the article first', () => {
    expect(modelOf({}, deepSeek).frame.sources.map(({ id }) => id)).toEqual(['economist', 'anadolu-microsoft'])
  })

  test('the table has both values of every company, and "not stated" where there is none', () => {
    const { rows, columns } = modelOf().table
    expect(columns.map(({ id }) => id)).toEqual(['company', 'sector', 'x', 'scope', 'y', 'measure'])
    const cells = rows.map(({ id, cells: { x, y } }) => [id, x?.text, x?.sort, y?.text, y?.sort])
    expect(cells).toEqual([
      ['alpha', 'not stated', null, '−12%', -12],
      ['beta', '$40bn', 40, '−3%', -3],
      ['zeta', 'not stated', null, '−3%', -3],
      ['delta', 'not stated', null, 'rose, size not stated', null],
      ['epsilon', 'not stated', null, 'not stated', null],
      ['gamma', '$20bn', 20, 'not stated', null],
    ])
  })
})

// The ink of a label, near enough: ascenders and descenders around the baselines that the chart draws it on.
const LINE = 1.3
const ASCENT = 0.8
const DESCENT = 0.22

interface Label {
  readonly name: string
  readonly box: Box
}

function labelsOf({ marks, bracket, fontSize: em }: ScatterModel): Label[] {
  const texts = [
    ...marks.map(({ companyId, text }) => ({ name: companyId, ...text })),
    ...(bracket ? [{ name: 'bracket', anchor: 'start' as const, ...bracket.text }] : []),
  ]
  return texts.map(({ name, x, y, anchor, lines }) => {
    const width = Math.max(...lines.map((line) => estimateTextWidth(line, em)))
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    const height = (ASCENT + DESCENT + (lines.length - 1) * LINE) * em
    return { name, box: { left, top: y - ASCENT * em, width, height } }
  })
}

const TINY = 1e-6
const WIDTHS = [
  272, 280, 288, 300, 320, 340, 360, 390, 420, 460, 468, 480, 520, 600, 720, 800, 900, 1024, 1280, 1440, 1600,
]
const VIEWS: readonly Partial<View>[] = [
  {},
  { lens: 'economics' },
  { sector: ['cloud'] },
  { sector: ['power', 'chips'] },
  { direction: ['fell'] },
  { direction: ['not-stated'] },
  { status: ['planned'] },
]

describe.each(LANGUAGES)('the published event in %s', (language) => {
  const layouts = WIDTHS.flatMap((width) =>
    VIEWS.map((view) => ({ width, view, model: modelOf(view, deepSeek, width, language) })),
  )

  test('no two labels overlap', () => {
    for (const { width, view, model } of layouts) {
      const labels = labelsOf(model)
      const clashes = labels.flatMap((a, index) =>
        labels.slice(index + 1).flatMap((b) => (overlap(a.box, b.box) > 0 ? [`${a.name} and ${b.name}`] : [])),
      )
      expect(clashes, `${width} ${JSON.stringify(view)}`).toEqual([])
    }
  })

  test('no label covers the mark of another', () => {
    for (const { width, view, model } of layouts) {
      const dots = model.marks.map(({ companyId, x, y }) => ({
        name: companyId,
        box: { left: x - DOT, top: y - DOT, width: 2 * DOT, height: 2 * DOT },
      }))
      const covered = labelsOf(model).flatMap((label) =>
        dots.flatMap((dot) =>
          dot.name !== label.name && overlap(label.box, dot.box) > 0 ? [`${label.name} on ${dot.name}`] : [],
        ),
      )
      expect(covered, `${width} ${JSON.stringify(view)}`).toEqual([])
    }
  })

  test('marks, labels and bracket stay inside the picture', () => {
    for (const { width, view, model } of layouts) {
      const boxes: Label[] = [
        ...labelsOf(model),
        ...model.marks.map(({ companyId, x, y }) => ({
          name: `${companyId}’s dot`,
          box: { left: x - DOT, top: y - DOT, width: 2 * DOT, height: 2 * DOT },
        })),
      ]
      const strays = boxes.flatMap(({ name, box }) =>
        box.left < 0 || box.top < 0 || box.left + box.width > model.width + TINY || box.top + box.height > model.height
          ? [name]
          : [],
      )
      expect(strays, `${width} ${JSON.stringify(view)}`).toEqual([])
      expect(model.bracket?.top ?? 0).toBeGreaterThanOrEqual(0)
      expect(model.bracket?.bottom ?? 0).toBeLessThanOrEqual(model.height)
    }
  })

  test('the bracket’s line runs through no name', () => {
    for (const { width, view, model } of layouts) {
      const { bracket } = model
      if (!bracket) continue
      const line = { left: bracket.x - 0.75, top: bracket.top, width: 1.5, height: bracket.bottom - bracket.top }
      const crossed = labelsOf(model).flatMap(({ name, box }) => (overlap(line, box) > 0 ? [name] : []))
      expect(crossed, `${width} ${JSON.stringify(view)}`).toEqual([])
    }
  })
})

test('labels of points that lie close together stay apart', () => {
  const names = ['Alpha', 'Beta', 'Gamma']
  const place = (name: string, index: number) => ({
    subject: name.toLowerCase(),
    move: -5 - index / 4,
    plan: 50 + index,
  })
  const places = names.map(place)
  const plans = places.map(({ subject, plan }) => buildCapex({ id: `${subject}-plan`, subject, value: plan }))
  const moves = places.map(({ subject, move }) => buildFigure({ id: `${subject}-move`, subject, value: move }))
  for (const [figures, zone] of [
    [[...moves, ...plans], 'plot'],
    [plans.slice(0, 2), 'no-y'],
    [moves, 'no-x'],
  ] as const) {
    for (const width of [600, 900, 1600]) {
      const model = modelOf({}, buildDataset({ figures: [...figures] }), width)
      const labels = labelsOf(model)
      expect(idsIn(model, zone)).toHaveLength(zone === 'no-y' ? 2 : 3)
      labels.forEach((a, index) => {
        for (const b of labels.slice(index + 1)) expect(overlap(a.box, b.box), `${a.name} and ${b.name}`).toBe(0)
      })
    }
  }
})

test('labels stay apart at any width and type size, and under any filter', () => {
  fc.assert(
    fc.property(
      viewsOf(deepSeek, ['chip', 'AI']),
      fc.integer({ min: 280, max: 1600 }),
      fc.constantFrom(...LANGUAGES),
      (view, width, language) => {
        const model = modelOf(view, deepSeek, width, language)
        const labels = labelsOf(model)
        labels.forEach((a, index) => {
          for (const b of labels.slice(index + 1)) expect(overlap(a.box, b.box), `${a.name} and ${b.name}`).toBe(0)
        })
      },
    ),
    { numRuns: 150 },
  )
})

test('a limited height is kept to as far as the words beside the plot allow, and labels stay apart and inside', () => {
  fc.assert(
    fc.property(
      viewsOf(deepSeek, ['chip', 'AI']),
      fc.record({
        x: fc.constantFrom(...SCATTER_AXES),
        outcome: fc.constantFrom(...OUTCOMES),
        scope: fc.constantFrom(...COMPANY_SCOPES),
      }),
      fc.record({
        width: fc.integer({ min: 600, max: 1700 }),
        fontSize: fc.constantFrom(EM, 21, 26),
        maxHeight: fc.integer({ min: 60, max: 1200 }),
      }),
      fc.constantFrom(...LANGUAGES),
      (view, choice, room, language) => {
        const selection = scatterOf(everything, { ...view, ...choice }, language)
        const heightAt = (maxHeight: number | null): number =>
          buildScatterModel(selection, i18nOf[language], { ...room, maxHeight }).height
        const model = buildScatterModel(selection, i18nOf[language], room)
        expect(model.height).toBeLessThanOrEqual(Math.max(room.maxHeight, heightAt(1)) + TINY)
        const labels = labelsOf(model).filter(({ box }) => box.width > 0)
        labels.forEach(({ name, box }, index) => {
          for (const other of labels.slice(index + 1)) {
            expect(overlap(box, other.box), `${name} and ${other.name}`).toBe(0)
          }
          expect(box.left, name).toBeGreaterThanOrEqual(0)
          expect(box.left + box.width, name).toBeLessThanOrEqual(room.width + TINY)
          expect(box.top, name).toBeGreaterThanOrEqual(0)
          expect(box.top + box.height, name).toBeLessThanOrEqual(model.height)
        })
      },
    ),
    { numRuns: 150 },
  )
})
