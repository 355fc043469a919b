import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../../src/domain/dataset/text.ts'
import { readHoldings } from '../../../../src/views/holdings/readHoldings.ts'
import { i18nOf } from '../../../fixtures/languages.ts'

const read = async (text: string, language: Language = 'en') => {
  const reading = await readHoldings(text, language)
  if (reading.kind !== 'lines' && reading.kind !== 'table') throw new Error(`read as ${reading.kind}`)
  return reading
}
const rowsOf = async (text: string, language?: Language) =>
  (await read(text, language)).rows.map(({ line, name, value }) => [line, name, value])
const faultsOf = async (text: string, language?: Language) =>
  (await read(text, language)).leftOut.map(({ line, fault }) => [line, fault])

describe('a line is who and how much', () => {
  test.each([
    ['NVDA 10000', 'NVDA', 10000],
    ['NVDA, 10,000', 'NVDA', 10000],
    ['NVDA,10000', 'NVDA', 10000],
    ['NVDA\t10,000.50', 'NVDA', 10000.5],
    ['NVDA\t10,000\t\t', 'NVDA', 10000],
    ['NVDA; 10,000', 'NVDA', 10000],
    ['NVDA | 10,000', 'NVDA', 10000],
    ['NVDA: 500', 'NVDA', 500],
    ['  nvda   $10,000  ', 'nvda', 10000],
    ['NVDA 10,000 USD', 'NVDA', 10000],
    ['NVDA US$10,000', 'NVDA', 10000],
    ['ENR.DE €2,500', 'ENR.DE', 2500],
    ['NASDAQ:NVDA 100', 'NASDAQ:NVDA', 100],
    ['Siemens Energy 5000', 'Siemens Energy', 5000],
    ['"Siemens Energy, AG","5,000"', 'Siemens Energy, AG', 5000],
    ['7203.T 100', '7203.T', 100],
    ['7203 100', '7203', 100],
    ["NVDA 10'000", 'NVDA', 10000],
    ["NVDA 1'234'567.5", 'NVDA', 1234567.5],
    ['NVDA 10’000', 'NVDA', 10000],
    ['NVDA 10\u2009000', 'NVDA', 10000],
    ['NVDA +5', 'NVDA', 5],
    ['NVDA +$5', 'NVDA', 5],
    ['NVDA 5 usd', 'NVDA', 5],
    ['NVDA 5đ', 'NVDA', 5],
    ['NVDA, $ 5', 'NVDA', 5],
    ['NVDA 10\u00A0000', 'NVDA', 10000],
    ['NVDA 10\u202F000\u00A0€', 'NVDA', 10000],
    ['\uFEFFNVDA 100', 'NVDA', 100],
  ])('%j', async (text, name, value) => {
    expect(await rowsOf(text)).toEqual([[1, name, value]])
  })

  test('numbers are read in the reader’s language', async () => {
    expect(await rowsOf('NVDA;10.000', 'vi')).toEqual([[1, 'NVDA', 10000]])
    expect(await rowsOf('NVDA 2.500,50 đ', 'vi')).toEqual([[1, 'NVDA', 2500.5]])
    expect(await rowsOf('NVDA;10.000', 'en')).toEqual([[1, 'NVDA', 10]])
  })

  test('a point that may have been meant for thousands is said to be read as one of decimals', async () => {
    expect((await read('NVDA;10.000')).notes).toEqual([{ line: 1, found: '10.000', value: 10 }])
    expect((await read('NVDA 10,000', 'vi')).notes).toEqual([{ line: 1, found: '10,000', value: 10 }])
    expect((await read('NVDA 10,000\nMSFT 10.5\nVST 1.25')).notes).toEqual([])
  })

  test('lines count as in the input, blank ones and any line ending included', async () => {
    expect(await rowsOf('\n\nNVDA 1\r\n\r\nMSFT 2\rVST 3')).toEqual([
      [3, 'NVDA', 1],
      [5, 'MSFT', 2],
      [6, 'VST', 3],
    ])
  })

  test('a quoted line is found where it stands, after blank ones too, and what is shown of a bad one is trimmed', async () => {
    expect(await rowsOf('\n \n"Siemens Energy, AG","5,000"\nNVDA 1\n"Dell, Inc",7')).toEqual([
      [3, 'Siemens Energy, AG', 5000],
      [4, 'NVDA', 1],
      [5, 'Dell, Inc', 7],
    ])
    expect((await read('  NVDA  ')).leftOut).toEqual([{ line: 1, found: 'NVDA', fault: 'no-amount' }])
  })

  test('delimiters may differ from line to line', async () => {
    expect((await rowsOf('NVDA, 10,000\nMSFT;5000\nVST 300\nCEG\t7')).map(([, , value]) => value)).toEqual([
      10000, 5000, 300, 7,
    ])
  })

  test('nothing is nothing', async () => {
    expect(await read(' \n\n ')).toMatchObject({ kind: 'lines', rows: [], leftOut: [], notes: [] })
  })
})

describe('rows that do not count are listed with line and reason, and the good ones count', () => {
  test.each([
    ['10,000', 'no-name'],
    ['$5', 'no-name'],
    [', 10000', 'no-name'],
    [';5000', 'no-name'],
    ['NVDA', 'no-amount'],
    ['Siemens Energy', 'no-amount'],
    ['NVDA;', 'no-amount'],
    ['NVDA;much', 'not-a-number'],
    ['NVDA 40%', 'not-a-number'],
    ['NVDA;5+5', 'not-a-number'],
    ["NVDA;1234'567", 'not-a-number'],
    ['Total 40%', 'total'],
    ['Total:  40%', 'total'],
    ['Total.: 40', 'total'],
    ['40%', 'no-amount'],
    ['5;', 'no-name'],
    ['-5', 'no-name'],
    ["NVDA -10'000", 'not-positive'],
    ['Siemens Energy 10 142.62', 'too-many'],
    ['NVDA 1,2,3', 'not-a-number'],
    ['NVDA 1e9', 'not-a-number'],
    ['NVDA 0', 'not-positive'],
    ['NVDA -500', 'not-positive'],
    ['NVDA −500', 'not-positive'],
    ['NVDA $-500', 'not-positive'],
    ['NVDA (500)', 'not-positive'],
    ['NVDA;10;142.62', 'too-many'],
    ['NVDA 10 142.62', 'too-many'],
    ['NVDA 10, 142.62', 'too-many'],
    ['NVDA 10 000', 'too-many'],
    ['NVDA,10,000', 'too-many'],
    ['NVDA,10,140.50', 'too-many'],
    ['NVDA "10,000', 'quotes'],
    ['Total 10000', 'total'],
    ['Tổng cộng: 10000', 'total'],
  ])('%j: %s', async (text, fault) => {
    const { rows, leftOut: bad } = await read(`${text}\nMSFT 5`)
    expect(bad).toEqual([{ line: 1, found: text, fault }])
    expect(rows).toMatchObject([{ line: 2, name: 'MSFT', value: 5 }])
  })

  test('what stood there is cut short, and a line without an end is not searched for one', async () => {
    const { leftOut: bad } = await read(`${' x'.repeat(90_000)}\n${'y'.repeat(100)}`)
    expect(bad.map(({ line, fault, found }) => [line, fault, [...found].length])).toEqual([
      [1, 'too-many', 60],
      [2, 'no-amount', 60],
    ])
  })

  test('a line may have five hundred characters, and what is shown of it sixty', async () => {
    const line = (length: number): string => `${'x'.repeat(length - 2)} 5`
    expect(await faultsOf(line(500))).toEqual([])
    expect(await faultsOf(line(501))).toEqual([[1, 'too-many']])
    const shown = async (length: number) => (await read('y'.repeat(length))).leftOut[0]?.found
    expect(await shown(60)).toBe('y'.repeat(60))
    expect(await shown(61)).toBe(`${'y'.repeat(59)}…`)
  })

  test('one currency counts: that of most lines, and lines without one', async () => {
    const { rows, leftOut, currency, currencies } = await read('NVDA €5\nENR $5\nMSFT 10 USD\nVST 7')
    expect(rows.map(({ name }) => name)).toEqual(['ENR', 'MSFT', 'VST'])
    expect(leftOut).toEqual([{ line: 1, found: 'NVDA €5', fault: 'other-currency', currency: 'EUR' }])
    expect(currency).toBe('USD')
    expect(currencies).toEqual([
      { code: 'USD', rows: 2 },
      { code: 'EUR', rows: 1 },
    ])
  })

  test.each([
    ['A £5', 'GBP'],
    ['B 5 đ', 'VND'],
    ['C ₫5', 'VND'],
    ['D 5 đồng', 'VND'],
    ['E 5 vnd', 'VND'],
    ['F US$5', 'USD'],
    ['H 5 CHF', 'CHF'],
    ['I ¥5', '¥'],
    ['J $5', '$'],
    ['K 5', null],
  ])('%s is in %s', async (line, currency) => {
    expect((await read(line)).currency).toBe(currency)
  })

  test('cash and options are no holdings', async () => {
    expect(await faultsOf('Cash 5000\nTiền mặt: 5\nNVDA250221C150 4\nNVDA FEB 21 2025 $150 CALL; 400')).toEqual([
      [1, 'cash'],
      [2, 'cash'],
      [3, 'option'],
      [4, 'option'],
    ])
  })

  test.each(['Total', 'totals', 'SUBTOTAL', 'Grand total:', 'Sum.', 'Tổng', 'tong cong'])(
    '%s is no holding',
    async (name) => {
      expect(await faultsOf(`${name};5`)).toEqual([[1, 'total']])
      expect(await faultsOf(`ticker,value\n${name},5`)).toEqual([[2, 'total']])
    },
  )

  test('what is wrong in a table is shown cell by cell', async () => {
    const { leftOut: bad } = await read('ticker,value\nNVDA,10,000\n,5')
    expect(bad.map(({ found }) => found)).toEqual(['NVDA, 10, 000', '5'])
  })
})

describe('a table with a header', () => {
  test.each([
    ['ticker,value\nNVDA,10000', 10000],
    ['Symbol;Holding value\nNVDA;10,000', 10000],
    ['Mã;Giá trị\nNVDA;10000', 10000],
    ['SYMBOL\tName\tMarket Value (USD)\nNVDA\tNVIDIA Corp\t"10,000"', 10000],
    ['value,note,ticker\n10000,mine,NVDA', 10000],
    ['ticker,quantity,price\nNVDA,10,142.62', 1426.2],
    ['Mã,Số lượng,Giá\nNVDA,10,142.62', 1426.2],
    ['ticker,shares,price,value\nNVDA,10,1,10000', 10000],
    ['ticker,shares,price,value\nNVDA,10,2,', 20],
  ])('%j', async (text, value) => {
    expect((await read(text)).leftOut).toEqual([])
    expect(await rowsOf(text)).toEqual([[2, 'NVDA', value]])
  })

  test('a quantity alone has no value: price levels are not published here', async () => {
    expect(await faultsOf('ticker,quantity\nNVDA,10\nMSFT,-1')).toEqual([
      [2, 'no-price'],
      [3, 'no-price'],
    ])
    expect(await faultsOf('ticker,shares,price\nNVDA,10,\nMSFT,10,0')).toEqual([
      [2, 'no-price'],
      [3, 'not-positive'],
    ])
  })

  test('a quantity and a price are each above zero', async () => {
    const tiny = `0.${'0'.repeat(55)}1`
    expect(await faultsOf(`ticker,shares,price\nNVDA,-10,-5\nMSFT,0,5\nVST,10,5\nCEG,${tiny},5`)).toEqual([
      [2, 'not-positive'],
      [3, 'not-positive'],
    ])
  })

  test('a first line that names no value, or no company, is a line like any other', async () => {
    expect(await rowsOf('ticker\nNVDA 5')).toEqual([[2, 'NVDA', 5]])
    expect(await rowsOf('ticker,note\nNVDA,5')).toEqual([[2, 'NVDA', 5]])
    expect(await rowsOf('value,note\nNVDA,5')).toEqual([[2, 'NVDA', 5]])
    expect(await faultsOf('value,note\nNVDA,5')).toEqual([[1, 'no-amount']])
  })

  test('a row with more cells than the header is no row of it, such as one with a bare thousands comma', async () => {
    expect(await faultsOf('ticker,value\nNVDA,10,000\nMSFT,"10,000"\nVST,5,,')).toEqual([[2, 'too-many']])
    expect(await faultsOf('ticker,value\n,5\nNVDA\nTotal,9\nMSFT,x')).toEqual([
      [2, 'no-name'],
      [3, 'no-amount'],
      [4, 'total'],
      [5, 'not-a-number'],
    ])
  })

  test('with a quotation mark that is not closed, the rows before it still count', async () => {
    const { rows, leftOut: bad } = await read('ticker,value\nNVDA,10000\n"MSFT,500')
    expect(rows).toMatchObject([{ line: 2, name: 'NVDA', value: 10000 }])
    expect(bad.map(({ line, fault }) => [line, fault])).toEqual([[3, 'quotes']])
  })
})

test('reads back any amount as the page writes it, whatever stands between', async () => {
  const amounts = fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100)
  const between = fc.constantFrom(' ', ', ', ': ', ';', '; ', '\t', ' | ')
  await fc.assert(
    fc.asyncProperty(amounts, between, fc.constantFrom(...LANGUAGES), async (amount, gap, language) => {
      const [row] = (await read(`NVDA${gap}${i18nOf[language].format.number(amount)}`, language)).rows
      expect(row?.name).toBe('NVDA')
      expect(row?.value).toBeCloseTo(amount, 6)
    }),
  )
})

test('any text is read without a fault of ours: every line that is not blank counts, or is listed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (lines) => {
      // A quoted line may run on over the next; a header makes a table of what follows.
      const plain = lines.map((line) => `x ${line.replace(/["\r\n]/g, '')}`)
      const { rows, leftOut: bad } = await read(plain.join('\n'))
      expect([...rows, ...bad].map(({ line }) => line).sort((a, b) => a - b)).toEqual(
        plain.map((_, index) => index + 1),
      )
    }),
  )
})
