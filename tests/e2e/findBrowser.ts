// Finds a Chromium for the tests: one that is named, Playwright's own, the system's, or one that can be installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { playwrightCli, programsOnPath } from './programs.ts'

// The same browser without its own window and profile comes first: it opens a page in half the time.
const NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const INSTALL_LIMIT_MS = 10 * 60_000

/** Path of a Chromium that runs here. Ends the process, with one line that says what to do, where there is none. */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH']
  if (named) return isUsable(named) ? named : giveUp(`CHROMIUM_PATH is ${named}, which is no browser that runs here.`)
  const found = findInstalled() ?? install()
  return (
    found ??
    giveUp(
      'The tests need Chromium: install Chrome or Chromium, or set CHROMIUM_PATH to the program, and run them again.',
    )
  )
}

function findInstalled(): string | undefined {
  return [chromium.executablePath(), ...programsOnPath(NAMES), ...usualPlaces()].find(isUsable)
}

function install(): string | undefined {
  console.log('No Chromium found here. Trying to install one; this may take minutes.')
  const attempts: (() => boolean)[] = [() => run(process.execPath, [playwrightCli, 'install', 'chromium'])]
  if (isDebianRoot()) {
    attempts.push(
      () =>
        run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium-headless-shell', 'fonts-noto-core']),
      () => run('apt-get', ['install', '-y', 'chromium', 'fonts-noto-core']),
      // Where the distribution has no Chromium package of its own, Playwright's may only lack its libraries.
      () => run(process.execPath, [playwrightCli, 'install', '--with-deps', 'chromium']),
    )
  }
  for (const attempt of attempts) {
    attempt()
    const found = findInstalled()
    if (found) return found
  }
  return undefined
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'ignore', env, timeout: INSTALL_LIMIT_MS }).status === 0
}

function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

// A program that lacks its libraries is there, but of no use. On Windows the question would open a window instead.
function isUsable(path: string): boolean {
  if (!path || !existsSync(path)) return false
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Chromium'].map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      )
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name]
        if (!folder) return []
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      })
    default:
      return ['/snap/bin/chromium', '/opt/google/chrome/chrome']
  }
}

function giveUp(line: string): never {
  console.error(line)
  process.exit(1)
}
