// The three browser engines behind one small set of actions, so that a walk is written once. Chromium and Firefox are
// driven by Puppeteer, WebKitGTK by its own WebDriver. No package here brings a browser: those that are installed are
// walked.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import puppeteer, { type ConsoleMessage, type KeyInput, type Page } from 'puppeteer-core'
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver'
import { findFreePort } from './findFreePort.ts'
import { LAUNCH_ARGS } from './launchArgs.ts'
import { programsOnPath } from './programs.ts'

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const
export type EngineName = (typeof ENGINES)[number]

interface Size {
  readonly width: number
  readonly height: number
}

type Value = string | number | boolean | null

/** One window of a browser. */
export interface Tab {
  readonly open: (url: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** Runs a function in the page, which sees its arguments and nothing else of the test. */
  readonly read: <Args extends readonly Value[], Result>(
    read: (...args: Args) => Result,
    ...args: Args
  ) => Promise<Awaited<Result>>
  readonly press: (key: string) => Promise<void>
  readonly write: (text: string) => Promise<void>
  readonly click: (x: number, y: number) => Promise<void>
  readonly resize: (size: Size) => Promise<void>
  /** A PNG of what is in sight. */
  readonly picture: () => Promise<Uint8Array>
  /** A PDF of the page as it is printed; null where the engine's driver cannot print. */
  readonly paper: (() => Promise<Uint8Array>) | null
}

export interface Engine {
  readonly version: string
  readonly tab: Tab
  /** The window that an action opens. */
  readonly opened: (act: () => Promise<void>) => Promise<Tab>
  /**
   * What the policy forbade the pages, and, where the engine tells of them, their warnings, errors and exceptions:
   * since this was last asked.
   */
  readonly problems: () => Promise<string[]>
  readonly close: () => Promise<void>
}

/** No step takes a tenth of this: it ends what hangs. WebKitGTK's driver stalls now and then. */
const STEP_MS = 20_000

function inTime<T>(step: Promise<T>): Promise<T> {
  const limit = AbortSignal.timeout(STEP_MS)
  const end = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`the browser has not answered for ${STEP_MS / 1000} s`))
    limit.addEventListener('abort', fail)
  })
  return Promise.race([step, end])
}

/** WebKitGTK's own browser, which its package puts beside the library, under the name of the processor. */
function findMiniBrowser(): string | null {
  const library = '/usr/lib'
  for (const processor of existsSync(library) ? readdirSync(library) : []) {
    for (const version of ['6.0', '4.1', '4.0']) {
      const path = join(library, processor, `webkit${version === '6.0' ? '' : '2'}gtk-${version}`, 'MiniBrowser')
      if (existsSync(path)) return path
    }
  }
  return null
}

/** The program of an engine, and null where it is not installed. */
export function programOf(engine: EngineName): string | null {
  if (engine === 'chromium') return process.env['CHROMIUM_PATH'] ?? null
  if (engine === 'firefox') return programsOnPath(['firefox-esr', 'firefox'])[0] ?? null
  const areThere = ['WebKitWebDriver', 'Xvfb'].every((name) => programsOnPath([name]).length > 0)
  return areThere ? findMiniBrowser() : null
}

export function startEngine(name: EngineName): Promise<Engine> {
  const program = programOf(name)
  if (!program) throw new Error(`${name} is not installed`)
  return name === 'webkit' ? startWebKit(program) : startPuppeteer(name, program)
}

async function startPuppeteer(name: 'chromium' | 'firefox', executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    headless: true,
    args: name === 'chromium' ? LAUNCH_ARGS : [],
    defaultViewport: null,
  })
  const problems: Promise<string | null>[] = []
  const follow = async (page: Page): Promise<Tab> => {
    await page.evaluateOnNewDocument(() => {
      const { error } = console
      // A driver may have no words for an error.
      console.error = (...said) => error.call(console, ...said.map(String))
      // A notice of the browser, such as that sizes settle in the next frame, has no error.
      addEventListener('error', ({ error: thrown }) => thrown && console.error(thrown))
      addEventListener('unhandledrejection', ({ reason }) => console.error(reason))
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`forbidden by ${violatedDirective}: ${blockedURI}`),
      )
    })
    // Firefox ends what a page is still loading when it is left, and that page tells of it as of errors. Once it has
    // gone, its values cannot be read any more.
    let leaving: Promise<unknown> = Promise.resolve()
    page.on('console', (message) => {
      if (['warn', 'error'].includes(message.type())) problems.push(leaving.then(() => readMessage(message)))
    })
    return puppeteerTab(page, async (go) => {
      const going = go()
      leaving = going.catch(() => {})
      await going
    })
  }
  const [first = await browser.newPage()] = await browser.pages()
  return {
    version: await browser.version(),
    tab: await follow(first),
    opened: async (act) => {
      const known = await browser.pages()
      await act()
      const find = async () => (await browser.pages()).find((page) => !known.includes(page))
      await expect.poll(find, 'a window opens').toBeDefined()
      const page = await find()
      if (!page) throw new Error('the window has gone again')
      return follow(page)
    },
    problems: async () => (await Promise.all(problems.splice(0))).filter((problem) => problem !== null),
    close: () => browser.close(),
  }
}

/** What a page logged; null where the page has gone. */
async function readMessage(message: ConsoleMessage): Promise<string | null> {
  const [value] = message.args()
  const isThere = value ? await inTime(value.evaluate(() => true)).catch(() => false) : true
  return isThere ? message.text() : null
}

function puppeteerTab(page: Page, leave: (go: () => Promise<unknown>) => Promise<void>): Tab {
  page.setDefaultTimeout(STEP_MS)
  return {
    open: (url) => leave(() => page.goto(url)),
    reload: () => leave(() => page.reload()),
    read: (read, ...args) => inTime(page.evaluate(read as never, ...args)),
    press: (key) => inTime(page.keyboard.press(key as KeyInput)),
    write: (text) => inTime(page.keyboard.type(text)),
    click: (x, y) => inTime(page.mouse.click(x, y)),
    resize: (size) => inTime(page.setViewport(size)),
    picture: () => inTime(page.screenshot()),
    paper: () => inTime(page.pdf()),
  }
}

// WebDriver's names of the keys that the walks press and that are no letters.
const KEYS: Readonly<Record<string, string>> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
}
const SCREEN: Size = { width: 1920, height: 1200 }

async function startWebKit(program: string): Promise<Engine> {
  const children: ChildProcess[] = []
  const display = `:${100 + (process.pid % 400)}`
  const env = {
    ...process.env,
    DISPLAY: display,
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // A container may not let a process build a sandbox of its own.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  }
  const start = (name: string, args: readonly string[]): void => {
    // A group of its own, so that what it starts ends with it.
    children.push(spawn(name, args, { env, stdio: 'ignore', detached: true }))
  }
  start('Xvfb', [display, '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`])
  const port = await findFreePort()
  start('WebKitWebDriver', [`--port=${port}`])
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: program, args: ['--automation'] },
  })
  const driver = await connect(`http://127.0.0.1:${port}`, capabilities)
  const first = webKitTab(driver, await driver.getWindowHandle())
  // Without a manager of windows, one takes keys once it was clicked.
  await first.click(1, 1)
  return {
    version: `WebKitGTK ${(await driver.getCapabilities()).get('browserVersion')}`,
    tab: first,
    opened: async (act) => {
      const known = await driver.getAllWindowHandles()
      await act()
      const handle = await driver.wait(
        async () => (await driver.getAllWindowHandles()).find((one) => !known.includes(one)),
        STEP_MS,
        'no window opened',
      )
      return webKitTab(driver, String(handle))
    },
    problems: () => first.read(takeForbidden),
    close: async () => {
      await inTime(driver.quit()).catch(() => {})
      for (const { pid, exitCode } of children.reverse()) if (pid && exitCode === null) process.kill(-pid, 'SIGKILL')
    },
  }
}

/** A session, once the screen and the driver are there. */
async function connect(url: string, capabilities: Capabilities): Promise<WebDriver> {
  let driver: WebDriver | undefined
  const start = async () => {
    driver = await inTime(Promise.resolve(new Builder().usingServer(url).withCapabilities(capabilities).build()))
  }
  await expect(start).toPass()
  if (!driver) throw new Error('there is no session')
  return driver
}

/** Keeps what the policy forbids from now on, where it outlives the page. */
function noteForbidden(): void {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    const before = sessionStorage.getItem('forbidden') ?? ''
    sessionStorage.setItem('forbidden', `${before}forbidden by ${violatedDirective}: ${blockedURI}\n`)
  })
}

/** Gives what was kept, and forgets it. A browser that has just started has no page, and keeps nothing. */
function takeForbidden(): string[] {
  if (!location.protocol.startsWith('http')) return []
  const kept = sessionStorage.getItem('forbidden') ?? ''
  sessionStorage.removeItem('forbidden')
  return kept.split('\n').filter(Boolean)
}

/** Has the page drawn anew for a while, without a change that could be seen. */
function stir(): void {
  const { style } = document.documentElement
  const end = performance.now() + 2000
  const draw = (now: number): void => {
    style.outlineColor = style.outlineColor === 'red' ? 'green' : 'red'
    if (now < end) requestAnimationFrame(draw)
    else style.outlineColor = ''
  }
  requestAnimationFrame(draw)
}

function webKitTab(driver: WebDriver, handle: string): Tab {
  // The driver acts on one window at a time.
  const on = <T>(act: () => Promise<T>): Promise<T> =>
    inTime(
      (async () => {
        await driver.switchTo().window(handle)
        return act()
      })(),
    )
  const load = (go: () => Promise<void>): Promise<void> =>
    on(async () => {
      await go()
      await driver.executeScript(noteForbidden)
    })
  return {
    open: (url) => load(() => driver.get(url)),
    reload: () => load(() => driver.navigate().refresh()),
    read: (read, ...args) => on(() => driver.executeScript(read, ...args)),
    press: (key) =>
      on(() =>
        driver
          .actions({ async: true })
          .sendKeys(KEYS[key] ?? key)
          .perform(),
      ),
    write: (text) => on(() => driver.actions({ async: true }).sendKeys(text).perform()),
    click: (x, y) =>
      on(() => driver.actions({ async: true }).move({ x, y, origin: Origin.VIEWPORT, duration: 0 }).click().perform()),
    resize: ({ width, height }) =>
      on(async () => {
        const shown = () => driver.executeScript<number>('return innerHeight')
        await driver.manage().window().setRect({ width, height })
        // The browser's own bar takes some of the height.
        await driver
          .manage()
          .window()
          .setRect({ width, height: height + (height - (await shown())) })
      }),
    picture: () =>
      on(async () => {
        // Of a page at rest the driver waits for ever.
        await driver.executeScript(stir)
        return Buffer.from(await driver.takeScreenshot(), 'base64')
      }),
    paper: null,
  }
}
