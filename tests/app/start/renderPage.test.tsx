// The page as the build renders it: what a reader gets before any script, in both languages.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderPage } from '../../../src/app/start/renderPage.tsx'
import { LANGUAGES } from '../../../src/domain/dataset/text.ts'
import { i18nOf } from '../../fixtures/languages.ts'
import { readDeepSeek } from '../../fixtures/published.ts'

const readData = async (name: string): Promise<unknown> => JSON.parse(readFileSync(`public/data/${name}`, 'utf8'))

const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

describe.each(LANGUAGES)('the page in %s', (language) => {
  const { t, text, format } = i18nOf[language]
  const rendered = renderPage(language, readData)
  const open = async () => parseHtml((await rendered).html)
  const { event, uncertainties, sources } = readDeepSeek()

  test('says what happened, how far, and by whose account', async () => {
    const page = await open()
    expect(page.querySelector('h1')?.textContent).toContain(language === 'en' ? '$1trn' : 'nghìn tỷ')
    expect(page.body.textContent).toContain(text(event.summary))
    expect(page.querySelector('h2')?.textContent).toBe(t.bars.fellFurther('Siemens Energy', 'Nvidia'))
    const [article] = sources
    expect([...page.querySelectorAll('a')].map(({ href }) => href)).toContain(article?.url)
    for (const { title, question } of uncertainties) {
      expect(page.body.textContent).toContain(text(title))
      expect(page.body.textContent).toContain(text(question))
    }
  })

  test('holds the moves as a table with a bar for each size', async () => {
    const page = await open()
    const rows = [...page.querySelectorAll('table.moves tbody tr')]
    const read = rows.map((row) => [
      row.querySelector('th')?.textContent,
      row.querySelector('td > .sr-only')?.textContent,
      Number.parseFloat(row.querySelector('rect')?.getAttribute('width') ?? 'NaN'),
    ])
    // Of an axis from −20 to 0 percent.
    expect(read.slice(0, 6)).toEqual([
      ['Siemens Energy', format.change(-20), 100],
      ['Nvidia', format.change(-17), 85],
      ['Cameco', format.change(-13), 65],
      ['Alphabet', format.change(-3), 15],
      ['Microsoft', format.change(-3), 15],
      ['Amazon', format.change(-1), 5],
    ])
    expect(read.slice(6)).toEqual([
      ['Apple', t.value.directionOnly.rose, Number.NaN],
      ['Salesforce', t.value.directionOnly.rose, Number.NaN],
    ])
    expect([...page.querySelectorAll('table.moves thead th')].map((head) => head.getAttribute('scope'))).toEqual([
      'col',
      'col',
    ])
  })

  test('has no style attribute and no script in it', async () => {
    const { html, skeleton, noScript } = await rendered
    const page = parseHtml(html + skeleton + noScript)
    expect(page.querySelectorAll('[style], script, style')).toHaveLength(0)
    const handlers = [...page.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    )
    expect(handlers).toEqual([])
  })

  test('leads a reader without scripts to the other language and to the data', async () => {
    const page = parseHtml((await rendered).noScript)
    const [other, data] = page.querySelectorAll('a')
    expect(other?.getAttribute('href')).toBe(language === 'en' ? './vi/' : './')
    expect(data?.getAttribute('href')).toBe('./data/deepseek-2025-01-27.json')
  })

  test('says which event it shows', async () => {
    expect(await rendered).toMatchObject({ event: 'deepseek-2025-01-27', file: 'deepseek-2025-01-27.json' })
  })

  test('has a title and a description of its own', async () => {
    const { title, description } = await rendered
    expect(title).toBe(t.documentTitle(title.replace(' – Shockwave', '')))
    expect(description).toBe(text(event.summary))
  })
})
