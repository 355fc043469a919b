import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, localise, searchTerms } from '../../../src/domain/dataset/text.ts'

describe('foldText', () => {
  test.each([
    ['điện toán đám mây', 'dien toan dam may'],
    ['ĐIỆN TOÁN ĐÁM MÂY', 'dien toan dam may'],
    ['điện'.normalize('NFD'), 'dien'],
    ['Ưu đãi, ươm mầm', 'uu dai, uom mam'],
    ['Café Zoë', 'cafe zoe'],
    ['Łódź, Ærø, Straße, İstanbul, ıspanak, œuvre', 'lodz, aero, strasse, istanbul, ispanak, oeuvre'],
    ['', ''],
  ])('%s becomes %s', (text, expected) => {
    expect(foldText(text)).toBe(expected)
  })

  test('folding twice is folding once, and the form of Unicode makes no difference', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắấéếóốớúứýĐẮẾỐỚỨ éüßæœøłñç123-'),
    })
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })

  test('Vietnamese text folds to plain ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'đĐăĂâÂêÊôÔơƠưƯáàảãạẵẫệổỡựỳỷỹỵ') }), (text) => {
        expect(foldText(text)).toMatch(/^[a-z]*$/)
      }),
    )
  })
})

test('searchTerms are the folded words, in the groups that commas part', () => {
  expect(searchTerms('  Điện   TOÁN\tchip ')).toEqual([['dien', 'toan', 'chip']])
  expect(searchTerms('VST, Siemens Energy;; nvda,')).toEqual([['vst'], ['siemens', 'energy'], ['nvda']])
  expect(searchTerms(' ')).toEqual([])
  expect(searchTerms(' , ;')).toEqual([])
})

test('localise gives the language asked for, and English where there is no other', () => {
  expect(localise({ en: 'rose', vi: 'tăng' }, 'vi')).toBe('tăng')
  expect(localise({ en: 'rose', vi: 'tăng' }, 'en')).toBe('rose')
  expect(localise({ en: 'rose' }, 'vi')).toBe('rose')
})
