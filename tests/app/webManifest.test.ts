import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const schema = z.object({
  start_url: z.string(),
  scope: z.string(),
  background_color: z.string(),
  theme_color: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.optional(z.string()) })),
})
const manifest = schema.parse(JSON.parse(readFileSync(join('public', 'manifest.webmanifest'), 'utf8')))
const page = readFileSync('index.html', 'utf8')
const paper = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync(join('src', 'app', 'styles.css'), 'utf8'))

test('a window of its own has the paper’s colour, before the styles are there and after', () => {
  const [, light, dark] = paper ?? []
  expect([manifest.background_color, manifest.theme_color]).toEqual([light, light])
  expect(page).toContain(`name="theme-color" content="${light}" media="(prefers-color-scheme: light)"`)
  expect(page).toContain(`name="theme-color" content="${dark}" media="(prefers-color-scheme: dark)"`)
})

test('icons are there, in the sizes that they are listed with', () => {
  const drawn = manifest.icons.filter(({ type }) => type === 'image/png')
  expect(drawn.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ])
  for (const { src, sizes } of drawn) {
    // A PNG has its width and height at these places of its header.
    const bytes = readFileSync(join('public', src))
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes)
  }
})

test('every address is relative, so that it works under any path', () => {
  for (const address of [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)]) {
    expect(address).not.toMatch(/^(\/|\w+:)/)
  }
})
