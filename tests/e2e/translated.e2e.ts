// The page in a browser that translates it: each text stands in an element of the translator's, whatever the reader
// does.

import type { Page } from '@playwright/test'
import { openDrawn, VIEWS, waitForDrawn, waitForFit } from './dashboard.ts'
import { expect, test } from './fixtures.ts'

/** Puts two elements around each text, now and whenever one is added or changed, as Chrome does. */
function translate(): void {
  const wrap = (text: Text): void => {
    const parent = text.parentElement
    if (!parent || !text.data.trim() || parent.closest('[data-translated], script, style')) return
    const { namespaceURI: kind } = parent
    const [outer, inner] = ['outer', 'inner'].map(() =>
      document.createElementNS(kind, kind?.endsWith('svg') ? 'tspan' : 'font'),
    )
    if (!outer || !inner) return
    outer.setAttribute('data-translated', '')
    inner.append(text.data)
    outer.append(inner)
    text.replaceWith(outer)
  }
  const wrapWithin = (node: Node): void => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const texts = node instanceof Text ? [node] : []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    texts.forEach(wrap)
  }
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      for (const node of [target, ...addedNodes]) if (node.isConnected) wrapWithin(node)
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
  wrapWithin(document.body)
}

/** All that stands on the page, line by line, without the translator's elements. */
function readLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines = new Map<Element, string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      let owner = text.parentElement
      while (owner?.closest('[data-translated]')) owner = owner.parentElement
      if (owner) lines.set(owner, (lines.get(owner) ?? '') + text.nodeValue)
    }
    return [...lines.values()].map((line) => line.trim()).filter(Boolean)
  })
}

const CHANGES = ['', '&company=nvidia&sector=chips', '&lang=vi', '&lang=vi&direction=down', '']
const WALK = VIEWS.flatMap((view) => CHANGES.map((change) => `?view=${view}${change}`))

/** Goes there as Back and Forward do. There may be nothing to draw. */
async function goTo(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    window.history.pushState(null, '', address)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, `./${query}`)
  const language = query.includes('lang=vi') ? 'vi' : 'en'
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language)
  await waitForDrawn(page)
  await waitForFit(page)
}

/** Opens the page as untranslated, with all that comes by itself. */
async function openWhole(page: Page): Promise<void> {
  await openDrawn(page, WALK.at(-1))
  await page.waitForLoadState('networkidle')
}

test('a translated page says on every view, after each change, what it says untranslated', async ({
  context,
  page,
}) => {
  await openWhole(page)
  const plain: string[][] = []
  for (const query of WALK) {
    await goTo(page, query)
    plain.push(await readLines(page))
  }
  const translated = await context.newPage()
  await openWhole(translated)
  await translated.evaluate(translate)
  expect(await translated.locator('[data-translated]').count()).toBeGreaterThan(150)
  for (const [index, query] of WALK.entries()) {
    await goTo(translated, query)
    await expect(async () => expect(await readLines(translated), query).toEqual(plain[index])).toPass()
  }
})
