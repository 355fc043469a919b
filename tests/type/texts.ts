// The texts that the page shows of its own: those of its modules and those of the published data.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one reads in a language in the published data. */
export function dataTexts(language: 'en' | 'vi'): string[] {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, held] of Object.entries(value)) {
      if (key === language && typeof held === 'string') texts.push(held.normalize('NFC'))
      else collect(held)
    }
  }
  for (const file of dataFiles()) collect(JSON.parse(readFileSync(file, 'utf8')))
  return texts
}

/** The published data, and the modules of texts as they are written. */
export function writtenTexts(): { readonly file: string; readonly text: string }[] {
  const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /Texts?\.tsx?$/.test(file) || /i18n[\\/](en|vi|glossary)/.test(file))
    .map((file) => join('src', file))
  return [...modules, ...dataFiles()].map((file) => ({ file, text: readFileSync(file, 'utf8').normalize('NFC') }))
}

function dataFiles(): string[] {
  return readdirSync('public/data')
    .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
    .map((file) => join('public/data', file))
}
