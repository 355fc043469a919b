import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import { mergeSavedViews, parseSavedViews, readSavedView, savedQueryOf } from '../../../src/domain/story/savedViews.ts'
import { viewOfStep } from '../../../src/domain/view/viewFields.ts'
import { parseView } from '../../../src/domain/view/viewUrl.ts'
import { describeProblem } from '../../../src/i18n/problems.ts'
import { buildView } from '../../fixtures/dataset.ts'
import { buildSavedView, EVENT, someView } from '../../fixtures/stories.ts'

const fileOf = (...views: readonly object[]) => ({ format: 'shockwave-views/1', views })
const newId = () => 'view-new-2'

test('a view is saved with its event, and without stage, language and theme', () => {
  const view = buildView({ view: 'capex', chart: 'filed', present: 'audience', step: 3, lang: 'vi', theme: 'dark' })
  expect(savedQueryOf(view, 'e-1')).toBe('?event=e-1&view=capex')
  fc.assert(
    fc.property(someView, (some) => {
      const query = savedQueryOf(some, EVENT)
      expect(savedQueryOf(parseView(query), EVENT)).toBe(query)
      if (some.view !== 'scatter') expect(parseView(query)).toEqual({ ...viewOfStep(some), event: EVENT })
      expect(parseSavedViews(fileOf(buildSavedView({ view: query })))).toMatchObject({ ok: true })
    }),
  )
})

test.each([
  ['another event than its view', buildSavedView({ event: 'e-2' }), '$.views[0].view'],
  ['what no view knows', buildSavedView({ view: '?event=e-1&colour=red', event: 'e-1' }), '$.views[0].view'],
  ['no name', buildSavedView({ name: ' ' }), '$.views[0].name'],
  ['a long name', buildSavedView({ name: 'x'.repeat(121) }), '$.views[0].name'],
  ['no day', buildSavedView({ saved: '2026-02-30' }), '$.views[0].saved'],
  ['an unknown key', { ...buildSavedView(), colour: 'red' }, '$.views[0].colour'],
])('a file is refused for %s, and says where', (_, view, path) => {
  const parsed = parseSavedViews(fileOf(view))
  const problems = parsed.ok ? [] : parsed.problems
  expect(problems.map((problem) => problem.path)).toEqual([path])
  for (const language of LANGUAGES) {
    for (const problem of problems) expect(Object.values(describeProblem(problem, language))).not.toContain('')
  }
})

test('a name may have 120 characters, and a view two thousand', () => {
  expect(parseSavedViews(fileOf(buildSavedView({ name: 'x'.repeat(120) }))).ok).toBe(true)
  const codesOf = (length: number) => {
    const parsed = parseSavedViews(fileOf(buildSavedView({ view: 'x'.repeat(length) })))
    return parsed.ok ? [] : parsed.problems.map(({ detail }) => detail.code)
  }
  expect(codesOf(2000)).toEqual(['rule'])
  expect(codesOf(2001)).toEqual(['too-long'])
})

test('what another version of the page saved is read as this one writes it; anything else is none', () => {
  expect(readSavedView(buildSavedView({ view: '?view=bars&colour=red' }))?.view).toBe(`?event=${EVENT}`)
  fc.assert(fc.property(fc.jsonValue(), (value) => void expect(readSavedView(value)).toBeNull()))
})

test('lists become one: nothing is lost, nothing stands twice, ids stay apart', () => {
  const own = [buildSavedView(), buildSavedView({ id: 'view-2', name: 'Power' })]
  const added = [
    buildSavedView({ id: 'view-9', saved: '2020-01-01' }),
    buildSavedView({ id: 'view-2', name: 'Another' }),
    buildSavedView({ id: 'view-3', view: savedQueryOf(buildView({}), EVENT) }),
  ]
  const merge = mergeSavedViews(own, added, newId)
  expect(merge.merged.map(({ id, name }) => [id, name])).toEqual([
    ['view-1', 'Chips'],
    ['view-2', 'Power'],
    ['view-new-2', 'Another'],
    ['view-3', 'Chips'],
  ])
  expect([merge.added, merge.known]).toEqual([2, 1])
  expect(mergeSavedViews(merge.merged, added, newId)).toEqual({ merged: merge.merged, added: 0, known: 3 })
})
