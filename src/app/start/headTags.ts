// What the head of a page says of it to search engines and link previews. All of it holds absolute addresses, so it
// needs to be known where the folder will stand.
import { LANGUAGES, type Language } from '../../domain/dataset/text.ts'
import { LOCALES } from '../../i18n/format.ts'
import { PREVIEW } from './previewLayout.ts'

/** What the tags say of a page. */
export interface HeadFacts {
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly siteName: string
  /** Its picture in words. */
  readonly pictureText: string
  /** The data that it shows, for an address of the page and one of the data folder, as JSON-LD. */
  readonly describeData: (page: string, dataFolder: string) => object
}

/**
 * The address that a deployment will have, with a slash at its end; null where none was given. Throws where it is not
 * an absolute http(s) address, or has a query, a fragment or a password.
 */
export function parseSiteUrl(value: string | undefined): string | null {
  const given = value?.trim() ?? ''
  if (given === '') return null
  const url = URL.canParse(given) ? new URL(given) : null
  const isAddress = url !== null && /^https?:\/\//i.test(given) && /^https?:$/.test(url.protocol)
  if (!isAddress || /[?#]/.test(given) || url.username !== '' || url.password !== '') {
    throw new Error(
      `SITE_URL is "${given}". It must be the absolute address of the built folder, such as https://news.example/shock/, without a query, fragment or password.`,
    )
  }
  let { href } = url
  while (href.endsWith('/')) href = href.slice(0, -1)
  return `${href}/`
}

/** The tags of a page, one a line. `picture` is the path of its picture in the built folder. */
export function headTags(site: string, page: HeadFacts, picture: string): string {
  const address = addressOf(site, page.language)
  const others = LANGUAGES.filter((language) => language !== page.language)
  return [
    element('link', { rel: 'canonical', href: address }),
    ...LANGUAGES.map((hreflang) => element('link', { rel: 'alternate', hreflang, href: addressOf(site, hreflang) })),
    element('link', { rel: 'alternate', hreflang: 'x-default', href: site }),
    property('og:type', 'website'),
    property('og:site_name', page.siteName),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:url', address),
    property('og:locale', localeOf(page.language)),
    ...others.map((language) => property('og:locale:alternate', localeOf(language))),
    property('og:image', site + picture),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PREVIEW.width)),
    property('og:image:height', String(PREVIEW.height)),
    property('og:image:alt', page.pictureText),
    element('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    `<script type="application/ld+json">${jsonInHtml(page.describeData(address, `${site}data/`))}</script>`,
  ].join('\n    ')
}

function addressOf(site: string, language: Language): string {
  return language === 'en' ? site : `${site}${language}/`
}

function localeOf(language: Language): string {
  return LOCALES[language].replace('-', '_')
}

function property(name: string, content: string): string {
  return element('meta', { property: name, content })
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${written.join('')} />`
}

/** A text for the content or an attribute of an HTML element. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** JSON that no `</script>` or `<!--` within it can end or change. */
function jsonInHtml(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
