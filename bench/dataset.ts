// Generated events with any number of companies. The numbers come from a seed: the same count gives the same event.
import type { Catalogue, Dataset, Evidence, Figure } from '../src/domain/dataset/schema.ts'

/** A company as every chart that is measured draws it. */
export interface Point {
  readonly name: string
  readonly sector: number
  /** Planned capital spending, in billions of US dollars. */
  readonly planUsdBn: number
  readonly movePct: number
}

const SECTORS = ['Chips', 'Cloud', 'Power', 'Software', 'Networks', 'Banks', 'Retail', 'Transport'] as const
const DAY = '2026-01-05'
const SEED = 20_260_105
const EVENT_PREFIX = 'generated-'

/** The sector that the measured filter keeps: every eighth company, roughly. */
export const KEPT_SECTOR = 0

/** `count` companies; the first of more are the same as fewer. */
export function generatePoints(count: number): Point[] {
  const random = seededRandom(SEED)
  return Array.from({ length: count }, (_, index) => ({
    name: `Company ${index + 1}`,
    sector: index % SECTORS.length === 0 ? KEPT_SECTOR : Math.floor(random() * SECTORS.length),
    planUsdBn: Math.round(100 * 10 ** (random() * 2 - 1)) / 100,
    // The sum of three is near a bell: most moves are small falls, some are large.
    movePct: Math.round(((random() + random() + random()) * 20 - 33) * 100) / 100,
  }))
}

/** An event of `count` companies, each with a move at the time of writing and a plan for the year. */
export function generateDataset(count: number): Dataset {
  const points = generatePoints(count)
  const ids = points.map((_, index) => `company-${index + 1}`)
  return {
    format: 'shockwave/1',
    revision: 1,
    revised: DAY,
    event: {
      id: eventIdOf(count),
      date: DAY,
      title: { en: `A generated event of ${count} companies` },
      summary: { en: 'Numbers from a seed, to measure how the page keeps up with many companies.' },
      headlineFigure: `${ids[0]}-move`,
    },
    sources: [
      {
        id: 'generator',
        kind: 'market-data',
        publisher: 'The generator',
        title: 'Generated numbers',
        url: 'https://example.com/generated',
        published: DAY,
        language: 'en',
      },
    ],
    sectors: SECTORS.map((name) => ({ id: sectorIdOf(name), name: { en: name } })),
    companies: points.map(({ name, sector }, index) => ({
      id: ids[index] ?? '',
      name,
      ticker: `G${index + 1}`,
      listing: 'public',
      sector: sectorIdOf(SECTORS[sector] ?? SECTORS[KEPT_SECTOR]),
      role: { en: 'Generated' },
    })),
    groups: [],
    figures: points.flatMap((point, index) => figuresOf(point, ids[index] ?? '')),
    claims: [],
    uncertainties: [],
  }
}

/** The catalogue with a generated event added for each count. */
export function addGenerated(catalogue: Catalogue, counts: readonly number[]): Catalogue {
  const events = counts.map((count) => ({
    id: eventIdOf(count),
    date: DAY,
    title: { en: `A generated event of ${count} companies` },
    file: generatedFileOf(count),
  }))
  return { ...catalogue, events: [...catalogue.events, ...events] }
}

export function eventIdOf(count: number): string {
  return `${EVENT_PREFIX}${count}`
}

export function generatedFileOf(count: number): string {
  return `${eventIdOf(count)}.json`
}

/** How many companies the measured filter leaves. */
export function countKept(count: number): number {
  return generatePoints(count).filter(({ sector }) => sector === KEPT_SECTOR).length
}

/** The words on the measured filter. */
export const KEPT_SECTOR_NAME = SECTORS[KEPT_SECTOR]

function sectorIdOf(name: string): string {
  return name.toLowerCase()
}

const EVIDENCE: Evidence[] = [{ source: 'generator', paraphrase: { en: 'A number from a seed.' } }]

function figuresOf({ movePct, planUsdBn }: Point, subject: string): Figure[] {
  return [
    {
      id: `${subject}-move`,
      subject,
      measure: 'sharePriceChange',
      value: movePct,
      unit: 'percent',
      status: 'stated',
      precision: 'rounded',
      basis: 'at-writing',
      period: { start: DAY, end: DAY },
      evidence: EVIDENCE,
    },
    {
      id: `${subject}-plan`,
      subject,
      measure: 'capex',
      value: planUsdBn,
      unit: 'usd-bn',
      status: 'planned',
      precision: 'rounded',
      scope: 'ai',
      period: { year: 2026 },
      evidence: EVIDENCE,
    },
  ]
}

/** Mulberry32: numbers from 0 up to 1 that a seed settles. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
