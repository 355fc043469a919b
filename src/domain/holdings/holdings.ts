// What the day did to a reader's holdings. Values are in the reader's own currency, as of the last close before the
// event; moves in percent, a fall is negative; contributions in percentage points. All of it is derived, and rounded no
// finer than its inputs.

import { groupBy } from '../dataset/grouping.ts'
import type {
  Basis,
  Company,
  CompanyLink,
  Figure,
  Force,
  Precision,
  Sector,
  Source,
  Uncertainty,
} from '../dataset/schema.ts'
import { foldText } from '../dataset/text.ts'
import { combinePrecision, roundTo } from '../figures/derive.ts'
import { sizeBounds } from '../figures/figures.ts'
import type { Layers } from '../layers/layers.ts'
import { type Lookup, lookupOf } from '../layers/lookup.ts'
import type { Benchmark, Market } from '../layers/market.ts'
import { listSources } from '../selection/card.ts'
import { columnsOf } from '../selection/columns.ts'
import { applyFilters } from '../selection/filters.ts'
import type { CompanyRow } from '../selection/moves.ts'
import type { Shown } from '../selection/select.ts'
import { companyMatcher, type Match, type Matcher } from './holdingMatch.ts'
import { findHoldingsLow, type HoldingsLow } from './holdingsLow.ts'
import type { HoldingRow } from './reading/reading.ts'

/** A number that was worked out here: rounded, and with its precision. `unrounded` is for bars and for sums. */
export interface Estimate {
  readonly value: number
  readonly unrounded: number
  /** Decimal places that it is rounded to; negative where it is rounded to tens or more. */
  readonly decimals: number
  readonly precision: Precision
}

/** What a reader holds of one company, all rows of it added up. */
interface Holding {
  /** As it was written, the first time. */
  readonly entered: string
  readonly lines: readonly number[]
  readonly value: number
}

/** A holding with a move of a known size on the basis. */
export interface CoveredHolding extends Holding {
  readonly row: CompanyRow
  readonly figure: Figure
  readonly changePct: number
  /** value ÷ total of covered values; 0 to 1. */
  readonly weight: number
  /** weight × move, in percentage points. */
  readonly contribution: Estimate
  /** value × move ÷ 100, in the reader's own currency. */
  readonly change: Estimate
  /** True where the company filters leave the company out. It counts all the same. */
  readonly isOutside: boolean
}

/** A holding without a move of a known size, and why. `row` is the company where it is known. */
export interface UncoveredHolding extends Holding {
  readonly row: CompanyRow | null
  readonly reason: Exclude<Match, { readonly company: Company }>['reason'] | 'fund' | 'direction-only' | 'no-move'
}

/** The covered holdings of one sector, in the order of their contributions. */
export interface SectorContribution {
  readonly sector: Sector
  readonly holdings: readonly CoveredHolding[]
  readonly contribution: Estimate
  readonly weight: number
}

/**
 * A covered holding that a force touches. The force is the first that the source links to it, else the first that the
 * editor does.
 */
export interface TouchedHolding {
  readonly holding: CoveredHolding
  readonly force: Force
  readonly status: CompanyLink['status']
}

/** The part of the covered value in companies that an uncertainty's forces touch in one way. Shares are 0 to 1. */
export interface EffectShare {
  readonly touched: readonly TouchedHolding[]
  readonly stated: number
  readonly inferred: number
}

export interface UncertaintyShare {
  readonly uncertainty: Uncertainty
  /** Each company counts once, however many forces touch it. */
  readonly share: number
  readonly effects: Readonly<Record<CompanyLink['effect'], EffectShare>>
}

export interface HoldingsResult {
  readonly basis: Basis
  /** The largest loss first. */
  readonly covered: readonly CoveredHolding[]
  /** In the order of the input. */
  readonly uncovered: readonly UncoveredHolding[]
  /** Holdings that stood in several rows. */
  readonly addedUp: readonly Holding[]
  readonly totalValue: number
  readonly coveredValue: number
  /** coveredValue ÷ totalValue; 0 to 1. */
  readonly coveredShare: number
  /** Σ weight × move, in percent; null where nothing is covered. */
  readonly move: Estimate | null
  /** Σ value × move ÷ 100, in the reader's own currency; null where nothing is covered. */
  readonly change: Estimate | null
  /** The lowest close within twenty sessions of those covered that have closes; null without them. */
  readonly low: (HoldingsLow & { readonly move: Estimate; readonly loss: Estimate }) | null
  /** What a benchmark did on the day: the one that the View names, else the first. */
  readonly benchmark: { readonly benchmark: Benchmark; readonly figure: Figure } | null
  /** The largest loss first. */
  readonly sectors: readonly SectorContribution[]
  readonly uncertainties: readonly UncertaintyShare[]
  /** The sources of the moves, and of the forces. */
  readonly sources: { readonly moves: readonly Source[]; readonly forces: readonly Source[] }
}

/**
 * The reader's holdings against the moves on the Selection's basis. All companies of the event and its wider market are
 * looked at. Companies that the filters leave out are marked, but they count. A holding whose move has no size is
 * listed with the reason and counts in no sum but the total value. Pure.
 *
 * weight = value ÷ total of covered values; value-weighted move = Σ weight × move; contribution = weight × move, in
 * percentage points; loss or gain = value × move ÷ 100; covered share = covered value ÷ total value.
 */
export function selectHoldings(
  layers: Layers,
  { moveBasis: basis, view, lens }: Shown,
  rows: readonly HoldingRow[],
): HoldingsResult {
  const { dataset, market = null } = layers
  const lookup = lookupOf(layers)
  const columns = columnsOf(dataset, market, basis)
  const rowById = new Map(columns.rows.map((row) => [row.company.id, row]))
  const { failures } = applyFilters(columns, columns.rows.length, {
    ...view,
    exposure: view.only && lens ? lens.uncertainty : null,
  })
  const held = gather(rows, matcherOf(layers))
  const totalValue = sum(held.map(({ holding }) => holding.value))
  const sized = held.flatMap(({ holding, match }) => {
    const row = match.company && rowById.get(match.company.id)
    return row && row.move.kind === 'sized'
      ? [{ ...holding, row, figure: row.move.figure, changePct: row.move.changePct }]
      : []
  })
  const coveredValue = sum(sized.map(({ value }) => value))
  const covered = sized
    .map((holding): CoveredHolding => {
      const weight = holding.value / coveredValue
      return {
        ...holding,
        weight,
        contribution: estimateContribution(holding.figure, holding.changePct, weight),
        change: estimateChange(holding.figure, holding.changePct, holding.value),
        isOutside: failures[columns.placeOf(holding.row.company.id) ?? 0] !== 0,
      }
    })
    .sort((a, b) => a.contribution.unrounded - b.contribution.unrounded)
  const uncertainties = dataset.uncertainties.map((uncertainty) => shareOf(uncertainty, covered))
  return {
    basis,
    covered,
    uncovered: held.flatMap((one) => explainGap(one, rowById) ?? []),
    addedUp: held.flatMap(({ holding }) => (holding.lines.length > 1 ? [holding] : [])),
    totalValue,
    coveredValue,
    coveredShare: totalValue > 0 ? coveredValue / totalValue : 0,
    move: covered.length > 0 ? estimateMove(covered, coveredValue) : null,
    change: covered.length > 0 ? addEstimates(covered.map(({ change }) => change)) : null,
    low: market && estimateLow(market, covered),
    benchmark: market && benchmarkMove(market, view.benchmark),
    sectors: groupSectors(covered),
    uncertainties,
    sources: {
      moves: listSources(
        lookup,
        covered.map(({ figure }) => figure),
      ),
      forces: listForceSources(lookup, uncertainties),
    },
  }
}

/** Finds companies of the event and its wider market by what a row says of them. */
export function matcherOf(layers: Layers): Matcher {
  return companyMatcher(
    [...lookupOf(layers).companyById.values()],
    (id) => layers.market?.recordOf(id)?.series.symbol,
    layers.market?.layer.isins,
  )
}

interface Held {
  readonly holding: Holding
  readonly match: Match
  readonly isFund: boolean
}

/** Adds up the rows of one company, or those of one name where the company is not known. */
function gather(rows: readonly HoldingRow[], match: Matcher): Held[] {
  const matched = rows.map((row) => ({ row, match: match(row.names) }))
  const keyOf = ({ row, match: { company } }: (typeof matched)[number]): string =>
    company ? company.id : `? ${foldText(row.name)}`
  return [...groupBy(matched, keyOf).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const holding = {
      entered: first.row.name,
      lines: same.map(({ row }) => row.line),
      value: sum(same.map(({ row }) => row.value)),
    }
    return [{ holding, match: first.match, isFund: first.row.isFund }]
  })
}

function explainGap(
  { holding, match, isFund }: Held,
  rowById: ReadonlyMap<string, CompanyRow>,
): UncoveredHolding | null {
  if (!match.company) {
    const known = match.reason === 'other-listing' ? rowById.get(match.known.id) : undefined
    const reason = match.reason === 'unknown' && isFund ? 'fund' : match.reason
    return { ...holding, row: known ?? null, reason }
  }
  const row = rowById.get(match.company.id) ?? null
  if (row?.move.kind === 'sized') return null
  return { ...holding, row, reason: row?.move.kind === 'direction-only' ? 'direction-only' : 'no-move' }
}

// Closes are compared to two decimals of a percent; nothing here claims more.
const MAX_DECIMALS = 2

/** The decimal places that a move is given with: those of its derivation, else those of its number. Two at most. */
export function movePlaces({ value, derivation }: Figure): number {
  if (derivation) return Math.min(derivation.decimals, MAX_DECIMALS)
  if (typeof value !== 'number') return 0
  const digits = /\.(\d+)$/.exec(String(value))?.[1] ?? ''
  return Math.min(digits.length, MAX_DECIMALS)
}

/** The precision of a figure as a term of a sum. A range is at best "about", as its midpoint stands for it. */
function precisionOf({ value, precision }: Figure): Precision {
  return typeof value === 'object' ? combinePrecision([precision, 'about']) : precision
}

/**
 * Σ value × move ÷ Σ value, in percent, rounded as coarsely as the coarsest move is given. Its precision is the weakest
 * among the moves. Moves against the direction of the result are subtracted from its size, so their bounds are
 * inverted.
 */
function estimateMove(covered: readonly CoveredHolding[], coveredValue: number): Estimate {
  return combine(
    sum(covered.map(({ value, changePct }) => value * changePct)) / coveredValue,
    covered.map(({ figure, changePct }) => ({
      unrounded: changePct,
      decimals: movePlaces(figure),
      precision: precisionOf(figure),
    })),
  )
}

/**
 * weight × move. It has one decimal more than the move, up to two, because otherwise the contributions would not add up
 * to the whole move. Where the weight is too large for that decimal to be known, the result is "about". With a weight
 * of 1 it keeps the decimals of the move.
 */
function estimateContribution(figure: Figure, changePct: number, weight: number): Estimate {
  const given = movePlaces(figure)
  const decimals = weight === 1 ? given : Math.min(given + 1, MAX_DECIMALS)
  const known = given + Math.floor(-Math.log10(weight) + NOISE)
  const about = decimals > known ? (['about'] as const) : []
  return conclude(weight * changePct, decimals, combinePrecision([precisionOf(figure), ...about]))
}

/**
 * value × move ÷ 100, rounded to the power of ten at or below the worth of one unit in the move's last decimal, and to
 * cents at the finest.
 */
function estimateChange(figure: Figure, changePct: number, value: number): Estimate {
  const step = (value / 100) * 10 ** -movePlaces(figure)
  const decimals = Math.min(MAX_DECIMALS, -Math.floor(Math.log10(step) + NOISE))
  return conclude((value * changePct) / 100, decimals, precisionOf(figure))
}

function estimateLow(market: Market, covered: readonly CoveredHolding[]): HoldingsResult['low'] {
  const low = findHoldingsLow(
    market,
    covered.map(({ row, value }) => ({ companyId: row.company.id, value })),
  )
  if (!low) return null
  const step = (low.value / 100) * 10 ** -MAX_DECIMALS
  const decimals = Math.min(MAX_DECIMALS, -Math.floor(Math.log10(step) + NOISE))
  return {
    ...low,
    move: conclude(low.changePct, MAX_DECIMALS, 'rounded'),
    loss: conclude(low.change, decimals, 'rounded'),
  }
}

function benchmarkMove(market: Market, wanted: string | null): HoldingsResult['benchmark'] {
  const benchmark = market.benchmarks.find(({ id }) => id === wanted) ?? market.benchmarks[0]
  const figure = benchmark && market.recordOf(benchmark.id)?.move
  return figure ? { benchmark, figure } : null
}

/** A sum, as coarse as its coarsest term. */
function addEstimates(terms: readonly Estimate[]): Estimate {
  return combine(sum(terms.map(({ unrounded }) => unrounded)), terms)
}

/**
 * A result with the precision of its terms. A term of the opposite sign is subtracted from the size of the result, so
 * its bounds are inverted. A result of zero has no direction, so a bound may pull it either way.
 */
function combine(result: number, terms: readonly Omit<Estimate, 'value'>[]): Estimate {
  const precisions = (direction: 1 | -1): Precision[] =>
    terms.flatMap(({ unrounded, precision }) => (unrounded * result * direction >= 0 ? [precision] : []))
  const decimals = Math.min(...terms.map((term) => term.decimals))
  return conclude(result, decimals, combinePrecision(precisions(1), precisions(-1)))
}

/** Rounds a result. A result that rounding changes is no longer exact. */
function conclude(result: number, decimals: number, precision: Precision): Estimate {
  const unrounded = clean(result)
  const value = roundTo(unrounded, decimals)
  const isKept = Math.abs(value - unrounded) <= NOISE * Math.max(1, Math.abs(unrounded))
  return {
    value,
    unrounded,
    decimals: decimals + 0,
    precision: isKept ? precision : combinePrecision([precision, 'rounded']),
  }
}

function groupSectors(covered: readonly CoveredHolding[]): SectorContribution[] {
  return [...groupBy(covered, ({ row }) => row.sector)]
    .map(([sector, holdings]) => ({
      sector,
      holdings,
      contribution: addEstimates(holdings.map(({ contribution }) => contribution)),
      weight: sum(holdings.map(({ weight }) => weight)),
    }))
    .sort((a, b) => a.contribution.unrounded - b.contribution.unrounded)
}

/**
 * The holding that contributed most in the direction of the whole, beyond what rounding and wording leave open; else
 * null.
 */
export function leadingHolding({ covered, move }: HoldingsResult): CoveredHolding | null {
  if (!move || move.value === 0 || covered.length < 2) return null
  const along = covered.filter(({ changePct }) => changePct * move.unrounded > 0)
  const [first, ...rest] = [...along].sort(
    (a, b) => Math.abs(b.contribution.unrounded) - Math.abs(a.contribution.unrounded),
  )
  if (!first) return null
  const [least] = contributionBounds(first)
  return rest.every((other) => contributionBounds(other)[1] < least) ? first : null
}

/** The least and the largest size that a contribution can have, given how its move is rounded and worded. */
function contributionBounds({ figure, weight }: CoveredHolding): readonly [number, number] {
  const [least, largest] = sizeBounds(figure) ?? [0, Number.POSITIVE_INFINITY]
  const half = figure.precision === 'exact' ? 0 : 0.5 * 10 ** -movePlaces(figure)
  return [weight * Math.max(0, least - half), weight * (largest + half)]
}

const EFFECTS: readonly CompanyLink['effect'][] = ['relief', 'pressure']

function shareOf(uncertainty: Uncertainty, covered: readonly CoveredHolding[]): UncertaintyShare {
  const [relief, pressure] = EFFECTS.map((effect) => shareOfEffect(uncertainty, effect, covered))
  const none: EffectShare = { touched: [], stated: 0, inferred: 0 }
  const effects = { relief: relief ?? none, pressure: pressure ?? none }
  const touched = new Set(EFFECTS.flatMap((effect) => effects[effect].touched.map(({ holding }) => holding)))
  return { uncertainty, share: weightOf([...touched]), effects }
}

function shareOfEffect(
  { forces }: Uncertainty,
  effect: CompanyLink['effect'],
  covered: readonly CoveredHolding[],
): EffectShare {
  const touched = covered.flatMap((holding): TouchedHolding[] => {
    const links = forces.flatMap((force) =>
      force.companies
        .filter((link) => link.id === holding.row.company.id && link.effect === effect)
        .map(({ status }) => ({ holding, force, status })),
    )
    const link = links.find(({ status }) => status === 'stated') ?? links[0]
    return link ? [link] : []
  })
  const of = (status: CompanyLink['status']): number =>
    weightOf(touched.filter((one) => one.status === status).map(({ holding }) => holding))
  return { touched, stated: of('stated'), inferred: of('inferred') }
}

function weightOf(holdings: readonly CoveredHolding[]): number {
  return sum(holdings.map(({ weight }) => weight))
}

function listForceSources(lookup: Lookup, uncertainties: readonly UncertaintyShare[]): Source[] {
  const links = uncertainties.flatMap(({ effects }) => EFFECTS.flatMap((effect) => effects[effect].touched))
  const cited = new Set(links.flatMap(({ force }) => force.evidence.map(({ source }) => source)))
  return [...lookup.sourceById.values()].filter(({ id }) => cited.has(id))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

// The error that binary arithmetic may add; far below any digit that is shown.
const NOISE = 1e-9
const SURE_DIGITS = 12

function clean(value: number): number {
  return Number(value.toPrecision(SURE_DIGITS)) + 0
}
