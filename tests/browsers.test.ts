// Whatever the page calls, and each property, rule and pseudo-class of its styles, is in the oldest browsers that it is
// built for, by MDN's record of them. What is not is named here, with how the page does without.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data'
import postcss from 'postcss'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { OLDEST_BROWSERS } from '../vite.browsers.ts'

const ROOT = join(import.meta.dirname, '..')
// As an import, all of its twenty megabytes would be compiled.
const { api, javascript, css }: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data')
/** The members of an interface, or the interfaces of a part of the record. */
function membersOf(record: Identifier | undefined): [string, Identifier][] {
  return Object.entries(record ?? {}).filter((entry): entry is [string, Identifier] => entry[0] !== '__compat')
}
/** The built-ins of the language, as the interfaces of the browser. */
const builtins: Readonly<Record<string, Identifier>> = Object.fromEntries(membersOf(javascript['builtins']))
const { properties = {}, selectors = {}, types = {}, 'at-rules': atRules = {} } = css
/** What one of them lacks, and what becomes of it there. */
const WITHOUT: Readonly<Record<string, string>> = {
  'Navigator.canShare': 'asked for before it is offered',
  'Navigator.share': 'asked for before it is offered',
  'Window.requestIdleCallback': 'asked for before it is called',
  ':-moz-range-thumb': 'beside its like of other engines',
  ':-webkit-slider-thumb': 'beside its like of other engines',
  ':details-content': 'on paper, what is folded stays folded',
  '@page': 'the margins are those of the browser',
  'break-after: avoid': 'paper is parted elsewhere',
  'break-before: avoid': 'paper is parted elsewhere',
  'content-visibility': 'on paper, what is folded stays folded',
  'content-visibility: visible': 'on paper, what is folded stays folded',
  'field-sizing': 'a field keeps its size',
  'field-sizing: content': 'a field keeps its size',
  'forced-color-adjust': 'there are no forced colours',
  'forced-color-adjust: none': 'there are no forced colours',
  orphans: 'paper is parted elsewhere',
  'print-color-adjust: exact': 'the build writes the older name',
  'scrollbar-color': 'scrollbars are those of the system',
  'scrollbar-gutter': 'the page moves a little behind a dialog',
  'scrollbar-gutter: stable': 'the page moves a little behind a dialog',
  'scrollbar-width': 'a scrollbar is seen',
  'scrollbar-width: none': 'a scrollbar is seen',
  size: 'the margins are those of the browser',
  'text-decoration: dashed': 'the build writes the older name',
  'text-decoration: dotted': 'the build writes the older name',
  widows: 'paper is parted elsewhere',
}

/** True where all of them have it. The build writes the prefixes of styles. */
function isIn({ support: all }: CompatStatement, canHavePrefix = false): boolean {
  return Object.entries(OLDEST_BROWSERS).every(([browser, oldest]) => {
    const support = all[browser as keyof typeof OLDEST_BROWSERS]
    const statements = Array.isArray(support) ? support : [support]
    return statements.some((statement) => {
      if (!statement || statement.flags || statement.alternative_name) return false
      if (statement.version_removed && Number(statement.version_removed) <= Number(oldest)) return false
      if (statement.prefix && !canHavePrefix) return false
      const added = statement.version_added
      return typeof added === 'string' && added !== 'preview' && Number(added.replace('≤', '')) <= Number(oldest)
    })
  })
}

/**
 * Names that one of them may lack: no other is looked up. What a whole interface is lacking for is reached by its own
 * name, or by a member of another.
 */
const DOUBTFUL: ReadonlySet<string> = new Set(
  [...membersOf(api), ...Object.entries(builtins)].flatMap(([name, record]) => {
    if (record.__compat && !isIn(record.__compat)) return [name]
    return membersOf(record).flatMap(([member, { __compat: compat }]) =>
      compat && !isIn(compat) ? [member.replace(/_static$/, '')] : [],
    )
  }),
)

/** The names of a type, of its parts, and of what they extend. */
function namesOfType(checker: ts.TypeChecker, type: ts.Type): string[] {
  const parts = type.isUnionOrIntersection() ? type.types : [type]
  return parts.flatMap((part) => [
    ...(part.symbol ? [part.symbol.name] : []),
    ...(part.isClassOrInterface() ? (checker.getBaseTypes(part) ?? []) : []).flatMap((base) =>
      namesOfType(checker, base),
    ),
  ])
}

/** Names of interfaces that a member may be recorded under: its own, and those of what it was read from. */
function interfacesOf(checker: ts.TypeChecker, node: ts.Identifier, { parent }: ts.Declaration): string[] {
  const own = ts.isInterfaceDeclaration(parent)
    ? [parent.name.text]
    : ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)
      ? [parent.parent.name.getText()]
      : []
  const access = node.parent
  if (!ts.isPropertyAccessExpression(access) || access.name !== node) return own
  return [...own, ...namesOfType(checker, checker.getApparentType(checker.getTypeAtLocation(access.expression)))]
}

function recordOf(names: readonly string[], member: string): readonly [string, Identifier] | null {
  for (const name of names) {
    for (const [place, key] of [
      [api[name], member],
      [api[name], `${member}_static`],
      [builtins[name.replace(/Constructor$/, '')], member],
    ] as const) {
      const record = place?.[key]
      if (record?.__compat) return [`${name.replace(/Constructor$/, '')}.${member}`, record]
    }
  }
  return null
}

/** What a project of the page takes from the browser: by name, where it is used first. */
function usedApis(config: string): Map<string, { readonly compat: CompatStatement; readonly place: string }> {
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, config), ts.sys.readFile).config,
    ts.sys,
    join(ROOT, config, '..'),
  )
  const program = ts.createProgram(
    fileNames.filter((file) => !/\/(tests|bench)\//.test(file)),
    options,
  )
  const checker = program.getTypeChecker()
  const used = new Map<string, { readonly compat: CompatStatement; readonly place: string }>()
  const note = (found: readonly [string, Identifier] | null, node: ts.Node): void => {
    const compat = found?.[1].__compat
    if (!found || !compat || used.has(found[0])) return
    const file = node.getSourceFile()
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    used.set(found[0], { compat, place: `${relative(ROOT, file.fileName)}:${line}` })
  }
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && DOUBTFUL.has(node.text) && !ts.isTypeNode(node.parent)) {
      const declaration = checker.getSymbolAtLocation(node)?.declarations?.[0]
      if (declaration && /\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) {
        const { text } = node
        const names = interfacesOf(checker, node, declaration)
        // A name of the window's own: a function, or an interface that is called.
        const isGlobal = names.length === 0 || ts.isVariableDeclaration(declaration)
        const global = api[text] ?? builtins[text]
        if (isGlobal && global?.__compat) note([text, global], node)
        else note(recordOf([...names, 'Window', 'ServiceWorkerGlobalScope'], text), node)
      }
    }
    ts.forEachChild(node, look)
  }
  for (const file of program.getSourceFiles()) {
    if (/\/src\/(?!cli\/)/.test(file.fileName) && !file.isDeclarationFile) look(file)
  }
  return used
}

/** What the styles use, by MDN's name of it. */
function usedStyles(): Map<string, CompatStatement> {
  const used = new Map<string, CompatStatement>()
  const note = (name: string, record: Identifier | undefined): void => {
    if (record?.__compat) used.set(name, record.__compat)
  }
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const sheet = postcss.parse(readFileSync(join(ROOT, 'src', file), 'utf8'))
    sheet.walkDecls(({ prop, value }) => {
      note(prop, properties[prop])
      for (const word of value.match(/[\w-]+/g) ?? []) {
        note(`${prop}: ${word}`, properties[prop]?.[word])
        note(`${word}()`, value.includes(`${word}(`) ? types['color']?.[word] : undefined)
      }
    })
    sheet.walkAtRules(({ name, params }) => {
      note(`@${name}`, atRules[name])
      for (const word of params.match(/[\w-]+/g) ?? []) note(`@${name} ${word}`, atRules[name]?.[word])
    })
    sheet.walkRules(({ selector }) => {
      for (const [, pseudo = ''] of selector.matchAll(/::?([\w-]+)/g)) note(`:${pseudo}`, selectors[pseudo])
    })
  }
  return used
}

test('nothing is called, and no style used, that the oldest browsers lack', () => {
  const apis = [...usedApis('tsconfig.json'), ...usedApis('src/worker/tsconfig.json')]
  const styles = [...usedStyles()]
  // That it looked at something.
  expect(apis.length).toBeGreaterThan(20)
  expect(styles.length).toBeGreaterThan(100)
  const lacking = [
    ...apis.filter(([, { compat }]) => !isIn(compat)).map(([name, { place }]) => [name, place] as const),
    ...styles.filter(([, compat]) => !isIn(compat, true)).map(([name]) => [name, 'styles'] as const),
  ]
  const unexpected = lacking.filter(([name]) => !(name in WITHOUT))
  expect(unexpected).toEqual([])
  // What is named here is still used.
  expect(Object.keys(WITHOUT).filter((name) => !lacking.some(([one]) => one === name))).toEqual([])
})

test('the versions are those that readers are told of', () => {
  const told = readFileSync(join(ROOT, 'docs/deploying.md'), 'utf8')
  for (const [name, version] of Object.entries(OLDEST_BROWSERS)) {
    expect(told.toLowerCase()).toMatch(new RegExp(`\\b${name}\\b[^\\n]*\\b${version.replace('.', '\\.')}\\b`))
  }
})
