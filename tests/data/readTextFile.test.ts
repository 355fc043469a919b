import { expect, test } from 'vitest'
import { MAX_BYTES, readTextFile } from '../../src/data/readTextFile.ts'

const fileOf = (...parts: BlobPart[]) => new File(parts, 'holdings.csv')
const bytes = (...values: number[]) => new Uint8Array(values)
/** A text in UTF-16, the low byte of each unit first or last. */
const utf16 = (text: string, isLittle: boolean) =>
  bytes(
    ...[...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0)
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    }),
  )

test.each([
  ['UTF-8', fileOf('mã;giá trị\nNVDA;1'), 'mã;giá trị\nNVDA;1'],
  ['UTF-8 with its mark', fileOf(bytes(0xef, 0xbb, 0xbf), 'NVDA 1'), 'NVDA 1'],
  ['UTF-16, low byte first, with its mark', fileOf(utf16('\uFEFFMã;1', true)), 'Mã;1'],
  ['UTF-16, high byte first, with its mark', fileOf(utf16('\uFEFFMã;1', false)), 'Mã;1'],
  ['UTF-16, low byte first', fileOf(utf16('NVDA;€1', true)), 'NVDA;€1'],
  ['UTF-16, high byte first', fileOf(utf16('NVDA;€1', false)), 'NVDA;€1'],
  ['Windows-1252', fileOf('St', bytes(0xfc), 'ck;W', bytes(0xe4), 'hrung'), 'Stück;Währung'],
  ['Windows-1252, French', fileOf('Quantit', bytes(0xe9), ';Libell', bytes(0xe9)), 'Quantité;Libellé'],
  ['Windows-1252, Spanish', fileOf('Valoraci', bytes(0xf3), 'n;A', bytes(0xf1), 'o'), 'Valoración;Año'],
  // In this code page a tone is a letter of its own after its vowel.
  ['Windows-1258', fileOf('S', bytes(0xf4, 0xec), ' l', bytes(0xfd), bytes(0xf5, 0xf2), 'ng'), 'Số lượng'],
])('%s is read', async (_, file, text) => {
  expect(await readTextFile(file)).toEqual({ ok: true, text })
})

test.each([
  ['a workbook', fileOf('PK', bytes(3, 4, 20, 0, 6, 0)), { kind: 'not-text' }],
  ['a picture', fileOf(bytes(0x89), 'PNG', bytes(0x0d, 0x0a, 0x1a, 0x0a)), { kind: 'not-text' }],
  ['nothing', fileOf(''), { kind: 'empty' }],
  ['blanks', fileOf(bytes(0xef, 0xbb, 0xbf), ' \n\t'), { kind: 'empty' }],
])('%s is refused', async (_, file, fault) => {
  expect(await readTextFile(file)).toEqual({ ok: false, fault })
})

test('a file that is too large is refused unread', async () => {
  const arrayBuffer = (): never => {
    throw new Error('read')
  }
  expect(await readTextFile({ size: MAX_BYTES + 1, arrayBuffer })).toEqual({
    ok: false,
    fault: { kind: 'too-large', bytes: MAX_BYTES + 1 },
  })
})

test('a file that has gone is said to be unreadable', async () => {
  const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  expect(await readTextFile({ size: 5, arrayBuffer })).toEqual({ ok: false, fault: { kind: 'unreadable' } })
})
