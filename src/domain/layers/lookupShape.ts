// What is looked up by id, as types: every layer may add to it.
import type {
  Basis,
  Company,
  CompanyLink,
  Figure,
  Force,
  Group,
  LocalText,
  Sector,
  Source,
  Uncertainty,
} from '../dataset/schema.ts'

/** A benchmark as the subject of figures. It is not a company and never a row. */
export interface Benchmark {
  readonly id: string
  readonly name: LocalText
  readonly symbol: string
}

/** A force's link to a company, with the uncertainty it belongs to. */
export interface Touch {
  readonly uncertainty: Uncertainty
  readonly force: Force
  readonly link: CompanyLink
}

/**
 * A figure of the market layer and its kind. `span` is the number of sessions after the event that it goes to,
 * `benchmark` what it is compared with. A figure of an index layer is of kind `member`.
 */
export interface MarketEntry {
  readonly kind:
    | 'member'
    | 'move'
    | 'reported'
    | 'abnormal'
    | 'cumulative'
    | 'model'
    | 'run-up'
    | 'volume'
    | 'value-change'
    | 'drawdown'
    | 'regain'
    | 'versus'
    | 'relative'
  readonly figure: Figure
  readonly span?: number
  readonly benchmark?: Benchmark
}

/** Everything that select looks up by id. */
export interface Lookup {
  /** The bases for which the event gives figures. */
  readonly bases: ReadonlySet<Basis>
  /** The companies of the event, then those of the wider market where it is loaded. */
  readonly companyById: ReadonlyMap<string, Company>
  /** The benchmarks of the market layer, and the price index of the filings. */
  readonly benchmarkById: ReadonlyMap<string, Benchmark>
  readonly groupById: ReadonlyMap<string, Group>
  readonly sectorById: ReadonlyMap<string, Sector>
  readonly sourceById: ReadonlyMap<string, Source>
  readonly figureById: ReadonlyMap<string, Figure>
  readonly forceById: ReadonlyMap<string, { readonly uncertainty: Uncertainty; readonly force: Force }>
  /**
   * Figures of the event whose subject is this company or group, in the order of the file. Figures of layers stay
   * apart.
   */
  readonly figuresOf: (subjectId: string) => readonly Figure[]
  /** The same for the filings layer, without what is derived from it; empty where it is not loaded. */
  readonly filedOf: (subjectId: string) => readonly Figure[]
  /**
   * The same for the market layer, in the order in which they matter: the move on the day, what the press reported,
   * whether it was unusual, the lowest closes, the recovery, and the comparison with the benchmarks. The points of the
   * path are left out.
   */
  readonly marketOf: (subjectId: string) => readonly MarketEntry[]
  /** What the index layer has of a company; empty where it is not loaded, and for a company that is no member. */
  readonly memberFiguresOf: (companyId: string) => readonly Figure[]
  /** Groups whose members are listed in full and include this company. */
  readonly listedGroupsOf: (companyId: string) => readonly Group[]
  readonly touchesOf: (companyId: string) => readonly Touch[]
  /** The company's name, ticker and role in both languages, folded for search. */
  readonly searchTextOf: (companyId: string) => string
  /**
   * The move drawn for a company on a basis: the event's preferred figure, else its first in the file, else at the
   * close the market layer's. What is reported of another day is not the move on the day.
   */
  readonly moveFigureOf: (companyId: string, basis: Basis) => Figure | undefined
}

/** A layer that adds to a lookup what it knows itself. */
export interface Extension {
  readonly extend: (lookup: Lookup) => Lookup
}
