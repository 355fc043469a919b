import { describe, expect, test } from 'vitest'
import { describeDataset } from '../../../src/app/start/describeDataset.ts'
import { type HeadFacts, headTags, parseSiteUrl } from '../../../src/app/start/headTags.ts'
import type { Period } from '../../../src/domain/dataset/schema.ts'
import { buildDataset, buildFigure } from '../../fixtures/dataset.ts'

describe('the address of a deployment', () => {
  test.each([
    ['https://news.example', 'https://news.example/'],
    ['https://news.example/shock', 'https://news.example/shock/'],
    ['https://news.example/shock//', 'https://news.example/shock/'],
    [' HTTP://News.example:8080/a/b/ ', 'http://news.example:8080/a/b/'],
  ])('%s is %s', (given, site) => expect(parseSiteUrl(given)).toBe(site))

  test.each([undefined, '', '  '])('is unknown where nothing is given: %j', (given) =>
    expect(parseSiteUrl(given)).toBeNull(),
  )

  test.each([
    'news.example',
    '/shock/',
    '//news.example/',
    'https:news.example',
    'ftp://news.example/',
    'javascript:alert(1)',
    'https://',
    'https://news.example/?a=1',
    'https://news.example/?',
    'https://news.example/#a',
    'https://me:secret@news.example/',
  ])('%s stops the build', (given) => expect(() => parseSiteUrl(given)).toThrow(/^SITE_URL is "/))
})

const FACTS: HeadFacts = {
  language: 'vi',
  title: 'Giảm "sâu" & <nhanh>',
  description: 'Tóm tắt',
  siteName: 'Shockwave',
  pictureText: 'A −20%',
  describeData: (page, folder) => ({ page, file: `${folder}a.json`, name: '</script><!-- & "' }),
}
const SITE = 'https://news.example/shock/'

/** The attributes of each tag, by name and value, and the data block. */
function read(tags: string) {
  const page = new DOMParser().parseFromString(`<head>${tags}</head>`, 'text/html')
  const contents = (selector: string, key: string) =>
    [...page.head.querySelectorAll(selector)].map((element) => element.getAttribute(key))
  return { page, contents }
}

describe('the head of a page', () => {
  const { page, contents } = read(headTags(SITE, FACTS, 'assets/og-vi-1.png'))
  const of = (name: string) => contents(`meta[property="${name}"]`, 'content')

  test('names its own address, and that of the page in each language', () => {
    expect(contents('link[rel="canonical"]', 'href')).toEqual([`${SITE}vi/`])
    expect(contents('link[rel="alternate"]', 'hreflang')).toEqual(['en', 'vi', 'x-default'])
    expect(contents('link[rel="alternate"]', 'href')).toEqual([SITE, `${SITE}vi/`, SITE])
  })

  test('says what a preview shows, in the page’s language', () => {
    expect(of('og:type')).toEqual(['website'])
    expect(of('og:site_name')).toEqual(['Shockwave'])
    expect(of('og:title')).toEqual([FACTS.title])
    expect(of('og:description')).toEqual([FACTS.description])
    expect(of('og:url')).toEqual([`${SITE}vi/`])
    expect(of('og:locale')).toEqual(['vi_VN'])
    expect(of('og:locale:alternate')).toEqual(['en_GB'])
    expect(of('og:image')).toEqual([`${SITE}assets/og-vi-1.png`])
    expect(of('og:image:width')).toEqual(['1200'])
    expect(of('og:image:height')).toEqual(['630'])
    expect(of('og:image:alt')).toEqual([FACTS.pictureText])
    expect(contents('meta[name="twitter:card"]', 'content')).toEqual(['summary_large_image'])
  })

  test('holds one block of data, which its own text cannot end', () => {
    const scripts = [...page.querySelectorAll('script')]
    expect(scripts.map(({ type }) => type)).toEqual(['application/ld+json'])
    expect(scripts[0]?.textContent).not.toContain('<')
    expect(JSON.parse(scripts[0]?.textContent ?? '')).toEqual({
      page: `${SITE}vi/`,
      file: `${SITE}data/a.json`,
      name: '</script><!-- & "',
    })
  })

  test('in English names the root', () => {
    const english = read(headTags(SITE, { ...FACTS, language: 'en' }, 'p.png'))
    expect(english.contents('link[rel="canonical"]', 'href')).toEqual([SITE])
    expect(english.contents('meta[property="og:locale"]', 'content')).toEqual(['en_GB'])
  })
})

describe('the dataset for machines', () => {
  const dataset = buildDataset({ revision: 3, revised: '2026-11-23' })
  const words = { name: 'Event', description: 'What happened', language: 'en' } as const
  const addresses = { page: SITE, file: `${SITE}data/a.json` }
  const described = describeDataset(dataset, words, addresses)

  test('is described from the file, with its sources as citations', () => {
    expect(described).toMatchObject({ url: SITE, version: '3', dateModified: '2026-11-23', inLanguage: 'en' })
    expect(described.distribution.map(({ contentUrl }) => contentUrl)).toEqual([addresses.file])
    expect(described.citation.map(({ name, url }) => [name, url])).toEqual(
      dataset.sources.map(({ title, url }) => [title, url]),
    )
    expect(described.citation.map(({ publisher }) => publisher.name)).toEqual(
      dataset.sources.map(({ publisher }) => publisher),
    )
  })

  test('claims no licence, author or day of publication that the file does not state', () => {
    const keys = [described, ...described.citation].flatMap((part) => Object.keys(part))
    for (const key of ['license', 'creator', 'author', 'datePublished']) expect(keys).not.toContain(key)
  })

  test('covers the years of its figures', () => {
    const of = (...periods: Period[]) =>
      describeDataset({ ...dataset, figures: periods.map((period) => buildFigure({ period })) }, words, addresses)
        .temporalCoverage
    expect(of({ start: '2025-01-27', end: '2025-01-27' })).toBe('2025')
    expect(of({ year: 2025 }, { year: 2023 }, { start: '2024-12-30', end: '2025-01-27' })).toBe('2023/2025')
    expect(of()).toBeUndefined()
  })
})
