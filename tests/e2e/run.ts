// Runs the end-to-end tests on the production build, those on other web servers and in other browsers, or takes the
// screenshots of the documentation.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './findBrowser.ts'
import { findFreePort } from './findFreePort.ts'
import { playwrightCli, viteCli } from './programs.ts'
import { takeScreenshots } from './screenshots.ts'

const distDir = process.env['DIST_DIR'] ?? 'dist'

/** Runs a script of node in the project's folder and hands on its exit code. */
function runNode(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const result = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } })
  return result.status ?? 1
}

function build(): void {
  const code = runNode(viteCli, ['build', '--outDir', distDir, '--emptyOutDir'])
  if (code !== 0) process.exit(code)
}

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  const browserPath = findBrowser()
  if (!existsSync(join(distDir, 'index.html'))) build()
  if (args.includes('--screenshots')) {
    await takeScreenshots(browserPath, distDir)
    return 0
  }
  const isElsewhere = args.includes('--elsewhere')
  const chosen = args.filter((arg) => arg !== '--elsewhere')
  return runNode(playwrightCli, ['test', '-c', 'tests/e2e/playwright.config.ts', ...chosen], {
    E2E_SUITE: isElsewhere ? 'elsewhere' : 'e2e',
    CHROMIUM_PATH: browserPath,
    DIST_DIR: distDir,
    E2E_PORT: String(await findFreePort()),
  })
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
