import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_VIEW } from '../../src/domain/view/viewFields.ts'
import { addressOf, syncUrl } from '../../src/state/syncUrl.ts'
import { correctView, patchView, useViewStore } from '../../src/state/viewStore.ts'
import { addressBar, openAt, travel } from '../fixtures/address.ts'

let stop = (): void => {}

function start(address = '/'): void {
  stop()
  openAt(address)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  stop = syncUrl()
}

/** How many history entries `change` adds. Their number would not tell: a step after Back replaces what lay ahead. */
function entriesAddedBy(change: () => void): number {
  const pushed = vi.spyOn(window.history, 'pushState')
  change()
  const { length } = pushed.mock.calls
  pushed.mockRestore()
  return length
}

/** Back or Forward; jsdom takes a moment of the clock that stands still here. */
async function go(steps: 1 | -1): Promise<void> {
  const arrived = travel(steps)
  vi.advanceTimersByTime(1)
  await arrived
}

const rest = (): void => {
  vi.runAllTimers()
}

beforeEach(() => start())

afterEach(() => {
  stop()
  vi.useRealTimers()
  openAt()
})

describe('going somewhere', () => {
  test.each([
    [{ view: 'table' }, '/?view=table'],
    [{ company: 'nvidia' }, '/?company=nvidia'],
    [{ figure: 'nvidia-move' }, '/?figure=nvidia-move'],
    [{ lens: 'demand' }, '/?lens=demand'],
    [{ event: 'another-day' }, '/?event=another-day'],
  ] as const)('%j becomes a history entry, at once', (patch, address) => {
    expect(entriesAddedBy(() => patchView(patch))).toBe(1)
    expect(addressBar()).toBe(address)
  })

  test('Back and Forward walk through them', async () => {
    patchView({ view: 'table' })
    patchView({ company: 'meta' })
    patchView({ lens: 'demand' })
    await go(-1)
    expect(useViewStore.getState().view).toEqual({ ...DEFAULT_VIEW, view: 'table', company: 'meta' })
    await go(-1)
    expect(useViewStore.getState().view).toEqual({ ...DEFAULT_VIEW, view: 'table' })
    await go(1)
    expect(useViewStore.getState().view.company).toBe('meta')
    expect(addressBar()).toBe('/?view=table&company=meta')
  })

  test('nothing is added where nothing changed', () => {
    patchView({ view: 'table' })
    expect(entriesAddedBy(() => patchView({ view: 'table' }))).toBe(0)
  })
})

describe('adjusting', () => {
  test.each([
    [{ direction: ['fell'] }, '/?direction=fell'],
    [{ q: 'điện toán' }, `/?q=${encodeURIComponent('điện')}+${encodeURIComponent('toán')}`],
    [{ min: -10, max: -3 }, '/?min=-10&max=-3'],
    [{ sort: 'name', group: 'sector' }, '/?sort=name&group=sector'],
    [{ lang: 'vi', theme: 'dark' }, '/?lang=vi&theme=dark'],
  ] as const)('%j replaces the entry, at once', (patch, address) => {
    expect(entriesAddedBy(() => patchView(patch))).toBe(0)
    expect(addressBar()).toBe(address)
  })

  test('a dragged range is written a few times, and in the end as it was left', () => {
    const written = vi.spyOn(window.history, 'replaceState')
    const added = entriesAddedBy(() => {
      for (let min = -200; min <= -100; min += 1) {
        patchView({ min: min / 10 })
        vi.advanceTimersByTime(20)
      }
      rest()
    })
    expect(added).toBe(0)
    // Two seconds of dragging; browsers refuse a hundred changes in thirty.
    expect(written.mock.calls.length).toBeLessThan(9)
    expect(addressBar()).toBe('/?min=-10')
  })

  test('a change that is taken back leaves no trace', () => {
    patchView({ q: 'chip' })
    patchView({ q: '' })
    rest()
    expect(addressBar()).toBe('/')
  })

  test('is not lost when the reader goes on before it rests: Back leads to the filtered page', async () => {
    patchView({ sector: ['chips'] })
    patchView({ sector: ['chips', 'power'] })
    patchView({ company: 'nvidia' })
    expect(addressBar()).toBe('/?sector=chips,power&company=nvidia')
    await go(-1)
    expect(addressBar()).toBe('/?sector=chips,power')
    expect(useViewStore.getState().view).toEqual({ ...DEFAULT_VIEW, sector: ['chips', 'power'] })
  })

  test('is not lost when the page is left before it rests', () => {
    patchView({ q: 'c' })
    patchView({ q: 'ch' })
    expect(addressBar()).toBe('/?q=c')
    window.dispatchEvent(new Event('pagehide'))
    expect(addressBar()).toBe('/?q=ch')
  })

  test('is not written over the page that Back has led to', async () => {
    patchView({ view: 'table' })
    patchView({ q: 'c' })
    patchView({ q: 'ch' })
    await go(-1)
    rest()
    expect(addressBar()).toBe('/')
    expect(useViewStore.getState().view).toEqual(DEFAULT_VIEW)
  })
})

test('embedded, nothing becomes a history entry: they would be those of the page around', () => {
  start('/?embed=1')
  const changes = [{ company: 'nvidia' }, { lens: 'demand' }, { view: 'table' }, { company: null }] as const
  expect(entriesAddedBy(() => changes.forEach((patch) => void patchView(patch)))).toBe(0)
  rest()
  expect(addressBar()).toBe('/?view=table&lens=demand&embed=1')
})

describe('corrections against the data', () => {
  test('replace the entry, whatever they change', () => {
    start('/?company=nobody&lens=nothing')
    expect(entriesAddedBy(() => correctView(DEFAULT_VIEW))).toBe(0)
    expect(addressBar()).toBe('/')
  })

  test('do not cut off what Forward leads to', async () => {
    patchView({ lens: 'fate' })
    patchView({ company: 'meta' })
    await go(-1)
    expect(addressBar()).toBe('/?lens=fate')
    correctView(DEFAULT_VIEW)
    rest()
    expect(addressBar()).toBe('/')
    await go(1)
    expect(addressBar()).toBe('/?lens=fate&company=meta')
  })
})

describe('the rest of the address', () => {
  test('parameters of others and the fragment are kept', () => {
    start('/page?utm=news&view=table&y=1#notes')
    patchView({ view: 'bars', company: 'meta' })
    expect(addressBar()).toBe('/page?company=meta&utm=news&y=1#notes')
    patchView({ company: null })
    expect(addressBar()).toBe('/page?utm=news&y=1#notes')
  })

  test('a link that says the same in other words is kept as it was written', () => {
    start('/?sector=power,chips&view=bars')
    correctView({ ...DEFAULT_VIEW, sector: ['chips', 'power'] })
    expect(addressBar()).toBe('/?sector=power,chips&view=bars')
  })

  test('addressOf a default View on a plain page is the page', () => {
    expect(addressOf(DEFAULT_VIEW)).toBe('/')
  })
})

test('stopped, it neither writes nor listens', async () => {
  patchView({ view: 'table' })
  patchView({ q: 'c' })
  patchView({ q: 'ch' })
  stop()
  patchView({ company: 'meta' })
  rest()
  expect(addressBar()).toBe('/?view=table&q=c')
  await go(-1)
  expect(useViewStore.getState().view.company).toBe('meta')
})
