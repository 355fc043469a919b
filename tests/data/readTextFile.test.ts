import { expect, test } from 'vitest'
import { MAX_BYTES, readTextFile } from '../../src/data/readTextFile.ts'

const fileOf = (...parts: BlobPart[]) => new File(parts, 'holdings.csv')
const bytes = (...values: number[]) => new Uint8Array(values)

test('UTF-8, with or without its mark, comes back as it is', async () => {
  expect(await readTextFile(fileOf('mã;giá trị\nNVDA;1'))).toEqual({ ok: true, text: 'mã;giá trị\nNVDA;1' })
  expect((await readTextFile(fileOf(bytes(0xef, 0xbb, 0xbf), 'NVDA 1'))).ok).toBe(true)
})

test.each([
  ['another encoding', fileOf('NVDA 1\n', 'MSFT 2', bytes(0xe9)), { kind: 'encoding', line: 2, guess: null }],
  ['UTF-16 with a mark', fileOf(bytes(0xff, 0xfe, 0x4e, 0, 0x56, 0)), { kind: 'encoding', line: 1, guess: 'utf-16' }],
  ['UTF-16 without', fileOf(bytes(0x4e, 0, 0x56, 0)), { kind: 'encoding', line: 1, guess: 'utf-16' }],
  ['a workbook', fileOf('PK', bytes(3, 4, 20, 0, 6, 0)), { kind: 'encoding', line: 1, guess: null }],
  ['nothing', fileOf(''), { kind: 'empty' }],
  ['blanks', fileOf(bytes(0xef, 0xbb, 0xbf), ' \n\t'), { kind: 'empty' }],
])('%s is refused', async (_, file, fault) => {
  expect(await readTextFile(file)).toEqual({ ok: false, fault })
})

test('a file that is too large is refused unread', async () => {
  const text = (): never => {
    throw new Error('read')
  }
  expect(await readTextFile({ size: MAX_BYTES + 1, text })).toEqual({
    ok: false,
    fault: { kind: 'too-large', bytes: MAX_BYTES + 1 },
  })
})

test('a file that has gone is said to be unreadable', async () => {
  const text = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  expect(await readTextFile({ size: 5, text })).toEqual({ ok: false, fault: { kind: 'unreadable' } })
})
