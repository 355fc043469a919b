import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { writeTable } from '../../src/data/writeTable.ts'
import type { Cell } from '../../src/domain/export/exportRows.ts'

const write = (rows: readonly (readonly Cell[])[], forExcel = false): string =>
  writeTable({ header: ['a', 'b'], rows }, { forExcel })

/** The cells below the header, as any reader of RFC 4180 finds them. */
function read(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',', skipEmptyLines: false })
  expect(errors).toEqual([])
  // What follows the last line end is no row.
  expect(data.at(-1)).toEqual([''])
  return data.slice(1, -1)
}

test('a header, a row a line, CRLF after each, quotation marks doubled', () => {
  expect(
    write([
      ['plain', 1],
      ['with, comma', -2.5],
      ['with "marks"', null],
      ['two\nlines', true],
    ]),
  ).toBe('a,b\r\nplain,1\r\n"with, comma",-2.5\r\n"with ""marks""",\r\n"two\nlines",true\r\n')
})

test('a byte order mark on request only', () => {
  expect(write([['Đông', 1]]).startsWith('a,b')).toBe(true)
  expect(write([['Đông', 1]], true)).toBe('\uFEFFa,b\r\nĐông,1\r\n')
})

describe('spreadsheets run nothing', () => {
  const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']

  test.each(STARTS)('text that begins with %j gets an apostrophe', (start) => {
    for (const rest of ['', '1+1', "cmd|' /C calc'!A0", 'a\nb', '","']) {
      expect(read(write([[`${start}${rest}`, 1]]))).toEqual([[`'${start}${rest}`, '1']])
    }
  })

  test('headings too', () => {
    expect(writeTable({ header: ['=a'], rows: [] }, { forExcel: false })).toBe(`"'=a"\r\n`)
  })

  test('numbers stay numbers, with an ASCII minus; a true minus sign in words stays what it is', () => {
    expect(
      write([
        [-16.97, 1e21],
        ['−17%', -0.5],
      ]),
    ).toBe('a,b\r\n-16.97,1e+21\r\n−17%,-0.5\r\n')
  })
})

test('whatever is written is read back: text as it was, or with its apostrophe; numbers as numbers', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', ' ') }),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const found = read(write(rows)).flat()
      expect(found).toHaveLength(rows.length * 2)
      expect(found).toEqual(rows.flat().map((value, place) => expectedOf(value, found[place] ?? '')))
      // Nothing but a number may begin like a formula.
      const words = found.filter((_, place) => typeof rows.flat()[place] !== 'number')
      for (const text of words) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
    }),
  )
})

/** What a cell should read back as; of numbers, the text that was found if it is that number. */
function expectedOf(value: Cell, found: string): string {
  if (typeof value === 'number') return Number(found) === value + 0 ? found : String(value)
  if (typeof value === 'string') return /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value
  return value === null ? '' : String(value)
}
