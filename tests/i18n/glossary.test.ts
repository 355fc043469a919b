import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/dataset/text.ts'
import { GLOSSARY } from '../../src/i18n/glossary.ts'
import { glossText } from '../../src/i18n/glossaryTerms.ts'
import { readDeepSeek } from '../fixtures/published.ts'

const termsIn = (text: string, language: 'en' | 'vi' = 'en', after = ''): string[] =>
  glossText(text, language, after).flatMap(({ term }) => term?.id ?? [])

describe('entries', () => {
  test('have an id of their own, and one sentence in each language', () => {
    expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length)
    for (const { id, ...languages } of GLOSSARY) {
      for (const language of LANGUAGES) {
        const { term, definition } = languages[language]
        expect(term.trim(), id).not.toBe('')
        expect(definition, id).toMatch(/^\p{Lu}[^.!?]*\.$/u)
      }
      expect(languages.en.definition, id).not.toBe(languages.vi.definition)
    }
  })

  test('no form belongs to two terms', () => {
    for (const language of LANGUAGES) {
      const forms = GLOSSARY.flatMap((item) => [item[language].term, ...(item[language].forms ?? [])])
      expect(new Set(forms.map((form) => form.toLowerCase())).size).toBe(forms.length)
    }
  })

  test('the terms that the students’ issue names are there', () => {
    const ids = GLOSSARY.map(({ id }) => id)
    for (const id of [
      'capex',
      'inference',
      'reasoning-model',
      'hyperscaler',
      'drawdown',
      'basis',
      'at-the-time-of-writing',
    ]) {
      expect(ids).toContain(id)
    }
  })

  test('so are those of what the closes said', () => {
    const ids = GLOSSARY.map(({ id }) => id)
    for (const id of ['drawdown', 'rebased-index', 'benchmark', 'session', 'percentage-point', 'close-to-close']) {
      expect(ids).toContain(id)
    }
  })
})

describe('a text', () => {
  test('opens each term where it stands first', () => {
    expect(termsIn('Capex is not cash capex, and capex again.')).toEqual(['capex', 'cash-capex'])
    expect(termsIn('Reasoning models do more inference.')).toEqual(['reasoning-model', 'inference'])
    expect(termsIn('Chi tiêu vốn của trung tâm dữ liệu.', 'vi')).toEqual(['capex', 'data-centre'])
    expect(termsIn('Close to close, in percentage points; twenty sessions.')).toEqual([
      'close-to-close',
      'percentage-point',
      'session',
    ])
    // The longer term wins over the one inside it.
    expect(termsIn('A rebased index against its benchmark.')).toEqual(['rebased-index', 'benchmark'])
    expect(termsIn('Chỉ số quy về 100 so với chỉ số tham chiếu.', 'vi')).toEqual(['rebased-index', 'benchmark'])
  })

  test('is not cut inside a word, nor for what was opened before', () => {
    expect(termsIn('Indexed, capexes, disclose at the closet')).toEqual([])
    expect(termsIn('The index grew.', 'en', 'An index')).toEqual([])
  })

  test('joined again is what it was', () => {
    const texts = readDeepSeek().uncertainties.flatMap(({ question, forces }) => [
      question,
      ...forces.map(({ statement }) => statement),
    ])
    const words = GLOSSARY.flatMap(({ en, vi }) => [en.term, vi.term, ' and ', ', '])
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string())), (parts) => {
        const text = parts.join('')
        for (const language of LANGUAGES) {
          expect(
            glossText(text, language)
              .map((part) => part.text)
              .join(''),
          ).toBe(text)
        }
      }),
    )
    for (const { en, vi = '' } of texts) {
      expect(
        glossText(en, 'en')
          .map((part) => part.text)
          .join(''),
      ).toBe(en)
      expect(
        glossText(vi, 'vi')
          .map((part) => part.text)
          .join(''),
      ).toBe(vi)
    }
  })
})
