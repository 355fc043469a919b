import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText, estimateTextWidth, wrapText } from '../../../src/charts/plot/textWidth.ts'

describe('estimateTextWidth', () => {
  test('grows with the text and the type', () => {
    expect(estimateTextWidth('', 10)).toBe(0)
    expect(estimateTextWidth('Nvidia', 20)).toBeCloseTo(2 * estimateTextWidth('Nvidia', 10))
    expect(estimateTextWidth('Nvidia −17%', 10)).toBeGreaterThan(estimateTextWidth('Nvidia', 10))
  })

  test('knows narrow letters from wide ones', () => {
    expect(estimateTextWidth('ill', 10)).toBeLessThan(estimateTextWidth('oaa', 10))
    expect(estimateTextWidth('MWM', 10)).toBeGreaterThan(estimateTextWidth('oaa', 10))
  })

  test('is in em by letter: narrow, plain and wide', () => {
    expect(estimateTextWidth('il ', 10)).toBeCloseTo(10.2)
    expect(estimateTextWidth('oa7', 10)).toBeCloseTo(18)
    expect(estimateTextWidth('−A%', 10)).toBeCloseTo(22.2)
  })

  test('accents take no room, composed or not', () => {
    const text = 'Biến động'
    expect(estimateTextWidth(text.normalize('NFD'), 10)).toBe(estimateTextWidth(text.normalize('NFC'), 10))
    expect(estimateTextWidth('ế', 10)).toBe(estimateTextWidth('e', 10))
  })
})

describe('wrapText', () => {
  test('one line where it fits, else broken between words', () => {
    expect(wrapText('Siemens Energy', 1000, 10)).toEqual(['Siemens Energy'])
    expect(wrapText('Siemens Energy', 60, 10)).toEqual(['Siemens', 'Energy'])
  })

  test('a line that is just as wide as the column fits', () => {
    // Two letters of 6 px on either side of a blank of 3.4 px.
    expect(wrapText('oo oo', estimateTextWidth('oo oo', 10), 10)).toEqual(['oo oo'])
    expect(wrapText('oo oo', 27.3, 10)).toEqual(['oo', 'oo'])
  })

  test('a word is never broken, however narrow the column', () => {
    expect(wrapText('Siemens Energy', 1, 10)).toEqual(['Siemens', 'Energy'])
    expect(wrapText('Constellation', 20, 10)).toEqual(['Constellation'])
  })

  test.each([
    ['a name without a space', 'Donaudampfschifffahrtsgesellschaftskapitaen'],
    ['from right to left', 'شركةالإلكتروناتالمتحدةللصناعاتالدقيقة'],
    ['of pictures', '🚀'.repeat(40)],
  ])('but for what no word is as long as: %s', (_, name) => {
    for (const width of [80, 120, 200]) {
      const lines = wrapText(`The ${name} works`, width, 10)
      expect(lines.join('').replaceAll(' ', '')).toBe(`The${name}works`)
      for (const line of lines) {
        expect(estimateTextWidth(line, 10)).toBeLessThanOrEqual(width)
        expect(line).toBe(line.toWellFormed())
      }
    }
    expect(wrapText(name, 0, 10).join('')).toBe(name)
  })

  test('keeps every word in order, in lines that fit or are one word, and breaks no earlier than it must', () => {
    const word = fc.stringMatching(/^[a-zđế]{1,9}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 10, max: 300 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, 10)
          expect(lines.join(' ')).toBe(words.join(' '))
          lines.forEach((line, index) => {
            expect(estimateTextWidth(line, 10) <= width || !line.includes(' ')).toBe(true)
            const [first] = lines[index + 1]?.split(' ') ?? []
            if (first) expect(estimateTextWidth(`${line} ${first}`, 10)).toBeGreaterThan(width)
          })
        },
      ),
    )
  })
})

test('a text is cut with an ellipsis where it is too wide, and else stays as it is', () => {
  expect(cutText('Siemens Energy', 1000, 10)).toBe('Siemens Energy')
  const cut = cutText('Siemens Energy', 60, 10)
  expect(cut).toBe('Siemens E…')
  expect(cutText('Siemens Energy', 0, 10)).toBe('…')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const short = cutText(text, width, 10)
      expect(estimateTextWidth(short, 10)).toBeLessThanOrEqual(width)
      if (short !== text) expect(text.startsWith(short.slice(0, -1))).toBe(true)
    }),
  )
})
