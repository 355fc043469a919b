// The page arrives with its content: the build renders the default event into index.html, and in Vietnamese into
// vi/index.html.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { escapeHtml, headTags, parseSiteUrl } from './src/app/start/headTags.ts'
import { LANGUAGES, type Language } from './src/domain/dataset/text.ts'
import { firstFonts } from './vite.fonts.ts'
import { withModules } from './vite.modules.ts'
import { drawPicture } from './vite.picture.ts'

const DATA_FOLDER = 'public/data'
const MODULE = /\s*<script type="module".*<\/script>/g
const MAIN = '/src/main.tsx'
const PLACE = '<div id="root"></div>'

type Bundle = Rolldown.OutputBundle
type Renderer = typeof import('./src/app/start/renderPage.tsx')

/**
 * Renders the pages once everything else is built. With the address that the folder will have, their heads also say
 * what search engines and link previews ask for.
 */
export function prerender({ siteUrl }: { readonly siteUrl: string | undefined }): Plugin {
  return {
    name: 'shockwave:prerender',
    apply: 'build',
    buildStart() {
      const isKnown = parseSiteUrl(siteUrl) !== null
      if (!isKnown) this.info('No canonical address, link preview or JSON-LD: set SITE_URL=https://… to have them.')
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const shell = bundle['index.html']
        if (shell?.type !== 'asset') return
        const template = String(shell.source)
        const site = parseSiteUrl(siteUrl)
        const scripts = scriptsOf(bundle)
        const pages = await renderPages()
        for (const language of LANGUAGES) {
          const page = pages[language]
          let tags = ''
          if (site !== null) {
            const source = await drawPicture(page.picture)
            const picture = this.emitFile({ type: 'asset', name: `og-${language}.png`, source })
            tags = headTags(site, page.head, this.getFileName(picture))
          }
          const html = fill(template, language, page, { tags, fonts: firstFonts(language, bundle), scripts })
          if (language === 'en') shell.source = html
          else this.emitFile({ type: 'asset', fileName: `${language}/index.html`, source: html })
        }
      },
    },
  }
}

async function renderPages() {
  return withModules(async (load) => {
    const { renderPage } = (await load('/src/app/start/renderPage.tsx')) as Renderer
    const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(DATA_FOLDER, name), 'utf8'))
    return { en: await renderPage('en', read), vi: await renderPage('vi', read) }
  })
}

interface Scripts {
  /** Those that run, one after the other: the library that the app is written with, then the app. */
  readonly run: readonly string[]
  /** What they import besides. */
  readonly needed: readonly string[]
}

/** What start.js asks for once the page is in sight. */
function scriptsOf(bundle: Bundle): Scripts {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const entry = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(MAIN)))
  const library = chunks.find(({ name }) => name === 'react')
  if (!entry || !library) throw new Error('The build has no script to start with.')
  const run = [library.fileName, entry.fileName]
  const needed = new Set([...library.imports, ...entry.imports].filter((file) => !run.includes(file)))
  return { run, needed: [...needed] }
}

interface Built {
  readonly tags: string
  readonly fonts: readonly string[]
  readonly scripts: Scripts
}

type Page = Awaited<ReturnType<Renderer['renderPage']>>

function fill(template: string, language: Language, content: Page, { tags, fonts, scripts }: Built): string {
  const { html, title, description, skeleton, noScript, event, file } = content
  const preloads = fonts.map(
    (font) => `<link rel="preload" href="./${font}" as="font" type="font/woff2" crossorigin />`,
  )
  const { run, needed } = scripts
  const files = `catalogue.json ${file}`
  const page = template
    .replace('<html lang="en"', `<html lang="${language}" data-event="${event}"`)
    .replace(MODULE, '')
    .replace('<script', `<script data-run="${run.join(' ')}" data-needed="${needed.join(' ')}" data-files="${files}"`)
    .replace('</head>', () => `  ${preloads.join('\n    ')}\n  </head>`)
    .replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(title)}</title>${tags && `\n    ${tags}`}`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start: string) => start + escapeHtml(description))
    .replace(PLACE, () => `<div id="root">${html}</div>${skeleton}<noscript>${noScript}</noscript>`)
  if (language === 'en') return page
  // One folder down, everything lies one level up.
  return page.replace('<html', `<html data-folder="${language}"`).replace(/(href|src)="\.\//g, '$1="../')
}
