// No regular expression of the page takes more than linear time, whatever text it is given: those written out, and
// those that modules put together when they are loaded.
import { readFileSync } from 'node:fs'
import { analyse } from 'scslre'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { forgetModules } from './fixtures/freshModules.ts'

const FILES = Object.keys(import.meta.glob(['../src/**/*.{ts,tsx}', '!../src/cli/**', '!../src/**/*.d.ts']))
const SCRIPTS = ['public/start.js', 'public/embed.js']

interface Pattern {
  readonly place: string
  readonly source: string
  readonly flags: string
}

function findLiterals(file: string): Pattern[] {
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ place: file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  return found
}

/** The patterns that modules build while they are loaded. */
async function findBuilt(): Promise<Pattern[]> {
  const modules = import.meta.glob(['../src/domain/**/*.ts', '../src/data/**/*.ts', '../src/i18n/**/*.ts'])
  const found: Pattern[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [source, flags]: [string, string?]) => {
      const pattern = new target(source, flags)
      found.push({ place: 'built', source: pattern.source, flags: pattern.flags })
      return pattern
    },
  })
  try {
    // Another test may have loaded them.
    await forgetModules()
    await Promise.all(Object.values(modules).map((load) => load()))
  } finally {
    globalThis.RegExp = original
  }
  return found
}

const isLinear = ({ source, flags }: Pattern): boolean => analyse({ source, flags }).reports.length === 0
const describe = ({ place, source, flags }: Pattern): string => `${place}: /${source}/${flags}`

test('every regular expression is linear', () => {
  const literals = [...FILES.map((file) => file.replace('../', '')), ...SCRIPTS].flatMap(findLiterals)
  expect(literals.length).toBeGreaterThan(100)
  expect(literals.filter((one) => !isLinear(one)).map(describe)).toEqual([])
})

test('so is every one that a module builds', async () => {
  const built = await findBuilt()
  expect(built.map(describe).join('\n')).toContain('bargeld')
  expect(built.filter((one) => !isLinear(one)).map(describe)).toEqual([])
})

test('one that is not would be found', () => {
  for (const source of ['\\s+$', '(a|a)*b', 'x*y']) expect(isLinear({ place: '', source, flags: '' })).toBe(false)
})
