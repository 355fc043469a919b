import { afterEach, describe, expect, test, vi } from 'vitest'
import { MAX_CHARACTERS } from '../../src/domain/holdings/holdingRows.ts'

const KEY = 'shockwave.holdings'
const NOTHING = { draft: '', given: null, isKept: false, isRefused: false }
const GIVEN = { text: 'NVDA 10000', language: 'en' } as const

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The store of a page that finds this in storage. */
async function openWith(stored: string | null) {
  if (stored !== null) localStorage.setItem(KEY, stored)
  vi.resetModules()
  return import('../../src/state/holdings.ts')
}

describe('in memory', () => {
  test('what is typed and worked out is stored nowhere unless asked for', async () => {
    const { useHoldings, draftHoldings, giveHoldings, giveExample } = await openWith(null)
    expect(useHoldings.getState()).toEqual(NOTHING)
    draftHoldings('NVDA')
    giveHoldings(GIVEN.text, 'en')
    giveExample('MSFT 1', 'vi')
    expect(useHoldings.getState()).toEqual({
      ...NOTHING,
      draft: 'MSFT 1',
      given: { text: 'MSFT 1', language: 'vi' },
    })
    expect({ ...localStorage, ...sessionStorage }).toEqual({})
  })
})

describe('on the device', () => {
  test('kept on request, from then on too, with the language of the numbers', async () => {
    const { giveHoldings, setKept } = await openWith(null)
    giveHoldings('NVDA 1', 'en')
    setKept(true)
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({ text: 'NVDA 1', language: 'en' })
    giveHoldings(GIVEN.text, 'en')
    const { useHoldings } = await openWith(null)
    expect(useHoldings.getState()).toEqual({ ...NOTHING, draft: GIVEN.text, given: GIVEN, isKept: true })
  })

  test('an example is not kept for having been looked at', async () => {
    const { giveExample, setKept } = await openWith(null)
    setKept(true)
    giveExample('NVDA 1', 'en')
    expect(localStorage.getItem(KEY)).toBeNull()
  })

  test('forgotten on request, and still in memory', async () => {
    const { useHoldings, setKept } = await openWith(JSON.stringify(GIVEN))
    setKept(false)
    expect(localStorage.getItem(KEY)).toBeNull()
    expect(useHoldings.getState()).toMatchObject({ given: GIVEN, isKept: false })
  })

  test('deleted from both at once', async () => {
    const { useHoldings, deleteHoldings } = await openWith(JSON.stringify(GIVEN))
    deleteHoldings()
    expect(localStorage.getItem(KEY)).toBeNull()
    expect(useHoldings.getState()).toEqual(NOTHING)
  })

  test.each([
    ['not JSON', '{text:'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no language', '{"text":"NVDA 1"}'],
    ['another language', '{"text":"NVDA 1","language":"fr"}'],
    ['no text', '{"text":5,"language":"en"}'],
    ['too much of it', JSON.stringify({ text: 'x'.repeat(MAX_CHARACTERS + 1), language: 'en' })],
  ])('%s in storage counts for nothing', async (_, stored) => {
    expect((await openWith(stored)).useHoldings.getState()).toEqual(NOTHING)
  })

  test('storage that is switched off, or full, is said, and the holdings stay in memory', async () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse, clear: () => {} })
    const { useHoldings, giveHoldings, setKept, deleteHoldings } = await openWith(null)
    expect(useHoldings.getState()).toEqual(NOTHING)
    giveHoldings(GIVEN.text, 'en')
    setKept(true)
    expect(useHoldings.getState()).toMatchObject({ given: GIVEN, isKept: false, isRefused: true })
    deleteHoldings()
    expect(useHoldings.getState()).toEqual(NOTHING)
  })

  test('a version that no longer fits leaves no older one behind', async () => {
    const { useHoldings, giveHoldings } = await openWith(JSON.stringify(GIVEN))
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    giveHoldings('MSFT 5', 'en')
    expect(localStorage.getItem(KEY)).toBeNull()
    expect(useHoldings.getState()).toMatchObject({ isKept: false, isRefused: true, draft: 'MSFT 5' })
  })
})
