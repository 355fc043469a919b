// Which company a ticker or a name stands for. Nothing is guessed: a name that could mean two companies, or that means
// another listing, matches none.
import { groupBy } from '../dataset/grouping.ts'
import type { Company } from '../dataset/schema.ts'
import { foldText } from '../dataset/text.ts'

export type Match =
  | { readonly company: Company }
  | { readonly company: null; readonly reason: 'unknown' | 'ambiguous' }
  /** The ticker of a company, with an exchange other than the one that the data are of. */
  | { readonly company: null; readonly reason: 'other-listing'; readonly known: Company }

/** The codes of each exchange before or behind a ticker, as data services and banks write them. Folded. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  nasdaq: ['nasdaq', 'nasd', 'xnas', 'o', 'oq', 'us', 'uw', 'uq'],
  nyse: ['nyse', 'xnys', 'n', 'us', 'un'],
  xetra: ['xetra', 'xetr', 'etr', 'de', 'gy', 'gr'],
}
const OTHER_PLACES = [
  ['as', 'f', 'fra', 'ha', 'be', 'mu', 'sg', 'du', 'l', 'lon', 'lse', 'to', 'tse', 'tsx', 'v', 't', 'tyo', 'tw', 'two'],
  ['tpe', 'hk', 'hkg', 'pa', 'epa', 'mi', 'bit', 'sw', 'vx', 'swx', 'mc', 'br', 'vi', 'st', 'ol', 'co', 'he', 'ax'],
  ['asx', 'ns', 'bo', 'ss', 'sz', 'ks', 'kq', 'sa', 'mx', 'vn', 'hose', 'hnx', 'na', 'ln', 'ct', 'tt', 'jp', 'jt'],
].flat()
const KNOWN_PLACES = new Set([...Object.values(PLACES).flat(), ...OTHER_PLACES])

/** Words that may follow the usual name of a company in its full name, and those for its shares. Folded. */
const TAILS = new Set(
  [
    ['inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'plc', 'ag', 'se', 'sa', 'nv', 'n', 'v', 'ltd'],
    ['limited', 'llc', 'holding', 'holdings', 'group', 'com', 'platforms', 'technology', 'technologies', 'computer'],
    [
      'platf',
      'tech',
      'hldgs',
      'hldg',
      'adr',
      'ads',
      'sponsored',
      'spon',
      'reg',
      'registered',
      'shs',
      'shares',
      'share',
    ],
    [
      'ord',
      'ordinary',
      'common',
      'stock',
      'new',
      'the',
      'namens',
      'aktien',
      'na',
      'nam',
      'inh',
      'o',
      'class',
      'cl',
      'a',
    ],
  ].flat(),
)
// German banks put a share's par value behind its name: "MICROSOFT DL-,00000625".
const PAR_VALUE = /[ .](?:dl|eo|ls|sf|yn) ?-? ?[,.]?\d*$/
const LONGEST_NAME = 200
// Such a code is a ticker of its exchange. Longer ones, and the six letters and digits of a German WKN, are not.
const TICKER = /^(?:[a-z0-9]{1,5}|[a-z]{6})(?:[.:\- ][a-z]{1,4})?$/

/** The number of a company's shares in ISO 6166. */
export interface Isin {
  readonly company: string
  readonly isin: string
}

const ISIN = /^[a-z]{2}[a-z0-9]{9}[0-9]$/i

/** The CUSIP within an ISIN of the United States or Canada: its third to eleventh characters. */
function cusipOf(isin: string): readonly string[] {
  return /^(?:US|CA)/.test(isin) ? [isin.slice(2, 11)] : []
}

/** Finds the company that all the names of a row stand for: its ticker, its name. */
export type Matcher = (names: readonly string[]) => Match

/**
 * A matcher over companies, the symbols of their series and their ISINs. For each name it tries in this order: an ISIN,
 * or the CUSIP in one; a ticker or symbol as it is, in any case; a ticker with the exchange that the data are of, in
 * front of it or behind (`ENR.DE`, `NASDAQ:NVDA`, `NVDA US`); a company's name, with or without what its full form adds
 * (`NVIDIA Corp`). Share classes are symbols of their own: GOOG is not GOOGL. Names that stand for two companies match
 * neither, and a name beside the ticker or the ISIN of another listing is that listing's.
 */
export function companyMatcher(
  companies: readonly Company[],
  symbolOf: (companyId: string) => string | undefined,
  isins: readonly Isin[] = [],
): Matcher {
  const isinOf = new Map(isins.map(({ company, isin }) => [company, isin]))
  const byNumber = new Map(
    companies.flatMap((company) => {
      const isin = isinOf.get(company.id)
      return isin === undefined ? [] : [isin, ...cusipOf(isin)].map((number) => [number, company] as const)
    }),
  )
  const tickers = companies.flatMap((company) =>
    [...new Set([company.ticker, symbolOf(company.id)])].flatMap((symbol) =>
      symbol ? [{ key: foldText(symbol), company }] : [],
    ),
  )
  const byTicker = groupBy(tickers, ({ key }) => key)
  const spellings = companies.flatMap((company) =>
    [company.name, ...(company.aliases ?? [])].map((name) => ({ key: trimName(name), company })),
  )
  const byName = groupBy(spellings, ({ key }) => key)
  const one = (found: readonly Company[]): Match | null => {
    const [only, other] = new Set(found)
    if (other) return { company: null, reason: 'ambiguous' }
    return only ? { company: only } : null
  }
  const companiesOf = (found: readonly { readonly company: Company }[] = []): readonly Company[] =>
    found.map(({ company }) => company)
  const withTicker = (key: string): readonly Company[] => companiesOf(byTicker.get(key))
  const matchTicker = (folded: string): Match | null => one(withTicker(folded)) ?? matchPlaced(folded, withTicker, one)
  const matchOne = (name: string): Match | null => {
    const numbered = byNumber.get(name.slice(0, LONGEST_NAME).replace(/\s/gu, '').toUpperCase())
    if (numbered) return { company: numbered }
    const folded = foldText(name.slice(0, LONGEST_NAME)).trim()
    return (
      matchTicker(folded.replace(/\u00A0/g, ' ')) ??
      // A space that does not break may have been copied into a ticker.
      matchTicker(folded.replace(/\u00A0/g, '')) ??
      one(companiesOf(byName.get(trimName(folded))))
    )
  }
  return (names) => {
    const found = names.map(matchOne)
    const matched = found.flatMap((match) => match ?? [])
    const refused = matched.find(({ company }) => company === null)
    if (refused) return refused
    const match = one(matched.flatMap(({ company }) => company ?? []))
    const [code = ''] = names
    const isOtherTicker = names.length > 1 && found[0] === null && TICKER.test(foldText(code.slice(0, LONGEST_NAME)))
    const isin = match?.company ? isinOf.get(match.company.id) : undefined
    const isOtherIsin = isin !== undefined && names.some((name) => ISIN.test(name) && name.toUpperCase() !== isin)
    if ((isOtherTicker || isOtherIsin) && match?.company)
      return { company: null, reason: 'other-listing', known: match.company }
    return match ?? { company: null, reason: 'unknown' }
  }
}

function matchPlaced(
  folded: string,
  withTicker: (key: string) => readonly Company[],
  one: (found: readonly Company[]) => Match | null,
): Match | null {
  const [, first = '', between = '', second = ''] =
    /^([a-z0-9]+)([.:\s])\s*\(?([a-z0-9]+)\)?(?:\s+equity)?$/.exec(folded) ?? []
  // "Dell Co" is a name, not a listing in Copenhagen.
  const isName = between === ' ' && TAILS.has(second)
  for (const [ticker, place] of isName ? [] : [[first, second] as const, [second, first] as const]) {
    const known = KNOWN_PLACES.has(place) ? withTicker(ticker) : []
    const here = known.filter(({ exchange }) => (PLACES[foldText(exchange ?? '')] ?? []).includes(place))
    const [elsewhere] = known
    if (elsewhere) return one(here) ?? { company: null, reason: 'other-listing', known: elsewhere }
  }
  return null
}

/** A name without case, accents and punctuation, and without the words that only its full form adds at the end. */
function trimName(name: string): string {
  const words = foldText(name.slice(0, LONGEST_NAME))
    .replace(PAR_VALUE, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const last = words.findLastIndex((word) => !TAILS.has(word))
  return words.slice(0, Math.max(last, 0) + 1).join(' ')
}
