import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  followPresentation,
  isChangedOnStep,
  nearestStep,
  RESET_TIMER,
  readTimer,
  sharePresentation,
  toggleTimer,
  viewAtStep,
} from '../../../src/domain/story/presentation.ts'
import { normaliseView } from '../../../src/domain/view/viewFields.ts'
import { encodeView, parseView } from '../../../src/domain/view/viewUrl.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { readDeepSeek } from '../../fixtures/published.ts'
import { STORY } from '../../fixtures/story.ts'
import { viewsOf } from '../../fixtures/views.ts'

const onStage = buildView({ present: 'audience', step: 2, talk: 'a', lang: 'vi', theme: 'dark', sector: ['chips'] })

describe('viewAtStep', () => {
  test('shows the step as its author left it, to the same audience', () => {
    const view = viewAtStep({ ...onStage, blank: true }, STORY, 2)
    expect(encodeView(view)).toBe('?view=bars&direction=fell&present=1&step=2&blank=1&talk=a&lang=vi&theme=dark')
  })

  test.each([
    [null, 1],
    [0, 1],
    [1, 1],
    [2, 2],
    [4, 4],
    [5, 4],
    [9, 4],
  ])('step %s of four is step %s', (asked, step) => {
    expect(nearestStep(STORY, asked)).toBe(step)
    expect(viewAtStep(onStage, STORY, asked).step).toBe(step)
  })

  test('nothing is changed on it, and everything else is a change', () => {
    expect(isChangedOnStep(viewAtStep(onStage, STORY, 2), STORY)).toBe(false)
    expect(isChangedOnStep({ ...viewAtStep(onStage, STORY, 2), blank: true, theme: 'light' }, STORY)).toBe(false)
    expect(isChangedOnStep(onStage, STORY)).toBe(true)
    expect(isChangedOnStep({ ...viewAtStep(onStage, STORY, 2), company: 'nvidia' }, STORY)).toBe(true)
  })
})

describe('two windows of a talk', () => {
  test('whatever one shows, the other follows, and each keeps its language, theme and audience', () => {
    const speaker = buildView({ present: 'speaker', talk: 'b', lang: 'en', theme: 'light' })
    fc.assert(
      fc.property(viewsOf(readDeepSeek(), ['cloud']), (any) => {
        const one = normaliseView({ ...any, present: 'audience' })
        const other = followPresentation(speaker, sharePresentation(one))
        expect(other).toMatchObject({ present: 'speaker', talk: 'b', lang: 'en', theme: 'light' })
        // So that taking over is no change that would be told again.
        expect(other && sharePresentation(other)).toBe(sharePresentation(one))
        expect(
          other && encodeView({ ...other, present: 'audience', talk: one.talk, lang: one.lang, theme: one.theme }),
        ).toBe(encodeView(one))
      }),
    )
  })

  test.each(['', '?view=scatter', 'nonsense'])('%s is no View of a talk', (query) => {
    expect(followPresentation(parseView('?present=1'), query)).toBeNull()
  })
})

test('a timer counts while it runs, over pauses, and not backwards', () => {
  const started = toggleTimer(RESET_TIMER, 1000)
  expect(readTimer(started, 4000)).toBe(3000)
  expect(readTimer(started, 500)).toBe(0)
  const paused = toggleTimer(started, 5000)
  expect(readTimer(paused, 9000)).toBe(4000)
  expect(readTimer(toggleTimer(paused, 10_000), 11_000)).toBe(5000)
})
