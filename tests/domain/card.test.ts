// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type CompanyCard, cardKeyOf, type GroupCard, subjectName } from '../../src/domain/card.ts'
import { select } from '../../src/domain/select.ts'
import type { View } from '../../src/domain/view.ts'
import { buildDataset, buildFigure, buildView } from '../fixtures/dataset.ts'

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
