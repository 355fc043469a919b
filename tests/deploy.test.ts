// The servers' configurations say what vite.policy.ts says. That servers then send it, `npm run test:elsewhere` tells.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, HEADERS } from '../vite.policy.ts'

const read = (file: string): string => readFileSync(`deploy/${file}`, 'utf8')

test.each([
  ['nginx-headers.conf', (name: string, value: string) => `add_header ${name} "${value}" always;`],
  ['apache.conf', (name: string, value: string) => `Header always set ${name} "${value}"`],
  ['Caddyfile', (name: string, value: string) => `\t\t${name} "${value}"`],
  ['_headers', (name: string, value: string) => `  ${name}: ${value}`],
])('%s sends every header', (file, write) => {
  const lines = read(file)
    .split('\n')
    .map((line) => line.trim())
  for (const [name, value] of Object.entries(HEADERS)) expect(lines).toContain(write(name, value).trim())
})

test('every file of deploy/ is one of these, and has a long life for names with a hash', () => {
  const files = readdirSync('deploy')
  expect(files.toSorted()).toEqual(['Caddyfile', '_headers', 'apache.conf', 'nginx-headers.conf', 'nginx.conf'])
  for (const file of files.filter((name) => name !== 'nginx-headers.conf')) {
    expect(read(file)).toContain('public, max-age=31536000, immutable')
    expect(read(file)).toContain('no-cache')
  }
})

test('what the policy does not name is forbidden', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; /)
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/)
})
