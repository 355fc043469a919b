import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable, type Table } from '../../src/data/readTable.ts'

async function tableOf(text: string): Promise<Table> {
  const result = await readTable(text)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.table
}

const EXPECTED: Table = {
  header: ['symbol', 'date', 'close'],
  rows: [
    { row: 2, cells: ['AAA', '2025-03-03', '1.5'] },
    { row: 3, cells: ['BBB', '2025-03-03', ''] },
  ],
}

describe('one table, however it is written', () => {
  test.each([
    ['commas', 'symbol,date,close\nAAA,2025-03-03,1.5\nBBB,2025-03-03,\n'],
    ['semicolons', 'symbol;date;close\nAAA;2025-03-03;1.5\nBBB;2025-03-03;\n'],
    ['tabs', 'symbol\tdate\tclose\nAAA\t2025-03-03\t1.5\nBBB\t2025-03-03\t\n'],
    ['bars', 'symbol|date|close\nAAA|2025-03-03|1.5\nBBB|2025-03-03|\n'],
    ['no line end at the end', 'symbol,date,close\nAAA,2025-03-03,1.5\nBBB,2025-03-03,'],
    ['Windows line ends', 'symbol,date,close\r\nAAA,2025-03-03,1.5\r\nBBB,2025-03-03,\r\n'],
    ['old Macintosh line ends', 'symbol,date,close\rAAA,2025-03-03,1.5\rBBB,2025-03-03,\r'],
    ['a byte order mark', '\uFEFFsymbol,date,close\nAAA,2025-03-03,1.5\nBBB,2025-03-03,\n'],
    ['quotation marks', '"symbol","date","close"\n"AAA","2025-03-03","1.5"\n"BBB","2025-03-03",""\n'],
    ['spaces round the cells', ' symbol , date , close \n AAA , 2025-03-03 , 1.5 \n BBB , 2025-03-03 ,  \n'],
  ])('%s', async (_, text) => {
    expect(await tableOf(text)).toEqual(EXPECTED)
  })

  test('decimal commas stay in cells that semicolons part', async () => {
    const { rows } = await tableOf('name;value\na;1,5\nb;2,5\n')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', '1,5'],
      ['b', '2,5'],
    ])
  })

  test('delimiters within quotation marks of the header do not count', async () => {
    const { header } = await tableOf('"close, adjusted, in dollars";date\n1,5;2025-03-03\n')
    expect(header).toEqual(['close, adjusted, in dollars', 'date'])
  })

  test('a blank line is no header to count delimiters in', async () => {
    expect((await tableOf('  \na;b,c;d\n1;2;3\n')).header).toEqual(['a', 'b,c', 'd'])
  })

  test('one column needs nothing between its cells', async () => {
    expect(await tableOf('symbol\nAAA\n')).toEqual({ header: ['symbol'], rows: [{ row: 2, cells: ['AAA'] }] })
  })
})

describe('rows are numbered as in the file', () => {
  const rowsOf = async (text: string) => (await tableOf(text)).rows.map(({ row, cells }) => [row, cells[0]])

  test('blank lines count, before the header too', async () => {
    expect(await rowsOf('\n\na,b\n\nc,d\n  \n,\ne,f\n\n')).toEqual([
      [5, 'c'],
      [8, 'e'],
    ])
  })

  test('line breaks within quotation marks count', async () => {
    expect(await rowsOf('a,b\n"one\ntwo\r\nthree",1\nlast,2\n')).toEqual([
      [2, 'one\ntwo\nthree'],
      [5, 'last'],
    ])
  })

  test('doubled quotation marks and delimiters within them are text', async () => {
    expect(await rowsOf('a,b\n"say ""no"", he",1\n')).toEqual([[2, 'say "no", he']])
  })

  test('rows may be longer or shorter than the header', async () => {
    const { rows } = await tableOf('a,b\n1\n1,2,3\n')
    expect(rows).toEqual([
      { row: 2, cells: ['1'] },
      { row: 3, cells: ['1', '2', '3'] },
    ])
  })

  test('any cells come back, with the row that they stand in', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', ' ', 'é') }).map((text) => text.trim())
    const line = fc.tuple(cell, cell).filter((cells) => cells.some(Boolean))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const text = ['x,y', ...lines.map((cells) => cells.map(quote).join(','))].join('\n')
        let row = 2
        const expected = lines.map((cells) => {
          const at = { row, cells }
          row += cells.join('').split('\n').length
          return at
        })
        expect((await tableOf(text)).rows).toEqual(expected)
      }),
    )
  })
})

describe('what is no table', () => {
  test.each([[''], ['\n \n'], ['\uFEFF'], [',\n,\n']])('%j is empty', async (text) => {
    expect(await readTable(text)).toEqual({ ok: false, fault: { kind: 'empty' } })
  })

  test.each([
    ['a,b\n1,2\n"3,4\n5,6\n', 3],
    ['a,b\n"1"x,2\n', 2],
  ])('%j has a stray quotation mark in row %i', async (text, row) => {
    expect(await readTable(text)).toEqual({ ok: false, fault: { kind: 'quotes', row } })
  })
})
