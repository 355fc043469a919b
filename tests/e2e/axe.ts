// What axe says of the page as it stands.
import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { waitForFit } from './dashboard.ts'
import { expect } from './fixtures.ts'

declare global {
  interface Window {
    /** What axe's source leaves in the page. */
    readonly axe: typeof axe
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// The rules that ask about colours, and those that ask where things lie; all others ask about elements, names and roles
// alone.
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const PLACE_RULES = ['color-contrast', 'scrollable-region-focusable', 'target-size']

type Rules = { readonly type: 'tag' | 'rule'; readonly values: string[] }
const ALL: Rules = { type: 'tag', values: TAGS }
const COLOURS: Rules = { type: 'rule', values: COLOUR_RULES }
const COLOURS_AND_PLACES: Rules = { type: 'rule', values: [...new Set([...COLOUR_RULES, ...PLACE_RULES])] }

/**
 * What axe finds on the page as it stands, in the light theme and in the dark; empty where it finds nothing. `part` is
 * a selector: what opens over a page that was asked about already is asked about by itself.
 */
export async function findViolations(page: Page, where: string, part?: string): Promise<string[]> {
  return [...(await findAll(page, where, part)), ...(await findDark(page, where, part))]
}

export async function findAll(page: Page, where: string, part?: string): Promise<string[]> {
  return runAxe(page, where, ALL, part)
}

// A theme changes colours and nothing else, so that the second is only asked about those.
async function findDark(page: Page, where: string, part?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const found = await runAxe(page, `${where}, dark`, COLOURS, part)
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/**
 * At another width, and in the dark theme: the one moves things, the other colours them, and neither does what the
 * other does.
 */
export async function findDarkAt(page: Page, size: { width: number; height: number }): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: 'dark' })
  await waitForFit(page)
  const found = await runAxe(page, `dark, ${size.width} px`, COLOURS_AND_PLACES)
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
  return found
}

async function runAxe(page: Page, where: string, runOnly: Rules, part?: string): Promise<string[]> {
  // Left in the page, so that it need not be read again for every question.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // No rule asked about reads the style sheets.
  const asked: RunOptions = { runOnly: { ...runOnly }, resultTypes: ['violations'], preload: false }
  const { violations, passes } = await page.evaluate(
    async ([within, options]) => {
      const found = await window.axe.run(within === undefined ? document : { include: [within] }, options)
      return {
        passes: found.passes.map(({ id }) => id),
        violations: found.violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target }) => `${id} (${help}) at ${target.join(' ')}`),
        ),
      }
    },
    [part, asked] as const,
  )
  // That axe looked at something: of all rules, a blank screen has no words whose contrast could pass.
  if (runOnly === ALL) expect(passes.length).toBeGreaterThan(5)
  else expect(passes).toContain('color-contrast')
  return violations.map((violation) => `${where}: ${violation}`)
}
