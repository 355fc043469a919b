import { defineConfig } from '@playwright/test'
import { LAUNCH_ARGS } from './launchArgs.ts'

const port = Number(process.env['E2E_PORT'] ?? 4174)
const distDir = process.env['DIST_DIR'] ?? 'dist'
const suite = process.env['E2E_SUITE'] ?? 'e2e'
const browserPath = process.env['CHROMIUM_PATH']

export default defineConfig({
  testDir: '.',
  // On the servers of deploy/, or on the one that `npm start` has.
  testMatch: `**/*.${suite}.ts`,
  outputDir: '../../test-results/playwright',
  fullyParallel: true,
  // One more than the processors of a small machine: while one test waits, two others work.
  workers: 3,
  retries: 0,
  // No time here says how fast a page is: they end what hangs. On two quiet cores no test takes a third of its own.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: `../../test-results/${suite}.json` }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Requests that a worker answers cannot be held, changed or counted by a test; offline.e2e.ts is about the worker.
    serviceWorkers: 'block',
    launchOptions: { args: LAUNCH_ARGS, ...(browserPath ? { executablePath: browserPath } : {}) },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort --outDir "${distDir}"`,
    cwd: '../..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
