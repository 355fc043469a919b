// What the servers send that deploy/ has configurations for: types, policy, lives of files. The walks in
// walks.elsewhere.ts use the page on them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { HEADERS } from '../../vite.policy.ts'
import { isInstalled, type RunningServer, SERVERS, startServer } from './servers.ts'

const DIST = process.env['DIST_DIR'] ?? 'dist'
const HASHED = 'public, max-age=31536000, immutable'
const asset = (ending: string): string => {
  const name = readdirSync(join(DIST, 'assets')).find((file) => file.endsWith(ending))
  if (!name) throw new Error(`the build has no file that ends with ${ending}`)
  return `assets/${name}`
}

for (const name of SERVERS) {
  const test = base.extend<object, { readonly server: RunningServer }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
      async ({}, use) => {
        const server = await startServer(name)
        await use(server)
        await server.stop()
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ server }, use) => use(server.url),
  })

  test.describe(name, () => {
    test.skip(!isInstalled(name), `${name} is not installed`)

    test('every file comes with its type, its policy, and as long a life as its name allows', async ({ server }) => {
      for (const [file, type, caching] of [
        ['', 'text/html', 'no-cache'],
        ['vi/', 'text/html', 'no-cache'],
        ['?view=path', 'text/html', 'no-cache'],
        ['start.js', 'text/javascript', 'no-cache'],
        ['serviceWorker.js', 'text/javascript', 'no-cache'],
        ['manifest.webmanifest', 'application/manifest+json', 'no-cache'],
        ['favicon.svg', 'image/svg+xml', 'no-cache'],
        ['data/catalogue.json', 'application/json', 'no-cache'],
        [asset('.js'), 'text/javascript', HASHED],
        [asset('.css'), 'text/css', HASHED],
        [asset('.woff2'), 'font/woff2', HASHED],
      ] as const) {
        const response = await fetch(new URL(file, server.url))
        const { status, headers } = response
        expect([file, status, headers.get('content-type')?.split(';')[0]]).toEqual([file, 200, type])
        expect([file, headers.get('cache-control')]).toEqual([file, caching])
        for (const [header, value] of Object.entries(HEADERS)) expect(headers.get(header), file).toBe(value)
        expect(headers.get('x-frame-options')).toBeNull()
        // Fonts are compressed by themselves.
        const encoding = headers.get('content-encoding')
        const isLarge = (await response.arrayBuffer()).byteLength > 2000
        if (type === 'font/woff2') expect([file, encoding]).toEqual([file, null])
        else if (isLarge) expect([file, encoding]).toEqual([file, 'gzip'])
      }
    })

    test('what has not changed is answered in a word', async ({ server }) => {
      for (const file of ['', 'data/deepseek-2025-01-27.json']) {
        const first = await fetch(new URL(file, server.url))
        const tag = first.headers.get('etag') ?? ''
        expect(tag).not.toBe('')
        const again = await fetch(new URL(file, server.url), { headers: { 'If-None-Match': tag } })
        expect(again.status).toBe(304)
      }
    })

    test('what is not there is missing, and nothing is listed', async ({ server }) => {
      for (const file of [
        'assets/nothing-12345678.js',
        'data/nothing.json',
        'assets/',
        'data/',
        'icons/',
        '.git/config',
      ]) {
        const { status, headers } = await fetch(new URL(file, server.url))
        expect([file, [403, 404].includes(status)]).toEqual([file, true])
        expect(headers.get('cache-control') ?? '').not.toContain('immutable')
        expect(headers.get('x-content-type-options')).toBe('nosniff')
      }
      const { status, headers } = await fetch(server.url.replace(/\/$/, '?view=path'), { redirect: 'manual' })
      expect([301, 308]).toContain(status)
      expect(new URL(headers.get('location') ?? '', server.url).href).toBe(`${server.url}?view=path`)
    })
  })
}
