// The plain charts of other libraries: their packages, and a page of each built from bench/peers.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { generatePoints } from './dataset.ts'
import { type Files, readFiles } from './server.ts'

const FOLDER = import.meta.dirname
const INSTALLED = join(FOLDER, 'node_modules', '.package-lock.json')
const LOCK = join(FOLDER, 'package-lock.json')

/** Installs what only the measurements need, where it is not there or is older than the lock file. */
export function installPackages(): void {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the packages of bench/ could not be installed')
}

/** Builds the pages of the other libraries, with the points that they draw beside them. */
export async function buildPeers(outDir: string, sizes: readonly number[]): Promise<Files> {
  await build({
    configFile: false,
    root: join(FOLDER, 'peers'),
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'baseline-widely-available', chunkSizeWarningLimit: 2000 },
  })
  const files = new Map([...readFiles(outDir)].map(([name, body]) => [`peers/${name}`, body]))
  for (const size of sizes) files.set(`peers/points-${size}.json`, Buffer.from(JSON.stringify(generatePoints(size))))
  return files
}
