import { describe, expect, test } from 'vitest'
import type { Anchor, Dataset } from '../../../src/domain/dataset/schema.ts'
import { allEvidence, bodyParagraphs, checkAgainstSource } from '../../../src/domain/parsing/sourceText.ts'
import { buildDataset, buildEvidence, buildFigure } from '../../fixtures/dataset.ts'

const first =
  'On a grey Monday the shares of Alpha dropped by 12%, and the start of trading brought the firm’s worst hour in many years of listing.'
const second =
  'Beta and Zeta dropped by 3% each, re-opening an old debate about what the “cloud” is worth, and whether starting over would be cheaper.'
const copy = [
  'A fall',
  'Why some firms that few people had heard of lost so much of what they were worth in one day, without a full stop',
  '3 March 2025',
  '',
  first,
  'Share',
  second,
  'Photograph: Somebody',
].join('\n')

function datasetWith(paragraph: number | undefined, anchor: Anchor | undefined): Dataset {
  const evidence = buildEvidence({
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(anchor === undefined ? {} : { anchor }),
  })
  if (paragraph === undefined) delete evidence.paragraph
  return buildDataset({ figures: [buildFigure({ evidence: [evidence] })], claims: [], uncertainties: [] })
}

const check = (paragraph: number | undefined, anchor: Anchor | undefined) =>
  checkAgainstSource(datasetWith(paragraph, anchor), 'paper', copy)

test('bodyParagraphs leaves out headline, standfirst, date, "Share" and credit', () => {
  expect(bodyParagraphs(copy)).toEqual([first, second])
  expect(bodyParagraphs(copy.replaceAll('\n', '\r\n'))).toEqual([first, second])
})

test('a body paragraph has twenty words or more, and ends a sentence', () => {
  const words = (count: number, end = '.'): string => `${'word '.repeat(count).trim()}${end}`
  const isBody = (line: string): boolean => bodyParagraphs(line).length === 1
  expect([19, 20, 21].map((count) => isBody(words(count)))).toEqual([false, true, true])
  expect(bodyParagraphs(words(5), 5)).toHaveLength(1)
  expect(bodyParagraphs(words(4), 5)).toHaveLength(0)
  for (const end of ['.', '!', '?', '…', '.”', '?’', '.)', '."']) expect(isBody(words(20, end)), end).toBe(true)
  for (const end of ['', ',', ':', '”']) expect(isBody(words(20, end)), end).toBe(false)
})

describe('checkAgainstSource', () => {
  test.each<[string, number | undefined, Anchor | undefined]>([
    ['a phrase that occurs once', 1, 'shares of Alpha'],
    ['another case', 2, 'beta AND zeta'],
    ['straight for curly quotation marks', 1, "the firm's worst hour"],
    ['a phrase with signs of regular expressions', 1, 'dropped by 12%, and'],
    ['a hyphen', 2, 're-opening an old debate'],
    ['curly for straight quotation marks', 2, 'the "cloud" is'],
    ['other spaces', 1, 'shares\u00a0 of\n Alpha'],
    ['a word that is part of another word elsewhere', 1, 'the start of'],
    ['a prefix that makes it unique', 1, { prefix: 'Alpha', start: 'dropped by' }],
    ['a suffix that makes it unique', 2, { start: 'dropped by', suffix: '3%' }],
    ['a start and an end', 2, { start: 'an old debate', end: 'worth' }],
    ['no paragraph', undefined, 'shares of Alpha'],
    ['no anchor', 2, undefined],
  ])('finds %s', (_, paragraph, anchor) => {
    expect(check(paragraph, anchor)).toEqual([])
  })

  test('a paragraph that there is not', () => {
    expect(check(3, undefined)).toEqual([
      {
        path: '$.figures[0].evidence[0].paragraph',
        found: '3',
        detail: { code: 'no-paragraph', source: 'paper', paragraphs: 2 },
      },
    ])
  })

  test.each<[string, Anchor]>([
    ['a phrase that does not occur', 'shares of Gamma'],
    ['half a word', 'shares of Alph'],
    ['half a word before a suffix', { start: 'drop', suffix: 'ped' }],
    ['half a word at the end', { start: 'shares of', end: 'tradin' }],
    ['a prefix that stands elsewhere', { prefix: 'Gamma', start: 'dropped by' }],
    ['a prefix with words between', { prefix: 'shares', start: 'Alpha' }],
  ])('%s is not found', (_, anchor) => {
    expect(check(1, anchor).map(({ path, detail }) => [path, detail])).toEqual([
      ['$.figures[0].evidence[0].anchor', { code: 'anchor-not-found', source: 'paper' }],
    ])
  })

  test('a prefix does not reach over letters that are not ASCII', () => {
    const text = `${'một hai ba '.repeat(8)} điện ế toán.`
    const dataset = datasetWith(1, { prefix: 'điện', start: 'toán' })
    expect(checkAgainstSource(dataset, 'paper', text).map(({ detail }) => detail.code)).toEqual(['anchor-not-found'])
  })

  test('a phrase that occurs twice', () => {
    expect(check(1, 'dropped by')).toEqual([
      {
        path: '$.figures[0].evidence[0].anchor',
        found: '"dropped by"',
        detail: { code: 'anchor-ambiguous', source: 'paper', count: 2 },
      },
    ])
  })

  test('signs of regular expressions stand for themselves', () => {
    const signs = 'a+b (c) [d]* $5.00 ^e|f {g} /h? \\w'
    const text = `${'word '.repeat(20)} ${signs} end. \n${'word '.repeat(20)} axb c d 5x00 e f g h end.`
    expect(checkAgainstSource(datasetWith(1, signs), 'paper', text)).toEqual([])
    expect(checkAgainstSource(datasetWith(1, '5.00'), 'paper', text)).toEqual([])
  })

  test('letters that are put together otherwise are the same', () => {
    const text = `${'word '.repeat(20)} cafe\u0301 end.`
    expect(checkAgainstSource(datasetWith(1, 'caf\u00e9'), 'paper', text)).toEqual([])
  })

  test('evidence of claims and of the lists of a market layer is looked up where it stands', () => {
    const evidence = [buildEvidence({ anchor: 'nowhere' })]
    const [claim] = buildDataset().claims
    if (!claim) throw new Error('the fixture has a claim')
    const citing = {
      claims: [{ ...claim, evidence }],
      shocks: [{ evidence }],
      series: [{ evidence }],
      reported: [{ evidence }],
    }
    expect(checkAgainstSource(citing, 'paper', copy).map(({ path }) => path)).toEqual(
      ['claims', 'reported', 'series', 'shocks'].map((list) => `$.${list}[0].evidence[0].anchor`),
    )
    expect(allEvidence({})).toEqual([])
  })

  test('a phrase of another paragraph', () => {
    expect(check(1, 'Beta and Zeta')).toEqual([
      {
        path: '$.figures[0].evidence[0].anchor',
        found: '"Beta and Zeta"',
        detail: { code: 'anchor-elsewhere', source: 'paper', paragraphs: [2] },
      },
    ])
  })

  test('evidence of other sources is left alone, and that of claims, forces and links is looked up', () => {
    expect(checkAgainstSource(datasetWith(9, 'nowhere'), 'wire', copy)).toEqual([])
    const paths = checkAgainstSource(buildDataset(), 'paper', copy).map(({ path }) => path)
    // Paragraphs 3 and 4 are those of a force and of a link; the copy has two.
    expect(paths).toEqual([
      '$.uncertainties[0].forces[0].evidence[0].paragraph',
      '$.uncertainties[0].forces[0].companies[0].evidence[0].paragraph',
    ])
  })
})
