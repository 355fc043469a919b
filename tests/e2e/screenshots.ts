// The documentation's pictures, of the built page.
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { mark, openDashboard, shownCard } from './dashboard.ts'
import { LAUNCH_ARGS } from './launchArgs.ts'

interface Picture {
  readonly file: string
  readonly query: string
  readonly size: { readonly width: number; readonly height: number }
  readonly theme: 'light' | 'dark'
  /** Waits until everything that belongs in the picture is drawn. */
  readonly ready: (page: Page) => Promise<void>
}

const FOLDER = join('tests', 'screenshots')
const LAPTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

const PICTURES: readonly Picture[] = [
  {
    file: 'bars-light.png',
    query: '',
    size: LAPTOP,
    theme: 'light',
    ready: (page) => mark(page, 'Siemens Energy').waitFor(),
  },
  {
    file: 'scatter-dark.png',
    query: '?view=scatter&basis=close&scope=wider&x=drawdown',
    size: LAPTOP,
    theme: 'dark',
    ready: (page) => mark(page, 'Microsoft').waitFor(),
  },
  {
    file: 'card-phone-vi.png',
    query: '?company=nvidia&lang=vi',
    size: PHONE,
    theme: 'light',
    ready: (page) => shownCard(page, 'Nvidia').waitFor(),
  },
  {
    file: 'capex.png',
    query: '?view=capex',
    size: LAPTOP,
    theme: 'light',
    ready: async (page) => {
      const filed = page.getByRole('figure').nth(1)
      await filed.locator('svg').getByRole('button').first().waitFor()
      await filed.evaluate((figure) => figure.scrollIntoView({ block: 'center' }))
    },
  },
  {
    file: 'sectors.png',
    query: '?view=sectors',
    size: LAPTOP,
    theme: 'light',
    ready: (page) => mark(page, 'Vistra').waitFor(),
  },
  {
    file: 'path-dark.png',
    query: '?view=path&pin=nvidia,microsoft,cameco',
    size: LAPTOP,
    theme: 'dark',
    ready: async (page) => {
      const first = page.getByRole('figure').first()
      await first.locator('svg').getByRole('button').first().waitFor()
      await first.evaluate((figure) => figure.scrollIntoView({ block: 'start' }))
    },
  },
  {
    file: 'uncertainties-dark.png',
    query: '?view=uncertainties&lens=economics',
    size: LAPTOP,
    theme: 'dark',
    ready: async (page) => {
      const first = page.getByRole('figure').first()
      await first.getByRole('button').first().waitFor()
      await first.evaluate((figure) => figure.scrollIntoView())
    },
  },
  {
    file: 'table.png',
    query: '?view=table',
    size: LAPTOP,
    theme: 'light',
    ready: (page) => page.getByRole('rowheader').first().waitFor(),
  },
]

/** Serves the build in `distDir` and takes every picture anew. */
export async function takeScreenshots(browserPath: string, distDir: string): Promise<void> {
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: distDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  })
  const browser = await chromium.launch({ executablePath: browserPath, args: LAUNCH_ARGS })
  try {
    const baseURL = server.resolvedUrls?.local[0]
    if (!baseURL) throw new Error('the preview server has no address')
    for (const picture of PICTURES) await take(browser, { baseURL }, picture)
  } finally {
    await browser.close()
    await server.close()
  }
}

async function take(browser: Browser, options: BrowserContextOptions, picture: Picture): Promise<void> {
  const context = await browser.newContext({
    ...options,
    viewport: picture.size,
    colorScheme: picture.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  await openDashboard(page, picture.query)
  await picture.ready(page)
  // Whatever is still on its way would come or not come into the picture by chance.
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  const path = join(FOLDER, picture.file)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  console.log(path)
  await context.close()
}
