// What the day did to a reader's holdings, as data: results with their working, bars of contributions, sectors, and
// what has no data.

import type { BarMark, BarsModel } from '../../charts/bars/bars.ts'
import {
  type CardTarget,
  companyCell,
  describeFigure,
  describeLens,
  emptyCell,
  type FrameModel,
  figureCell,
  isDimmed,
  lensLink,
  type TableModel,
  type TableRow,
  textCell,
} from '../../charts/frame/chart.ts'
import { ALL_DERIVED, NO_STATUSES } from '../../charts/frame/fixedKeys.ts'
import { beyondMarket } from '../../charts/frame/measure.ts'
import { barOf, type MoveBar } from '../../charts/frame/moveBar.ts'
import { niceScale } from '../../charts/plot/scale.ts'
import type { Direction, Precision } from '../../domain/dataset/schema.ts'
import { roundTo } from '../../domain/figures/derive.ts'
import {
  type CoveredHolding,
  type Estimate,
  type HoldingsResult,
  leadingHolding,
  type UncoveredHolding,
} from '../../domain/holdings/holdings.ts'
import type { Shown } from '../../domain/selection/select.ts'
import type { I18n } from '../../i18n/i18n.ts'
import { type HoldingsTexts, holdingsTexts } from './holdingsTexts.ts'
import {
  describeChange,
  describeMove,
  describePoints,
  describeShare,
  directionOfValue,
  nameOf,
} from './holdingsWords.ts'

/** A term of a sum: a holding's weight times its move. The move is cited, the rest is the reader's. */
export interface HoldingTerm {
  readonly key: string
  readonly name: string
  readonly openLabel: string
  readonly companyId: string
  readonly weighing: string
  readonly move: string
  readonly moveLabel: string
  readonly figureId: string
  readonly contribution: string
  readonly dimmed: boolean
}

/** A result of the reader's own numbers, for the head of the view. */
export interface HoldingsFact {
  readonly key: 'move' | 'change' | 'low' | 'benchmark' | 'covered'
  readonly label: string
  readonly value: string
  readonly detail: string
}

export interface SectorRow {
  readonly key: string
  readonly name: string
  readonly contribution: string
  readonly weight: string
  readonly direction: Direction
  readonly bar: MoveBar
  readonly label: string
  readonly terms: readonly HoldingTerm[]
  readonly sum: string
  /** True where the filters leave out all its holdings. */
  readonly dimmed: boolean
}

export interface UncoveredRow {
  readonly key: string
  readonly name: string
  readonly reason: string
  readonly amount: string
  readonly opens: CardTarget | null
  readonly openLabel: string
}

export interface HoldingsModel {
  /** Bars of contributions, in percentage points. */
  readonly chart: BarsModel
  readonly facts: readonly HoldingsFact[]
  readonly working: { readonly terms: readonly HoldingTerm[]; readonly conclusion: readonly string[] } | null
  readonly sectors: { readonly frame: FrameModel; readonly rows: readonly SectorRow[] } | null
  readonly uncovered: readonly UncoveredRow[]
  /** The value-weighted move in words, or that there is none. */
  readonly verdict: string
}

/** What the reader's file says of its values. */
export interface ValuesGiven {
  readonly currency: string | null
  /** The day that they are of, ISO 8601, where it is another than that of the last close before the event. */
  readonly otherDay: string | null
}

const TICK_COUNT = 6

/** Everything that the view shows of the reader's holdings, except their exposure. */
export function buildHoldingsModel(
  result: HoldingsResult,
  selection: Shown,
  i18n: I18n,
  { currency, otherDay }: ValuesGiven = { currency: null, otherDay: null },
): HoldingsModel {
  const words = holdingsTexts[i18n.language]
  const [first] = result.covered
  const moved = result.move && first && describeMove(result.move, first.figure, i18n)
  const verdict = moved ? (result.basis === 'abnormal' ? i18n.t.bars.beyond(moved) : moved) : words.result.none
  return {
    chart: buildChart(result, selection, otherDay, i18n),
    facts: listFacts(result, verdict, currency, i18n),
    working: result.move && {
      terms: result.covered.map((holding) => buildTerm(holding, result, selection, i18n)),
      conclusion: concludeWorking(result, result.move, verdict, i18n),
    },
    sectors: result.sectors.length > 0 ? buildSectors(result, selection, i18n) : null,
    uncovered: result.uncovered.map((holding) => describeUncovered(holding, i18n)),
    verdict,
  }
}

function buildChart(result: HoldingsResult, selection: Shown, otherDay: string | null, i18n: I18n): BarsModel {
  const { covered } = result
  const words = holdingsTexts[i18n.language].chart
  const day = i18n.format.date(selection.facts.event.date)
  const basis = i18n.t.label.basis[result.basis]
  const rows = covered.map((holding) => buildBar(holding, selection, i18n))
  const values = covered.map(({ contribution }) => contribution.unrounded)
  const scale = niceScale(Math.min(0, ...values), Math.max(0, ...values), TICK_COUNT)
  const byValue = covered.filter(({ figure }) => figure.measure === 'marketValueChange').map(nameOf)
  const outside = covered.filter(({ isOutside }) => isOutside).map(nameOf)
  return {
    frame: {
      title: beyondMarket(titleOf(result, words), selection, i18n, covered.length > 0),
      subtitle: words.subtitle(day, basis),
      summary: words.summary(i18n.format.list(rows.map(({ name, value }) => `${name} ${value}`))),
      notes: [
        ...(outside.length > 0 ? [words.outside(i18n.format.list(outside))] : []),
        words.formula,
        otherDay === null ? words.values(day) : words.valuesOf(i18n.format.date(otherDay)),
        words.own,
        words.currency,
        ...(byValue.length > 0 ? [words.byValue(i18n.format.list(byValue))] : []),
      ],
      coverage: words.coverage(
        covered.length,
        covered.length + result.uncovered.length,
        describeShare(result.coveredShare, i18n),
        basis,
      ),
      sources: result.sources.moves,
      statuses: covered.length > 0 ? ALL_DERIVED : NO_STATUSES,
      lens: describeLens(selection, i18n),
    },
    rows,
    domain: scale.domain,
    ticks: scale.ticks.map((value) => ({ value, label: i18n.format.change(value).slice(0, -1) })),
    withoutMove: [],
    table: buildTable(result, selection, i18n),
  }
}

const TITLE_WORDS = 15

/**
 * Names the holding that took off or added most, where rounding and wording leave no doubt. Where some holdings are not
 * covered, the title speaks of the covered ones only.
 */
function titleOf(result: HoldingsResult, words: HoldingsTexts['chart']): string {
  if (result.covered.length === 0) return words.none
  const leader = leadingHolding(result)
  if (!leader) return words.neutral
  const isLoss = leader.changePct < 0
  const all = isLoss ? words.tookMost : words.addedMost
  const some = isLoss ? words.tookMostOfCovered : words.addedMostOfCovered
  const title = (result.uncovered.length > 0 ? some : all)(nameOf(leader))
  return title.split(/\s+/u).length <= TITLE_WORDS ? title : words.neutral
}

function buildBar(holding: CoveredHolding, selection: Shown, i18n: I18n): BarMark {
  const { row, figure, contribution, weight, isOutside } = holding
  const { company, sector, move } = row
  const value = describePoints(contribution, i18n)
  const tip = holdingsTexts[i18n.language].chart.tip(describeShare(weight, i18n), i18n.format.figure(figure))
  return {
    kind: 'mark',
    key: company.id,
    companyId: company.id,
    name: company.name,
    changePct: contribution.unrounded,
    direction: directionOfValue(contribution.unrounded),
    value,
    shortValue: value,
    label: i18n.t.controls.openEvidence(`${company.name}: ${value}`),
    marks: [],
    dimmed: isOutside || isDimmed(selection, company.id),
    link: lensLink(selection, company.id),
    tip: {
      heading: company.name,
      value,
      lines: [tip, i18n.text(sector.name), ...describeFigure(figure, move.marks, i18n)],
    },
  }
}

function buildTerm(holding: CoveredHolding, result: HoldingsResult, selection: Shown, i18n: I18n): HoldingTerm {
  const { t, format } = i18n
  const { row, figure, value, weight, contribution, isOutside } = holding
  const { id, name } = row.company
  const move = format.figure(figure)
  return {
    key: id,
    name,
    openLabel: t.controls.open(name),
    companyId: id,
    weighing: `${format.number(value)} ÷ ${format.number(result.coveredValue)} = ${describeShare(weight, i18n)} ×`,
    move,
    moveLabel: t.controls.openEvidence(`${name}: ${move}`),
    figureId: figure.id,
    contribution: `= ${describePoints(contribution, i18n)}`,
    dimmed: isOutside || isDimmed(selection, id),
  }
}

const UNROUNDED_DECIMALS = 3

function concludeWorking({ covered, change }: HoldingsResult, move: Estimate, verdict: string, i18n: I18n): string[] {
  const { t, format } = i18n
  const words = holdingsTexts[i18n.language].result
  const inputs = [...new Set(covered.map(({ figure }) => figure.precision))]
  const quote = (precision: Precision): string => `“${t.label.precision[precision]}”`
  const unrounded = roundTo(move.unrounded, UNROUNDED_DECIMALS)
  return [
    words.sum(verdict),
    ...(move.unrounded === move.value ? [] : [words.rounding(`${format.exact(unrounded)}%`, verdict)]),
    words.precision(format.list(inputs.map(quote)), t.label.precision[move.precision]),
    ...(change ? [words.sumOf(describeChange(change, i18n))] : []),
  ]
}

function listFacts(result: HoldingsResult, verdict: string, currency: string | null, i18n: I18n): HoldingsFact[] {
  const { format } = i18n
  const words = holdingsTexts[i18n.language].result
  const { move, change, coveredValue, totalValue, coveredShare } = result
  const label = !change || change.value === 0 ? words.noChange : change.value < 0 ? words.loss : words.gain
  const isKnown = move !== null && change !== null
  return [
    ...(isKnown
      ? ([
          { key: 'move', label: words.move, value: verdict, detail: words.yours },
          {
            key: 'change',
            label,
            value: i18n.t.value.precise(format.number(Math.abs(change.value)), change.precision),
            detail: currency === null ? words.unit : words.inCurrency(currency),
          },
        ] as const)
      : []),
    ...listComparisons(result, i18n),
    {
      key: 'covered',
      label: words.covered,
      value: isKnown ? describeShare(coveredShare, i18n) : words.none,
      detail: words.ofValue(format.number(coveredValue), format.number(totalValue)),
    },
  ]
}

/** What stands beside the day's move: the lowest close that followed, and a benchmark. */
function listComparisons({ low, benchmark, covered }: HoldingsResult, i18n: I18n): HoldingsFact[] {
  const { format } = i18n
  const words = holdingsTexts[i18n.language].result
  const part = low && low.holdings < covered.length ? words.lowOfSome(low.holdings, covered.length) : ''
  return [
    ...(low
      ? ([
          {
            key: 'low',
            label: words.low,
            value: format.change(low.move.value),
            detail: `${words.lowOf(format.date(low.date), describeChange(low.loss, i18n))}${part}`,
          },
        ] as const)
      : []),
    ...(benchmark && covered.length > 0
      ? ([
          {
            key: 'benchmark',
            label: i18n.text(benchmark.benchmark.name),
            value: format.figure(benchmark.figure),
            detail: words.benchmark,
          },
        ] as const)
      : []),
  ]
}

function buildSectors(result: HoldingsResult, selection: Shown, i18n: I18n): HoldingsModel['sectors'] {
  const words = holdingsTexts[i18n.language].sectors
  const values = result.sectors.map(({ contribution }) => contribution.unrounded)
  const range = [Math.min(0, ...values), Math.max(0, ...values)] as const
  const rows = result.sectors.map(({ sector, contribution, weight, holdings }): SectorRow => {
    const name = i18n.text(sector.name)
    const sum = describePoints(contribution, i18n)
    const share = describeShare(weight, i18n)
    return {
      key: sector.id,
      name,
      contribution: sum,
      weight: words.weight(share),
      direction: directionOfValue(contribution.unrounded),
      bar: barOf(contribution.unrounded, range),
      label: words.row(name, sum, share),
      terms: holdings.map((holding) => buildTerm(holding, result, selection, i18n)),
      sum: holdingsTexts[i18n.language].result.sum(sum),
      dimmed: holdings.every(({ isOutside }) => isOutside),
    }
  })
  return {
    frame: {
      title: sectorTitle(result, words, i18n),
      subtitle: words.subtitle,
      summary: i18n.format.list(rows.map(({ name, contribution }) => `${name} ${contribution}`)),
      notes: [words.note],
      coverage: words.coverage(rows.length),
      sources: result.sources.moves,
      statuses: ALL_DERIVED,
      lens: null,
    },
    rows,
  }
}

/**
 * Names the sector that took off most. It must lead by more than a step of the coarser of the first two figures, no
 * sector's figure may be a bound, and every holding must be covered.
 */
function sectorTitle({ sectors, uncovered }: HoldingsResult, words: HoldingsTexts['sectors'], { text }: I18n): string {
  const [first, second] = sectors
  if (!first || !second || first.contribution.value >= 0 || uncovered.length > 0) return words.neutral
  const step = 10 ** -Math.min(first.contribution.decimals, second.contribution.decimals)
  const isClear = second.contribution.unrounded - first.contribution.unrounded > step
  const isPlain = sectors.every(({ contribution: { precision } }) => PLAIN.includes(precision))
  return isClear && isPlain ? words.tookMost(text(first.sector.name)) : words.neutral
}

const PLAIN: readonly Precision[] = ['exact', 'rounded', 'about']

function describeUncovered({ entered, value, row, reason }: UncoveredHolding, i18n: I18n): UncoveredRow {
  const { company } = row ?? {}
  const known = company ? [company.name, company.exchange].filter(Boolean).join(', ') : ''
  const isNamed = company !== undefined && reason !== 'other-listing' && company.name !== entered
  return {
    key: entered,
    name: isNamed ? `${entered} (${company.name})` : entered,
    reason: holdingsTexts[i18n.language].uncovered.reason[reason](known),
    amount: i18n.format.number(value),
    opens: company ? { company: company.id } : null,
    openLabel: company ? i18n.t.controls.open(company.name) : '',
  }
}

function buildTable(result: HoldingsResult, selection: Shown, i18n: I18n): TableModel {
  const { format } = i18n
  const words = holdingsTexts[i18n.language].chart
  const none = emptyCell(i18n)
  const amountCell = (value: number) => ({ text: format.number(value), sort: value })
  return {
    caption: words.table,
    columns: [
      { id: 'company', label: words.columns.company },
      { id: 'amount', label: words.columns.amount, numeric: true },
      { id: 'weight', label: words.columns.weight, numeric: true },
      { id: 'move', label: words.columns.move, numeric: true },
      { id: 'contribution', label: words.columns.contribution, numeric: true },
      { id: 'change', label: words.columns.change, numeric: true },
    ],
    rows: [
      ...result.covered.map(
        ({ row, figure, value, weight, contribution, change, isOutside }): TableRow => ({
          id: row.company.id,
          dimmed: isOutside || isDimmed(selection, row.company.id),
          cells: {
            company: companyCell(row.company),
            amount: amountCell(value),
            weight: { text: describeShare(weight, i18n), sort: weight },
            move: figureCell(figure, row.move.marks, i18n),
            contribution: {
              text: describePoints(contribution, i18n),
              sort: contribution.unrounded,
              opens: { figure: figure.id },
              marks: ['derived'],
            },
            change: { text: describeChange(change, i18n), sort: change.unrounded },
          },
        }),
      ),
      ...result.uncovered.map((holding): TableRow => {
        const { key, name, reason, opens } = describeUncovered(holding, i18n)
        return {
          id: `uncovered ${key}`,
          dimmed: false,
          cells: {
            company: { ...textCell(name), ...(opens ? { opens } : {}) },
            amount: amountCell(holding.value),
            weight: none,
            move: { text: reason, sort: null },
            contribution: none,
            change: none,
          },
        }
      }),
    ],
  }
}
