// The published story tells what its author meant: in both languages, in views that are there, and without a figure of
// its own.
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/domain/dataset/text.ts'
import { viewOf } from '../../src/domain/story/story.ts'
import { chartOf } from '../../src/domain/view/views.ts'
import { readStory } from '../fixtures/published.ts'

const story = readStory()

test('eleven steps, each with its view and its chart', () => {
  expect(story.steps.map((step) => [step.id, chartOf(viewOf(step))])).toEqual([
    ['the-day', 'bars'],
    ['who-fell', 'bars'],
    ['who-rose', 'bars'],
    ['the-chain', 'sectors'],
    ['seven-in-ten', 'treemap'],
    ['whose-fall-was-unusual', 'bars'],
    ['the-close', 'both'],
    ['capex-against-moves', 'scatter'],
    ['the-spending', 'filed'],
    ['three-uncertainties', 'matrix'],
    ['what-to-take-away', 'path'],
  ])
})

test.each(LANGUAGES)('everything is told in %s, with notes to speak from', (language) => {
  expect(story.title[language]).toMatch(/\S/)
  for (const { headline, text, notes } of story.steps) {
    for (const part of [headline, text, notes]) expect(part[language]).toMatch(/\S/)
    expect(headline[language]?.split(' ').length).toBeLessThanOrEqual(15)
  }
})

test('no text repeats a figure: what is said stays true when the data are revised', () => {
  for (const { headline, text, notes } of story.steps) {
    for (const language of LANGUAGES) {
      const said = [headline, text, notes].map((part) => part[language] ?? '').join(' ')
      // A month has no name in Vietnamese, but a number.
      expect(
        said
          .replace(/tháng \d+/g, '')
          .match(/\d+/g)
          ?.filter((number) => !/^20\d\d$/.test(number)) ?? [],
      ).toEqual([])
    }
  }
})
