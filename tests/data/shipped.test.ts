// What the build has validated is known by its digest; nothing else is taken without being parsed.
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fetchDataset, fetchMarket, findEvent, isDataAsBuilt } from '../../src/data/fetchDataset.ts'
import { digestOf, isShipped } from '../../src/data/shipped.ts'
import { parseMarket } from '../../src/domain/layers/parseLayers.ts'
import { withValueAt } from '../fixtures/json.ts'
import { DEEPSEEK_FILE, MARKET_FILE, readCatalogue, readDeepSeek } from '../fixtures/published.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const bytes = new TextEncoder().encode('{"a": 1}')
const event = findEvent(readCatalogue(), null)

/** Answers every request with a text, as after a build that has validated `validated` under the name `file`. */
async function serveAfterBuild(text: string, file: string, validated: string) {
  vi.stubGlobal('fetch', async () => new Response(text))
  vi.stubGlobal('__SHIPPED_DIGESTS__', { [file]: await digestOf(new TextEncoder().encode(validated)) })
}

describe('a file is shipped', () => {
  test('where its digest is the one that the build has written', async () => {
    expect(await isShipped('a.json', bytes, { 'a.json': await digestOf(bytes) })).toBe(true)
  })

  test('and not where one byte differs, under another name, or where the build wrote none', async () => {
    const digests = { 'a.json': await digestOf(bytes) }
    expect(await isShipped('a.json', new TextEncoder().encode('{"a": 2}'), digests)).toBe(false)
    expect(await isShipped('b.json', bytes, digests)).toBe(false)
    expect(await isShipped('a.json', bytes, {})).toBe(false)
  })

  test('as far as is known: without digests, as on a page that is not secure, every file is parsed', async () => {
    const digests = { 'a.json': await digestOf(bytes) }
    vi.stubGlobal('crypto', {})
    expect(await isShipped('a.json', bytes, digests)).toBe(false)
  })
})

describe('a dataset', () => {
  const text = readFileSync(DEEPSEEK_FILE, 'utf8')
  const broken = JSON.stringify(withValueAt(readDeepSeek(), ['revision'], 'first'))

  test('that the build has validated is the one that parsing gives', async () => {
    await serveAfterBuild(text, event.file, text)
    expect(await fetchDataset(event)).toEqual(readDeepSeek())
  })

  test('that was changed and is sound is read, and the page knows that it is another', async () => {
    const revised = JSON.stringify(withValueAt(readDeepSeek(), ['revision'], 2))
    await serveAfterBuild(revised, event.file, text)
    expect(await fetchDataset(event)).toMatchObject({ revision: 2 })
    expect(isDataAsBuilt()).toBe(false)
  })

  test('that was changed afterwards is validated in full', async () => {
    await serveAfterBuild(broken, event.file, text)
    await expect(fetchDataset(event)).rejects.toMatchObject({ fault: { kind: 'invalid' } })
  })
})

test('a layer that the build has validated is derived as one that is parsed', async () => {
  const text = readFileSync(MARKET_FILE, 'utf8')
  const parsed = parseMarket(JSON.parse(text), readDeepSeek())
  await serveAfterBuild(text, event.layers?.market ?? '', text)
  const fetched = await fetchMarket(event, readDeepSeek())
  expect(parsed.ok && parsed.value.figures).toEqual(fetched?.figures)
})
