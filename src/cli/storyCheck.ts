// Checks stories against their events: the form of the story, and that each step names only what exists.
import '../views/views.ts'
import { dirname, join } from 'node:path'
import type { CatalogueEvent } from '../domain/dataset/schema.ts'
import { LANGUAGES } from '../domain/dataset/text.ts'
import type { Layers } from '../domain/layers/layers.ts'
import { parseFilings, parseIndex, parseMarket } from '../domain/layers/parseLayers.ts'
import { parseCatalogue, parseDataset } from '../domain/parsing/parse.ts'
import { checkStoryViews, parseStory } from '../domain/story/story.ts'
import { CATALOGUE_NAME, formatProblem, readValue } from './dataFiles.ts'
import { textAt } from './layerKinds.ts'

export interface StoryCheck {
  readonly faults: readonly string[]
  /** One line for a sound story; '' for a story with faults. */
  readonly summary: string
}

export function isStory(value: unknown): boolean {
  return textAt(value, 'format').startsWith('shockwave-story/')
}

/** Checks a story whose event the catalogue beside it lists. */
export async function checkStory(file: string, value: unknown): Promise<StoryCheck> {
  const catalogue = parseCatalogue(await readValue(join(dirname(file), CATALOGUE_NAME)))
  const id = textAt(value, 'event')
  const event = catalogue.ok ? catalogue.value.events.find((one) => one.id === id) : undefined
  if (event) return checkStoryOf(file, value, event)
  const expected = `a ${CATALOGUE_NAME} beside it that lists the event "${id}"`
  const line = `${file}: found a story of an event; expected ${expected}; put the story into the folder of its event`
  return { faults: [line], summary: '' }
}

/** Checks a story against the files of one event. */
export async function checkStoryOf(file: string, value: unknown, event: CatalogueEvent): Promise<StoryCheck> {
  const parsed = parseStory(value)
  if (!parsed.ok) return { faults: parsed.problems.map((problem) => `${file}: ${formatProblem(problem)}`), summary: '' }
  const story = parsed.value
  const layers = await readLayers(dirname(file), event)
  if (story.event !== event.id || layers === null) {
    const found = story.event === event.id ? `"${event.file}" unsound` : `a story of "${story.event}"`
    return {
      faults: [`${file}: found ${found}; expected a sound event "${event.id}"; check "event" here`],
      summary: '',
    }
  }
  const faults = checkStoryViews(story, layers).map((problem) => `${file}: ${formatProblem(problem)}`)
  const told = LANGUAGES.filter((language) => story.steps.every(({ headline }) => headline[language]?.trim()))
  const parts = [
    `sound; story of ${story.event}`,
    `${story.steps.length} steps`,
    `told in ${told.join(', ') || 'a mix'}`,
  ]
  return { faults, summary: faults.length > 0 ? '' : `${file}: ${parts.join('; ')}` }
}

/** The event with every layer that it has, as the page loads them; null where its dataset or a layer is unsound. */
async function readLayers(folder: string, { file, layers }: CatalogueEvent): Promise<Layers | null> {
  const dataset = parseDataset(await readValue(join(folder, file)))
  if (!dataset.ok) return null
  const filings = layers?.filings
    ? parseFilings(await readValue(join(folder, layers.filings)), dataset.value)
    : ({ ok: true, value: null } as const)
  const market = layers?.market
    ? parseMarket(await readValue(join(folder, layers.market)), dataset.value)
    : ({ ok: true, value: null } as const)
  const index = layers?.index
    ? parseIndex(await readValue(join(folder, layers.index)), dataset.value)
    : ({ ok: true, value: null } as const)
  if (!filings.ok || !market.ok || !index.ok) return null
  return {
    dataset: dataset.value,
    filings: filings.value,
    market: market.value,
    index: index.value,
    hasMarket: market.value !== null,
    hasIndex: index.value !== null,
  }
}
