// The page arrives with its content: the build renders the default event into index.html, and in Vietnamese into
// vi/index.html.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { withModules } from './vite.modules.ts'

const DATA_FOLDER = 'public/data'
const LANGUAGES = ['en', 'vi'] as const
const PLACE = '<div id="root"></div>'

type Language = (typeof LANGUAGES)[number]
type Renderer = typeof import('./src/app/start/renderPage.tsx')

/** Renders the pages once everything else is built. */
export function prerender(): Plugin {
  return {
    name: 'shockwave:prerender',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const shell = bundle['index.html']
        if (shell?.type !== 'asset') return
        const template = String(shell.source)
        const pages = await renderPages()
        const texts = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('/src/i18n/vi.ts'),
        )
        if (!texts) throw new Error('The build has no chunk of the Vietnamese texts.')
        const vietnamese = fill(template, 'vi', pages.vi, [modulePreload(texts.fileName)])
        shell.source = fill(template, 'en', pages.en, [])
        this.emitFile({ type: 'asset', fileName: 'vi/index.html', source: vietnamese })
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

type Page = Awaited<ReturnType<Renderer['renderPage']>>

function modulePreload(fileName: string): string {
  return `<link rel="modulepreload" crossorigin href="./${fileName}">`
}

/** `links` go into the head, beside those of the data, which the app would else ask for one after the other. */
function fill(template: string, language: Language, page: Page, links: readonly string[]): string {
  const { html, title, description, skeleton, noScript, file } = page
  const data = `<link rel="preload" href="./data/${file}" as="fetch" crossorigin="anonymous" />`
  const filled = template
    .replace('</head>', () => `  ${[data, ...links].join('\n    ')}\n  </head>`)
    .replace(/<title>.*<\/title>/, () => `<title>${escapeText(title)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, start: string) => start + escapeText(description))
    .replace(PLACE, () => `<div id="root">${html}</div>${skeleton}<noscript>${noScript}</noscript>`)
  if (language === 'en') return filled
  // One folder down, everything lies one level up.
  return filled
    .replace('<html lang="en"', `<html lang="${language}" data-folder="${language}"`)
    .replace(/(href|src)="\.\//g, '$1="../')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
