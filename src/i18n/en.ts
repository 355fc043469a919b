// English texts. Every other language has the same keys; a missing one is a type error.

import type { Basis, Direction, Listing, Measure, Precision, Scope, Status } from '../domain/dataset/schema.ts'
import type { Share } from '../domain/figures/share.ts'
import type { FilterName } from '../domain/selection/filters.ts'
import type { Rank } from '../domain/selection/moves.ts'
import type { CompanyScope, MoveDirection, Sort, Theme, ViewBasis } from '../domain/view/view.ts'
import { once } from './once.ts'
import { shareWords } from './shareWords.ts'

const moved = (direction: Direction): string =>
  direction === 'flat' ? 'did not move' : direction === 'fell' ? 'fell' : 'rose'

const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)
const months = 'January February March April May June July August September October November December'.split(' ')
const ordinals = once(() => new Intl.PluralRules('en', { type: 'ordinal' }))
const ordinalSuffix: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
const ordinal = (n: number): string => `${n}${ordinalSuffix[ordinals().select(n)] ?? 'th'}`

const byEditor = (n: number, inferred: number): string => {
  if (inferred === 0) return ''
  return inferred === n ? ', all linked by the editor' : `, ${inferred} of them linked by the editor`
}

export const en = {
  brand: 'Shockwave',
  skipToMain: 'Skip to the chart',
  documentTitle: (headline: string) => `${headline} – Shockwave`,

  label: {
    status: {
      stated: 'Stated',
      combined: 'Given together',
      planned: 'Planned',
      'direction-only': 'Rise or fall only',
      derived: 'Worked out here',
    } satisfies Record<Status, string>,
    statusMeaning: {
      stated: 'the source gives the number',
      combined: 'one number for several firms',
      planned: 'announced, not yet spent',
      'direction-only': 'no size given',
      derived: 'from cited figures',
    } satisfies Record<Status, string>,
    precision: {
      exact: 'exact',
      rounded: 'rounded',
      about: 'about',
      'at-least': 'at least',
      'more-than': 'more than',
      'less-than': 'less than',
      nearly: 'nearly',
    } satisfies Record<Precision, string>,
    measure: {
      sharePriceChange: 'Change in share price',
      marketValueChange: 'Change in market value',
      marketValueLost: 'Market value lost',
      benchmarkChange: 'Change of the benchmark',
      relativeChange: 'Move less the benchmark’s',
      abnormalReturn: 'Abnormal return',
      dailyReturn: 'Return on one session',
      alpha: 'Alpha',
      beta: 'Beta',
      betaError: 'Standard error of beta',
      residualDeviation: 'Standard deviation of residuals',
      estimationReturns: 'Returns in the estimation window',
      marketMean: 'Mean return of the market',
      marketSpread: 'Sum of the market’s squared deviations',
      predictionError: 'Standard error of prediction',
      tStatistic: 't statistic',
      daysAsLarge: 'Sessions with a residual as large',
      cumulativeReturn: 'Sum of returns',
      cumulativeSessions: 'Sessions added up',
      cumulativeAbnormalReturn: 'Cumulative abnormal return',
      runUp: 'Run-up before the event',
      volumeRatio: 'Volume against its average',
      marketValue: 'Market value',
      valueChange: 'Change in market value, USD',
      breadth: 'Share of members that rose',
      indexWeight: 'Weight in the index',
      indexContribution: 'Part in the index’s change',
      intradayChange: 'Change while trading',
      volatilityIndex: 'Expected volatility (VIX)',
      volatilityChange: 'Change of expected volatility (VIX)',
      drawdown: 'Lowest close after the event',
      sessionsToRegain: 'Sessions to regain the close before',
      priceIndex: 'Close, index',
      relativeIndex: 'Close against the benchmark, index',
      capex: 'Capital spending',
      capexGrowth: 'Growth of capital spending',
      capexIndex: 'Capital spending, index',
      capexShare: 'Share of capital spending',
      capexShareOfRevenue: 'Capital spending, share of revenue',
      capexShareOfCashFlow: 'Capital spending, share of operating cash flow',
      capexReal: 'Capital spending, constant prices',
      revenue: 'Revenue',
      operatingCashFlow: 'Operating cash flow',
      freeCashFlow: 'Free cash flow',
      saleProceeds: 'Proceeds of sales',
      ventureFunding: 'Venture funding',
      ventureFundingGrowth: 'Growth of venture funding',
      consumerPrices: 'Consumer prices',
    } satisfies Record<Measure, string>,
    basis: {
      'at-writing': 'at the time of writing',
      close: 'at the close',
      abnormal: 'beyond what the market model expects',
    } satisfies Record<Basis, string>,
    viewBasis: {
      'at-writing': 'When written',
      close: 'At the close',
      abnormal: 'Abnormal',
      both: 'Both',
    } satisfies Record<ViewBasis, string>,
    viewBasisMeaning: {
      'at-writing': 'Since early trading, by the article',
      close: 'From the close before to that of the day',
      abnormal: 'What the market’s own move does not explain',
      both: 'One beside the other',
    } satisfies Record<ViewBasis, string>,
    companyScope: {
      article: 'In the article',
      wider: 'Wider market',
      index: 'Whole index',
    } satisfies Record<CompanyScope, string>,
    companyScopeMeaning: {
      article: 'Named in the article',
      wider: 'With others, by their closes',
      index: 'Every member, by its close',
    } satisfies Record<CompanyScope, string>,
    scope: {
      'data-centres': 'data centres',
      'ai-infrastructure': 'AI infrastructure',
      ai: 'AI',
      'cash-capex': 'cash capex, all purposes',
      'cash-capex-net': 'cash capex net of proceeds, all purposes',
      'capex-with-leases': 'capex including finance leases',
      'company-total': 'total as the press reports it',
    } satisfies Record<Scope, string>,
    listing: { public: 'Listed', private: 'Private' } satisfies Record<Listing, string>,
    direction: {
      fell: 'Fell',
      rose: 'Rose',
      flat: 'Unchanged',
      'not-stated': 'Not stated',
    } satisfies Record<MoveDirection, string>,
    filter: {
      sector: 'Sector',
      listing: 'Listing',
      direction: 'Direction',
      size: 'Size of the move',
      status: 'What kind of number',
      q: 'Search',
      exposure: 'Only touched',
    } satisfies Record<FilterName, string>,
    sort: { size: 'Size', name: 'Name', sector: 'Sector' } satisfies Record<Sort, string>,
    theme: { light: 'Light', dark: 'Dark', system: 'System' } satisfies Record<Theme, string>,
  },

  value: {
    precise: (value: string, precision: Precision) => {
      const words: Readonly<Record<Precision, string>> = {
        exact: '',
        rounded: '',
        about: 'about ',
        'at-least': 'at least ',
        'more-than': 'more than ',
        'less-than': 'less than ',
        nearly: 'nearly ',
      }
      return `${words[precision]}${value}`
    },
    half: 'half',
    fallOf: (size: string) => `a fall of ${size}`,
    points: (change: string) => `${change} pts`,
    sessions: (n: number) => `${n} ${Math.abs(n) === 1 ? 'session' : 'sessions'}`,
    money: (amount: string, magnitude: 'bn' | 'trn') => `$${amount}${magnitude}`,
    directionOnly: { fell: 'fell, size not stated', rose: 'rose, size not stated', flat: 'unchanged' } satisfies Record<
      Direction,
      string
    >,
    directionShort: { fell: 'fell', rose: 'rose', flat: 'unchanged' } satisfies Record<Direction, string>,
    fiscalYearTo: (date: string) => `fiscal year to ${date}`,
    days: (start: string, end: string) => `${start} to ${end}`,
    /** A day as newspapers write it, with its year or without; months count from 1. */
    date: (day: number, month: number, year: number | null) =>
      `${day} ${months[month - 1]}${year === null ? '' : ` ${year}`}`,
  },

  /** What stands before and after the number in the headline. */
  headline: {
    marketValueLost: (subject: string): readonly [string, string] => [`${subject} had shed `, ''],
    other: (subject: string): readonly [string, string] => [`${subject}: `, ''],
    basis: {
      'at-writing': ' at the time of writing',
      close: ' at the close',
      abnormal: ' beyond the market',
    } satisfies Record<Basis, string>,
  },
  masthead: {
    atWriting: 'Since early trading, hour not stated',
    source: 'Source',
    revision: (revision: number, date: string) => `Data revision ${revision}, ${date}`,
    keyFigures: 'Key figures of the event',
    spentIn: (value: string, period: string) => `${value} spent in ${period}`,
    rose: (n: number) => `${n} rose`,
    opensNewTab: '(opens in a new tab)',
    chooseEvent: 'Choose an event',
  },

  controls: {
    language: 'Language',
    theme: 'Theme',
    present: 'Present',
    share: 'Share',
    keep: 'Keep',
    presentChart: 'Present this chart',
    addStep: 'Add this view to the story',
    export: (chart: string) => `Export: ${chart}`,
    help: 'Keys and display',
    close: 'Close',
    views: 'Views',
    basis: 'Moves',
    scope: 'Companies',
    sortBy: 'Sort by',
    groupBySector: 'Group by sector',
    compare: 'Compare …',
    compareWith: 'Compare another',
    compareThese: (n: number) => `Compare these ${n}`,
    moreControls: 'More controls',
    morePage: 'More',
    showTable: 'Show as table',
    hideTable: 'Show as chart',
    open: (name: string) => `Open the card of ${name}`,
    openEvidence: (what: string) => `${what}. Show the evidence`,
    retry: 'Try again',
    loading: 'Loading …',
  },

  filters: {
    heading: 'Filters',
    openSheet: (active: number) => (active === 0 ? 'Filter' : `Filter (${active})`),
    find: 'Find',
    findHint: 'Names or tickers',
    clearFind: 'Clear the search',
    min: 'Smallest value of the move, %',
    max: 'Largest value of the move, %',
    rangeAll: 'any size',
    range: (min: string, max: string) => `${min} to ${max}`,
    rangeFrom: (min: string) => `${min} or higher`,
    rangeTo: (max: string) => `${max} or lower`,
    leftOut: (n: number) => `${companies(n)} left out: no size stated`,
    lens: 'Uncertainty',
    noLens: 'None',
    onlyLens: 'Show only those it touches',
    onlyChip: (lens: string) => `Only touched by: ${lens}`,
    reset: 'Reset filters',
    active: 'Active filters',
    remove: (what: string) => `Remove filter: ${what}`,
    searchChip: (query: string) => `“${query}”`,
    matches: (n: number, total: number) => `${n} of ${companies(total)}`,
    announce: (n: number, total: number) =>
      n === 0 ? 'No company matches the filters' : `${n} of ${companies(total)} ${n === 1 ? 'matches' : 'match'}`,
    showResults: (n: number) => `Show ${companies(n)}`,
  },

  bars: {
    planned: (names: string) => `Companies here with spending plans: ${names}`,
    share: (share: Share, direction: Direction) =>
      `${shareWords.en(share, 'company', 'companies')} with a stated move ${moved(direction)}`,
    more: (direction: Direction, other: Direction) => `More companies here ${moved(direction)} than ${moved(other)}`,
    even: 'As many companies here fell as rose',
    fellFurther: (a: string, b: string) => `${a} fell further than ${b}`,
    fellAlike: (names: string) => `${names} fell furthest, by about the same`,
    roseFurther: (a: string, b: string) => `${a} rose further than ${b}`,
    fellAndRose: (a: string, b: string) => `${a} fell most, ${b} rose most`,
    only: (name: string, direction: Direction, isAlone: boolean) => {
      return isAlone ? `${name} ${moved(direction)}` : `Only ${name} has a stated move here: it ${moved(direction)}`
    },
    onlyDirections: (names: string, direction: Direction) =>
      `${names} ${moved(direction)}${direction === 'flat' ? '' : '; no size is stated'}`,
    none: 'No move is stated for these companies',
    beyond: (title: string) => `${title}, beyond the market’s own move`,
    usual: (range: string, sessions: string) => `Usual for it: ${range}. Residuals as large: ${sessions}`,
    noteUsual:
      'Grey: what is usual for the company, ±1.96 standard errors of prediction. One in twenty falls outside by chance.',
    subtitleShare: 'Change in share price',
    subtitleValue: 'Change in market value',
    subtitleMixed: (names: string) => `Change in share price (${names}: market value)`,
    subtitle: (measure: string, day: string, basis: string) => `${measure}, %, ${day}, ${basis}`,
    coverage: (sized: number, total: number) =>
      `${sized} of ${companies(total)} ${sized === 1 ? 'has' : 'have'} a size`,
    coverageDirection: (n: number) => `${n} with rise or fall only`,
    withoutMove: (n: number) => `No move stated (${n})`,
    note: 'An arrow: the source says that it rose or fell, and not by how much.',
    summary: (sized: string, directions: string, without: string) =>
      [sized, directions, without].filter(Boolean).join('. '),
    summarySized: (n: number, list: string) => `${companies(n)} with a size: ${list}`,
    summaryDirections: (list: string) => `Rise or fall only: ${list}`,
    summaryWithout: (n: number, list: string) => `${n} without a stated move: ${list}`,
    table: 'Moves by company',
  },

  table: {
    caption: 'Figures',
    company: 'Company or group',
    sector: 'Sector',
    measure: 'Measure',
    value: 'Value',
    source: 'Source',
    move: 'Move',
    direction: 'Direction',
    none: '–',
    notStated: 'not stated',
    sortHint: 'Sort by this column',
    moreRows: (n: number) => `and ${n} more rows`,
  },

  frame: {
    source: 'Source',
    note: 'Note',
    moreNotes: (n: number) => `More notes (${n})`,
    key: 'Marks',
    summary: 'Summary of the chart',
    more: (n: number) => `${n} more`,
    andMore: (n: number) => `and ${n} more`,
    dimmed: (lens: string, n: number, inferred: number) =>
      `Highlighted: ${companies(n)} touched by “${lens}”${byEditor(n, inferred)}`,
    only: (lens: string, n: number, inferred: number) =>
      `Only the ${companies(n)} touched by “${lens}”${byEditor(n, inferred)}`,
    unassessed: (n: number) => `${companies(n)} not assessed`,
    lensHint: 'Solid line: the source says so; dashed: the editor’s inference. The rest is dimmed, not left out.',
    onlyHint: 'Solid line: the source says so; dashed: the editor’s inference.',
  },

  lenses: {
    heading: 'Three uncertainties that decide what comes next',
    headingOther: 'Uncertainties that decide what comes next',
    touches: (n: number, of: number, unassessed: number) =>
      `touches ${n} of ${of} assessed${unassessed > 0 ? `; ${unassessed} not assessed` : ''}`,
  },

  card: {
    label: (name: string) => `Card: ${name}`,
    rank: (rank: Rank) => {
      const noun = { fell: 'fall', rose: 'rise', flat: 'unchanged move' }[rank.direction]
      const place = rank.place === 1 ? 'Largest' : `${ordinal(rank.place)} largest`
      if (rank.of === 1) return `The only ${noun} in the selection`
      return `${rank.joint ? `Joint ${place.toLowerCase()}` : place} of ${rank.of} ${noun}s in the selection`
    },
    scope: 'Covers',
  },

  errors: {
    details: 'Technical details',
    panel: 'This part of the page failed. The rest still works.',
    language: 'The texts in this language could not be loaded.',
  },

  glossary: {
    all: 'All terms',
  },

  footer: {
    about:
      'Figures and their evidence come from the sources named beside them, retold in our own words. Nothing here is investment advice.',
  },
}

export type Messages = typeof en
