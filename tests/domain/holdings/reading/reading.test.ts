import { describe, expect, test } from 'vitest'
import type { Language } from '../../../../src/domain/dataset/text.ts'
import type { Choices, TableReading } from '../../../../src/domain/holdings/reading/reading.ts'
import { readHoldings } from '../../../../src/views/holdings/readHoldings.ts'
import { EXPORTS, HISTORIES } from '../../../fixtures/exports.ts'

async function readTable(text: string, choices?: Choices, language: Language = 'en'): Promise<TableReading> {
  const reading = await readHoldings(text, language, () => choices)
  if (reading.kind !== 'table') throw new Error(`read as ${reading.kind}`)
  return reading
}

const valuesOf = ({ rows }: TableReading) => rows.map(({ name, value }) => [name, value])
const faultsOf = ({ leftOut }: TableReading) => leftOut.map(({ line, fault }) => [line, fault])

describe('exports', () => {
  test.each(Object.entries(EXPORTS))('%s', async (_, { text, rows, currency, leftOut, day = null }) => {
    const reading = await readTable(text)
    expect(valuesOf(reading)).toEqual(rows)
    expect(reading.currency).toBe(currency)
    const counts: Record<string, number> = {}
    for (const { fault } of reading.leftOut) counts[fault] = (counts[fault] ?? 0) + 1
    expect(counts).toEqual(leftOut)
    expect(reading.day?.date ?? null).toBe(day)
  })

  test('are read alike whatever the page speaks, and with any line ending', async () => {
    for (const { text, rows } of Object.values(EXPORTS)) {
      expect(valuesOf(await readTable(text, {}, 'vi'))).toEqual(rows)
      expect(valuesOf(await readTable(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(rows)
    }
  })

  test.each(Object.entries(HISTORIES))('of transactions are refused: %s', async (_, text) => {
    const reading = await readHoldings(text, 'en')
    expect(reading).toMatchObject({ kind: 'transactions', line: 1 })
    expect(reading).toHaveProperty('headings.length', expect.any(Number))
    expect(reading).not.toHaveProperty('rows')
  })

  test('without a header that is known say what stands there', async () => {
    expect(await readHoldings('Aktien 2025,,\nfoo,bar,baz\nNVDA,10,140.50\nMSFT,4,440', 'en')).toEqual({
      kind: 'no-table',
      headings: ['foo', 'bar', 'baz'],
    })
  })
})

describe('what a row is', () => {
  const HEAD = 'Symbol,Description,Quantity,Price,Value'

  test.each([
    ['Total,,,,9', 'total'],
    [',Grand total,,,9', 'total'],
    ['Summe,,,,9', 'total'],
    ['Tổng cộng:,,,,9', 'total'],
    ['USD,Cash balance,,,9', 'cash'],
    ['VMFXX,Prime fund,9,1.00,9.00', 'cash'],
    [',Bank deposit,,,9', 'cash'],
    ['NVDA 250221C00150000,x,1,5,9', 'option'],
    ['NVDA,NVDA JAN 16 2026 $200 PUT,1,5,9', 'option'],
    [',,1,5,9', 'no-name'],
    ['NVDA,Nvidia,,,', 'no-amount'],
    ['NVDA,Nvidia,5,,', 'no-price'],
    ['NVDA,Nvidia,-5,2,-10', 'not-positive'],
    ['NVDA,Nvidia,5,2,(10)', 'not-positive'],
    ['NVDA,Nvidia,5,2,10-', 'not-positive'],
    ['NVDA,Nvidia,5,2,ten', 'not-a-number'],
    ['NVDA,Nvidia,5,2,12%', 'not-a-number'],
    ['NVDA,Nvidia,5,2,10,000', 'too-many'],
  ])('%s: %s', async (row, fault) => {
    const reading = await readTable(`${HEAD}\n${row}\nMSFT,Microsoft,2,440.50,881.00`)
    expect(faultsOf(reading)).toEqual([[2, fault]])
    expect(valuesOf(reading)).toEqual([['MSFT', 881]])
  })

  test('a kind of security says that a row is an option or a fund; the kind of account is no kind of security', async () => {
    const reading = await readTable(
      'Symbol,Asset class,Quantity,Price,Value\nA,OPT,1,2,2\nB,ETF,1,3,3\nC,Cash,1,4,4\nD,Warrant,1,5,5',
    )
    expect(faultsOf(reading)).toEqual([
      [2, 'option'],
      [5, 'option'],
    ])
    expect(reading.rows.map(({ name, isFund }) => [name, isFund])).toEqual([
      ['B', true],
      ['C', false],
    ])
  })

  test('lots count where no total stands, and not beside it', async () => {
    const head = 'Symbol,Date acquired,Quantity,Price,Value'
    expect(valuesOf(await readTable(`${head}\nNVDA,,10,2,20\nNVDA,1/2/2024,6,2,12\nNVDA,1/3/2024,4,2,8`))).toEqual([
      ['NVDA', 20],
    ])
    expect(valuesOf(await readTable(`${head}\nNVDA,1/2/2024,6,2,12\nNVDA,1/3/2024,4,2,8`))).toEqual([
      ['NVDA', 12],
      ['NVDA', 8],
    ])
  })

  test('of three rows of one name, one that is the sum of the others is their total; two rows are two accounts', async () => {
    const head = 'Symbol,Quantity,Price,Value'
    const three = await readTable(`${head}\nNVDA,6,2,12\nNVDA,10,2,20\nNVDA,4,2,8`)
    expect([valuesOf(three), faultsOf(three)]).toEqual([
      [['NVDA', 20]],
      [
        [2, 'lot'],
        [4, 'lot'],
      ],
    ])
    expect(valuesOf(await readTable(`${head}\nNVDA,6,2,12\nNVDA,6,2,12`))).toEqual([
      ['NVDA', 12],
      ['NVDA', 12],
    ])
    expect(valuesOf(await readTable(`${head}\nNVDA,6,2,12\nNVDA,6,2,12\nNVDA,5,2,10`))).toHaveLength(3)
  })

  test('a quotation mark that is not closed leaves out what follows it', async () => {
    const reading = await readTable('Symbol,Value\nNVDA,5\n"MSFT,7\nVST,9')
    expect([valuesOf(reading), faultsOf(reading)]).toEqual([[['NVDA', 5]], [[3, 'quotes']]])
  })
})

describe('which number', () => {
  test('a market value before a value, a value before quantity × price, and never what was paid', async () => {
    expect(valuesOf(await readTable('Symbol,Total value,Market value\nNVDA,1,2'))).toEqual([['NVDA', 2]])
    expect(valuesOf(await readTable('Symbol,Quantity,Price,Value\nNVDA,2,3,7\nMSFT,2,3,'))).toEqual([
      ['NVDA', 7],
      ['MSFT', 6],
    ])
    expect(faultsOf(await readTable('Symbol,Quantity,Cost basis\nNVDA,2,300'))).toEqual([[2, 'no-price']])
  })

  test('an amount that could be shares or money is asked about, unless another column says which', async () => {
    const open = await readTable('Symbol,Amount,Price\nNVDA,10,140.5')
    expect(open).toMatchObject({ questions: ['shares-or-money'], undecided: 1, rows: [] })
    const all = { symbol: 0, isin: null, name: null, price: 2, currency: null }
    const asShares = await readTable('Symbol,Amount,Price\nNVDA,10,140.5', {
      columns: { ...all, quantity: 1, value: null },
    })
    expect([asShares.questions, valuesOf(asShares)]).toEqual([[], [['NVDA', 1405]]])
    const asMoney = await readTable('Symbol,Amount,Price\nNVDA,10,140.5', {
      columns: { ...all, quantity: null, value: 1 },
    })
    expect([asMoney.questions, valuesOf(asMoney)]).toEqual([[], [['NVDA', 10]]])
    expect(await readTable('Symbol,Shares,Amount\nNVDA,10,1405')).toMatchObject({ questions: ['worth'], rows: [] })
    expect(await readTable('Symbol,Shares,Price,Amount\nNVDA,10,140.5,1405')).toMatchObject({
      questions: [],
      columns: { quantity: 1, value: 3 },
    })
    expect(valuesOf(await readTable('Symbol,Shares,Price,Amount\nNVDA,10,140.5,3'))).toEqual([['NVDA', 1405]])
    expect(await readTable('Symbol,Amount,Price,Value\nNVDA,10,140.5,1405')).toMatchObject({
      questions: [],
      columns: { quantity: 1, value: 3 },
    })
  })

  test('the decimal mark is that of the numbers, else that with which sums add up, else the language’s', async () => {
    const marks = async (text: string, language: Language) => (await readTable(text, {}, language)).mark
    expect(await marks('Symbol;Value\nNVDA;1.234,5\nMSFT;1.234', 'en')).toEqual({ mark: ',', from: 'file' })
    expect(await marks('Symbol;Quantity;Price;Value\nNVDA;2;1.500;3.000', 'en')).toEqual({
      mark: '.',
      from: 'language',
    })
    expect(await marks('Symbol;Quantity;Price;Value\nNVDA;1.200;2;2.400', 'en')).toEqual({
      mark: '.',
      from: 'language',
    })
    expect(await marks('Symbol;Quantity;Price;Value\nNVDA;1.200;1.500;1.800.000', 'en')).toEqual({
      mark: ',',
      from: 'file',
    })
    expect(await marks('Symbol;Quantity;Price;Value\nNVDA;2.000;3;6000', 'en')).toEqual({ mark: ',', from: 'sums' })
    expect(await marks('Symbol;Value\nNVDA;1.234', 'vi')).toEqual({ mark: ',', from: 'language' })
  })

  test('where the language decides, numbers that could mean another are named', async () => {
    expect((await readTable('Symbol;Value\nNVDA;1.234\nMSFT;50')).notes).toEqual([
      { line: 2, found: '1.234', value: 1.234 },
    ])
    expect((await readTable('Symbol;Value\nNVDA;1.234', { mark: ',' })).notes).toEqual([])
    expect(valuesOf(await readTable('Symbol;Value\nNVDA;1.234', { mark: ',' }))).toEqual([['NVDA', 1234]])
  })
})

describe('what is easily taken for something else', () => {
  test.each([
    [
      'a ticker that is a heading',
      'Symbol,Description,Quantity,Price,Value,Type\nNVDA,x,2,3,6,Equity\nMA,y,1,5,5,Equity',
      [
        ['NVDA', 6],
        ['MA', 5],
      ],
    ],
    ['a price paid', 'Ticker,Shares,Price,Current Price\nNVDA,2,3,5', [['NVDA', 10]]],
    ['the close before', 'Ticker,Shares,Close,Last\nNVDA,2,3,5', [['NVDA', 10]]],
    ['a weight', 'Ticker,Weight (Market Value),Market Value\nNVDA,65,10', [['NVDA', 10]]],
    ['a share in percent', 'Ticker,Market Value (%),Market Value\nNVDA,65,10', [['NVDA', 10]]],
    ['a cost in brackets', 'Ticker,Value (cost),Value (today)\nNVDA,8,10', [['NVDA', 10]]],
    ['a change in brackets', 'Ticker,Day Change (Value),Value\nNVDA,8,10', [['NVDA', 10]]],
    ['a doubtful value that is a cost', 'Ticker,Shares,Price,Amount\nNVDA,2,5,8', [['NVDA', 10]]],
    ['a number of an order', 'Position,Symbol,Volume,Market price\n1234567,NVDA,2,5', [['NVDA', 10]]],
    [
      'two names',
      'Product,Symbol,Name,Value\nShares,NVDA,NVIDIA,5\nShares,MSFT,MICROSOFT,6',
      [
        ['NVDA', 5],
        ['MSFT', 6],
      ],
    ],
    ['words with underscores and dots', 'ticker,qty.,last_price,mkt._value\nNVDA,2,5,10', [['NVDA', 10]]],
    ['a share at a price of one', 'Ticker,Name,Shares,Price,Value\nLYG,Lloyds,5,1.00,5.00', [['LYG', 5]]],
  ] as const)('%s', async (_, text, rows) => {
    expect(valuesOf(await readTable(text))).toEqual(rows)
  })

  const HEAD = 'Symbol,Name,Quantity,Price,Value'
  test.each([
    [',Total Technology,,,9', 'total'],
    ['Total in CHF,,,,9', 'total'],
    ['Grand Total (USD),,,,9', 'total'],
    ['Tech,Technology,,,9', 'no-quantity'],
    ['USD,US Dollar,9,1.04,9.36', 'cash'],
    ['EURCASH,EURO,9,1.04,9.36', 'cash'],
    ['CASH,US DOLLAR,9,,9', 'cash'],
    ['NVDA,NVDA 21FEB25 150 C,1,4,4', 'option'],
    ['01/10/2024,,1,4,4', 'lot'],
    ['912828,UNITED STATES TREAS NTS 4.25%,100,98.75,', 'bond'],
  ])('%s is left out: %s', async (row, fault) => {
    expect(faultsOf(await readTable(`${HEAD}\n${row}\nMSFT,Microsoft,2,3,6`))).toEqual([[2, fault]])
  })

  test.each([
    ['Total holdings,9', 'total'],
    ['Portfolio,9', 'total'],
    ['Verrechnungskonto,9', 'cash'],
    ['Available cash,9', 'cash'],
    ['Tiền mặt,9', 'cash'],
  ])('without quantities, %s is left out: %s', async (row, fault) => {
    expect(faultsOf(await readTable(`Name,Value\nNvidia,5\n${row}`))).toEqual([[3, fault]])
  })

  test('a side and a kind say what is short, an option, or cash', async () => {
    const reading = await readTable(
      'Instrument,Long/Short,Asset class,Quantity,Price,Value\nNvidia,Long,Equity,2,3,6\nTesla,Short,Equity,2,3,6\nx,Long,Equity Options,2,3,6\nAccount,,Cash,,,6',
    )
    expect(faultsOf(reading)).toEqual([
      [3, 'not-positive'],
      [4, 'option'],
      [5, 'cash'],
    ])
  })

  test('rows of several accounts are no lots of one of them', async () => {
    const reading = await readTable('Account,Symbol,Value\nA,NVDA,10\nB,NVDA,6\nC,NVDA,4')
    expect(valuesOf(reading)).toHaveLength(3)
  })

  test('a row that was bought on a day is a lot only where others add up to one without', async () => {
    expect(valuesOf(await readTable('Symbol,Purchase date,Value\nNVDA,2020-01-01,100\nNVDA,,20'))).toHaveLength(2)
  })

  test.each([
    ['sides by a letter', 'Date,Symbol,B/S,Qty,Price,Value\n2025-01-02,NVDA,B,2,3,6\n2025-01-03,NVDA,S,2,3,6'],
    ['words with more before them', 'Datum;Typ;Wertpapier;Stück;Kurs;Betrag\n02.01.2025;Wertpapierkauf;Nvidia;2;3;6'],
    [
      'numbers below zero on several days',
      'Date,Ticker,Quantity,Price,Amount\n2025-01-02,NVDA,2,3,6\n2025-01-03,NVDA,-1,3,3',
    ],
    [
      'positions that were closed',
      'Symbol,Quantity,Opened Date,Closed Date,Close Price\nNVDA,2,2024-01-02,2025-01-03,5',
    ],
    ['dividends', 'Symbol,Shares,Ex-Date,Pay Date,Amount\nNVDA,2,2024-12-02,2025-01-03,0.02'],
  ])('a history by %s', async (_, text) => {
    expect((await readHoldings(text, 'en')).kind).toBe('transactions')
  })

  test('open positions that name the side and the price of now are no history', async () => {
    const text = 'Instrument,Buy/Sell,Quantity,Open price,Current price,Market value\nNvidia,Buy,2,3,5,10'
    expect(valuesOf(await readTable(text))).toEqual([['Nvidia', 10]])
  })
})

describe('currencies', () => {
  const MIXED = 'Symbol,Quantity,Price,Value,Currency\nNVDA,2,10,20,USD\n7203,3,1000,3000,JPY\nMSFT,1,5,5,USD'

  test('one counts; rows in others are left out, and count with a rate', async () => {
    const plain = await readTable(MIXED)
    expect(plain).toMatchObject({ currency: 'USD', currencies: [{ code: 'USD' }, { code: 'JPY' }] })
    expect(plain.leftOut).toEqual([
      { line: 3, found: '7203, 3, 1000, 3000, JPY', fault: 'other-currency', currency: 'JPY' },
    ])
    expect(valuesOf(await readTable(MIXED, { rates: [{ code: 'JPY', rate: 0.005 }] }))).toEqual([
      ['NVDA', 20],
      ['7203', 15],
      ['MSFT', 5],
    ])
    expect(valuesOf(await readTable(MIXED, { counted: 'JPY' }))).toEqual([['7203', 3000]])
  })

  test('the heading’s, the cell’s, the row’s; that of a price only where the value is quantity × price', async () => {
    const currencyOf = async (text: string) => (await readTable(text)).currency
    expect(await currencyOf('Symbol,Value in EUR,Currency\nNVDA,5,USD')).toBe('EUR')
    expect(await currencyOf('Symbol,Value,Currency\nNVDA,£5,USD')).toBe('GBP')
    expect(await currencyOf('Symbol,Quantity,Price,Value\nNVDA,2,$3,6')).toBe('$')
    expect(await currencyOf('Symbol,Quantity,Price\nNVDA,2,CHF 3')).toBe('CHF')
    expect(await currencyOf('Symbol,Quantity,Price,Value\nNVDA,2,$3,5.70')).toBeNull()
  })

  test('where prices name one and values are not in it, the currency is asked for', async () => {
    const text = 'Symbol,Quantity,Price,Value\nNVDA,2,$3,5.70'
    expect(await readTable(text)).toMatchObject({ questions: ['currency'], isUnnamed: true })
    expect(await readTable(text, { currency: 'EUR' })).toMatchObject({ questions: [], currency: 'EUR' })
    expect(await readTable(text, { currency: '' })).toMatchObject({ questions: [], currency: null })
    expect(await readTable('Symbol,Value\nNVDA,5')).toMatchObject({ questions: [], isUnnamed: true, currency: null })
  })

  test('a column of currencies that is the prices’ is not taken for the values’', async () => {
    const text = 'Symbol,Currency,Quantity,Price,Market value\nNVDA,USD,2,3,5.70\nSAP,EUR,2,3,6\nMSFT,USD,2,4,7.60'
    expect(await readTable(text)).toMatchObject({ questions: ['currency'], isUnnamed: true, offSums: 2 })
  })

  test('of several columns of currencies, that beside the value is the value’s', async () => {
    const text = 'Name;Kurs;Währung;Kurswert;Währung\nNvidia;142,62;USD;16.307,19;EUR'
    expect((await readTable(text)).currency).toBe('EUR')
  })

  test('a line of its own names the currency of the rows below it', async () => {
    const text = 'Symbol,Name,Quantity,Price,Value\nUSD,,,,\nNVDA,Nvidia,2,3,6\nCAD,,,,\nSHOP,Shopify,2,5,10'
    const reading = await readTable(text)
    expect(reading.currency).toBe('USD')
    expect(valuesOf(reading)).toEqual([['NVDA', 6]])
  })

  test('a row without a currency among rows with one does not count', async () => {
    const reading = await readTable('Symbol,Value,Currency\nNVDA,5,USD\nSIE,7,')
    expect([valuesOf(reading), faultsOf(reading)]).toEqual([[['NVDA', 5]], [[3, 'other-currency']]])
  })

  test('pence are not pounds', async () => {
    expect((await readTable('Stock,Units,Price (pence)\nVodafone,10,72.5')).currency).toBe('GBX')
    expect((await readTable('Symbol,Currency,Units,Price\nVOD,GBp,10,72.5')).currency).toBe('GBX')
  })

  test('a bare $ is the US dollar only where the file says so', async () => {
    expect(await readTable('Symbol,Value\nNVDA,$5\nMSFT,USD 6')).toMatchObject({
      currency: 'USD',
      currencies: [{ code: 'USD', rows: 2 }],
    })
    expect((await readTable('Symbol,Value\nNVDA,$5\nMSFT,CAD 6')).currencies).toHaveLength(2)
  })
})

describe('choices', () => {
  test('columns are those that the reader assigns; a column has one meaning', async () => {
    const text = 'Symbol,Name,Value,Other\nNVDA,Nvidia,5,7'
    expect(valuesOf(await readTable(text, { columns: { value: 3 } }))).toEqual([['NVDA', 7]])
    expect((await readTable(text, { columns: { symbol: null } })).rows[0]?.names).toEqual(['Nvidia'])
    expect((await readTable(text, { columns: { symbol: 1 } })).columns).toEqual({ symbol: 1, value: 2 })
  })

  test('of several tables the fullest counts, the others are named, and another can be chosen', async () => {
    const text = 'Name,Value\nNvidia,5\n\nSymbol,Name,Quantity,Price,Value\nMSFT,Microsoft,2,3,6'
    const reading = await readTable(text)
    expect(reading).toMatchObject({ line: 4, tables: [{ line: 1 }, { line: 4 }] })
    expect([valuesOf(reading), faultsOf(reading)]).toEqual([[['MSFT', 6]], [[1, 'other-table']]])
    expect(valuesOf(await readTable(text, { table: 1 }))).toEqual([['Nvidia', 5]])
    expect((await readTable(text, { table: 1 })).headerKey).toBe(reading.headerKey)
  })

  test('tables with one header are parts of one: accounts below each other', async () => {
    const reading = await readTable('Symbol,Value\nNVDA,5\nTotal,5\n\nSecond account,\nSymbol,Value\nNVDA,7')
    expect(valuesOf(reading)).toEqual([
      ['NVDA', 5],
      ['NVDA', 7],
    ])
  })

  test('are asked for by the header, which is the same for every file that has it', async () => {
    const keys: string[] = []
    for (const text of ['Symbol,Value\nNVDA,5', '\ufeffTitle\n SYMBOL ,value\nMSFT,6\n'])
      await readHoldings(text, 'en', (key) => void keys.push(key))
    expect(keys[0]).toBe(keys[1])
  })
})

test('marks that nobody sees are ignored, in headings, tickers and amounts', async () => {
  const reading = await readTable('\u200bSym\u00adbol,Va\u200dlue\n\u2066NV\u200bDA\u2069,\u200e1\u00a0234.5\u00ad')
  expect(valuesOf(reading)).toEqual([['NVDA', 1234.5]])
})

test.each([
  ['a cell of blanks between digits', `Symbol,Value\nNVDA,1${' '.repeat(100_000)}1`],
  ['a line of them', `1${' '.repeat(100_000)}1`],
  ['signs', `Symbol,Value\nNVDA,${'-'.repeat(100_000)}`],
  ['brackets', `Symbol,Value\nNVDA,${'('.repeat(50_000)}1${')'.repeat(50_000)}`],
  ['a header of one word', `${'Symbol,'.repeat(25_000)}Value\nNVDA,5`],
  ['a name', `Symbol,Name,Value\n${'a '.repeat(90_000)},b,5`],
  ['digits', `Symbol,Value\nNVDA,${'1,'.repeat(90_000)}1`],
  ['quotation marks', '"'.repeat(199_999)],
  ['rows of one name', `Symbol,Value\n${'NVDA,1\n'.repeat(28_000)}`],
])('%s of any length holds nothing up', async (_, text) => {
  expect(await readHoldings(text, 'en')).toHaveProperty('kind')
})
