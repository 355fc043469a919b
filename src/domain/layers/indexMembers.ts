// What every member of an index did on the day, as companies and figures. A figure is made when it is first asked for:
// 503 members have fourteen each, and a view draws one or two of them. Percent; a fall is negative; USD billions.

import { groupBy } from '../dataset/grouping.ts'
import { unitOfMeasure } from '../dataset/measures.ts'
import type {
  Basis,
  Company,
  Dataset,
  Derivation,
  Figure,
  LocalText,
  Measure,
  Period,
  Sector,
} from '../dataset/schema.ts'
import { foldText } from '../dataset/text.ts'
import { computeDerived, roundTo } from '../figures/derive.ts'
import { mergeEvidence } from '../figures/evidence.ts'
import type { IndexLayer, IndexMember } from './indexLayer.ts'
import type { Extension, Lookup, MarketEntry } from './lookupShape.ts'
import { INDEX_PREFIX, memberKey } from './memberKey.ts'

/** A member as a company, with its sector in the index. */
export interface Member {
  readonly company: Company
  readonly sector: Sector
  readonly listed: IndexMember
  /** How its figures' ids begin. */
  readonly key: string
}

/** The index layer as the page uses it. */
export interface ShareIndex extends Extension {
  readonly layer: IndexLayer
  /** Companies of the event first, the others in the order of the file. */
  readonly members: readonly Member[]
  /** How many of them are companies of the event. */
  readonly articleCount: number
  readonly sectors: readonly Sector[]
  readonly memberOf: (companyId: string) => Member | undefined
  readonly figureOf: (id: string) => Figure | undefined
  readonly moveOf: (companyId: string, basis: Basis) => Figure | undefined
  /** The figures of a member that are listed: its move, abnormal return and t, value, change of value and volume. */
  readonly figuresOf: (companyId: string) => readonly Figure[]
  /** The share of members with a return that rose, and what the press said of it. */
  readonly breadth: readonly Figure[]
}

// The endings of figures that are listed.
const LISTED = ['close', 'abnormal', 't', 'beta', 'value', 'change', 'volume'] as const

/** Takes the layer for use; `base` is the dataset of its event. */
export function deriveIndex(layer: IndexLayer, base: Pick<Dataset, 'event' | 'companies'>): ShareIndex {
  const sectorById = new Map(layer.sectors.map((sector) => [sector.id, sector]))
  const ownById = new Map(base.companies.map((company) => [company.id, company]))
  const all = layer.members.flatMap((listed): Member[] => {
    const sector = sectorById.get(listed.sector)
    const key = memberKey(listed.symbol)
    const own = ownById.get(listed.company ?? '')
    return sector ? [{ company: own ?? describeMember(listed, key, sector, layer), sector, listed, key }] : []
  })
  const isOwn = ({ company }: Member): boolean => ownById.has(company.id)
  const members = [...all.filter(isOwn), ...all.filter((member) => !isOwn(member))]
  const byCompany = new Map(members.map((member) => [member.company.id, member]))
  const byKey = new Map(members.map((member) => [member.key, member]))
  const make = figureMaker(layer, base.event.date)
  const breadth = [...measureBreadth(layer, base.event.date), ...layer.reported]
  const shared = new Map([...breadth, ...make.ofMarket()].map((figure) => [figure.id, figure]))
  const made = new Map<string, Figure | undefined>()
  const figureOf = (id: string): Figure | undefined => {
    if (!id.startsWith(INDEX_PREFIX)) return undefined
    const known = shared.get(id)
    if (known || made.has(id)) return known ?? made.get(id)
    const cut = id.lastIndexOf('-')
    const member = byKey.get(id.slice(0, cut))
    const figure = member && make.ofMember(member, id.slice(cut + 1), figureOf)
    made.set(id, figure)
    return figure
  }
  const figureFor = (companyId: string, ending: string): Figure | undefined => {
    const member = byCompany.get(companyId)
    return member && figureOf(`${member.key}-${ending}`)
  }
  const index: ShareIndex = {
    layer,
    members,
    articleCount: all.filter(isOwn).length,
    sectors: layer.sectors,
    memberOf: (companyId) => byCompany.get(companyId),
    figureOf,
    moveOf: (companyId, basis) =>
      basis === 'at-writing' ? undefined : figureFor(companyId, basis === 'close' ? 'close' : 'abnormal'),
    figuresOf: (companyId) => LISTED.flatMap((ending) => figureFor(companyId, ending) ?? []),
    breadth,
    extend: (lookup) => extendLookup(lookup, index),
  }
  return index
}

function describeMember(
  { symbol, name, company }: IndexMember,
  key: string,
  sector: Sector,
  layer: IndexLayer,
): Company {
  const { en, vi = en } = layer.index.name
  return {
    id: company ?? key,
    name,
    ticker: symbol,
    listing: 'public',
    sector: sector.id,
    role: { en: `Member of the ${en}`, vi: `Cổ phiếu thành phần của ${vi}` },
  }
}

/** The members with a return that rose, in percent of them all. */
function measureBreadth({ index, members, evidence }: IndexLayer, day: string): readonly Figure[] {
  const returns = members.flatMap((member) => member.return ?? [])
  const rose = returns.filter((value) => value > 0).length
  if (returns.length === 0) return []
  const note: LocalText = {
    en: `${rose} of ${returns.length} members with a close rose: ${rose} ÷ ${returns.length} × 100.`,
    vi: `${rose} trên ${returns.length} cổ phiếu có giá đóng cửa tăng: ${rose} ÷ ${returns.length} × 100.`,
  }
  return [
    {
      id: `${INDEX_PREFIX}breadth`,
      subject: index.id,
      measure: 'breadth',
      value: roundTo((100 * rose) / returns.length, 1),
      unit: unitOfMeasure.breadth,
      status: 'derived',
      precision: 'rounded',
      period: { start: day, end: day },
      note,
      evidence: mergeEvidence([evidence.members, evidence.return]),
    },
  ]
}

type Own = Pick<Figure, 'measure' | 'period' | 'evidence'> & Partial<Figure>

// Four places, so that what is worked out of them is right in the two that are read.
const FINE = 4
const READ = 2

/** Makes figures of the market and of members, one at a time. */
function figureMaker({ market, evidence, baseline }: IndexLayer, date: string) {
  const day: Period = { start: date, end: date }
  const before: Period = { start: baseline, end: baseline }
  const { start, end, returns, mean, spread } = market.window
  const window: Period = { start, end }
  const ofModel = mergeEvidence([evidence.model])
  const give = (id: string, subject: string, value: number, own: Own): Figure => ({
    id,
    subject,
    value,
    unit: unitOfMeasure[own.measure],
    status: 'derived',
    precision: 'rounded',
    ...own,
  })
  const marketFigure = (id: string, measure: Measure, value: number, period = window): Figure =>
    give(id, market.id, value, { measure, period, evidence: ofModel })
  return {
    ofMarket: () => [
      marketFigure(`${INDEX_PREFIX}market-return`, 'dailyReturn', market.return, day),
      marketFigure(`${INDEX_PREFIX}market-mean`, 'marketMean', mean),
      marketFigure(`${INDEX_PREFIX}market-spread`, 'marketSpread', spread),
    ],
    /** The figure of a member with this ending; undefined where it is not known. */
    ofMember: (
      { company, listed, key }: Member,
      ending: string,
      figureById: (id: string) => Figure | undefined,
    ): Figure | undefined => {
      const id = `${key}-${ending}`
      const own = (name: string): string => `${key}-${name}`
      const ofMarket = (name: string): string =>
        listed.model?.window && name !== 'return' ? own(name) : `${INDEX_PREFIX}market-${name}`
      const stated = (value: number | null | undefined, rest: Own): Figure | undefined =>
        value === null || value === undefined ? undefined : give(id, company.id, value, rest)
      const derive = (derivation: Derivation, rest: Own): Figure | undefined => {
        const derived = computeDerived(derivation, figureById)
        if ('fault' in derived) return undefined
        return give(id, company.id, derived.value, { ...rest, precision: derived.precision, derivation })
      }
      const part = (measure: Measure, value: number | undefined, precision: Figure['precision'] = 'rounded') =>
        stated(value, { measure, period: window, evidence: ofModel, precision })
      const grown = (decimals: number): Derivation => ({
        kind: 'growth',
        inputs: { level: own('day'), prior: own('before') },
        decimals,
      })
      const ofReturn = { period: day, evidence: evidence.return }
      const { model, value } = listed
      const makers: Readonly<Record<string, () => Figure | undefined>> = {
        before: () =>
          stated(listed.return === null ? null : 100, {
            measure: 'priceIndex',
            period: before,
            evidence: evidence.return,
            precision: 'exact',
          }),
        day: () =>
          stated(listed.return === null ? null : roundTo(100 + listed.return, FINE), {
            measure: 'priceIndex',
            ...ofReturn,
          }),
        close: () => derive(grown(READ), { measure: 'sharePriceChange', basis: 'close', ...ofReturn }),
        return: () => derive(grown(FINE), { measure: 'dailyReturn', ...ofReturn }),
        alpha: () => part('alpha', model?.alpha),
        beta: () => part('beta', model?.beta),
        sigma: () => part('residualDeviation', model?.sigma),
        returns: () => part('estimationReturns', model ? (model.window?.returns ?? returns) : undefined, 'exact'),
        mean: () => model?.window && marketFigure(id, 'marketMean', model.window.mean),
        spread: () => model?.window && marketFigure(id, 'marketSpread', model.window.spread),
        abnormal: () =>
          derive(
            {
              kind: 'abnormal',
              inputs: { own: own('return'), alpha: own('alpha'), beta: own('beta'), market: ofMarket('return') },
              decimals: FINE,
            },
            { measure: 'abnormalReturn', basis: 'abnormal', period: day, evidence: ofModel },
          ),
        error: () =>
          derive(
            {
              kind: 'prediction-error',
              inputs: {
                sigma: own('sigma'),
                returns: own('returns'),
                market: ofMarket('return'),
                mean: ofMarket('mean'),
                spread: ofMarket('spread'),
              },
              decimals: FINE,
            },
            { measure: 'predictionError', period: day, evidence: ofModel },
          ),
        t: () =>
          derive(
            { kind: 'ratio', inputs: { level: own('abnormal'), base: own('error') }, decimals: FINE },
            { measure: 'tStatistic', period: day, evidence: ofModel },
          ),
        value: () =>
          stated(value, { measure: 'marketValue', period: before, evidence: evidence.value, precision: 'about' }),
        change: () =>
          derive(
            { kind: 'part', inputs: { level: own('value'), percent: own('return') }, decimals: 1 },
            { measure: 'valueChange', period: day, evidence: mergeEvidence([evidence.value, evidence.return]) },
          ),
        volume: () => stated(listed.volumeRatio, { measure: 'volumeRatio', period: day, evidence: evidence.volume }),
      }
      return makers[ending]?.()
    },
  }
}

/** A lookup with the index in it: what the other layers know of a company comes first. */
function extendLookup(lookup: Lookup, index: ShareIndex): Lookup {
  const { layer, members, sectors } = index
  const companyById = new Map(lookup.companyById)
  for (const { company } of members) if (!companyById.has(company.id)) companyById.set(company.id, company)
  const knownById = <T extends { readonly id: string }>(known: ReadonlyMap<string, T>, more: readonly T[]) =>
    new Map([...more.map((item) => [item.id, item] as const), ...known])
  const reported = groupBy(index.breadth, ({ subject }) => subject)
  const isBeyond = (companyId: string): boolean => !lookup.companyById.has(companyId)
  const entriesOf = (subjectId: string): readonly MarketEntry[] => {
    const own = isBeyond(subjectId) ? index.figuresOf(subjectId) : []
    return [...own, ...(reported.get(subjectId) ?? [])].map((figure) => ({ kind: 'member', figure }))
  }
  return {
    ...lookup,
    companyById,
    sectorById: knownById(lookup.sectorById, sectors),
    sourceById: knownById(lookup.sourceById, layer.sources),
    benchmarkById: knownById(lookup.benchmarkById, [layer.index, layer.market]),
    figureById: new FiguresOnDemand(lookup.figureById, index),
    marketOf: (subjectId) => [...lookup.marketOf(subjectId), ...entriesOf(subjectId)],
    memberFiguresOf: index.figuresOf,
    searchTextOf: (companyId) => {
      const known = lookup.searchTextOf(companyId)
      const member = index.memberOf(companyId)
      return member ? foldText(`${known}\n${member.listed.name}\n${member.listed.symbol}`) : known
    },
    moveFigureOf: (companyId, basis) => lookup.moveFigureOf(companyId, basis) ?? index.moveOf(companyId, basis),
  }
}

/** Figures by id, with those of the index, which come to be when they are asked for. */
class FiguresOnDemand extends Map<string, Figure> {
  readonly #index: ShareIndex

  constructor(known: ReadonlyMap<string, Figure>, index: ShareIndex) {
    super(known)
    this.#index = index
  }

  override get(id: string): Figure | undefined {
    return super.get(id) ?? this.#index.figureOf(id)
  }

  override has(id: string): boolean {
    return this.get(id) !== undefined
  }
}
