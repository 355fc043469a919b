import { expect, test } from 'vitest'
import { nearestWord } from '../../src/i18n/nearest.ts'

test.each([
  ['statd', ['stated', 'planned'], 'stated'],
  ['chip', ['chips', 'cloud'], 'chips'],
  ['precison', ['direction', 'precision'], 'precision'],
  ['zebra', ['stated', 'planned'], null],
  ['anything', [], null],
])('%s among %j: %s', (word, candidates, nearest) => {
  expect(nearestWord(word, candidates)).toBe(nearest)
})
