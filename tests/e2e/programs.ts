// Where the programs are that the tests start.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The command line of Playwright, to be run by node. */
export const playwrightCli = require.resolve('@playwright/test/cli')

/** The command line of Vite, to be run by node. */
export const viteCli = join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js')

/** The programs of these names that the system has on its path, those of the first name first. */
export function programsOnPath(names: readonly string[]): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'].filter(Boolean)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
    .filter((path) => existsSync(path))
}
