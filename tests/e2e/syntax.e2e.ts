// What the build writes can be read by the oldest browsers that it is for: all of them know ECMAScript 2024.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { expect, test } from './fixtures.ts'

const DIST = process.env['DIST_DIR'] ?? 'dist'

test('every script of the build has no younger syntax than that', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) {
    const sourceType = file.startsWith('assets') ? 'module' : 'script'
    parse(readFileSync(join(DIST, file), 'utf8'), { ecmaVersion: 2024, sourceType })
  }
})
