// What axe finds on a page as it stands.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
// A theme changes colours and nothing else, so that the second is only asked about those.
const THEMES = [
  ['light', { type: 'tag', values: TAGS }],
  ['dark', { type: 'rule', values: COLOUR_RULES }],
] as const

/** What axe finds on the page as it stands, in the light theme and in the dark; empty where it finds nothing. */
export async function findViolations(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const [theme, runOnly] of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    found.push(...(await runAxe(page, `${where}, ${theme}`, runOnly)))
  }
  return found
}

type RunOnly = (typeof THEMES)[number][1]

async function runAxe(page: Page, where: string, runOnly: RunOnly): Promise<string[]> {
  // The page has no frames, so that axe need not look into any: one context, half the time.
  const builder = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] }).setLegacyMode()
  const { violations, passes } = await builder.analyze()
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${where}: ${id} (${help}) at ${target.join(' ')}`),
  )
}
