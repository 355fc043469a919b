// The JSON Schemas of `shockwave/1`, `shockwave-market/1`, `shockwave-index/1` and `shockwave-story/1`, generated from
// the Zod schemas that the app parses with.
import * as z from 'zod/mini'
import { datasetSchema } from '../domain/dataset/schema.ts'
import { indexSchema } from '../domain/layers/indexLayer.ts'
import { layerSchema } from '../domain/layers/layer.ts'
import { marketSchema } from '../domain/layers/marketLayer.ts'
import { storySchema } from '../domain/story/story.ts'

export const JSON_SCHEMA_FILE = 'public/data/dataset.schema.json'
export const LAYER_SCHEMA_FILE = 'public/data/layer.schema.json'
export const MARKET_SCHEMA_FILE = 'public/data/market.schema.json'
export const INDEX_SCHEMA_FILE = 'public/data/index.schema.json'
export const STORY_SCHEMA_FILE = 'public/data/story.schema.json'

/** The published JSON Schemas as the texts of their files, by file. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    [JSON_SCHEMA_FILE, write('Shockwave dataset, format shockwave/1', datasetSchema)],
    [LAYER_SCHEMA_FILE, write('Layer of a Shockwave dataset, format shockwave/1', layerSchema)],
    [MARKET_SCHEMA_FILE, write('Market layer of a Shockwave event, format shockwave-market/1', marketSchema)],
    [INDEX_SCHEMA_FILE, write('Index layer of a Shockwave event, format shockwave-index/1', indexSchema)],
    [STORY_SCHEMA_FILE, write('Story of a Shockwave event, format shockwave-story/1', storySchema)],
  ])
}

function write(title: string, schema: z.core.$ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) }, null, 2)}\n`
}
