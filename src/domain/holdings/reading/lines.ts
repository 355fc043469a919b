// Holdings as people type them: one a line, a name and then an amount.
import { readAmount, tidyText, trimEnd } from './amounts.ts'
import type { GridRow } from './tables.ts'

/** A line taken apart, or why it is none. */
export type ReadLine =
  | { readonly line: number; readonly found: string; readonly name: string; readonly amount: string }
  | { readonly line: number; readonly found: string; readonly fault: LineFault }

export type LineFault = 'no-name' | 'no-amount' | 'too-many' | 'quotes'

const LONGEST_LINE = 500

/**
 * Splits each line that is not blank into a name and an amount, with spaces, a comma, a colon, a semicolon, a bar or a
 * tab between them. Lines with quotation marks are taken from `grid`, the same text as a table reader splits it.
 */
export function readLines(text: string, grid: readonly GridRow[], hasOpenQuotes: boolean): readonly ReadLine[] {
  const rowAt = new Map(grid.map((row) => [row.row, row]))
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .flatMap((raw, index) => (raw.trim() === '' ? [] : [readLine(raw, index + 1, rowAt.get(index + 1), hasOpenQuotes)]))
}

function readLine(raw: string, line: number, row: GridRow | undefined, hasOpenQuotes: boolean): ReadLine {
  const found = raw.trim()
  const refuse = (fault: LineFault): ReadLine => ({ line, found, fault })
  if (raw.length > LONGEST_LINE) return refuse('too-many')
  const isQuoted = raw.includes('"')
  const cells = isQuoted ? (row?.cells ?? []) : splitLine(raw)
  // A quotation mark within a cell quotes nothing, so the text that it was meant to hold together has been split.
  if (isQuoted && (hasOpenQuotes || cells.some((cell) => cell.includes('"')))) return refuse('quotes')
  const [name = '', amount = '', ...rest] = dropEmptyEnd(cells.map(tidyText))
  if (rest.length > 0) return refuse('too-many')
  if (name === '' || (amount === '' && isAmount(name))) return refuse('no-name')
  return amount === '' ? refuse('no-amount') : { line, found, name, amount }
}

const STRONG = ['\t', ';', '|']
const LONGEST_AMOUNT = 60

/**
 * The cells of a line: split at its tabs, semicolons or bars where it has any, else before the longest end that is an
 * amount.
 */
function splitLine(raw: string): readonly string[] {
  const delimiter = STRONG.find((one) => raw.includes(one))
  if (delimiter) return raw.split(delimiter)
  const line = tidyText(raw)
  if (isAmount(line)) return ['', line]
  for (let place = Math.max(0, line.length - LONGEST_AMOUNT); place < line.length; place += 1) {
    if (!' ,:'.includes(line[place] ?? '') || !isAmount(line.slice(place + 1).trimStart())) continue
    const words = line
      .slice(0, place)
      .split(/[\s,:]+/u)
      .filter(Boolean)
    const name = trimEnd(line.slice(0, place), ' ,:')
    // A number before the amount is a quantity, or half of a number with a space in it. Which, is not guessed: three
    // cells or more are a fault.
    const isDoubled = words.length > 1 && isAmount(words.at(-1) ?? '')
    // So are cells between bare commas: "NVDA,10,140.50" may be ten shares, or ten thousand dollars.
    const isBare = line[place] === ',' && line[place + 1] !== ' ' && line.includes(',', place + 1)
    return isDoubled || isBare ? [...words, ...line.slice(place + 1).split(',')] : [name, line.slice(place + 1)]
  }
  const last = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf(',')) + 1)
  const before = trimEnd(line.slice(0, line.length - last.length), ' ,:')
  return /\d/.test(last) && before !== '' ? [before, last] : [line]
}

/** An amount without spaces in it: what parts thousands in a line does not break. */
function isAmount(text: string): boolean {
  return !/[\d.,] [\d.,]/.test(text) && readAmount(text) !== null
}

function dropEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}
