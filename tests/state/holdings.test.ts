import { afterEach, describe, expect, test, vi } from 'vitest'
import { MAX_CHARACTERS } from '../../src/domain/holdings/reading/reading.ts'

const KEY = 'shockwave.holdings'
const NOTHING = { draft: '', choices: {}, given: null, isKept: false, isRefused: false }
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

describe('in several windows', () => {
  /** What the browser tells this window of a change that another one made to storage. */
  function hear(key: string | null, newValue: string | null): void {
    if (key !== null && newValue === null) localStorage.removeItem(key)
    if (key !== null && newValue !== null) localStorage.setItem(key, newValue)
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
  }

  test('what another deleted is gone here too, whether it was kept or not', async () => {
    const kept = await openWith(JSON.stringify(GIVEN))
    hear(KEY, null)
    expect(kept.useHoldings.getState()).toEqual(NOTHING)
    const typed = await openWith(null)
    typed.giveHoldings('MSFT 5', 'en')
    hear('shockwave.holdings.deleted', 'true')
    expect(typed.useHoldings.getState()).toEqual(NOTHING)
    expect(typed.useHoldings.getState().isKept).toBe(false)
  })

  test('a deletion is told to the others, and leaves nothing behind', async () => {
    const { giveHoldings, deleteHoldings } = await openWith(null)
    const set = vi.spyOn(Storage.prototype, 'setItem')
    giveHoldings('MSFT 5', 'en')
    deleteHoldings()
    expect(set).toHaveBeenCalledWith('shockwave.holdings.deleted', 'true')
    expect({ ...localStorage }).toEqual({})
  })

  test('what another changed later is what stands here, and what is being typed stays', async () => {
    const later = { text: 'VST 7', language: 'vi' as const }
    const { useHoldings, draftHoldings } = await openWith(JSON.stringify(GIVEN))
    hear(KEY, JSON.stringify(later))
    expect(useHoldings.getState()).toMatchObject({ draft: 'VST 7', given: later, isKept: true })
    draftHoldings('VST 8')
    hear(KEY, JSON.stringify(GIVEN))
    expect(useHoldings.getState()).toMatchObject({ draft: 'VST 8', given: GIVEN })
  })

  test('all that is stored deleted at once is a deletion', async () => {
    const { useHoldings } = await openWith(JSON.stringify(GIVEN))
    localStorage.clear()
    hear(null, null)
    expect(useHoldings.getState()).toEqual(NOTHING)
  })

  test('a page that the browser had put away catches up', async () => {
    const { useHoldings } = await openWith(JSON.stringify(GIVEN))
    localStorage.clear()
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
    expect(useHoldings.getState().given).toEqual(GIVEN)
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(useHoldings.getState()).toEqual(NOTHING)
  })
})

describe('how a table is read', () => {
  test('is remembered by its header for the next one, without the rates and the holdings of this one', async () => {
    const { chooseReading, giveHoldings } = await openWith(null)
    chooseReading('ticker\tvalue', { mark: ',', rates: [{ code: 'EUR', rate: 1.04 }] })
    chooseReading('ticker\tvalue', { currency: 'EUR' })
    giveHoldings('Ticker,Value\nNVDA,5', 'en', 'ticker\tvalue')
    const { useHoldings } = await openWith(null)
    expect(useHoldings.getState()).toMatchObject({
      given: null,
      choices: { 'ticker\tvalue': { mark: ',', currency: 'EUR' } },
    })
    expect(localStorage.getItem('shockwave.holdings.columns')).not.toMatch(/NVDA|1\.04/)
  })

  test('is kept with the holdings that are kept', async () => {
    const { chooseReading, giveHoldings, setKept } = await openWith(null)
    chooseReading('k', { rates: [{ code: 'EUR', rate: 1.04 }], columns: { value: 3 } })
    giveHoldings('x', 'en', 'k')
    setKept(true)
    localStorage.removeItem('shockwave.holdings.columns')
    const { useHoldings } = await openWith(null)
    const choices = { rates: [{ code: 'EUR', rate: 1.04 }], columns: { value: 3 } }
    expect(useHoldings.getState()).toMatchObject({ given: { text: 'x', choices }, choices: { k: choices } })
  })

  test('of lines that were submitted changes at once, and what is kept with it', async () => {
    const { useHoldings, giveHoldings, setKept, chooseGiven } = await openWith(null)
    giveHoldings('NVDA €5', 'en')
    setKept(true)
    chooseGiven({ counted: 'EUR' })
    expect(useHoldings.getState().given?.choices).toEqual({ counted: 'EUR' })
    expect(localStorage.getItem(KEY)).toContain('"counted":"EUR"')
  })

  test('that of one table among several is not: the line that it starts in is that file’s', async () => {
    const { chooseReading, giveHoldings } = await openWith(null)
    chooseReading('k', { table: 7, mark: ',' })
    giveHoldings('x', 'en', 'k')
    expect({ ...localStorage }).toEqual({})
  })
})
