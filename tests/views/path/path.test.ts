import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_STATUSES } from '../../../src/charts/frame/fixedKeys.ts'
import { overlap } from '../../../src/charts/plot/labels.ts'
import { estimateTextWidth } from '../../../src/charts/plot/textWidth.ts'
import { askedCompanies, MAX_PICKED, selectPaths } from '../../../src/domain/analysis/paths.ts'
import { LANGUAGES, type Language } from '../../../src/domain/dataset/text.ts'
import { DRAWDOWN_WINDOW } from '../../../src/domain/layers/drawdownWindows.ts'
import { deriveMarket } from '../../../src/domain/layers/market.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { layOutPath, type PathLayout } from '../../../src/views/path/pathLayout.ts'
import { buildPathModel, buildRelativeModel, MAX_MARKED, type PathModel } from '../../../src/views/path/pathModel.ts'
import { pathTexts } from '../../../src/views/path/pathTexts.ts'
import { buildRecoveryModel } from '../../../src/views/path/recoveryModel.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { buildPathLayers, readPathLayers } from '../../fixtures/paths.ts'
import { readDeepSeek, readManyCloses } from '../../fixtures/published.ts'

const small = buildPathLayers()
const published = readPathLayers()
const words = pathTexts.en
const EM = 13

interface Models {
  readonly paths: PathModel
  readonly relative: PathModel
}

function modelsOf(view: Partial<View> = {}, layers = published, language: Language = 'en'): Models {
  const selection = select(layers, buildView({ view: 'path', ...view }), language)
  const paths = selectPaths(layers, selection, askedCompanies(selection))
  const relative = paths && buildRelativeModel(paths, selection, i18nOf[language])
  if (!paths || !relative) throw new Error('no market')
  return { paths: buildPathModel(paths, selection, i18nOf[language], view.figure ?? null), relative }
}

const lineOf = ({ lines }: PathModel, id: string) => {
  const line = lines.find((one) => one.id === id)
  if (!line) throw new Error(`no line of ${id}`)
  return line
}
const marksOf = (model: PathModel, id: string) => lineOf(model, id).marks.map(({ kind, figureId }) => [kind, figureId])
const weights = ({ lines }: PathModel, weight: string) => lines.filter((one) => one.weight === weight)

describe('lines', () => {
  const { paths, relative } = modelsOf({}, small)

  test('hold a value a session, and a gap where there is no close', () => {
    expect(paths.sessions).toEqual(Array.from({ length: 25 }, (_, place) => place - 2))
    expect(lineOf(paths, 'alpha').values.slice(0, 6)).toEqual([98, 100, 90, 95, 101, 80])
    expect(lineOf(paths, 'zeta').values.slice(0, 8)).toEqual([null, null, 97, 97, 97, null, 97, null])
  })

  test('a path that hangs on a report is marked as such', () => {
    expect(paths.lines.filter(({ isAnchored }) => isAnchored).map(({ id }) => id)).toEqual(['zeta'])
  })

  test('the rest lies below, without points or names', () => {
    expect(paths.lines[0]).toMatchObject({ id: 'eta', weight: 'rest', marks: [] })
    expect(relative.lines.some(({ id }) => id === 'eta')).toBe(false)
  })

  test('of very many only those picked out have points; every line has its values', () => {
    const dataset = readDeepSeek()
    const linesAt = (count: number) => {
      const market = deriveMarket(readManyCloses(count), dataset)
      const { paths, relative } = modelsOf({ scope: 'wider' }, { ...published, market })
      return [paths, relative].map((model) => weights(model, 'passing'))
    }
    for (const passing of linesAt(10)) expect(passing.every(({ marks }) => marks.length > 0)).toBe(true)
    for (const passing of linesAt(MAX_MARKED)) {
      expect(passing.length).toBeGreaterThan(MAX_MARKED)
      expect(passing.flatMap(({ marks }) => marks)).toEqual([])
      expect(passing.every(({ values }) => values.some((value) => value !== null))).toBe(true)
    }
  })

  test('the benchmark has a line of its own, and is the rule against itself', () => {
    expect(weights(paths, 'benchmark').map(({ id }) => id)).toEqual(['first'])
    expect(lineOf(modelsOf({ benchmark: 'second' }, small).paths, 'second').values[2]).toBe(95)
    expect(relative.base.long).toBe('First =\u00a0100')
    expect(weights(relative, 'benchmark')).toEqual([])
  })

  test('the company whose card is open is picked out, and the others keep their tones', () => {
    const before = modelsOf().paths
    const after = modelsOf({ company: 'meta' }).paths
    expect(lineOf(after, 'meta')).toMatchObject({ weight: 'picked' })
    for (const { id, tone } of weights(before, 'picked')) expect(lineOf(after, id).tone).toBe(tone)
  })

  test('a lens dims and drops nobody', () => {
    const plain = modelsOf({}, small).paths
    const seen = modelsOf({ lens: 'demand' }, small).paths
    expect(seen.lines).toHaveLength(plain.lines.length)
    expect(lineOf(seen, 'gamma').dimmed).toBe(true)
    expect(lineOf(seen, 'alpha')).toMatchObject({ dimmed: false, link: 'stated' })
    expect(lineOf(seen, 'beta').link).toBe('inferred')
  })
})

describe('points', () => {
  test('the day, the close that regained, and the last, each with its figure', () => {
    const { paths } = modelsOf({}, small)
    expect(marksOf(paths, 'alpha')).toEqual([
      ['day', 'alpha-index-2025-03-03'],
      ['recovered', 'alpha-regain'],
      ['end', 'alpha-index-2025-03-25'],
    ])
    expect(lineOf(paths, 'alpha').marks[1]).toMatchObject({ session: 2, value: 101, short: '2 sessions' })
    expect(marksOf(paths, 'beta').map(([kind]) => kind)).toEqual(['day', 'end'])
    expect(marksOf(paths, 'first')).toEqual([['end', 'first-index-2025-03-25']])
  })

  test('the point that regained says so', () => {
    const [, regained] = lineOf(modelsOf({}, small).paths, 'alpha').marks
    expect(regained?.spoken).toContain(`Alpha, ${words.point.recovered}: 2 sessions`)
    expect(regained?.tip.lines.slice(0, 2)).toEqual([words.point.recovered, words.recoveredAt('101', '5 March 2025')])
  })

  test('what is only about has no decimals', () => {
    const end = lineOf(modelsOf().paths, 'siemens-energy').marks.at(-1)
    expect(end?.short).toBe('about 108')
    expect(end?.tip.value).toBe('about 108')
    expect(lineOf(modelsOf().paths, 'nvidia').marks.at(-1)?.short).toBe('72.0')
  })

  test('a company that is not picked out is still there at the end of its line', () => {
    const { paths } = modelsOf({ scope: 'wider' })
    expect(weights(paths, 'passing')).toHaveLength(20)
    for (const { id, marks } of weights(paths, 'passing')) {
      expect(marks.at(-1), id).toMatchObject({ kind: 'end', figureId: `${id}-index-2025-04-23` })
    }
  })

  test('a point that was asked for is drawn', () => {
    const { paths } = modelsOf({ figure: 'nvidia-index-2025-02-03' })
    const asked = lineOf(paths, 'nvidia').marks.find(({ kind }) => kind === 'asked')
    expect(asked).toMatchObject({ figureId: 'nvidia-index-2025-02-03', session: 5 })
    const { paths: atEnd } = modelsOf({ figure: 'nvidia-index-2025-04-23' })
    expect(lineOf(atEnd, 'nvidia').marks.map(({ kind }) => kind)).toEqual(['day', 'end'])
    expect(marksOf(modelsOf({ figure: 'sp-500-index-2025-02-03' }).paths, 'sp-500').at(-1)?.[0]).toBe('asked')
  })

  test('against the benchmark, the end opens the figure of the two', () => {
    const { relative } = modelsOf({ benchmark: 'smh' })
    expect(marksOf(relative, 'nvidia')).toEqual([['end', 'nvidia-relative-smh']])
  })
})

describe('words', () => {
  test('the span in the titles is the one that is measured', () => {
    expect(DRAWDOWN_WINDOW).toBe(20)
  })

  test.each<[string, Partial<View>, string]>([
    ['few', {}, words.title.both('Alphabet and Microsoft', 2, 'Nvidia and Cameco')],
    ['only some that did', { q: 'microsoft' }, words.title.recovered('Microsoft', 1)],
    ['only some that did not', { q: 'nvidia' }, words.title.notRecovered('Nvidia', 1)],
    ['too many to name', { scope: 'wider' }, words.title.share('half', false)],
    ['nobody that fell', { q: 'apple' }, words.title.nobodyFell],
    ['not computed', { q: 'siemens' }, words.title.neutral],
    ['nobody with closes', { listing: ['private'] }, words.title.neutral],
  ])('the title: %s', (_, view, title) => {
    expect(modelsOf(view).paths.frame.title).toBe(title)
  })

  test('what is not computed keeps "every" and "most" out of the title', () => {
    const series = small.market.layer.series.filter(({ subject }) => !['beta', 'gamma', 'delta'].includes(subject))
    const renamed = { ...small.dataset, companies: small.dataset.companies.map((one) => rename(one)) }
    const layers = { ...buildPathLayers({ series }), dataset: renamed }
    expect(modelsOf({}, layers).paths.frame.title).toBe(words.title.neutral)
  })

  test('the title against the benchmark says that a later shock is in the window', () => {
    const title = (view: Partial<View>) => modelsOf(view).relative.frame.title
    const included = words.relative.included(1)
    expect(title({})).toBe(words.relative.title.named('Siemens Energy and Apple', true, true, included))
    expect(title({ q: 'nvidia' })).toBe(words.relative.title.named('Nvidia', false, false, included))
    expect(title({ sector: ['cloud'], max: 0 })).toBe(
      words.relative.title.named('Alphabet and Microsoft', false, false, included),
    )
    expect(title({ sector: ['cloud'] })).toBe(
      words.relative.title.named('Alphabet, Microsoft, Amazon and Meta', false, false, included),
    )
    expect(title({ sector: ['chips'], scope: 'wider', benchmark: 'sp-500' })).toContain(included)
    expect(title({ q: 'apple' })).toBe(words.relative.title.named('Apple', true, false, included))
    expect(title({ scope: 'wider' })).toContain(included)
    expect(title({ listing: ['private'] })).toBe(words.relative.title.nobody)
  })

  test('titles hold no number and at most fifteen words, whoever passes', () => {
    const views: Partial<View>[] = published.dataset.sectors.flatMap(({ id }) => [
      { sector: [id] },
      { sector: [id], scope: 'wider' as const },
    ])
    for (const view of [...views, {}, { scope: 'wider' as const }, ...published.market.records.map(nameQuery)]) {
      for (const language of LANGUAGES) {
        for (const { frame } of Object.values(modelsOf(view, published, language))) {
          expect(frame.title).not.toMatch(/\d/)
          expect(frame.title.split(' ').length, frame.title).toBeLessThanOrEqual(15)
        }
      }
    }
  })

  test('every statement about the end of the window says that it takes in a later shock', () => {
    const { paths, relative } = modelsOf()
    const included = words.relative.included(1)
    expect(paths.frame.summary).toContain(words.summary.ends('', included).split(':')[0])
    expect(paths.frame.subtitle).toContain(words.withShocks('US tariffs announced'))
    expect(relative.frame.subtitle).toContain(included)
    expect(relative.frame.summary).toContain(included)
    const calm = modelsOf({}, buildPathLayers({ shocks: [] }))
    expect(calm.paths.frame.subtitle).not.toContain('shock')
    expect(calm.relative.frame.title).not.toContain('shock')
  })

  test('notes say how the index is made, whom colour picks out, what is grey, and what is dashed', () => {
    const { notes } = modelsOf().paths.frame
    expect(notes).toContain(words.note.formula('24 January 2025', '27 January 2025'))
    expect(notes).toContain(words.note.picked.ends(3))
    expect(notes).toContain(`${words.note.rest} ${words.note.cut}`)
    expect(notes.some((note) => note.startsWith(words.note.anchored('Siemens Energy', 'No close for')))).toBe(true)
    expect(notes.some((note) => note.startsWith('S&P 500: '))).toBe(true)
    expect(modelsOf({ pin: ['meta'] }).paths.frame.notes).toContain(words.note.picked.pins(3))
    const few = modelsOf({ q: 'nvidia' }).paths.frame.notes
    expect(few.some((note) => Object.values(words.note.picked).some((of) => note === of(3)))).toBe(false)
    expect(few.some((note) => note.includes(words.note.gaps))).toBe(false)
    expect(modelsOf({ scope: 'wider' }).paths.frame.notes.some((note) => note.includes(words.note.rest))).toBe(false)
  })

  test('the second chart states its formula', () => {
    expect(modelsOf().relative.frame.notes).toContain(words.relative.formula('S&P 500', '24 January 2025'))
  })

  test('a later shock comes with its day, what its source says, and the source', () => {
    expect(modelsOf().paths.shocks).toMatchObject([
      {
        heading: '2 April 2025: US tariffs announced',
        passages: [{ source: { id: 'executive-order-14257' } }],
      },
    ])
  })

  test('companies without closes are named', () => {
    const { unmarked } = modelsOf({}, small).paths
    expect(unmarked.heading).toBe(words.without(1))
    expect(unmarked.companies.map(({ name }) => name)).toEqual(['Epsilon'])
  })

  test('ticks count sessions, and give the day of each', () => {
    expect(modelsOf().paths.ticks.map(({ short, long }) => [short, long])).toEqual([
      ['−20', '−20 sessions'],
      ['0', '0 · 27 January'],
      ['+20', '+20 · 25 February'],
      ['+40', '+40 · 25 March'],
      ['+60', '+60 · 23 April'],
    ])
  })
})

describe('tables', () => {
  test('a row a session, a column a company that is picked out and the benchmark, every value with its figure', () => {
    const { table } = modelsOf({
      scope: 'wider',
      pin: ['nvidia', 'siemens-energy', 'meta', 'apple', 'cameco', 'vistra'],
    }).paths
    expect(table.columns).toHaveLength(2 + MAX_PICKED + 1)
    expect(table.rows).toHaveLength(81)
    const row = table.rows.find(({ id }) => id === '2025-02-03')
    expect(row?.cells['session']).toMatchObject({ text: '+5', sort: 5 })
    expect(row?.cells['nvidia']).toMatchObject({ opens: { figure: 'nvidia-index-2025-02-03' } })
    expect(row?.cells['sp-500']).toMatchObject({ opens: { figure: 'sp-500-index-2025-02-03' } })
    expect(table.rows[0]?.cells['siemens-energy']).toMatchObject({ sort: null })
  })

  test('against the benchmark a row a company, with what it is worked out from', () => {
    const { table } = modelsOf({}, small).relative
    expect(table.rows.find(({ id }) => id === 'beta')?.cells).toMatchObject({
      company: { text: 'Beta', opens: { company: 'beta' } },
      own: { text: '85.0', opens: { figure: 'beta-index-2025-03-25' } },
      benchmark: { text: '80.0', opens: { figure: 'first-index-2025-03-25' } },
      relative: { text: '106.3', opens: { figure: 'beta-relative-first' } },
    })
  })

  test('there is none where nobody has closes', () => {
    const { paths, relative } = modelsOf({ listing: ['private'] })
    expect(paths.table.rows).toEqual([])
    expect(relative.table.rows).toEqual([])
    expect(paths.frame).toMatchObject({ summary: words.nobody, statuses: NO_STATUSES })
    expect(relative.frame.summary).toBe(words.relative.nobody)
  })
})

describe('the layout', () => {
  const WIDTHS = [280, 358, 480, 640, 920, 1300]
  const VIEWS: readonly Partial<View>[] = [
    {},
    { scope: 'wider' },
    { company: 'meta' },
    { q: 'nvidia', benchmark: 'smh' },
    {
      scope: 'wider',
      pin: ['arista', 'constellation', 'super-micro', 'ge-vernova', 'talen', 'nrg'],
      company: 'siemens-energy',
    },
  ]
  const layouts: readonly { readonly name: string; readonly model: PathModel; readonly layout: PathLayout }[] =
    LANGUAGES.flatMap((language) =>
      VIEWS.flatMap((view) =>
        Object.entries(modelsOf(view, published, language)).flatMap(([kind, model]) =>
          WIDTHS.map((width) => ({
            name: `${language} ${kind} ${JSON.stringify(view)} ${width}`,
            model,
            layout: layOutPath(model, width, EM),
          })),
        ),
      ),
    )

  test('every point has its place in the plot', () => {
    for (const { name, model, layout } of layouts) {
      const { plot, marks } = layout
      expect(marks.length, name).toBe(model.lines.reduce((sum, line) => sum + line.marks.length, 0))
      for (const { x, y } of marks) {
        expect(x >= plot.left - 0.01 && x <= plot.left + plot.width + 0.01, name).toBe(true)
        expect(y >= plot.top && y <= plot.top + plot.height, name).toBe(true)
      }
    }
  })

  test('names at the right keep apart, inside the picture, and in the order of their lines', () => {
    for (const { name, layout } of layouts) {
      const labels = [...layout.marks.flatMap(({ label, y }) => (label ? [{ label, y }] : [])), ruleName(layout)]
      for (const [index, { label, y }] of labels.entries()) {
        if (layout.width > 300) expect(label.left + label.width, name).toBeLessThanOrEqual(layout.width)
        for (const other of labels.slice(index + 1)) {
          expect(overlap(label, other.label), name).toBeLessThan(0.01)
          if (Math.abs(y - other.y) > 0.01) expect(y < other.y, name).toBe(label.y < other.label.y)
        }
      }
    }
  })

  test('what is picked out and the benchmark are named at any width, and nothing else', () => {
    for (const { name, layout } of layouts) {
      const ends = layout.marks.filter(({ mark }) => mark.kind === 'end')
      for (const { label, line } of ends)
        expect(label === null, `${name}: ${line.name}`).toBe(line.weight === 'passing')
    }
  })

  test('rules are named apart from one another and inside the picture', () => {
    for (const { name, layout } of layouts) {
      const boxes = layout.rules.map(({ label, labelX, labelY }) => {
        const width = estimateTextWidth(label, EM)
        return { left: labelX - width / 2, top: labelY - EM, width, height: 1.2 * EM }
      })
      for (const [index, box] of boxes.entries()) {
        expect(box.left >= -0.01 && box.left + box.width <= layout.width + 0.01, name).toBe(true)
        expect(box.top + box.height, name).toBeLessThanOrEqual(layout.plot.top + 1)
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other), name).toBe(0)
      }
    }
  })

  test('ticks keep apart and inside the picture, and the day of the event is told where anything is', () => {
    for (const { name, layout } of layouts) {
      const { left, width } = layout.plot
      const [low, high] = layout.xDomain
      const edges = layout.xTicks.map(({ value, label }) => {
        const x = left + ((value - low) / (high - low)) * width
        return [x - estimateTextWidth(label, EM) / 2, x + estimateTextWidth(label, EM) / 2] as const
      })
      expect(edges[0]?.[0], name).toBeGreaterThanOrEqual(-0.01)
      for (const [index, [, right]] of edges.entries()) {
        expect(right, name).toBeLessThanOrEqual(edges[index + 1]?.[0] ?? layout.width)
      }
      if (layout.width >= 900)
        expect(
          layout.xTicks.every(({ label }, i) => i === 0 || label.includes('·')),
          name,
        ).toBe(true)
    }
  })

  const models = LANGUAGES.flatMap((language) =>
    VIEWS.flatMap((view) => Object.values(modelsOf(view, published, language))),
  )

  test('a limited height is kept to as far as the names of what is picked out allow', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        fc.integer({ min: 320, max: 1700 }),
        fc.constantFrom(EM, 21, 26),
        fc.integer({ min: 80, max: 1200 }),
        (model, width, em, maxHeight) => {
          const layout = layOutPath(model, width, em, maxHeight)
          expect(layout.height).toBeLessThanOrEqual(Math.max(maxHeight, layOutPath(model, width, em, 1).height) + 0.01)
          const labels = [...layout.marks.flatMap(({ label }) => label ?? []), layout.base.label]
          for (const [index, label] of labels.entries()) {
            if (width > 24 * em) expect(label.left + label.width).toBeLessThanOrEqual(width)
            expect(label.top).toBeGreaterThanOrEqual(0)
            expect(label.top + label.height).toBeLessThanOrEqual(layout.height)
            for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBeLessThan(0.01)
          }
          const spacing = layout.plot.height / (layout.yTicks.length - 1)
          expect(spacing).toBeGreaterThanOrEqual(1.2 * em)
          const picked = layout.marks.filter(({ line, mark }) => mark.kind === 'end' && line.weight === 'picked')
          expect(picked.every(({ label }) => label !== null)).toBe(true)
        },
      ),
    )
  })

  test('a close with none on either side is a point', () => {
    const { lone } = layOutPath(modelsOf({}, small).paths, 640, EM)
    // Zeta's session 4 stands between two days without a close.
    expect(lone.map(({ line }) => line.id)).toEqual(['zeta'])
  })
})

const ruleName = ({ base }: PathLayout) => ({ label: base.label, y: base.ruleY })

function nameQuery({ subject }: { readonly subject: string }): Partial<View> {
  const company = [...published.dataset.companies, ...published.market.layer.companies].find(({ id }) => id === subject)
  return { q: company?.name ?? '', scope: 'wider' }
}

/** A name too long for a title. */
function rename<T extends { readonly name: string }>(company: T): T {
  return { ...company, name: `${company.name} of the Very Long and Winding Name` }
}

describe('who came back', () => {
  const recoveryOf = (view: Partial<View> = {}, layers = small, language: Language = 'en') => {
    const selection = select(layers, buildView({ view: 'path', ...view }), language)
    const paths = selectPaths(layers, selection, askedCompanies(selection))
    return paths && buildRecoveryModel(paths, selection, i18nOf[language])
  }

  test('the soonest first, then those on their way by where they ended, then those that had not fallen', () => {
    const rows = recoveryOf({ scope: 'wider' }, published)?.table.rows ?? []
    const sessions = rows.map(({ cells }) => cells['sessions'])
    const back = sessions.flatMap((cell) => (/^\d+ sessions?$/.test(cell?.text ?? '') ? [cell?.sort] : []))
    expect(back.length).toBeGreaterThan(2)
    expect(back).toEqual([...back].sort((a, b) => Number(a) - Number(b)))
    const late = rows.filter(({ cells }) => cells['sessions']?.text.startsWith('more than'))
    expect(late.length).toBeGreaterThan(2)
    const ends = late.map(({ cells }) => Number(cells['end']?.sort))
    expect(ends).toEqual([...ends].sort((a, b) => b - a))
    const [firstLate] = late
    expect(firstLate && rows.indexOf(firstLate)).toBe(back.length)
  })

  test('has a row for each company with closes, and each number opens its evidence', () => {
    const model = recoveryOf()
    expect(new Set(model?.table.rows.map(({ id }) => id))).toEqual(
      new Set(modelsOf({}, small).paths.lines.flatMap(({ id, weight }) => (/picked|passing/.test(weight) ? [id] : []))),
    )
    const [first] = model?.table.rows ?? []
    expect(first?.cells['end']?.opens).toEqual({ figure: expect.stringContaining(`${first?.id}-index-`) })
    expect(recoveryOf({ q: 'nobody at all' })).toBeNull()
  })

  test('says who had not fallen, in either language', () => {
    for (const language of LANGUAGES) {
      const texts = recoveryOf({}, published, language)?.table.rows.map(({ cells }) => cells['sessions']?.text)
      expect(texts).toContain(pathTexts[language].recovery.didNotFall)
    }
  })
})
