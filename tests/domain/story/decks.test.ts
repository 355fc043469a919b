import { describe, expect, test } from 'vitest'
import { deckOfChart, deckOfViews, isHeadedByChart, nameOfStep } from '../../../src/domain/story/decks.ts'
import { isChangedOnStep, viewAtStep } from '../../../src/domain/story/presentation.ts'
import { viewOf } from '../../../src/domain/story/story.ts'
import { chartOf } from '../../../src/domain/view/views.ts'
import { buildDataset, buildFigure, buildView } from '../../fixtures/dataset.ts'
import { readDeepSeek } from '../../fixtures/published.ts'
import { STORY } from '../../fixtures/story.ts'
import '../../../src/views/views.ts'

const dataset = readDeepSeek()
const everything = [dataset, { filings: 'a.json', market: 'b.json' }] as const
const chartsOf = (...args: Parameters<typeof deckOfViews>) =>
  deckOfViews(...args).steps.map((step) => chartOf(viewOf(step)))

describe('an event without a story', () => {
  test('is presented by its views, in the order of their tabs, each as it opens', () => {
    expect(chartsOf(...everything)).toEqual(['bars', 'scatter', 'sectors', 'path', 'stated', 'filed', 'matrix'])
    const { title, steps } = deckOfViews(...everything)
    expect(title).toEqual(dataset.event.title)
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    expect(steps.map(({ view }) => view)).toContain('?view=path')
  })

  test('has no slide of what it lacks', () => {
    const bare = buildDataset({ figures: [buildFigure()], uncertainties: [] })
    expect(chartsOf(bare, undefined)).toEqual(['bars', 'sectors'])
    expect(chartsOf(bare, { filings: 'a.json' })).toEqual(['bars', 'sectors', 'filed'])
  })

  test('names its steps by their views, in either language, and heads them by their charts', () => {
    const [step] = deckOfViews(...everything).steps
    if (!step) throw new Error('no step')
    expect([nameOfStep(step, 'en'), nameOfStep(step, 'vi')]).toEqual(['Bars', 'Thanh'])
    expect(isHeadedByChart(step)).toBe(true)
    const [told] = STORY.steps
    if (!told) throw new Error('no step')
    expect(nameOfStep(told, 'en')).toBe(told.headline.en)
    expect(isHeadedByChart(told)).toBe(false)
  })
})

test('a chart alone is one step, which is the View that it was taken from', () => {
  const view = buildView({ view: 'path', chart: 'recovery', sector: ['chips'], present: 'audience', step: 1 })
  const story = deckOfChart(dataset, view)
  expect(story.steps).toHaveLength(1)
  expect(viewAtStep(view, story, 1)).toMatchObject({ view: 'path', chart: 'recovery', sector: ['chips'] })
  expect(isChangedOnStep(view, story)).toBe(false)
  expect(isChangedOnStep({ ...view, sector: [] }, story)).toBe(true)
})
