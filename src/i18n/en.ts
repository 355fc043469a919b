// English texts. Every other language has the same keys; a missing one is a type error.
import type { Gap } from '../domain/card.ts'
import type { FilterName } from '../domain/filters.ts'
import type { Rank } from '../domain/moves.ts'
import type {
  Basis,
  CompanyLink,
  Direction,
  Force,
  Listing,
  Measure,
  Precision,
  Scope,
  Status,
  Unit,
} from '../domain/schema.ts'
import type { MoveDirection, Sort, Theme, ViewName } from '../domain/view.ts'

const companies = (n: number): string => (n === 1 ? '1 company' : `${n} companies`)
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinalSuffix: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
const ordinal = (n: number): string => `${n}${ordinalSuffix[ordinals.select(n)] ?? 'th'}`

export const en = {
  brand: 'Shockwave',
  skipToMain: 'Skip to the chart',
  documentTitle: (headline: string) => `${headline} – Shockwave`,

  label: {
    status: {
      stated: 'Stated',
      combined: 'Combined',
      planned: 'Planned',
      'direction-only': 'Direction only',
      derived: 'Derived',
    } satisfies Record<Status, string>,
    statusMeaning: {
      stated: 'the source gives the number',
      combined: 'one number for several firms',
      planned: 'announced, not yet spent',
      'direction-only': 'rose or fell, no size given',
      derived: 'worked out here from cited figures',
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
      drawdown: 'Lowest close after the event',
      sessionsToRegain: 'Sessions to regain the close before',
      priceIndex: 'Close, index',
      relativeIndex: 'Close against the benchmark, index',
      capex: 'Capital spending',
      capexGrowth: 'Growth of capital spending',
      capexIndex: 'Capital spending, index',
      capexShare: 'Share of capital spending',
      operatingCashFlow: 'Operating cash flow',
      freeCashFlow: 'Free cash flow',
      saleProceeds: 'Proceeds of sales',
      ventureFunding: 'Venture funding',
      ventureFundingGrowth: 'Growth of venture funding',
    } satisfies Record<Measure, string>,
    unit: { percent: '%', points: 'points', sessions: 'sessions', 'usd-bn': 'USD bn', index: 'index' } satisfies Record<
      Unit,
      string
    >,
    basis: { 'at-writing': 'at the time of writing', close: 'at the close' } satisfies Record<Basis, string>,
    basisShort: { 'at-writing': 'at writing', close: 'close' } satisfies Record<Basis, string>,
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
    effect: { relief: 'Relief', pressure: 'Pressure', context: 'Context' } satisfies Record<Force['effect'], string>,
    linkStatus: { stated: 'stated', inferred: 'inferred by the editor' } satisfies Record<
      CompanyLink['status'],
      string
    >,
    filter: {
      sector: 'Sector',
      listing: 'Listing',
      direction: 'Direction',
      size: 'Size of the move',
      status: 'Kind of figure',
      q: 'Search',
    } satisfies Record<FilterName, string>,
    sort: { size: 'Size', name: 'Name', sector: 'Sector' } satisfies Record<Sort, string>,
    theme: { light: 'Light', dark: 'Dark', system: 'System' } satisfies Record<Theme, string>,
    view: {
      bars: 'Bars',
      scatter: 'Scatter',
      table: 'Table',
      capex: 'Capex',
      uncertainties: 'Uncertainties',
      glossary: 'Glossary',
    } satisfies Record<ViewName, string>,
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
    sessions: (n: number) => (n === 1 ? '1 session' : `${n} sessions`),
    money: (amount: string, magnitude: 'bn' | 'trn') => `$${amount}${magnitude}`,
    directionOnly: { fell: 'fell, size not stated', rose: 'rose, size not stated', flat: 'unchanged' } satisfies Record<
      Direction,
      string
    >,
    directionShort: { fell: 'fell', rose: 'rose', flat: 'unchanged' } satisfies Record<Direction, string>,
    fiscalYearTo: (date: string) => `fiscal year to ${date}`,
    days: (start: string, end: string) => `${start} to ${end}`,
  },

  /** What stands before and after the number in the headline. */
  headline: {
    marketValueLost: (subject: string): readonly [string, string] => [`${subject} had shed `, ''],
    other: (subject: string): readonly [string, string] => [`${subject}: `, ''],
    basis: { 'at-writing': ' at the time of writing', close: ' at the close' } satisfies Record<Basis, string>,
  },
  masthead: {
    atWriting: 'Since early trading, hour not stated',
    atWritingMeaning:
      '“At the time of writing” means: since early trading, up to when the article was written. It gives no hour, and does not say that these are closing figures.',
    source: 'Source',
    revision: (revision: number, date: string) => `Data revision ${revision}, ${date}`,
    keyFigures: 'Key figures of the event',
    spentIn: (value: string, period: string) => `${value} spent in ${period}`,
    rose: (n: number) => `${n} rose`,
    roseHint: 'Show the companies that rose',
    withoutMove: (n: number) => `${n} not stated`,
    withoutMoveHint: 'Show the companies without a stated move',
    opensNewTab: '(opens in a new tab)',
    chooseEvent: 'Choose an event',
  },

  controls: {
    language: 'Language',
    theme: 'Theme',
    help: 'Keys and display',
    close: 'Close',
    views: 'Views',
    sortBy: 'Sort by',
    groupBySector: 'Group by sector',
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
    findHint: 'Name, ticker, role',
    clearFind: 'Clear the search',
    min: 'Smallest value of the move, %',
    max: 'Largest value of the move, %',
    setRange: 'Set the size of the move',
    rangeAll: 'any size',
    range: (min: string, max: string) => `${min} to ${max}`,
    rangeFrom: (min: string) => `${min} or higher`,
    rangeTo: (max: string) => `${max} or lower`,
    leftOut: (n: number) => `${companies(n)} left out: no size stated`,
    lens: 'Uncertainty',
    noLens: 'None',
    reset: 'Reset filters',
    active: 'Active filters',
    remove: (what: string) => `Remove filter: ${what}`,
    searchChip: (query: string) => `“${query}”`,
    matches: (n: number, total: number) => `${n} of ${companies(total)}`,
    announce: (n: number, total: number) =>
      n === 0 ? 'No company matches the filters' : `${n} of ${companies(total)} ${n === 1 ? 'matches' : 'match'}`,
    noMatch: 'No company matches these filters.',
    relax: (filter: string, n: number) => `Lift “${filter}” (shows ${n})`,
    relaxNone: 'No single filter is to blame. Reset them all to start again.',
    showResults: (n: number) => `Show ${companies(n)}`,
  },

  bars: {
    neutralTitle: 'How far each company moved',
    fellFurther: (a: string, b: string) => `${a} fell further than ${b}`,
    fellAlike: (names: string) => `${names} fell furthest, by about the same`,
    roseFurther: (a: string, b: string) => `${a} rose further than ${b}`,
    fellAndRose: (a: string, b: string) => `${a} fell most, ${b} rose most`,
    only: (name: string, direction: Direction) =>
      direction === 'flat' ? `${name} did not move` : `${name} ${direction}`,
    onlyDirections: (names: string, direction: Direction) =>
      direction === 'flat' ? `${names} did not move` : `${names} ${direction}; no size is stated`,
    none: 'No move is stated for these companies',
    subtitleShare: 'Change in share price',
    subtitleValue: 'Change in market value',
    subtitleMixed: (names: string) => `Change in share price (${names}: market value)`,
    subtitle: (measure: string, day: string, basis: string) => `${measure}, %, ${day}, ${basis}`,
    coverage: (sized: number, total: number) =>
      `${sized} of ${companies(total)} ${sized === 1 ? 'has' : 'have'} a size`,
    coverageDirection: (n: number) => `${n} with a direction only`,
    withoutMove: (n: number) => `No move stated (${n})`,
    note: 'Arrows stand for a stated direction without a size.',
    summary: (sized: string, directions: string, without: string) =>
      [sized, directions, without].filter(Boolean).join('. '),
    summarySized: (n: number, list: string) => `${companies(n)} with a size: ${list}`,
    summaryDirections: (list: string) => `Direction only: ${list}`,
    summaryWithout: (n: number, list: string) => `${n} without a stated move: ${list}`,
    table: 'Moves by company',
  },

  table: {
    title: (n: number) => (n === 1 ? '1 figure with its source' : `${n} figures, each with its source`),
    subtitle: (n: number, total: number) =>
      `Every figure of ${n} of ${companies(total)}, and of the groups that show with them`,
    caption: 'Figures',
    company: 'Company or group',
    ticker: 'Ticker',
    sector: 'Sector',
    measure: 'Measure',
    value: 'Value',
    unit: 'Unit',
    basis: 'Basis or period',
    status: 'Status',
    precision: 'Precision',
    source: 'Source',
    paragraph: 'Paragraph',
    move: 'Move',
    direction: 'Direction',
    group: 'Group',
    none: '–',
    notStated: 'not stated',
    sortHint: 'Sort by this column',
    hiddenGroups: 'Figures of unnamed or partly named groups show while no filter is set.',
  },

  frame: {
    source: 'Source',
    note: 'Note',
    key: 'Marks',
    summary: 'Summary of the chart',
    dimmed: (lens: string, n: number, inferred: number) => {
      const links =
        inferred === 0
          ? ''
          : inferred === n
            ? ', all linked by the editor'
            : `, ${inferred} of them linked by the editor`
      return `Highlighted: ${companies(n)} touched by “${lens}”${links}`
    },
    lensHint: 'Solid line: the source says so; dashed: the editor’s inference. The rest is dimmed, not left out.',
  },

  lenses: {
    heading: 'Three uncertainties that decide what comes next',
    headingOther: 'Uncertainties that decide what comes next',
    touches: (n: number, of: number) => `touches ${n} of ${of} shown`,
    hint: 'Choose one to highlight the companies it touches.',
  },

  card: {
    label: (name: string) => `Card: ${name}`,
    close: 'Close the card',
    previous: 'Previous',
    next: 'Next',
    walk: 'Walk the selection',
    notSelected: 'Left out by the current filters',
    figures: 'Figures',
    groupFigures: 'As part of a group',
    filed: (n: number) => `In the companies’ filings (${n})`,
    claims: 'What the article says',
    forces: 'Forces that touch it',
    touched: 'Companies that it touches',
    touchesNobody: 'None is named, and the editor links none.',
    gaps: 'What the article does not say',
    members: 'Members',
    membership: {
      listed: 'All members are named in the source.',
      partial: 'Only some members are named in the source.',
      unnamed: 'The source names no members.',
    },
    rank: (rank: Rank) => {
      const noun = { fell: 'fall', rose: 'rise', flat: 'unchanged move' }[rank.direction]
      const place = rank.place === 1 ? 'Largest' : `${ordinal(rank.place)} largest`
      if (rank.of === 1) return `The only ${noun} in the selection`
      return `${rank.joint ? `Joint ${place.toLowerCase()}` : place} of ${rank.of} ${noun}s in the selection`
    },
    status: 'Status',
    precision: 'Precision',
    asOf: 'As of',
    period: 'Period',
    scope: 'Covers',
    attributedTo: 'Attributed to',
    working: 'Working',
    inputs: 'From',
    paragraph: (n: number) => `paragraph ${n}`,
    paragraphShort: (n: number) => `¶${n}`,
    openAtPassage: 'Open at the passage',
    openPlain: 'Open the source',
    cite: 'Cite',
    copyText: 'Copy as text',
    copyApa: 'Copy as APA',
    copyBibtex: 'Copy as BibTeX',
    copied: 'Copied',
    copyFailed: 'Could not copy; the citation is selected below',
    privateCompany: 'private company',
    because: 'Why',
    gap: (gap: Gap, name: string, value: string): string => {
      switch (gap.kind) {
        case 'no-move':
          return `Any move of ${name} on the day.`
        case 'no-market-price':
          return `Any move: ${name} was private and had no share price.`
        case 'no-size':
          return gap.direction === 'rose'
            ? 'How far it rose.'
            : gap.direction === 'fell'
              ? 'How far it fell.'
              : 'Any size.'
        case 'no-own-capex':
          return 'Any capital spending of its own.'
        case 'only-combined-capex':
          return `Capital spending of its own; it is counted in a total (${value}) that is never split.`
        case 'no-uncertainty':
          return 'Any link to one of the uncertainties.'
      }
    },
  },

  errors: {
    heading: 'The data could not be shown',
    headingPart: 'What the filings show could not be loaded',
    kinds: {
      offline: 'The server cannot be reached. You may be offline; check the connection and try again.',
      'not-found': 'The data file is not where it should be (404). It may have been moved or not uploaded.',
      server: 'The server had a fault of its own. It may pass; try again in a moment.',
      refused: 'The server refused to hand out the data file.',
      html: 'A web page came back in place of the data file. The server may be answering every address with its start page.',
      empty: 'The data file is empty.',
      encoding: 'The data file is not saved as UTF-8, so its letters cannot be read.',
      syntax: 'The data file is broken off or malformed: it is not valid JSON.',
      invalid: 'The data file was read, but it breaks the rules of its format, so nothing in it is shown.',
      'unknown-event': 'There is no event with this name here.',
    },
    details: 'Technical details',
    file: 'File',
    httpStatus: 'HTTP status',
    position: (line: number, column: number | null) =>
      column === null ? `line ${line}` : `line ${line}, column ${column}`,
    found: 'found',
    expected: 'expected',
    faults: (n: number) => (n === 1 ? '1 error' : `${n} errors`),
    more: (n: number) => `and ${n} more`,
    events: 'Events there are:',
    openDefault: 'Open the default event',
    panel: 'This part of the page failed. The rest still works.',
    language: 'The texts in this language could not be loaded.',
  },

  help: {
    title: 'Keys and display',
    keys: 'Keys',
    shortcuts: {
      help: 'Show this list',
      search: 'Go to the search',
      views: 'Bars, scatter, table, capex, uncertainties',
      previousNext: 'Previous or next company of the selection',
      theme: 'Switch the theme',
      reset: 'Reset the filters',
      escape: 'Close what is open: tooltip, card, dialog',
      tab: 'Go to the next group of controls; a chart or table is one stop',
      arrows: 'Move between the marks of a chart or the cells of a table',
      enter: 'Open the card of the mark',
    },
    singleKeys: 'Single-letter keys work',
    singleKeysHint: 'Switch off if they clash with speech input or assistive technology.',
    colours: 'Colours for falls and rises',
    palettes: {
      safe: 'Orange falls, blue rises (safe for colour-blind readers)',
      western: 'Red falls, green rises',
      eastern: 'Green falls, red rises',
    },
  },

  glossary: {
    all: 'All terms',
    about: 'The terms of this page, in one sentence each.',
  },

  footer: {
    about:
      'Figures and their evidence come from the sources named beside them, retold in our own words. Nothing here is investment advice.',
  },
}

export type Messages = typeof en
