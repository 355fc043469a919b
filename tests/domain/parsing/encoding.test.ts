import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksMisdecoded } from '../../../src/domain/parsing/encoding.ts'
import { placesIn } from '../../fixtures/json.ts'
import { readDeepSeek } from '../../fixtures/published.ts'

// By the WHATWG table; not by TextDecoder, in which engines differ.
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** What `text` becomes when its UTF-8 is read as Windows-1252. */
function misread(text: string): string {
  const letters = Array.from(
    new TextEncoder().encode(text),
    (byte) => HIGH_CONTROLS[byte - 128] ?? String.fromCharCode(byte),
  )
  return letters.join('')
}

/** What it becomes when read as Latin-1. */
function misreadAsLatin1(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

describe('looksMisdecoded', () => {
  test.each([
    'điện toán đám mây',
    'Cổ phiếu đi lên',
    'Nvidia’s “slump” – 17%…',
    'café',
    'ưu',
    '£5, 20°',
    'báo cáo quý',
    '深圳',
    'αβγ',
    'да',
    'đ',
  ])('finds %s read with the wrong encoding', (text) => {
    expect(looksMisdecoded(misread(text))).toBe(true)
    expect(looksMisdecoded(misreadAsLatin1(text))).toBe(true)
  })

  test.each(['Ä‘', 'Ä‘iá»‡n', 'HÃ£ng', 'â€œ', 'Æ°u', 'Â£5'])('finds %s as it is seen in the wild', (text) => {
    expect(looksMisdecoded(text)).toBe(true)
  })

  test.each(['lost \ufffd in reading', 'half \ud83d of a pair', '\udc00'])('finds %j', (text) => {
    expect(looksMisdecoded(text)).toBe(true)
  })

  test.each([
    '',
    'plain',
    'Điện toán đám mây: một trong ba hãng lớn',
    'Zürich – “größer” als 5 °C…',
    '“CAFÉ”',
    '“CÀ PHÊ”',
    '“ĐÔ”',
    '«DÉJÀ»',
    'À LA CARTE',
    '£€¥',
    '😀 深圳',
  ])('takes %s as it stands', (text) => {
    expect(looksMisdecoded(text)).toBe(false)
  })

  test('every text of the published dataset is sound, and found once misread, unless it is ASCII', () => {
    const dataset = readDeepSeek()
    const texts = placesIn(dataset).flatMap((keys) => {
      const value = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), dataset)
      return typeof value === 'string' ? [value] : []
    })
    expect(texts.length).toBeGreaterThan(500)
    for (const text of texts) {
      expect(looksMisdecoded(text), text).toBe(false)
      expect(looksMisdecoded(misread(text)), text).toBe(/\P{ASCII}/u.test(text))
    }
  })

  test('ASCII is never suspect', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => !looksMisdecoded(text)))
  })
})
