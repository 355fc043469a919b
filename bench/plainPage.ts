// The page to be measured against: plain HTML with the text of a page of ours, one small style sheet and no script.
import type { Browser } from '@playwright/test'
import { openPage } from './browser.ts'
import { QUIET_MS, settle } from './measure.ts'

/** What a page says, in its order. */
export interface PageText {
  readonly language: string
  readonly title: string
  readonly description: string
  readonly blocks: readonly TextBlock[]
}

export interface TextBlock {
  readonly kind: 'h1' | 'h2' | 'h3' | 'p'
  readonly text: string
}

export const PLAIN_STYLES = `body { max-width: 45rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 sans-serif; color: #222; background: #fff }
h1, h2, h3 { line-height: 1.2 }
`

const LIMIT_MS = 60_000

/** Opens an address and reads what stands there once all of it has been drawn. */
export async function readText(browser: Browser, address: string): Promise<PageText> {
  const page = await openPage(browser)
  try {
    await page.goto(address)
    await settle(page, QUIET_MS, LIMIT_MS)
    const read = await page.evaluate(collectText)
    if (read.blocks.length === 0) throw new Error(`${address} says nothing`)
    return read
  } finally {
    await page.context().close()
  }
}

/** Runs in the page. */
function collectText(): PageText {
  const lineOf = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const kinds = new Map<string, TextBlock['kind']>()
  for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, h3')) {
    const kind = heading.tagName === 'H1' ? 'h1' : heading.tagName === 'H2' ? 'h2' : 'h3'
    kinds.set(lineOf(heading.innerText), kind)
  }
  const lines = document.body.innerText.split('\n').map(lineOf).filter(Boolean)
  const description = document.querySelector<HTMLMetaElement>('meta[name=description]')?.content
  return {
    language: document.documentElement.lang,
    title: document.title,
    description: description ?? document.title,
    blocks: lines.map((text) => ({ kind: kinds.get(text) ?? 'p', text })),
  }
}

/** The plain page. Its style sheet is `plain.css` beside it. */
export function writePlainPage({ language, title, description, blocks }: PageText): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="plain.css">
</head>
<body>
<main>
${blocks.map(({ kind, text }) => `<${kind}>${escapeHtml(text)}</${kind}>`).join('\n')}
</main>
</body>
</html>
`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}
