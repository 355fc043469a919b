// The kinds of layer that an event may have, as the commands tell them apart, check them and sum them up.

import type { CatalogueEvent, Dataset, Figure } from '../domain/dataset/schema.ts'
import { STATUSES } from '../domain/dataset/vocabulary.ts'
import { type IndexLayer, indexParts, parseIndexLayer } from '../domain/layers/indexLayer.ts'
import { type Layer, parseLayer } from '../domain/layers/layer.ts'
import { type MarketLayer, parseMarketLayer } from '../domain/layers/marketLayer.ts'
import type { Parsed } from '../domain/parsing/parse.ts'
import { allEvidence, type Citing } from '../domain/parsing/sourceText.ts'

/** What a check looks up in copies of sources. */
export type Sourced = Citing & Pick<Dataset, 'sources'>

export interface CheckedLayer {
  readonly citing: Sourced
  /** One line for a sound file. */
  readonly summary: string
}

export interface LayerKind {
  /** The key of the kind among an event's layers in the catalogue. */
  readonly key: keyof NonNullable<CatalogueEvent['layers']>
  /** The key under which a file of the kind names its event. */
  readonly eventKey: 'extends' | 'event'
  readonly recognises: (value: unknown) => boolean
  readonly check: (value: unknown, base: Dataset) => Parsed<CheckedLayer>
}

/** A file is recognised by what it says of itself: its format, or the key `layer` in what is otherwise a dataset. */
export const LAYER_KINDS: readonly LayerKind[] = [
  {
    key: 'filings',
    eventKey: 'extends',
    recognises: (value) => typeof value === 'object' && value !== null && Reflect.has(value, 'layer'),
    check: (value, base) => summed(parseLayer(value, base), summariseFilings),
  },
  {
    key: 'market',
    eventKey: 'event',
    recognises: (value) => textAt(value, 'format').startsWith('shockwave-market/'),
    check: (value, base) => summed(parseMarketLayer(value, base), summariseMarket),
  },
  {
    key: 'index',
    eventKey: 'event',
    recognises: (value) => textAt(value, 'format').startsWith('shockwave-index/'),
    check: (value, base) => {
      const parsed = parseIndexLayer(value, base)
      if (!parsed.ok) return parsed
      return summed({ ok: true, value: indexParts(parsed.value) }, () => summariseIndex(parsed.value))
    },
  },
]

/** The text under a key of a JSON value; '' where there is none. */
export function textAt(value: unknown, key: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof text === 'string' ? text : ''
}

function summed<T extends Sourced>(
  parsed: Parsed<T>,
  summarise: (layer: T) => readonly string[],
): Parsed<CheckedLayer> {
  if (!parsed.ok) return parsed
  const citing = parsed.value
  const summary = [
    ...summarise(citing),
    `${citing.sources.length} sources`,
    `${allEvidence(citing).length} citations`,
  ].join('; ')
  return { ok: true, value: { citing, summary } }
}

function summariseFilings(layer: Layer): readonly string[] {
  const subjects = new Set(layer.figures.map(({ subject }) => subject))
  if (layer.prices) subjects.delete(layer.prices.id)
  return [
    `sound; revision ${layer.revision}`,
    `${layer.layer} layer of ${layer.extends}`,
    `${subjects.size} companies and groups`,
    countFigures(layer.figures),
  ]
}

function summariseMarket({ revision, event, companies, series, reported }: MarketLayer): readonly string[] {
  const benchmarks = series.filter(({ kind }) => kind === 'benchmark')
  return [
    `sound; revision ${revision}`,
    `market layer of ${event}`,
    `${companies.length} further companies`,
    `${series.length} series (${benchmarks.length} benchmarks)`,
    `${series[0]?.points.length ?? 0} sessions`,
    `${reported.length} reported figures`,
  ]
}

function summariseIndex({ revision, event, index, members, sectors, reported }: IndexLayer): readonly string[] {
  return [
    `sound; revision ${revision}`,
    `index layer of ${event}`,
    `${members.length} members of the ${index.name.en}`,
    `${sectors.length} sectors`,
    `${reported.length} reported figures`,
  ]
}

/** How many figures, and of which statuses. */
export function countFigures(figures: readonly Figure[]): string {
  const statuses = STATUSES.flatMap((status) => {
    const count = figures.filter((figure) => figure.status === status).length
    return count > 0 ? [`${count} ${status}`] : []
  })
  return `${figures.length} figures (${statuses.join(', ')})`
}
