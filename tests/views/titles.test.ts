// Titles over combinations of filters, bases, scopes and exposures, in both languages: each claim is reckoned anew
// here, from the moves, closes and amounts that the selection holds, and by other ways than the models take.
import { describe, expect, test } from 'vitest'
import type { FrameModel } from '../../src/charts/frame/chart.ts'
import { selectBothBases } from '../../src/domain/analysis/bothBases.ts'
import { selectCapexTrends } from '../../src/domain/analysis/capexTrends.ts'
import { selectExposure } from '../../src/domain/analysis/exposure.ts'
import { askedCompanies, selectPaths } from '../../src/domain/analysis/paths.ts'
import { selectScatter } from '../../src/domain/analysis/scatterPoints.ts'
import { selectSectors } from '../../src/domain/analysis/sectors.ts'
import type { Direction, Figure } from '../../src/domain/dataset/schema.ts'
import { LANGUAGES, type Language } from '../../src/domain/dataset/text.ts'
import { STATUSES } from '../../src/domain/dataset/vocabulary.ts'
import { magnitude, yearOf } from '../../src/domain/figures/figures.ts'
import type { Share } from '../../src/domain/figures/share.ts'
import { deriveTrends } from '../../src/domain/layers/filings.ts'
import { type Selection, select } from '../../src/domain/selection/select.ts'
import { MOVE_DIRECTIONS, SCATTER_AXES, TREND_FORMS, type View, type ViewName } from '../../src/domain/view/view.ts'
import { uncertaintyTexts } from '../../src/i18n/uncertaintyTexts.ts'
import { buildBarsModel } from '../../src/views/bars/barsModel.ts'
import { buildDumbbellModel } from '../../src/views/bars/dumbbellModel.ts'
import { dumbbellTexts } from '../../src/views/bars/dumbbellTexts.ts'
import { capexTexts } from '../../src/views/capex/capexTexts.ts'
import { buildPlansModel, buildTotalsModel } from '../../src/views/capex/plansModel.ts'
import { buildTrendModel } from '../../src/views/capex/trendModel.ts'
import { buildPathModel, buildRelativeModel } from '../../src/views/path/pathModel.ts'
import { pathTexts } from '../../src/views/path/pathTexts.ts'
import { buildScatterModel } from '../../src/views/scatter/scatterModel.ts'
import { scatterTexts } from '../../src/views/scatter/scatterTexts.ts'
import { buildSectorsModel } from '../../src/views/sectors/sectorsModel.ts'
import { sectorTexts } from '../../src/views/sectors/sectorTexts.ts'
import { buildMatrixModel } from '../../src/views/uncertainties/exposureModel.ts'
import { buildView } from '../fixtures/dataset.ts'
import { i18nOf } from '../fixtures/languages.ts'
import { readFilings, readMarketLayers } from '../fixtures/published.ts'

const layers = { ...readMarketLayers(), filings: deriveTrends(readFilings()) }
const { dataset } = layers
const MOST_WORDS = 15

const SHARES: readonly Share[] = ['all', 'most', 'half']
/** True where `part` of `whole` is what the word says. */
const holds: Readonly<Record<Share, (part: number, whole: number) => boolean>> = {
  all: (part, whole) => part === whole && whole > 0,
  most: (part, whole) => part / whole >= 2 / 3,
  half: (part, whole) => part / whole > 1 / 2,
}

/** Filters one by one, with and without an exposure, in either scope. */
function patches(): Partial<View>[] {
  const filters: Partial<View>[] = [
    {},
    ...dataset.sectors.map(({ id }) => ({ sector: [id] })),
    { sector: ['chips', 'power'] },
    { sector: ['cloud', 'software'] },
    ...MOVE_DIRECTIONS.map((direction) => ({ direction: [direction] })),
    ...STATUSES.map((status) => ({ status: [status] })),
    { listing: ['private'] },
    { listing: ['public'] },
    { max: -10 },
    { min: -4, max: 0 },
    { q: 'micro' },
    { q: 'alphabet, amazon' },
  ]
  const lenses = [null, ...dataset.uncertainties.map(({ id }) => id)]
  return filters.flatMap((filter) =>
    (['article', 'wider'] as const).flatMap((scope) =>
      lenses.map((lens) => ({ ...filter, scope, lens, only: lens !== null })),
    ),
  )
}

interface Case {
  readonly selection: Selection
  readonly language: Language
  readonly list: (names: readonly string[]) => string
  readonly about: string
}

const CASES = patches()

function forEachCase(view: ViewName, more: readonly Partial<View>[], check: (one: Case) => void): void {
  for (const language of LANGUAGES) {
    for (const patch of CASES) {
      for (const own of more) {
        const asked = { ...patch, ...own, view }
        const selection = select(layers, buildView(asked), language)
        check({ selection, language, list: i18nOf[language].format.list, about: JSON.stringify(asked) })
      }
    }
  }
}

/** What holds of every title: it is short, says something, and has no number that opens nothing. */
function expectHeadline({ title, titleFigures = [] }: FrameModel, about: string): void {
  expect(title.trim().split(/\s+/u).length, `${title} ${about}`).toBeLessThanOrEqual(MOST_WORDS)
  const years = titleFigures.reduce((rest, { text }) => rest.replace(text, ''), title).match(/\d+/g) ?? []
  // A year, and the 100 of an index, are no figures.
  expect(
    years.filter((number) => !/^(20\d\d|100)$/.test(number)),
    `${title} ${about}`,
  ).toEqual([])
  for (const { text } of titleFigures) expect(title).toContain(text)
}

interface Moved {
  readonly name: string
  readonly direction: Direction
  /** Percent; null where only the direction is known. */
  readonly value: number | null
}

function movesOf({ rows }: Selection): Moved[] {
  return rows.flatMap(({ company: { name }, move }) =>
    move.direction === 'not-stated' ? [] : [{ name, direction: move.direction, value: move.changePct }],
  )
}

type Claims = readonly (readonly [title: string, isTrue: boolean])[]
const trueOf = (claims: Claims): string[] => claims.flatMap(([title, isTrue]) => (isTrue ? [title] : []))

const sizeOf = (one: Moved | undefined): number => one?.value ?? Number.NaN
const nameOf = (one: Moved | undefined): string => one?.name ?? ''

/** Every title of the bars that is true. */
function trueOfBars({ selection, language, list }: Case): string[] {
  const { bars } = i18nOf[language].t
  const moved = movesOf(selection)
  const sized = moved.filter(({ value }) => value !== null)
  const having = (direction: Direction) => moved.filter((one) => one.direction === direction)
  const [fell, rose] = [having('fell'), having('rose')]
  const isSure = (direction: Direction) => having(direction).every(({ value }) => value !== null)
  const ordered = sized.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const [deepest, next] = ordered
  const [highest, second] = ordered.toReversed()
  const alike = ordered.filter(({ value }) => value === deepest?.value)
  const [only] = moved
  return trueOf([
    [bars.none, moved.length === 0],
    [
      bars.fellFurther(nameOf(deepest), nameOf(next)),
      isSure('fell') && sizeOf(deepest) < sizeOf(next) && sizeOf(next) < 0,
    ],
    [bars.fellAlike(list(alike.map(nameOf))), isSure('fell') && alike.length > 1 && sizeOf(deepest) < 0],
    [
      bars.roseFurther(nameOf(highest), nameOf(second)),
      isSure('rose') && fell.length === 0 && sizeOf(highest) > sizeOf(second) && sizeOf(second) > 0,
    ],
    [
      bars.fellAndRose(nameOf(fell[0]), nameOf(rose[0])),
      isSure('fell') && isSure('rose') && fell.length === 1 && rose.length === 1,
    ],
    [
      bars.onlyDirections(list(moved.map(nameOf)), only?.direction ?? 'flat'),
      sized.length === 0 && new Set(moved.map(({ direction }) => direction)).size === 1,
    ],
    [
      bars.only(nameOf(only), only?.direction ?? 'flat', selection.rows.length === 1),
      moved.length === 1 && sized.length === 1,
    ],
    ...(['fell', 'rose', 'flat'] as const).flatMap((direction) =>
      SHARES.map(
        (share) => [bars.share(share, direction), holds[share](having(direction).length, moved.length)] as const,
      ),
    ),
    [bars.more('fell', 'rose'), fell.length > rose.length],
    [bars.more('rose', 'fell'), rose.length > fell.length],
    [bars.even, fell.length === rose.length && fell.length > 0],
    [
      bars.planned(list(selection.rows.map(({ company }) => company.name))),
      selection.rows.every(({ company }) =>
        dataset.figures.some(({ subject, status }) => subject === company.id && status === 'planned'),
      ),
    ],
  ])
}

test('bars: who moved furthest, or how many fell', () => {
  forEachCase('bars', [{ basis: 'at-writing' }, { basis: 'close' }], (one) => {
    const { frame } = buildBarsModel(one.selection, i18nOf[one.language])
    expectHeadline(frame, one.about)
    expect(trueOfBars(one), one.about).toContain(frame.title)
  })
})

test('both bases: what turned, grew or shrank by the close', () => {
  forEachCase('bars', [{ basis: 'both' }], ({ selection, language, list, about }) => {
    const i18n = i18nOf[language]
    const words = dumbbellTexts[language].title
    const both = selectBothBases(selection.shown.layers, selection)
    const { frame } = buildDumbbellModel(both, selection, i18n)
    expectHeadline(frame, about)
    const all = both.pairs.flatMap(({ row, atWriting, close, change }) => {
      const [from, to] = [atWriting, close].map(({ figure }) => (figure ? magnitude(figure) : null))
      const hasTurned = `${atWriting.direction} ${close.direction}`
      return change === null ? [] : [{ name: row.company.name, from: from ?? null, to: to ?? null, hasTurned, change }]
    })
    const named = (kept: (one: (typeof all)[number]) => boolean): string =>
      list(all.filter(kept).map(({ name }) => name))
    const size = (value: number | null): number => Math.abs(value ?? Number.NaN)
    // Half a point either way may be rounding.
    const further = ({ from, to }: (typeof all)[number]) => (from ?? 0) < 0 && (to ?? 0) < (from ?? 0) - 0.5
    const less = ({ from, to }: (typeof all)[number]) =>
      (from ?? 0) < 0 && (to ?? 0) < 0 && (to ?? 0) > (from ?? 0) + 0.5
    const kinds = {
      turned: all.filter(({ hasTurned }) => /fell rose|rose fell/.test(hasTurned)).length,
      grew: all.filter(
        ({ from, to, hasTurned }) => !/fell rose|rose fell/.test(hasTurned) && size(to) > size(from) + 0.5,
      ).length,
      shrank: all.filter(
        ({ from, to, hasTurned }) => !/fell rose|rose fell/.test(hasTurned) && size(to) < size(from) - 0.5,
      ).length,
    }
    const within = all.length - kinds.turned - kinds.grew - kinds.shrank
    const candidates = [true, false].flatMap((isOnly) => [
      words.turnedUp(
        named(({ hasTurned }) => hasTurned === 'fell rose'),
        isOnly,
      ),
      words.turnedDown(
        named(({ hasTurned }) => hasTurned === 'rose fell'),
        isOnly,
      ),
      words.fellFurther(named(further), isOnly),
      words.fellLess(named(less), isOnly),
    ])
    const shares = SHARES.flatMap((share) =>
      Object.entries({ ...kinds, 'within-rounding': within }).flatMap(([kind, count]) =>
        holds[share](count, all.length) ? [words.share(share, kind as 'turned')] : [],
      ),
    )
    const isMixed = Math.max(...Object.values(kinds), within) * 2 <= all.length
    const truths = [...candidates, ...shares, ...(all.length === 0 ? [words.none] : isMixed ? [words.mixed] : [])]
    expect(truths, about).toContain(frame.title)
    // "Only" speaks of several that can be compared.
    if (/^(Only|Of those compared|Chỉ|Trong số) /.test(frame.title)) expect(all.length).toBeGreaterThan(1)
  })
})

test('sectors: the lowest median, or how many fell', () => {
  const more = (['move', 'drawdown'] as const).flatMap((outcome) => [
    { outcome, basis: 'at-writing' as const },
    { outcome, basis: 'close' as const },
  ])
  forEachCase('sectors', more, ({ selection, language, about }) => {
    const words = sectorTexts[language]
    const comparison = selectSectors(selection.shown.layers, selection)
    const { frame } = buildSectorsModel(comparison, selection, i18nOf[language])
    expectHeadline(frame, about)
    const { outcome } = comparison
    const sectors = comparison.sectors
      .map(({ sector, members }) => {
        const values = members.map(({ value }) => value).toSorted((a, b) => b - a)
        const half = values.length >> 1
        const median = values.length % 2 ? values[half] : ((values[half] ?? 0) + (values[half - 1] ?? 0)) / 2
        return { name: i18nOf[language].text(sector.name), values, median: values.length < 3 ? null : (median ?? null) }
      })
      .filter(({ values }) => values.length > 0)
    const values = sectors.flatMap((one) => one.values)
    const fallen = values.filter((value) => value < 0).length
    const [figure] = frame.titleFigures ?? []
    if (figure) {
      const named = sectors.filter(({ name }) => frame.title.includes(name))
      const told = Number(
        figure.text
          .replace('−', '-')
          .replace(',', '.')
          .replace(/[^\d.-]/g, ''),
      )
      expect(named, about).toHaveLength(1)
      expect(Math.abs((named[0]?.median ?? Number.NaN) - told), about).toBeLessThanOrEqual(0.5)
      const others = sectors.filter((one) => one !== named[0]).flatMap(({ median }) => median ?? [])
      expect(others.length === 0 ? sectors.length : Math.min(...others), about).toBeGreaterThan(
        others.length === 0 ? 0 : told,
      )
      return
    }
    const truths = [
      ...(values.length === 0 ? [words.none] : []),
      ...(values.length > 0 && fallen * 2 === values.length ? [words.even[outcome]] : []),
      ...SHARES.flatMap((share) => [
        ...(holds[share](fallen, values.length) ? [words.share(share, true, outcome)] : []),
        ...(holds[share](values.length - fallen, values.length) ? [words.share(share, false, outcome)] : []),
      ]),
    ]
    expect(truths, about).toContain(frame.title)
  })
})

test('scatter: whether the two go together, and only where there are enough', () => {
  const more = SCATTER_AXES.flatMap((x) =>
    (['move', 'drawdown', 'regain'] as const).map((outcome) => ({ x, outcome, basis: 'close' as const })),
  )
  // Every fifth case is enough to meet each kind of title with each pair of axes.
  let count = 0
  forEachCase('scatter', more, ({ selection, language, list, about }) => {
    count += 1
    if (count % 5 > 0) return
    const words = scatterTexts[language]
    const scatter = selectScatter(selection.shown.layers, selection)
    const { frame } = buildScatterModel(scatter, i18nOf[language], { width: 900, fontSize: 13 })
    expectHeadline(frame, about)
    const { both, x, y } = scatter.points
    const isMoves = y === 'move' && ['at-writing', 'close', 'abnormal'].includes(x)
    const down = isMoves ? words.axes[scatter.moveBasis] : words.down[y]
    const nouns = [down.noun, words.axes[x].noun] as const
    // Title and coverage count the same companies.
    expect(frame.coverage).toContain(words.coverage(both.length, selection.rows.length))
    const names = list(both.map(({ row }) => row.company.name))
    const rho = spearman(both.map(({ xFigure, yFigure }) => [rankable(xFigure), rankable(yFigure)]))
    const falls = ['move', 'at-writing', 'close', 'abnormal', 'drawdown', 'value-change']
    const isFall = (axis: string): boolean => falls.includes(axis)
    const [more, less] = down.degrees
    const goesAlong = rho > 0 === (isFall(x) === isFall(y)) ? more : less
    const [strength, isMany] = [Math.abs(rho), both.length >= 10]
    const truths = trueOf([
      [words.titleNone(...nouns), both.length === 0],
      [words.titleOnly(names, both.length, ...nouns), both.length > 0 && both.length < 4],
      [words.titleFew(...nouns), both.length > 0 && !isMany],
      [words.titleUnlinked(...nouns), isMany && strength < 0.3],
      [words.titleLinked(words.axes[x].degrees[0], goesAlong, true), isMany && strength >= 0.3 && strength < 0.6],
      [words.titleLinked(words.axes[x].degrees[0], goesAlong, false), isMany && strength >= 0.6],
    ])
    expect(truths, `${about} ${rho}`).toContain(frame.title)
  })
})

/** "More than so many sessions" is longer than all others. */
function rankable(figure: Figure | null): number {
  if (figure?.measure === 'sessionsToRegain' && figure.precision === 'more-than') return 1e6
  return (figure && magnitude(figure)) ?? Number.NaN
}

/** By counting, for each value, how many are smaller: 1 − 6 Σd² ÷ (n³ − n) would not do, as many values are equal. */
function spearman(pairs: readonly (readonly [number, number])[]): number {
  const rank = (side: 0 | 1) =>
    pairs.map((pair) => {
      const below = pairs.filter((other) => other[side] < pair[side]).length
      return below + (pairs.filter((other) => other[side] === pair[side]).length + 1) / 2
    })
  const [xs, ys] = [rank(0), rank(1)]
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const covariance = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((one, at) => one * (b[at] ?? 0))) - mean(a) * mean(b)
  const spread = Math.sqrt(covariance(xs, xs) * covariance(ys, ys))
  return spread < 1e-9 ? 0 : covariance(xs, ys) / spread
}

test('path: who came back, and who ended ahead of the benchmark', () => {
  forEachCase('path', [{}, { pin: ['nvidia', 'vistra'] }], ({ selection, language, list, about }) => {
    const words = pathTexts[language]
    const paths = selectPaths(selection.shown.layers, selection, askedCompanies(selection))
    if (!paths) throw new Error('the market is there')
    const level = (figure: Figure | null | undefined): number | null => (figure ? magnitude(figure) : null)
    const spoken = paths.companies.filter(({ pick }) => paths.pickedBy !== 'pins' || pick !== null)
    const back = spoken.map(({ row, record, wayBack }) => {
      const [day, ...after] = record.points.slice(paths.eventPlace).map(level)
      const place = after.slice(0, 20).findIndex((one) => one !== null && one >= 100)
      const isKnown = wayBack !== 'unclear'
      return {
        name: row.company.name,
        isKnown,
        hasFallen: !isKnown || (day ?? 100) < 100,
        isBack: isKnown && place >= 0,
      }
    })
    const fell = back.filter(({ hasFallen }) => hasFallen)
    const known = fell.filter(({ isKnown }) => isKnown)
    const [recovered, others] = [true, false].map((isBack) => known.filter((one) => one.isBack === isBack))
    const named = (some: typeof back = []): string => list(some.map(({ name }) => name))
    const [n, m] = [recovered?.length ?? 0, others?.length ?? 0]
    const truths = trueOf([
      [words.title.both(named(recovered), n, named(others)), n > 0 && m > 0],
      [words.title.some, n > 0 && m > 0],
      [words.title.recovered(named(recovered), n), n > 0 && m === 0],
      [words.title.notRecovered(named(others), m), m > 0 && n === 0],
      [words.title.nobodyFell, fell.length === 0 && back.length > 0],
      [words.title.neutral, back.length === 0 || known.length < fell.length],
      ...SHARES.flatMap(
        (share): Claims => [
          [words.title.share(share, true), holds[share](n, fell.length)],
          [words.title.share(share, false), holds[share](m, fell.length)],
        ],
      ),
    ])
    const { frame } = buildPathModel(paths, selection, i18nOf[language])
    expectHeadline(frame, about)
    expect(truths, about).toContain(frame.title)
    expectRelative({ selection, language, list, about }, paths)
  })
})

function expectRelative(
  { selection, language, list, about }: Case,
  paths: NonNullable<ReturnType<typeof selectPaths>>,
): void {
  const words = pathTexts[language].relative
  const relative = buildRelativeModel(paths, selection, i18nOf[language])
  const benchmark = paths.benchmark?.record
  if (!relative || !benchmark) throw new Error('there are benchmarks')
  expectHeadline(relative.frame, about)
  const ends = paths.companies
    .filter(({ pick }) => paths.pickedBy !== 'pins' || pick !== null)
    .flatMap(({ row, record, relative: values }) => {
      const last = values.findLast((value) => value !== null)
      // A path that hangs on a rounded move may be a point off.
      const slack = record.series.kind === 'company' && record.series.anchor ? 1 : 0
      return last === undefined || last === null ? [] : [{ name: row.company.name, lead: last - 100, slack }]
    })
  const ahead = ends.filter(({ lead, slack }) => lead > slack)
  const behind = ends.filter(({ lead, slack }) => lead < -slack)
  const included = words.included(paths.shocks.length)
  const truths = [true, false].flatMap((isAhead) => {
    const group = isAhead ? ahead : behind
    const name = list(group.toSorted((a, b) => b.lead - a.lead).map((one) => one.name))
    const inOrder = list(group.map((one) => one.name))
    return [
      ...(group.length > 0
        ? [name, inOrder].map((names) => words.title.named(names, isAhead, group.length < ends.length, included))
        : []),
      ...SHARES.flatMap((share) =>
        holds[share](group.length, ends.length) ? [words.title.share(share, isAhead, included)] : [],
      ),
    ]
  })
  if (ahead.length > 0 && behind.length > 0) truths.push(words.title.even(included))
  if (ends.length === 0) truths.push(words.title.nobody)
  expect(truths, about).toContain(relative.frame.title)
}

describe('capital spending', () => {
  const all = select(layers, buildView({ view: 'capex' }), 'en')
  const shown = selectCapexTrends(layers, all).filed?.companies.length ?? 0

  test('filed: who leads, by a number that the figure has', () => {
    forEachCase(
      'capex',
      TREND_FORMS.map((trend) => ({ trend })),
      ({ selection, language, about }) => {
        const { filed } = selectCapexTrends(selection.shown.layers, selection)
        if (!filed) throw new Error('the filings are there')
        const words = capexTexts[language].filed
        const model = buildTrendModel(filed, selection, i18nOf[language])
        expectHeadline(model.frame, about)
        const [figure] = model.frame.titleFigures ?? []
        if (!figure) return expect(model.frame.title).toBe(words.neutral)
        const marks = model.series
          .filter(({ tone }) => tone !== null)
          .flatMap(({ name, marks }) => marks.map((mark) => ({ name, ...mark })))
        const named = marks.find(({ figureId }) => figureId === figure.id)
        const latest = Math.max(...marks.map(({ year }) => year))
        const rivals = marks.filter(({ year, name }) => year === latest && name !== named?.name)
        expect(model.frame.title, about).toContain(named?.name)
        expect(Math.max(Number.NEGATIVE_INFINITY, ...rivals.map(({ value }) => value)), about).toBeLessThan(
          named?.value ?? 0,
        )
        const isPart = filed.companies.filter(({ points }) => points.capex.length > 0).length < shown
        expect(model.frame.title.endsWith(words.ofShown), about).toBe(isPart && rivals.length > 0)
      },
    )
  })

  test('plans and totals: who spent more than planned, and between which amounts the totals lie', () => {
    forEachCase('capex', [{}], ({ selection, language, list, about }) => {
      const i18n = i18nOf[language]
      const { plans, totals } = selectCapexTrends(selection.shown.layers, selection)
      const words = capexTexts[language]
      if (!plans) throw new Error('the filings are there')
      const { frame } = buildPlansModel(plans, selection, i18n)
      expectHeadline(frame, about)
      const top = ({ value }: Figure): number => (typeof value === 'number' ? value : (value?.high ?? Number.NaN))
      const compared = plans.records.flatMap(({ company, known, actual }) =>
        actual && known[0] ? [{ name: company.name, isAbove: top(actual.figure) > top(known[0].figure) }] : [],
      )
      const above = compared.filter(({ isAbove }) => isAbove).map(({ name }) => name)
      expect(frame.title, about).toBe(
        above.length > 0
          ? words.plans.titleAbove(list(above), above.length < compared.length)
          : compared.length > 0
            ? words.plans.titleNoneAbove
            : words.plans.titleNothing,
      )
      if (!totals) return
      const model = buildTotalsModel(totals, selection, i18n)
      expectHeadline(model.frame, about)
      const amounts = totals.details.map(({ figure }) => magnitude(figure) ?? Number.NaN)
      const told = (model.frame.titleFigures ?? []).map(({ id }) => {
        const found = totals.details.find(({ figure }) => figure.id === id)
        return found && magnitude(found.figure)
      })
      expect(told[0], about).toBe(Math.min(...amounts))
      expect(told.at(-1), about).toBe(Math.max(...amounts))
      expect(model.frame.title).toContain(String(totals.details[0] && yearOf(totals.details[0].figure.period)))
    })
  })
})

test('uncertainties: which question touches the most companies', () => {
  forEachCase('uncertainties', [{}], ({ selection, language, list, about }) => {
    const i18n = i18nOf[language]
    const words = uncertaintyTexts[language]
    const { frame } = buildMatrixModel(selectExposure(dataset, selection), selection, i18n)
    const passing = new Set(selection.rows.map(({ company }) => company.id))
    const counts = dataset.uncertainties.map(({ title, forces }) => {
      const touched = new Set(forces.flatMap(({ companies }) => companies.map(({ id }) => id)))
      return { title: i18n.text(title), count: [...touched].filter((id) => passing.has(id)).length }
    })
    const most = Math.max(...counts.map(({ count }) => count))
    const widest = counts.filter(({ count }) => count === most).map(({ title }) => title)
    expect(frame.title, about).toBe(
      most === 0 ? words.titleNobody : widest.length > 1 ? words.titleTied(list(widest)) : words.title(widest[0] ?? ''),
    )
  })
})
