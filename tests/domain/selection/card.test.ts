import { describe, expect, test } from 'vitest'
import type { Layers } from '../../../src/domain/layers/layers.ts'
import {
  type CompanyCard,
  cardKeyOf,
  cardTitle,
  type GroupCard,
  subjectName,
} from '../../../src/domain/selection/card.ts'
import { select } from '../../../src/domain/selection/select.ts'
import type { View } from '../../../src/domain/view/view.ts'
import { buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { buildMarketLayers } from '../../fixtures/market.ts'
import { readMarketLayers } from '../../fixtures/published.ts'

function cardOf(view: Partial<View>, dataset = buildDataset()) {
  return select({ dataset }, buildView(view), 'en').card
}

function companyCard(company: string, view: Partial<View> = {}, dataset = buildDataset()): CompanyCard {
  const card = cardOf({ company, ...view }, dataset)
  if (card?.kind !== 'company') throw new Error(`no card for ${company}`)
  return card
}

function groupCard(figure: string): GroupCard {
  const card = cardOf({ figure })
  if (card?.kind !== 'group') throw new Error(`no group card for ${figure}`)
  return card
}

describe('the card of a company', () => {
  test('opens for a company, and for a figure of its own', () => {
    expect(companyCard('beta').focusFigureId).toBeNull()
    const card = cardOf({ figure: 'beta-plan' })
    expect(card).toMatchObject({ kind: 'company', row: { company: { id: 'beta' } }, focusFigureId: 'beta-plan' })
  })

  test('the figure that was asked for leads', () => {
    const ids = (view: Partial<View>) => companyCard('beta', view).figures.map(({ figure }) => figure.id)
    expect(ids({})).toEqual(['beta-move', 'beta-plan'])
    expect(ids({ figure: 'beta-plan' })).toEqual(['beta-plan', 'beta-move'])
    expect(ids({ figure: 'beta-move' })).toEqual(['beta-move', 'beta-plan'])
    // A figure of someone else's leads nothing.
    expect(ids({ figure: 'alpha-move' })).toEqual(['beta-move', 'beta-plan'])
  })

  test('does not open for what there is not', () => {
    expect(cardOf({})).toBeNull()
    expect(cardOf({ company: 'nobody' })).toBeNull()
    expect(cardOf({ figure: 'nothing' })).toBeNull()
  })

  test('has the figures, those of its groups, claims and forces, each with its evidence', () => {
    const beta = companyCard('beta')
    expect(beta.figures.map(({ figure }) => figure.id)).toEqual(['beta-move', 'beta-plan'])
    expect(beta.groupFigures.map(({ figure }) => figure.id)).toEqual([
      'pair-2024',
      'pair-growth',
      'pair-2023',
      'pair-plans',
    ])
    expect(beta.figures[1]?.citations.map(({ source }) => source.id)).toEqual(['paper', 'wire'])
    expect(companyCard('alpha').claims.map(({ claim, citations }) => [claim.id, citations.length])).toEqual([
      ['alpha-exposed', 1],
    ])
    expect(beta.claims).toEqual([])
  })

  test('a derived figure shows its working', () => {
    const [, , prior] = companyCard('gamma').groupFigures
    expect(prior?.derived).toMatchObject({
      value: 80,
      precision: 'about',
      kind: 'prior-period',
      working: '100 ÷ (1 + 25 ÷ 100)',
    })
    expect(prior?.marks).toEqual(['derived', 'combined'])
    const sum = companyCard('gamma').groupFigures[3]
    expect(sum?.derived).toMatchObject({ value: 60, kind: 'sum', working: '40 + 20' })
    expect(sum?.marks).toEqual(['derived', 'planned', 'combined'])
  })

  test("a force is cited by the link's own evidence, else by that of the force", () => {
    const paragraphs = (id: string) =>
      companyCard(id).touches.map(({ link, citations }) => [link.status, citations[0]?.evidence.paragraph])
    expect(paragraphs('alpha')).toEqual([['stated', 4]])
    expect(paragraphs('beta')).toEqual([['inferred', 3]])
  })

  test('moves on the chosen basis come first, the preferred before the rest', () => {
    const moves = [
      buildFigure({ id: 'closed', basis: 'close', value: -9 }),
      buildFigure({ id: 'first' }),
      buildFigure({ id: 'drawn', preferred: true }),
    ]
    const ids = (view: Partial<View>) =>
      companyCard('alpha', view, buildDataset({ figures: moves })).figures.map(({ figure }) => figure.id)
    expect(ids({})).toEqual(['drawn', 'first', 'closed'])
    expect(ids({ basis: 'close' })).toEqual(['closed', 'first', 'drawn'])
  })

  test('rank and neighbours are those of the current selection', () => {
    expect(companyCard('beta')).toMatchObject({
      rank: { place: 2, of: 3, direction: 'fell', joint: true },
      isSelected: true,
      previousId: 'alpha',
      nextId: 'zeta',
    })
    expect(companyCard('beta', { sector: ['cloud'] })).toMatchObject({
      rank: { place: 1, of: 1 },
      previousId: null,
      nextId: 'gamma',
    })
    expect(companyCard('gamma')).toMatchObject({ rank: null, previousId: 'epsilon', nextId: null })
  })

  test('a company that is filtered out keeps its card, and next leads into the selection', () => {
    expect(companyCard('alpha', { sector: ['cloud'] })).toMatchObject({
      isSelected: false,
      rank: null,
      previousId: null,
      nextId: 'beta',
    })
    expect(companyCard('alpha', { q: 'nowhere' })).toMatchObject({ isSelected: false, nextId: null })
  })
})

describe('what the source leaves unsaid', () => {
  const gapsOf = (id: string, dataset = buildDataset()) => companyCard(id, {}, dataset).gaps.map(({ kind }) => kind)

  test.each([
    ['alpha', ['no-own-capex']],
    ['beta', []],
    ['gamma', ['no-move', 'no-uncertainty']],
    ['delta', ['no-size', 'no-own-capex', 'no-uncertainty']],
    ['epsilon', ['no-market-price', 'no-own-capex', 'no-uncertainty']],
    ['zeta', ['no-own-capex', 'no-uncertainty']],
  ])('%s: %j', (id, kinds) => {
    expect(gapsOf(id)).toEqual(kinds)
  })

  test('a direction without a size says which way', () => {
    expect(companyCard('delta').gaps[0]).toEqual({ kind: 'no-size', direction: 'rose' })
  })

  test('a company covered by a total only is shown the total, never a share of it', () => {
    const { figures, ...rest } = buildDataset()
    const withoutPlans = figures.filter(({ id }) => !id.endsWith('-plan') && id !== 'pair-plans')
    const [, gap] = companyCard('gamma', {}, { ...rest, figures: withoutPlans }).gaps
    expect(gap?.kind).toBe('only-combined-capex')
    expect(gap?.kind === 'only-combined-capex' && gap.combined.figure).toMatchObject({ id: 'pair-2024', value: 100 })
  })
})

describe('the card of a group', () => {
  test('has its members as far as they are named, and all of its figures', () => {
    const pair = groupCard('pair-2023')
    expect(pair.focusFigureId).toBe('pair-2023')
    expect(pair.members.map(({ id }) => id)).toEqual(['beta', 'gamma'])
    // The figure that was asked for leads.
    expect(pair.figures.map(({ figure }) => figure.id)).toEqual(['pair-2023', 'pair-2024', 'pair-growth', 'pair-plans'])
    expect(groupCard('market-lost').members).toEqual([])
    expect(groupCard('startups-funding').members.map(({ id }) => id)).toEqual(['epsilon'])
  })

  test('yields to a company that is open', () => {
    expect(cardOf({ company: 'alpha', figure: 'pair-2023' })?.kind).toBe('company')
  })
})

test("subjectName is a company's as it is, a group's in the language asked for", () => {
  const [own] = companyCard('delta').figures
  const [shared] = groupCard('pair-2024').figures
  expect(own && [subjectName(own.subject, 'en'), subjectName(own.subject, 'vi')]).toEqual(['Délta', 'Délta'])
  expect(shared && [subjectName(shared.subject, 'en'), subjectName(shared.subject, 'vi')]).toEqual([
    'Beta and Gamma',
    'Beta và Gamma',
  ])
})

test('cards differ by their subject and by the figure that was asked for', () => {
  const cards = [
    companyCard('alpha'),
    companyCard('beta'),
    companyCard('beta', { figure: 'beta-plan' }),
    groupCard('pair-2024'),
    groupCard('pair-2023'),
  ]
  expect(new Set(cards.map(cardKeyOf)).size).toBe(cards.length)
  expect(cardKeyOf(companyCard('beta', { sort: 'name' }))).toBe(cardKeyOf(companyCard('beta')))
})

describe('what the market layer has', () => {
  const closed: Layers = { ...buildMarketLayers(), hasMarket: true }
  const cardIn = (view: Partial<View>, layers = closed) => select(layers, buildView(view), 'en').card
  const companyIn = (company: string, view: Partial<View> = {}, layers = closed): CompanyCard => {
    const card = cardIn({ company, ...view }, layers)
    if (card?.kind !== 'company') throw new Error(`no card for ${company}`)
    return card
  }
  const entries = (company: string, view: Partial<View> = {}) =>
    companyIn(company, view).market.map(({ kind, figure, span, benchmark }) => [
      kind,
      figure.value,
      ...(span === undefined ? [] : [span]),
      ...(benchmark ? [benchmark.id] : []),
    ])

  test('stands on the card in the order in which it matters, without the points of the path', () => {
    expect(entries('alpha')).toEqual([
      ['move', -12],
      ['reported', 50],
      ['reported', 48],
      ['drawdown', -15, 5],
      ['drawdown', -20, 20],
      ['regain', 5],
      ['versus', -10, 'broad'],
      ['versus', -8, 'narrow'],
      ['relative', 104.8, 'broad'],
      ['relative', 110, 'narrow'],
    ])
    expect(companyIn('alpha').market.every(({ figure }) => figure.measure !== 'priceIndex')).toBe(true)
  })

  test('a move that was reported and that the path hangs on is listed once, as what it is', () => {
    expect(entries('zeta').slice(0, 2)).toEqual([
      ['reported', -10],
      ['drawdown', -12, 5],
    ])
  })

  test('what differs from the closes is listed beside them', () => {
    expect(entries('omega').slice(0, 2)).toEqual([
      ['move', -30],
      ['reported', -31],
    ])
  })

  test('says how the path went on', () => {
    const recoveries = ['alpha', 'beta', 'gamma', 'delta', 'zeta', 'epsilon'].map((id) => companyIn(id).recovery)
    expect(recoveries).toEqual(['recovered', 'not-recovered', 'did-not-fall', 'not-computed', 'not-computed', null])
  })

  test('is empty for who has no path, and where the layer is not there', () => {
    expect(entries('epsilon')).toEqual([])
    expect(companyIn('alpha', {}, { dataset: buildDataset() })).toMatchObject({ market: [], recovery: null })
  })

  test('each has its evidence, and its working where there is one', () => {
    for (const { citations, figure } of companyIn('alpha').market) {
      expect(citations.length, figure.id).toBeGreaterThan(0)
    }
    const [move, reported] = companyIn('alpha').market
    expect(move?.derived).toMatchObject({ kind: 'growth', value: -12 })
    expect(reported).toMatchObject({ derived: null, citations: [{ source: { publisher: 'The Evening Wire' } }] })
  })

  test('the figure that was asked for leads the card with its evidence, a point of the path too', () => {
    for (const figure of ['alpha-close', 'alpha-drawdown-20', 'alpha-lost-late', 'alpha-index-2025-03-05']) {
      const card = cardIn({ figure })
      if (card?.kind !== 'company') throw new Error(`no card for ${figure}`)
      expect(card).toMatchObject({ row: { company: { id: 'alpha' } }, focusFigureId: figure })
      expect(card.figures.map(({ figure: { id } }) => id)).toEqual([figure, 'alpha-move'])
      expect(card.figures[0]?.citations.length).toBeGreaterThan(0)
    }
  })

  test('a company that the article does not name carries the market’s evidence alone', () => {
    const omega = companyIn('omega')
    expect(omega).toMatchObject({ isWider: true, figures: [], groupFigures: [], filed: [], claims: [], touches: [] })
    // The article says nothing of it, and that is no gap in the article.
    expect(omega.gaps).toEqual([])
    const sources = omega.market.flatMap(({ citations }) => citations.map(({ source }) => source.id))
    expect([...new Set(sources)].sort()).toEqual(['closes', 'evening-wire'])
    expect(omega).toMatchObject({ isSelected: false, rank: null })
    expect(companyIn('omega', { scope: 'wider', basis: 'close' })).toMatchObject({
      isSelected: true,
      rank: { place: 1, of: 5, direction: 'fell' },
      previousId: null,
      nextId: 'alpha',
    })
    expect(companyIn('alpha').isWider).toBe(false)
  })

  test('gaps are those of the article, whichever basis the view is on', () => {
    const gapsOf = (id: string, view: Partial<View>, layers = closed) =>
      companyIn(id, view, layers).gaps.map(({ kind }) => kind)
    const waiting: Layers = { dataset: buildDataset(), hasMarket: true, isPending: true }
    for (const id of ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']) {
      const written = gapsOf(id, {})
      expect(gapsOf(id, { basis: 'close' }), id).toEqual(written)
      // While the closes are on their way, no company is said to have no move.
      expect(gapsOf(id, { basis: 'close' }, waiting), id).toEqual(written)
    }
  })

  test('of a benchmark is a card of its own, the figure that was asked for first', () => {
    const card = cardIn({ figure: 'broad-drawdown-20' })
    if (card?.kind !== 'benchmark') throw new Error('no benchmark')
    expect(card.benchmark.id).toBe('broad')
    expect(card.figures.map(({ figure }) => figure.id)).toEqual([
      'broad-drawdown-20',
      'broad-close',
      'broad-drawdown-5',
      'broad-regain',
    ])
    expect(card.figures[0]).toMatchObject({ subjectKind: 'benchmark', citations: [{ source: { id: 'closes' } }] })
    expect([cardTitle(card, 'en'), cardTitle(card, 'vi')]).toEqual(['Broad Index', 'Chỉ số rộng'])
    expect(cardKeyOf(card)).not.toBe(cardKeyOf({ ...card, focusFigureId: 'broad-close' }))
    // A company that is open stays.
    expect(cardIn({ company: 'alpha', figure: 'broad-close' })?.kind).toBe('company')
  })

  test('of the published event: three losses of Nvidia as reported, one of them preferred', () => {
    const { market } = companyIn('nvidia', {}, readMarketLayers())
    const lost = market.filter(({ figure }) => figure.measure === 'marketValueLost')
    expect(lost.map(({ figure, citations }) => [figure.value, figure.preferred ?? false, citations.length])).toEqual([
      [593, true, 1],
      [589, false, 2],
      [593.7, false, 1],
    ])
  })

  test('of the published event: what was reported of an index is on its card, each with its citations', () => {
    const published = readMarketLayers()
    const card = cardIn({ figure: 'sp-500-breadth' }, published)
    if (card?.kind !== 'benchmark') throw new Error('no benchmark')
    expect(card.benchmark.id).toBe('sp-500')
    expect(card.figures.slice(0, 4).map(({ figure, citations }) => [figure.id, citations.length])).toEqual([
      ['sp-500-breadth', 3],
      ['sp-500-close', 1],
      ['sp-500-volatility', 2],
      ['sp-500-volatility-change', 2],
    ])
    expect(card.figures[0]?.citations[0]?.source.id).toBe('thrasher-breadth')
    // The VIX is a figure of the index, and nothing is compared with it.
    expect(published.market.benchmarks.map(({ id }) => id)).not.toContain('vix')
  })

  test('of the published event: a company of Tokyo has its reported close for its move, or none', () => {
    const published = readMarketLayers()
    const [softbank, advantest] = ['softbank', 'advantest'].map((id) =>
      companyIn(id, { scope: 'wider', basis: 'close' }, published),
    )
    expect(softbank?.row.move).toMatchObject({ kind: 'sized', changePct: -8.3, figure: { basis: 'close' } })
    expect(softbank?.row.move.figure?.note?.en).toMatch(/Tokyo/)
    expect(advantest?.row.move.kind).toBe('not-stated')
    expect(advantest?.market.map(({ kind, figure }) => [kind, figure.value])).toEqual([
      ['reported', -9.6],
      ['reported', -11],
    ])
    for (const card of [softbank, advantest]) expect([card?.recovery, card?.isWider]).toEqual([null, true])
  })
})
