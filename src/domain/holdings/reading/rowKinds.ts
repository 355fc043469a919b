// What a row is: a holding that counts, or something that must not be added to one. Words are folded.
import { foldText } from '../../dataset/text.ts'
import { readCurrency, trimEnd } from './amounts.ts'

const TOTALS = new Set(
  [
    'portfolio|portfolio value|total|totals|subtotal|grand total|sum|account total|accounts total|portfolio total|total account value',
    'total value',
    'total portfolio|total assets|net total|overall total|summe|gesamt|gesamtsumme|zwischensumme|gesamtwert',
    'depotwert',
    'gesamtdepot|total general|total du portefeuille|total portefeuille|sous-total|total cartera|suma|suma total',
    'subtotales|totales|totaal|subtotaal|eindtotaal|totaal portefeuille|tong|tong cong|tong gia tri',
    'tong tai san|cong',
  ].flatMap((line) => line.split('|')),
)
// What follows makes a total of any of them where the row has no quantity: "Total Technology" is no company then.
const TOTAL_FIRST = new RegExp(
  '^(?:(?:grand|sub|accounts?) ?-?)*(?:totals?|subtotals?|summe|gesamt\\p{L}*|zwischensumme|sous-total|totaal|subtotaal' +
    '|suma|tong)\\b|\\btotal$',
  'u',
)
const TOTAL_OF = new RegExp(
  '\\b(?:holdings?|portfolio|value|assets?|accounts?|depot|positions?|securities|investments?|stocks?|equities|cartera' +
    '|titres|effecten|bestand|danh muc|tai san|gia tri)\\b',
  'u',
)
const CASH = new RegExp(
  [
    '\\b(?:cash|money market|uninvested|pending activity|sweep|deposit progr?a?m|fdic|bargeld|verrechnungskonto)\\b',
    '\\b(?:geldmarkt|tagesgeld|kontostand|liquidit(?:at|aten|es|e)|especes|efectivo|liquidez|contanten',
    'geldmarktfonds)\\b',
    '\\b(?:tien mat|so du tien|tien gui|settlement fund|guthaben|zahlungskonto|cuenta corriente|geldrekening)\\b',
    '^(?:saldo|tien)$',
  ].join('|'),
  'u',
)
const MONEY = /\b(?:dollars?|euros?|pounds?|yen|francs?|franken|dong|renminbi|yuan|currency|cash)\b/u
const MONEY_ALONE = /^(?:\p{L}+ )?(?:dollars?|euros?|pounds?|pound sterling|yen|francs?|franken|yuan|renminbi)$/u
const OPTION_KINDS = new RegExp(
  '\\b(?:opt|options?|\\p{L}*optionen|optionsschein\\p{L}*|warrants?|futures?|fut|fop|cfds?|knock-?outs?|turbos?|opties?' +
    '|opciones?|derivat\\p{L}*|chung quyen)\\b',
  'u',
)
// The Options Clearing Corporation's symbol: root, day, C or P, strike. Brokers leave out spaces and zeros.
const OPTION_SYMBOL = /^-?[a-z.]{1,6}\d? ?\d{6}[cp]\d{1,8}(?:\.\d{1,3})?$/
const OPTION_DAY =
  /\b\d{1,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* ?'?\d{2,4} \d+(?:\.\d+)? ?[cp]$/u
const OPTION_WORDS = /\b(?:call|put)s?\b/
const BONDS =
  /\b(?:bonds?|\p{L}*anleihen?|treas(?:ury)?|nts|obligations?|obligaties?|bonos?|fixed income|trai phieu)\b|\d ?%/u
const FUNDS = /\b(?:etfs?|funds?|fonds|ucits|etcs?|ishares|vanguard|spdr|index|mutual|fcp|sicav|quy|chung chi quy)\b/u

const LONGEST = 200

function fold(text: string): string {
  return foldText(text.slice(0, LONGEST)).replace(/\u00A0/g, ' ')
}

/** True for a name that is a word for a total, whatever currency it is in. */
export function isTotal(name: string): boolean {
  return TOTALS.has(bareOf(name))
}

/** True for a total of something: "Total Technology". Without a quantity, or with the word for a whole, it is one. */
export function isTotalOf(name: string, hasQuantities: boolean): boolean {
  const bare = bareOf(name)
  return TOTAL_FIRST.test(bare) && (hasQuantities || TOTAL_OF.test(bare))
}

/** Without brackets, and without a currency at its end: "Total (USD)", "Total in CHF". */
function bareOf(name: string): string {
  const words = trimEnd(fold(name).replace(/\([^()]*\)/g, ' '), ' .:')
    .split(' ')
    .filter(Boolean)
  if (words.length > 1 && readCurrency(words.at(-1) ?? '') !== null) words.pop()
  if (words.length > 1 && ['in', 'en'].includes(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

export function isOption(names: readonly string[], kind = ''): boolean {
  return (
    OPTION_KINDS.test(fold(kind)) ||
    names.some((name) => {
      const folded = fold(name)
      const isByWord = OPTION_WORDS.test(folded) && /\d/.test(folded)
      return isByWord || OPTION_SYMBOL.test(folded) || OPTION_DAY.test(folded)
    })
  )
}

/** True where a name speaks of money and not of shares. */
export function speaksOfCash(names: readonly string[]): boolean {
  return names.some((name) => CASH.test(fold(name)))
}

/** True for a currency in the place of a company: "USD, US dollar". Some funds have such tickers too. */
export function isMoney([first = '', ...others]: readonly string[]): boolean {
  if ([first, ...others].some((name) => MONEY_ALONE.test(fold(name)))) return true
  return readCurrency(first) !== null && first.length === 3 && others.every((name) => MONEY.test(fold(name)))
}

/** True where a name, or the word for its kind, is that of a bond, whose price is in percent. */
export function isBond(names: readonly string[], kind: string): boolean {
  return [...names, kind].some((name) => BONDS.test(fold(name)))
}

/** True where a name, or the word for its kind, is that of a fund. */
export function isFund(names: readonly string[], kind = ''): boolean {
  return [...names, kind].some((name) => FUNDS.test(fold(name)))
}
