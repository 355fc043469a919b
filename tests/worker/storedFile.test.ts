import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressFiles, addressOf, integrityOf, isHashed } from '../../src/worker/storedFile.ts'

const SCOPE = 'https://news.example/charts/shockwave/'

describe('the address of a request', () => {
  test('of the page is its folder, whatever it is asked to show', () => {
    fc.assert(
      fc.property(
        fc.webQueryParameters(),
        fc.webFragments(),
        fc.constantFrom('', 'index.html'),
        (query, hash, name) => {
          expect(addressOf({ url: `${SCOPE}${name}?${query}#${hash}`, mode: 'navigate' })).toBe(SCOPE)
        },
      ),
    )
  })

  test('of another page is its own, without the query', () => {
    const url = `${SCOPE}embed-example.html?chart=bars`
    expect(addressOf({ url, mode: 'navigate' })).toBe(`${SCOPE}embed-example.html`)
  })

  test('of a file keeps the query: with one, it may be another file', () => {
    expect(addressOf({ url: `${SCOPE}data/a.json?v=2#top`, mode: 'cors' })).toBe(`${SCOPE}data/a.json?v=2`)
  })
})

test('files stand under the folder that the page is served from, and a page under its folder itself', () => {
  const files = ['index.html', 'data/a.json', 'embed-example.html', 'vi/index.html'].map((url) => ({
    url,
    integrity: url,
  }))
  expect([...addressFiles(files, SCOPE)].map(([address, { url }]) => [address, url])).toEqual([
    [SCOPE, 'index.html'],
    [`${SCOPE}data/a.json`, 'data/a.json'],
    [`${SCOPE}embed-example.html`, 'embed-example.html'],
    [`${SCOPE}vi/`, 'vi/index.html'],
  ])
})

test('only parts of this page have a content that never changes', () => {
  expect(isHashed(`${SCOPE}assets/shell-1a2b.js`, SCOPE)).toBe(true)
  expect(isHashed(`${SCOPE}data/a.json`, SCOPE)).toBe(false)
  expect(isHashed('https://news.example/assets/shell-1a2b.js', SCOPE)).toBe(false)
})

test('the digest is that of an integrity attribute', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const expected = createHash('sha256').update(bytes).digest('base64')
      expect(await integrityOf(Uint8Array.from(bytes))).toBe(`sha256-${expected}`)
    }),
  )
})
