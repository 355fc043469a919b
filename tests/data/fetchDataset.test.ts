import { readFileSync } from 'node:fs'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DatasetError, type LoadFault } from '../../src/data/datasetError.ts'
import { fetchCatalogue, fetchDataset, findEvent } from '../../src/data/fetchDataset.ts'
import { catalogueQuery, datasetQuery, forgetCatalogue, shouldRetry } from '../../src/data/queries.ts'
import { buildDataset } from '../fixtures/dataset.ts'
import { withValueAt } from '../fixtures/json.ts'
import { CATALOGUE_FILE, DEEPSEEK_FILE, readCatalogue, readDeepSeek } from '../fixtures/published.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const catalogue = readCatalogue()
const event = findEvent(catalogue, null)

/** Answers every request alike. */
function answer(respond: () => Response | Promise<Response>) {
  const fetch = vi.fn<(url: string) => Promise<Response>>(async () => respond())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

/** Serves files by the end of their address. */
function serve(files: Readonly<Record<string, string>>) {
  const fetch = vi.fn<(url: string) => Promise<Response>>(async (url) => {
    const name = Object.keys(files).find((ending) => url.endsWith(ending))
    return name === undefined ? new Response('', { status: 404 }) : new Response(files[name])
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}

const published = {
  'data/catalogue.json': readFileSync(CATALOGUE_FILE, 'utf8'),
  'data/deepseek-2025-01-27.json': readFileSync(DEEPSEEK_FILE, 'utf8'),
}

async function faultOf(promise: Promise<unknown>): Promise<LoadFault> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof DatasetError)) throw new Error(`no DatasetError but ${String(error)}`)
  return error.fault
}

describe('fetching', () => {
  test('the published files arrive parsed', async () => {
    serve(published)
    expect(await fetchCatalogue()).toEqual(catalogue)
    expect(await fetchDataset(event)).toEqual(readDeepSeek())
  })

  test('what was asked for before the app is read once, then the server is asked', async () => {
    const fetch = serve(published)
    const early = Promise.resolve(new Response(published['data/catalogue.json']))
    vi.stubGlobal('document', { documentElement: { dataset: {}, earlyFiles: { 'catalogue.json': early } } })
    expect(await fetchCatalogue()).toEqual(catalogue)
    expect(fetch).not.toHaveBeenCalled()
    expect(await fetchCatalogue()).toEqual(catalogue)
    expect(fetch).toHaveBeenCalledOnce()
  })

  test('what was asked for before the app and failed is offline', async () => {
    const early = Promise.reject(new TypeError('Failed to fetch'))
    vi.stubGlobal('document', { documentElement: { dataset: {}, earlyFiles: { 'catalogue.json': early } } })
    expect(await faultOf(fetchCatalogue())).toEqual({ kind: 'offline', reason: 'Failed to fetch' })
  })

  test.each<[string, () => Response | Promise<Response>, LoadFault]>([
    ['404', () => new Response('', { status: 404 }), { kind: 'not-found' }],
    ['410', () => new Response('', { status: 410 }), { kind: 'not-found' }],
    ['403', () => new Response('', { status: 403 }), { kind: 'refused', status: 403 }],
    ['500', () => new Response('', { status: 500 }), { kind: 'server', status: 500 }],
    ['503', () => new Response('', { status: 503 }), { kind: 'server', status: 503 }],
    ['HTML', () => new Response('<!doctype html>'), { kind: 'html' }],
    ['nothing', () => new Response(''), { kind: 'empty' }],
    ['a cut file', () => new Response('{"a":'), { kind: 'syntax', line: 1, column: 6, reason: 'ValueExpected' }],
    [
      'no network',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { kind: 'offline', reason: 'Failed to fetch' },
    ],
  ])('%s becomes a DatasetError', async (_, respond, fault) => {
    answer(respond)
    expect(await faultOf(fetchDataset(event))).toEqual(fault)
  })

  test('a connection that is lost on the way is offline, too', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) })
    answer(() => new Response(body))
    expect(await faultOf(fetchDataset(event))).toEqual({ kind: 'offline', reason: 'terminated' })
  })

  test('an invalid dataset lists its problems', async () => {
    answer(() => Response.json(withValueAt(buildDataset(), ['revised'], 'today')))
    expect(await faultOf(fetchDataset(event))).toEqual({
      kind: 'invalid',
      problems: [{ path: '$.revised', found: '"today"', detail: { code: 'bad-date' } }],
    })
  })

  test('what is called off stays called off', async () => {
    answer(() => Promise.reject(new DOMException('called off', 'AbortError')))
    await expect(fetchDataset(event, new AbortController().signal)).rejects.toThrow(DOMException)
  })
})

describe('findEvent', () => {
  test('null is the default', () => {
    expect(findEvent(catalogue, null).id).toBe(catalogue.default)
    expect(findEvent(catalogue, catalogue.default).file).toBe('deepseek-2025-01-27.json')
  })

  test('an unknown event lists those there are', async () => {
    const fault = await faultOf(Promise.resolve().then(() => findEvent(catalogue, 'tulips-1637')))
    expect(fault).toEqual({ kind: 'unknown-event', event: 'tulips-1637', events: catalogue.events })
  })
})

describe('queries', () => {
  const buildClient = (): QueryClient => new QueryClient({ defaultOptions: { queries: { retry: false } } })

  test('a dataset is found by way of the catalogue, and each file is fetched once', async () => {
    const fetch = serve(published)
    const client = buildClient()
    expect((await client.fetchQuery(datasetQuery(null))).event.id).toBe('deepseek-2025-01-27')
    await client.fetchQuery(datasetQuery(null))
    await client.fetchQuery(catalogueQuery)
    expect(fetch.mock.calls.map(([url]) => url.replace(/^.*data\//, ''))).toEqual([
      'catalogue.json',
      'deepseek-2025-01-27.json',
    ])
  })

  test('an unknown event fails without asking for a file', async () => {
    const fetch = serve(published)
    expect(await faultOf(buildClient().fetchQuery(datasetQuery('tulips-1637')))).toMatchObject({
      kind: 'unknown-event',
    })
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('an event that was added is found once the catalogue is forgotten, and not before', async () => {
    serve(published)
    const client = buildClient()
    const open = () => client.fetchQuery(datasetQuery('tulips-1637'))
    expect(await faultOf(open())).toMatchObject({ kind: 'unknown-event' })
    const added = { ...catalogue, events: [...catalogue.events, { ...event, id: 'tulips-1637' }] }
    const fetch = serve({ ...published, 'data/catalogue.json': JSON.stringify(added) })
    expect(await faultOf(open())).toMatchObject({ kind: 'unknown-event' })
    await forgetCatalogue(client)
    expect(fetch).not.toHaveBeenCalled()
    expect(await open()).toEqual(readDeepSeek())
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  test('what was loaded stays while the catalogue is forgotten', async () => {
    const fetch = serve(published)
    const client = buildClient()
    await client.fetchQuery(datasetQuery(null))
    await forgetCatalogue(client)
    await client.fetchQuery(datasetQuery(null))
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  test('only what may pass by itself is tried again, and once', () => {
    const errorOf = (fault: LoadFault): DatasetError => new DatasetError(fault, 'x.json')
    expect(shouldRetry(0, errorOf({ kind: 'offline', reason: '' }))).toBe(true)
    expect(shouldRetry(0, errorOf({ kind: 'server', status: 500 }))).toBe(true)
    expect(shouldRetry(1, errorOf({ kind: 'server', status: 500 }))).toBe(false)
    expect(shouldRetry(0, errorOf({ kind: 'not-found' }))).toBe(false)
    expect(shouldRetry(0, errorOf({ kind: 'html' }))).toBe(false)
    expect(shouldRetry(0, new Error('a fault of ours'))).toBe(false)
  })
})

describe('a server that stops answering', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  const late = async (fetching: Promise<unknown>): Promise<LoadFault> => {
    const fault = faultOf(fetching)
    await pass(10)
    return fault
  }
  /** Seconds go by, with time for what has a clock of its own. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(1000)
    }
  }

  test('is told of after ten seconds, and asked no longer', async () => {
    let signal: AbortSignal | null | undefined
    vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
      signal = init?.signal
      return new Promise(() => {})
    })
    expect(await late(fetchCatalogue())).toEqual({ kind: 'timeout', reason: 'nothing in 10 s' })
    expect(signal?.aborted).toBe(true)
  })

  test('in the middle of a file too, but not while parts of it go on arriving', async () => {
    const file = new TextEncoder().encode(published['data/catalogue.json'])
    const send = (parts: number, every: number) =>
      answer(() => {
        let sent = 0
        return new Response(
          new ReadableStream({
            pull: async (stream) => {
              await new Promise((resolve) => setTimeout(resolve, sent < 2 ? 0 : every))
              const size = Math.ceil(file.length / parts)
              stream.enqueue(file.slice(sent * size, (sent + 1) * size))
              sent += 1
              if (sent === parts) stream.close()
            },
          }),
        )
      })
    send(4, 60_000)
    const broken = faultOf(fetchCatalogue())
    await pass(20)
    expect(await broken).toMatchObject({ kind: 'timeout' })
    send(4, 9_000)
    const slow = fetchCatalogue()
    await pass(40)
    expect(await slow).toEqual(catalogue)
  })
})
