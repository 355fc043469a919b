import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checksums, packRelease } from '../../src/cli/release.ts'

const FILES = new Map([
  ['dist/index.html', strToU8('<p>a page</p>')],
  ['LICENSE', strToU8('as you like')],
  ['dist/assets/a.js', new Uint8Array(100_000)],
])

test('a release holds every file as it was, with its checksum, in one folder', () => {
  const unpacked = unzipSync(packRelease('shockwave-1.2.3', FILES))
  const paths = ['LICENSE', 'SHA256SUMS', 'dist/assets/a.js', 'dist/index.html']
  expect(Object.keys(unpacked)).toEqual(paths.map((path) => `shockwave-1.2.3/${path}`))
  for (const [path, bytes] of FILES) expect(unpacked[`shockwave-1.2.3/${path}`]).toEqual(bytes)
  const sums = strFromU8(unpacked['shockwave-1.2.3/SHA256SUMS'] ?? new Uint8Array())
  expect(sums).toBe(checksums(FILES))
  expect(sums.split('\n')[2]).toBe(`${createHash('sha256').update('<p>a page</p>').digest('hex')}  dist/index.html`)
})

test('the same files give the same bytes, in whatever order they were found', () => {
  const reversed = new Map([...FILES].reverse())
  expect(packRelease('a', reversed)).toEqual(packRelease('a', FILES))
})

test('the version is the newest that the list of changes tells of', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [, newest, date] = /^## (\S+), (\d{4}-\d{2}-\d{2})$/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? []
  expect(newest).toBe(version)
  expect(Number.isNaN(Date.parse(date ?? ''))).toBe(false)
})
