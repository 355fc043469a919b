// What the build does with the data: it validates every file, and gives the page their digests, so that the page need
// not validate the same bytes again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { digestOf, type ShippedDigests } from './src/data/shipped.ts'
import { withModules } from './vite.modules.ts'

/** Defines `__SHIPPED_DIGESTS__`. Stops a build whose data have faults. While developing, there are no digests. */
export function validateData(): Plugin {
  return {
    name: 'shockwave:validate-data',
    async config({ publicDir }, { command }) {
      const digests = command === 'build' ? await digestData(join(publicDir || 'public', 'data')) : {}
      return { define: { __SHIPPED_DIGESTS__: JSON.stringify(digests) } }
    },
  }
}

async function digestData(folder: string): Promise<ShippedDigests> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  const files = names.map((name) => join(folder, name))
  const { ok, lines } = await withModules(async (load) => {
    const { checkFiles } = (await load('/src/cli/dataCheck.ts')) as typeof import('./src/cli/dataCheck.ts')
    return checkFiles({ files, sources: new Map() })
  })
  if (!ok) throw new Error(lines.join('\n'))
  const entries = names.map(async (name) => [name, await digestOf(readFileSync(join(folder, name)))] as const)
  return Object.fromEntries(await Promise.all(entries))
}
