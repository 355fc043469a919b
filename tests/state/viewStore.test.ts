import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_VIEW } from '../../src/domain/view/viewFields.ts'
import { adoptView, correctView, patchView, togglePin, useViewStore } from '../../src/state/viewStore.ts'
import { openAt } from '../fixtures/address.ts'
import { forgetModules } from '../fixtures/freshModules.ts'

beforeEach(() => openAt())
afterEach(() => openAt())

const viewNow = () => useViewStore.getState().view

test('a patch changes its own part only', () => {
  patchView({ sector: ['chips'], lens: 'demand' })
  patchView({ view: 'table' })
  expect(viewNow()).toEqual({ ...DEFAULT_VIEW, sector: ['chips'], lens: 'demand', view: 'table' })
})

test('what is patched in is normalised', () => {
  patchView({ sector: ['power', 'chips', 'chips', 'No id'], min: 5, max: -20, q: '  two   words ', lens: 'Not An Id' })
  expect(viewNow()).toMatchObject({ sector: ['chips', 'power'], min: -20, max: 5, q: 'two words', lens: null })
})

test('subscribers hear of each change with the View before it', () => {
  const heard = vi.fn()
  const stop = useViewStore.subscribe(({ view }, { view: previous }) => heard(previous.view, view.view))
  patchView({ view: 'table' })
  stop()
  patchView({ view: 'bars' })
  expect(heard.mock.calls).toEqual([['bars', 'table']])
})

test('the View says where it came from', () => {
  expect(useViewStore.getState().origin).toBe('history')
  patchView({ lens: 'demand' })
  expect(useViewStore.getState().origin).toBe('reader')
  correctView({ ...DEFAULT_VIEW, sector: ['power', 'chips'] })
  expect(useViewStore.getState()).toMatchObject({
    view: { ...DEFAULT_VIEW, sector: ['chips', 'power'] },
    origin: 'correction',
  })
  adoptView('/?view=table')
  expect(useViewStore.getState()).toMatchObject({ view: { ...DEFAULT_VIEW, view: 'table' }, origin: 'history' })
})

test('starts from the address', async () => {
  window.history.replaceState(null, '', '/?view=table&sector=cloud,chips&company=microsoft&lang=vi')
  await forgetModules()
  const fresh = await import('../../src/state/viewStore.ts')
  expect(fresh.useViewStore.getState().view).toEqual({
    ...DEFAULT_VIEW,
    view: 'table',
    sector: ['chips', 'cloud'],
    company: 'microsoft',
    lang: 'vi',
  })
})

test('a broken address is the default View', async () => {
  window.history.replaceState(null, '', '/?view=pie&min=low&sector=%&company=__proto__')
  await forgetModules()
  const fresh = await import('../../src/state/viewStore.ts')
  expect(fresh.useViewStore.getState().view).toEqual(DEFAULT_VIEW)
})

describe('pins', () => {
  test('are set and taken away in the order in which they came', () => {
    for (const id of ['nvidia', 'amazon', 'meta']) togglePin(id)
    expect(viewNow().pin).toEqual(['nvidia', 'amazon', 'meta'])
    togglePin('amazon')
    expect(viewNow().pin).toEqual(['nvidia', 'meta'])
    togglePin('amazon')
    expect(viewNow().pin).toEqual(['nvidia', 'meta', 'amazon'])
    expect(useViewStore.getState().origin).toBe('reader')
  })

  test('are at most six: one too many is left out, and there is room again once one is gone', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const id of [...six, 'g']) togglePin(id)
    expect(viewNow().pin).toEqual(six)
    togglePin('a')
    togglePin('g')
    expect(viewNow().pin).toEqual(['b', 'c', 'd', 'e', 'f', 'g'])
  })

  test('take the baseline with them, and what is no id is no pin', () => {
    patchView({ pin: ['a', 'b'], baseline: 'b' })
    togglePin('a')
    expect(viewNow()).toMatchObject({ pin: ['b'], baseline: 'b' })
    togglePin('b')
    expect(viewNow()).toMatchObject({ pin: [], baseline: null })
    togglePin('No id')
    expect(viewNow().pin).toEqual([])
  })

  test('leave the rest of the View alone', () => {
    patchView({ view: 'table', sector: ['chips'], company: 'nvidia' })
    togglePin('nvidia')
    expect(viewNow()).toEqual({
      ...DEFAULT_VIEW,
      view: 'table',
      sector: ['chips'],
      company: 'nvidia',
      pin: ['nvidia'],
    })
  })
})
