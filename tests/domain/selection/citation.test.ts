import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Source } from '../../../src/domain/dataset/schema.ts'
import type { Citation } from '../../../src/domain/selection/card.ts'
import { buildPassageUrl, citeAsApa, citeAsBibtex, citeAsText } from '../../../src/domain/selection/citation.ts'
import { buildEvidence } from '../../fixtures/dataset.ts'

const ADDRESS = 'https://paper.example/fall'

function buildCitation(changes: Partial<Source> = {}, paragraph: number | null = 3): Citation {
  const evidence = buildEvidence()
  if (paragraph === null) delete evidence.paragraph
  else evidence.paragraph = paragraph
  const source: Source = {
    id: 'paper',
    kind: 'article',
    publisher: 'The Paper',
    title: 'A fall',
    url: ADDRESS,
    published: '2025-01-07',
    language: 'en-GB',
    ...changes,
  }
  return { source, evidence }
}

describe('buildPassageUrl', () => {
  test.each([
    ['no anchor', undefined, ADDRESS],
    ['a phrase', 'fell by 3%', `${ADDRESS}#:~:text=fell%20by%203%25`],
    ['hyphen, comma, ampersand', 'well-known, R&D', `${ADDRESS}#:~:text=well%2Dknown%2C%20R%26D`],
    ['letters that are not ASCII', 'điện', `${ADDRESS}#:~:text=%C4%91i%E1%BB%87n`],
    ['only a start', { start: 'a b' }, `${ADDRESS}#:~:text=a%20b`],
    ['a prefix', { prefix: 'the', start: 'fall' }, `${ADDRESS}#:~:text=the-,fall`],
    ['a suffix', { start: 'fall', suffix: 'of it' }, `${ADDRESS}#:~:text=fall,-of%20it`],
    ['a range', { start: 'from', end: 'to' }, `${ADDRESS}#:~:text=from,to`],
    ['all four', { prefix: 'x-y', start: 'a,b', end: 'c&d', suffix: 'z' }, `${ADDRESS}#:~:text=x%2Dy-,a%2Cb,c%26d,-z`],
  ] as const)('%s', (_, anchor, expected) => {
    expect(buildPassageUrl(ADDRESS, anchor)).toBe(expected)
  })

  test('keeps a fragment that is there', () => {
    expect(buildPassageUrl(`${ADDRESS}#part`, 'a')).toBe(`${ADDRESS}#part:~:text=a`)
  })

  test('reads back as its parts by the rules of text fragments', () => {
    const words = fc.string({ unit: fc.constantFrom(..."ab -,&%#?=()!'*~“”đ$"), minLength: 1 })
    const maybe = fc.option(words, { nil: '' })
    fc.assert(
      fc.property(maybe, words, maybe, maybe, (prefix, start, end, suffix) => {
        const anchor = { start, ...(prefix && { prefix }), ...(end && { end }), ...(suffix && { suffix }) }
        const url = buildPassageUrl(ADDRESS, anchor)
        const parts = url.slice(`${ADDRESS}#:~:text=`.length).split(',')
        const readPrefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : ''
        const readSuffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : ''
        const [readStart, readEnd = '', ...more] = parts
        const read = [readPrefix, readStart, readEnd, readSuffix].map((part) => decodeURIComponent(part ?? ''))
        expect(read).toEqual([prefix, start, end, suffix])
        expect(more).toEqual([])
      }),
    )
  })
})

test('plain text names publisher, title, date, paragraph and address', () => {
  const words = { formatDate: (date: string) => `<${date}>`, paragraph: (number: number) => `para ${number}` }
  expect(citeAsText(buildCitation(), words)).toBe(`The Paper, “A fall”, <2025-01-07>, para 3. ${ADDRESS}`)
  expect(citeAsText(buildCitation({}, null), words)).toBe(`The Paper, “A fall”, <2025-01-07>. ${ADDRESS}`)
})

describe('APA', () => {
  test.each([
    ['an article, without the paragraph', {}, 3, `The Paper. (2025, January 7). A fall. ${ADDRESS}`],
    ['no paragraph', {}, null, `The Paper. (2025, January 7). A fall. ${ADDRESS}`],
    ['December', { published: '2024-12-31' }, null, `The Paper. (2024, December 31). A fall. ${ADDRESS}`],
    ['a title that asks', { title: 'A fall?' }, null, `The Paper. (2025, January 7). A fall? ${ADDRESS}`],
    [
      'a publisher with a full stop',
      { publisher: 'Paper Inc.' },
      null,
      `Paper Inc. (2025, January 7). A fall. ${ADDRESS}`,
    ],
  ])('%s', (_, changes, paragraph, expected) => {
    expect(citeAsApa(buildCitation(changes, paragraph))).toBe(expected)
  })
})

describe('BibTeX', () => {
  test('an entry', () => {
    expect(citeAsBibtex(buildCitation())).toBe(
      [
        '@misc{paper-2025,',
        '  author = {{The Paper}},',
        '  title = {{A fall}},',
        '  year = {2025},',
        '  month = {1},',
        `  howpublished = {\\url{${ADDRESS}}},`,
        '  note = {Published 2025-01-07, paragraph 3}',
        '}',
      ].join('\n'),
    )
  })

  test('without a paragraph, the note is the date alone', () => {
    expect(citeAsBibtex(buildCitation({}, null))).toContain('  note = {Published 2025-01-07}\n}')
  })

  test('the month is a number, the key ends in the year', () => {
    const entry = citeAsBibtex(buildCitation({ id: 'wire', published: '2024-12-31' }))
    expect(entry).toMatch(/^@misc\{wire-2024,\n/)
    expect(entry).toContain('  year = {2024},\n  month = {12},\n')
  })

  test('characters special to TeX are escaped', () => {
    const title = 'R&D: 50% of $1 #1 a_b {c} ~ ^ \\'
    expect(citeAsBibtex(buildCitation({ title }))).toContain(
      'title = {{R\\&D: 50\\% of \\$1 \\#1 a\\_b \\{c\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}},',
    )
  })

  test('braces in an address do not end its field', () => {
    const url = 'https://paper.example/a}b{c?d=1&e=2%20'
    expect(citeAsBibtex(buildCitation({ url }))).toContain(
      'howpublished = {\\url{https://paper.example/a%7Db%7Bc?d=1&e=2%20}},',
    )
  })

  test('braces pair whatever stands in the title', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab{}\\~^&%$#_ '), minLength: 1 })
    fc.assert(
      fc.property(text, (title) => {
        // An escaped brace does not open or close a group.
        const bare = citeAsBibtex(buildCitation({ title })).replace(/\\[{}]/g, '')
        expect(bare.split('{').length).toBe(bare.split('}').length)
      }),
    )
  })
})
