// Whatever a file holds, reading it never throws, and counts nothing that the file does not hold. `npm run fuzz` tries
// many more examples.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberIn, readAmount } from '../../../../src/domain/holdings/reading/amounts.ts'
import type { LinesReading, Reading, TableReading } from '../../../../src/domain/holdings/reading/reading.ts'
import { readHoldings } from '../../../../src/views/holdings/readHoldings.ts'
import { EXPORTS, HISTORIES } from '../../../fixtures/exports.ts'

// The name of the script that runs, as npm passes it on.
const isFuzz = process.env['npm_lifecycle_event'] === 'fuzz'
const RUNS = { numRuns: isFuzz ? 20_000 : 300, ...(isFuzz && { seed: Date.now() % 2 ** 31 }) }
const PATIENCE = isFuzz ? 3_600_000 : 30_000

const FORMS = [...Object.values(EXPORTS).map(({ text }) => text), ...Object.values(HISTORIES)]

/** All numbers that a text holds, either way of reading their marks. */
function numbersOf(line: string): number[] {
  const cells = line.split(/[,;\t|"]/).concat(line.split(/[;\t|"]/), line.split(/[;\t|"]|,(?=")|(?<="),/))
  const words = line.split(/[\s;\t|"]+/)
  return [...cells, ...words, ...line.split(/[\s,;:\t|"]+/), ...amountsWithin(line)].flatMap((cell) => {
    const amount = readAmount(cell)
    return amount ? (['.', ','] as const).flatMap((mark) => numberIn(amount.digits, mark) ?? []) : []
  })
}

function amountsWithin(line: string): readonly string[] {
  return line.match(/[\d.,'’\u00A0\u2009\u202F ]*\d[\d.,'’]*/g) ?? []
}

/** A reading in which every value that counts stands in its line, or is the product of two numbers there. */
function expectHeld(reading: Reading, text: string): void {
  if (reading.kind !== 'lines' && reading.kind !== 'table') return
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  for (const { line, value } of (reading satisfies LinesReading | TableReading).rows) {
    // A quoted cell may run on over the lines that follow.
    const numbers = numbersOf(lines.slice(line - 1, text.includes('"') ? undefined : line).join(';'))
    const isHeld =
      numbers.includes(value) ||
      numbers.some((one) => numbers.some((other) => Math.abs(one * other - value) < 1e-9 * value))
    expect(isHeld, `${value} in ${lines[line - 1]}`).toBe(true)
  }
}

/** Each line counts, is left out, or stands outside the table; never two of these. */
function expectOnce(reading: Reading): void {
  if (reading.kind !== 'lines' && reading.kind !== 'table') return
  const lines = [...reading.rows, ...reading.leftOut].map(({ line }) => line)
  expect(new Set(lines).size).toBe(lines.length)
}

const mutation = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('drop', 'double', 'swap', 'insert', 'blank', 'cut', 'delimiter', 'hide'),
  text: fc.constantFrom(
    ',',
    ';',
    '\t',
    '"',
    '-',
    '(',
    ')',
    '%',
    '€',
    '$',
    ' USD',
    '0',
    '1.000',
    '1,000',
    '\u00A0',
    'Total',
    '\n',
    'x',
  ),
})

function mutate(
  text: string,
  { place, kind, text: inserted }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): string {
  const lines = text.split('\n')
  const row = Math.floor(place * (lines.length - 1))
  const letter = Math.floor(place * text.length)
  const line = lines[row] ?? ''
  switch (kind) {
    case 'drop':
      return lines.toSpliced(row, 1).join('\n')
    case 'double':
      return lines.toSpliced(row, 0, line).join('\n')
    case 'swap':
      return lines.toSpliced(row, 2, lines[row + 1] ?? '', line).join('\n')
    case 'blank':
      return lines.toSpliced(row, 0, '').join('\n')
    case 'cut':
      return text.slice(0, letter)
    case 'delimiter':
      return text.replaceAll(',', ';')
    case 'hide':
      return `${text.slice(0, letter)}\u200b${text.slice(letter)}`
    default:
      return text.slice(0, letter) + inserted + text.slice(letter)
  }
}

describe('exports, changed in places', () => {
  test('are read or refused, and nothing counts that they do not hold', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FORMS), fc.array(mutation, { maxLength: 5 }), async (form, mutations) => {
        const text = mutations.reduce(mutate, form)
        const reading = await readHoldings(text, 'en')
        expectOnce(reading)
        expectHeld(reading, text)
      }),
      RUNS,
    )
  })

  test('with lines of others above and below, the same rows count', { timeout: PATIENCE }, async () => {
    const forms = Object.values(EXPORTS)
    const words = fc.array(fc.constantFrom('', 'My portfolio', 'as of today', '"A title, with a comma"', 'x;y'), {
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...forms), words, words, async ({ text, rows }, above, below) => {
        const reading = await readHoldings([...above, text.trimEnd(), '', '', ...below].join('\n'), 'en')
        if (reading.kind !== 'table') throw new Error(reading.kind)
        expect(reading.rows.map(({ name, value }) => [name, value])).toEqual(rows)
      }),
      RUNS,
    )
  })

  test('in any order of columns, the same rows count', { timeout: PATIENCE }, async () => {
    const head = ['Symbol', 'Name', 'Quantity', 'Price', 'Market value', 'Currency', 'Cost basis', 'Note']
    const body = [
      ['NVDA', 'NVIDIA CORP', '10', '140.50', '1,405.00', 'USD', '900', 'mine'],
      ['', 'Cash', '', '', '80.00', 'USD', '', ''],
      ['Total', '', '', '', '1,485.00', '', '', ''],
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...head.keys()], { minLength: head.length }),
        fc.constantFrom(';', '\t', '|'),
        async (order, delimiter) => {
          const text = [head, ...body].map((row) => order.map((place) => row[place]).join(delimiter)).join('\n')
          const reading = await readHoldings(text, 'en')
          expect(reading).toMatchObject({
            kind: 'table',
            rows: [{ names: ['NVDA', 'NVIDIA CORP'], value: 1405 }],
            leftOut: [{ fault: 'cash' }, { fault: 'total' }],
          })
        },
      ),
      RUNS,
    )
  })
})

test('any text at all is read or refused', { timeout: PATIENCE }, async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'Symbol',
      'Value',
      'Amount',
      'Price',
      'Date',
      'Buy',
      'NVDA',
      '$5',
      '1.234',
      '1,5',
      'USD',
      'Total',
      '--',
      '"',
    ),
  )
  const row = fc.array(cell, { maxLength: 6 })
  const grid = fc.array(row, { maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(grid, fc.constantFrom(',', ';', '\t', ' '), async (rows, delimiter) => {
      const text = rows.map((cells) => cells.join(delimiter)).join('\n')
      const reading = await readHoldings(text, 'vi')
      expectOnce(reading)
      expectHeld(reading, text)
    }),
    RUNS,
  )
})
