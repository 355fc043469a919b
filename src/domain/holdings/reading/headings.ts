// What the heading of a column means, in the six languages that exports come in. Headings are compared whole, folded
// and without what stands in brackets, so that "giá" and "giá trị" are told apart.
import { foldText } from '../../dataset/text.ts'
import { readCurrency, tidyText } from './amounts.ts'

/** Columns that a reader can assign. */
export const ROLES = ['symbol', 'isin', 'name', 'quantity', 'price', 'value', 'currency'] as const
export type Role = (typeof ROLES)[number]

/** Columns that say what a row or a table is. */
export type Sign =
  | 'kind'
  | 'level'
  | 'lot-date'
  | 'account'
  | 'direction'
  | 'day'
  | 'trade-date'
  | 'action'
  | 'fee'
  | 'past'

export interface Heading {
  /** All that the heading may mean, the likeliest first; empty for a column that is not used. */
  readonly meanings: readonly (Role | Sign)[]
  /** The currency that it names. */
  readonly currency: string | null
  /**
   * How plainly it names a value or a price of now: 2 for "market value" and "last price", 1 for "value" and "close", 0
   * for one that may be something else.
   */
  readonly rank: number
  /** True for one that is at times something else altogether. */
  readonly isVague?: boolean
}

const MEANINGS: Readonly<Record<Role | Sign, readonly string[]>> = {
  symbol: [
    'ticker|tickers|ticker symbol|stock ticker|symbol|symbols|stock symbol|security symbol|symbol/isin|code',
    'stock code',
    'slice|epic|instrument code|equity symbol|symbole/isin|symbool/isin|simbolo/isin|symbol / isin',
    'ticker / isin|ticker/isin|kurzel|tickersymbol|borsenkurzel|symbole|mnemo|mnemonique|code mnemo|simbolo',
    'symbool',
    'ma|ma ck|ma cp|ma chung khoan|ma co phieu|ma cp/ck|chung khoan',
  ],
  isin: [
    'isin|isin code|isin-code|code isin|codigo isin|ma isin|cusip|cusip number|cusip no|isin / wkn|isin/wkn|wkn/isin',
  ],
  name: [
    'name|names|company|company name|security|security name|security description|description|investment',
    'investment name|holding|holding name|product|equity description|fund|fund name|financial instrument',
    'instrument|asset|asset name|stock|stock name|issuer|title',
    'bezeichnung|produkt|wertpapier|wertpapiername|wertpapierbezeichnung|titel|unternehmen|aktie|position',
    'finanzinstrument',
    'libelle|nom|valeur|titre|designation|societe|instrument financier|produit',
    'nombre|valor|descripcion|producto|titulo|empresa|activo|instrumento|denominacion',
    'naam|omschrijving|effect|bedrijf|fonds|aandeel|instrumentnaam',
    'ten|ten cong ty|ten cp|ten chung khoan|ten co phieu|cong ty|san pham|doanh nghiep',
  ],
  quantity: [
    'quantity|qty|shares|units|no. of shares|no of shares|number of shares|owned quantity|share quantity',
    'amount|balance',
    'current quantity|quantity held|shares held|qty number|quantity number|units held|available units|volume',
    'position',
    'anzahl|stuck|stuckzahl|menge|bestand|nominale|nominal|anteile|stuck / nominale|stuck/nominale|stuck / nominal',
    'stuck/nominal|anzahl / nominale|depotbestand|stk|stk/nominale',
    'quantite|qte|nombre|nombre de titres|nb de titres|nb titres|parts|nombre de parts',
    'cantidad|titulos|n titulos|no titulos|numero de titulos|num titulos|acciones|participaciones',
    'aantal|stuks|hoeveelheid|nominaal',
    'so luong|so co phieu|so luong cp|khoi luong|kl|sl|kl kha dung|kl nam giu|kl so huu|tong kl',
    'tong khoi luong|so du',
  ],
  price: [
    'price|last price|last|close|closing|close price|closing price|share price|unit price|current price|market price',
    'mark price|mark|latest price|quote|price per share|price / share|market price per share|nav|net asset value',
    'kurs|aktueller kurs|schlusskurs|letzter kurs|preis|aktueller preis|marktpreis|kurs aktuell',
    'bewertungskurs|bewertungspreis|akt kurs',
    'cours|dernier cours|cours actuel|prix|prix actuel|cours de cloture|dernier|cloture|prix de fermeture',
    'precio|ultimo|ultimo precio|precio actual|precio de mercado|precio de cierre|cotizacion|cierre',
    'valor liquidativo',
    'koers|slotkoers|huidige koers|laatste koers|actuele koers|prijs',
    'gia|gia tt|gia thi truong|gia hien tai|gia dong cua|thi gia',
  ],
  value: [
    'market value|mkt val|mkt value|current value|current market value|position value|market val|value',
    'total value|total market value',
    'holding value|local value|equity|balance|amount|ending value|value now',
    'marktwert|kurswert|aktueller wert|wert|gesamtwert|positionswert|depotwert|bewertung|betrag|bestandswert',
    'aktueller depotwert',
    'valeur de marche|valorisation|valeur actuelle|valeur|valeur totale|montant|evaluation|montant valorise',
    'valeur locale|valo',
    'valor de mercado|valor actual|valoracion|valor|valor total|importe|valor efectivo|valor local',
    'marktwaarde|huidige waarde|actuele waarde|waarde|totale waarde|lokale waarde|bedrag',
    'gia tri thi truong|gia tri tt|gia tri hien tai|gttt|gia tri|so tien|thanh tien|tong gia tri',
  ],
  currency: [
    'currency|ccy|curr|currency code|currency primary|local currency|trading currency|wahrung|market value currency',
    'handelswahrung|devise|monnaie|divisa|moneda|valuta|munt|loai tien|tien te|don vi tien|don vi tien te',
  ],
  kind: [
    'security type|asset class|asset category|asset type|product type|investment type|instrument type',
    'type|category|anlageklasse|assetklasse|wertpapierart|gattung|typ|art|type dactif|type dactif|classe dactifs',
    'tipo|tipo de activo|tipo de producto|soort|activaklasse|loai|loai chung khoan|loai tai san',
    'vermogenswertkategorie|categoria de activo|activacategorie|categorie dactifs|classe dactifs',
  ],
  level: ['level of detail|data discriminator'],
  'lot-date': [
    'date acquired|acquired|acquisition date|purchase date|open date|open date time|date opened|lot date|kaufdatum',
    'anschaffungsdatum|date dachat|date dachat|fecha de compra|fecha compra|aankoopdatum|ngay mua',
  ],
  account: ['account|account number|account name|account no|konto|depot|depotnummer|compte|cuenta|rekening|tai khoan'],
  direction: ['long/short|long / short|position direction|direction|l/s'],
  past: [
    'close date|closed date|date closed|date sold|sold date|filled time|placed time|realized p/l|realized gain/loss',
    'close rate|pay date|payment date|ex-date|ex date|ex-dividend date|record date|verkaufsdatum|zahltag|ex-tag',
    'date de vente|date de paiement|fecha de venta|fecha de pago|verkoopdatum|ngay ban|ngay chot quyen',
  ],
  day: [
    'date|as of|as of date|cob date|report date|price date|pricing date|valuation date|position date',
    'datum|kursdatum|stand|kurszeit|date de valorisation|date du cours|fecha|fecha valoracion|koersdatum',
    'ngay|ngay chot',
    'ngay gia|time|zeit|tijd|hora|heure',
  ],
  'trade-date': [
    'trade date|run date|activity date|transaction date|settlement date|settle date|process date|date/time',
    'datetime|order date|execution date|timestamp|date & time|date and time|handelstag|handelsdatum|buchungstag',
    'geschaftstag|ausfuhrung|ausfuhrungsdatum|buchungsdatum|valuta|wertstellung|schlusstag|date operation',
    'date doperation|date doperation|date de negociation|date de reglement|fecha operacion|fecha de operacion',
    'fecha valor|fecha de la operacion|fecha de ejecucion|transactiedatum|boekdatum|uitvoeringsdatum|ngay giao dich',
    'ngay gd|ngay khop|ngay khop lenh|ngay thanh toan|thoi gian|thoi gian giao dich|thoi gian khop',
  ],
  action: [
    'action|trans code|transaction type|transaction|activity|activity type|buy/sell|side|event',
    'transaction description|order type|type|vorgang|buy / sell|b/s|order side|trade type|txn type',
    'kauf / verkauf|umsatzart|buchungsart|transaktion|transaktionsart|kauf/verkauf',
    'typ|art|operation|sens|type doperation|type doperation|nature|tipo de operacion|operacion|compra/venta|tipo',
    'transactie|soort transactie|koop/verkoop|soort|loai giao dich|loai gd|loai lenh|mua/ban|giao dich|lenh',
  ],
  fee: [
    'commission|commissions|commissions and fees|fee|fees|fees & comm|comm/fee|brokerage|proceeds|net amount',
    'order id',
    'orderid|order no|order number|trade id|transaction id|transaction and/or third',
    'transaction and/or third party fees',
    'gebuhr|gebuhren|provision|spesen|frais|courtage|commission et frais|comision|comisiones|gastos|kosten',
    'transactiekosten|phi|phi gd|phi giao dich|thue',
  ],
}

const PLAINEST = new Set(
  [
    'market value|mkt val|mkt value|current value|current market value|position value|market val|marktwert|kurswert',
    'aktueller wert|valeur de marche|valorisation|valeur actuelle|valor de mercado|valor actual|valoracion',
    'marktwaarde',
    'huidige waarde|actuele waarde|gia tri thi truong|gia tri tt|gia tri hien tai|gttt|total market value',
  ].flatMap((line) => line.split('|')),
)
/** Headings of values that may be shares, or money of another kind: what was paid, a dividend. */
const DOUBTFUL = new Set(
  'amount|equity|balance|local value|valor local|valeur locale|importe|betrag|montant|bedrag'.split('|'),
)
const CLOSE = /\b(?:clos(?:e|ing)|schlusskurs|cloture|cierre|slotkoers|dong cua)\b/u
const NOW = new RegExp(
  '\\b(?:current|last|latest|market|mark|akt|aktuell\\p{L}*|letzter|dernier|actuel|ultimo|actual|huidige|laatste|actuele' +
    '|hien tai|tt|thi gia|thi truong|nav)\\b',
  'u',
)
/** In brackets, words that make another thing of a value or a price. */
const NOT_NOW = new RegExp(
  '%|\\b(?:percent|weight|cost|paid|purchase|buy|avg|average|book|kauf|einstand|achat|compra|aankoop|von|prev|previous' +
    '|change|chng|gain|loss|prior|thousands?|000)\\b',
  'u',
)

const BY_HEADING = new Map<string, (Role | Sign)[]>()
for (const [meaning, lines] of Object.entries(MEANINGS) as [Role | Sign, readonly string[]][])
  for (const heading of lines.flatMap((line) => line.split('|')))
    BY_HEADING.set(heading, [...(BY_HEADING.get(heading) ?? []), meaning])

/** True for a price or a value as it is now, which a list of transactions does not have. */
export function isOfNow({ meanings, rank }: Heading): boolean {
  return rank === 2 && (meanings.includes('value') || meanings.includes('price'))
}

const MAX_HEADING = 60
const NONE: Heading = { meanings: [], currency: null, rank: 0 }

/** What a heading means. "Mkt Val (Market Value)" is read with and without its brackets, "Value in EUR" as a value. */
export function readHeading(cell: string): Heading {
  // No heading has a digit, and most cells do.
  if (cell === '' || cell.length > 2 * MAX_HEADING || /\d/.test(cell)) return NONE
  const text = tidyText(cell).replace(/\u00A0/g, ' ')
  if (text.length > MAX_HEADING) return NONE
  const inner = /\(([^()]*)\)/u.exec(text)?.[1] ?? ''
  if (NOT_NOW.test(foldHeading(inner))) return NONE
  const outer = foldHeading(text.replace(/\([^()]*\)/gu, ' '))
  const { words, currency } = takeCurrency(outer)
  const candidates = [words, outer, ...(abbreviates(outer, foldHeading(inner)) ? [foldHeading(inner)] : [])]
  const heading = candidates.find((one) => BY_HEADING.has(one))
  const meanings = heading === undefined ? [] : (BY_HEADING.get(heading) ?? [])
  if (heading === undefined || meanings.length === 0) return NONE
  const isVague = ['position', 'volume'].includes(heading)
  return { meanings, currency: currency ?? readCurrency(inner), rank: rankOf(heading, meanings), isVague }
}

/** True for "mkt val" of "market value". */
function abbreviates(short: string, long: string): boolean {
  const [shorts, longs] = [short.split(' '), long.split(' ')]
  return shorts.length === longs.length && shorts.every((word, index) => word !== '' && longs[index]?.[0] === word[0])
}

function rankOf(heading: string, meanings: Heading['meanings']): number {
  if (!meanings.includes('price')) return PLAINEST.has(heading) ? 2 : DOUBTFUL.has(heading) ? 0 : 1
  if (CLOSE.test(heading)) return 1
  return NOW.test(heading) ? 2 : 0
}

function foldHeading(text: string): string {
  // "PositionValue" is two words.
  return foldText(text.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 '))
    .replace(/#/g, ' number ')
    .replace(/[:*"_]/g, ' ')
    .replace(/['’]/g, '')
    .replace(/(?<=\p{L}{3})\./gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** "value in eur" is "value", in EUR. */
function takeCurrency(heading: string): { readonly words: string; readonly currency: string | null } {
  const words = heading.split(' ')
  const currency = words.length > 1 ? readCurrency(words.at(-1) ?? '') : null
  if (currency === null) return { words: heading, currency: null }
  const rest = words.slice(0, -1)
  if (['in', 'en', 'em', 'bang', '-', '/'].includes(rest.at(-1) ?? '') && rest.length > 1) rest.pop()
  return { words: rest.join(' '), currency }
}

/** True for a heading that may mean shares as well as money. */
export function isSharesOrMoney({ meanings }: Heading): boolean {
  return meanings.includes('quantity') && meanings.includes('value')
}
