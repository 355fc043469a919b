// The settings of an index layer, format `shockwave-index-settings/1`: everything in the layer that tables of closes,
// members and volumes cannot tell. What the layer has under the same key goes into it unchanged.
import * as z from 'zod/mini'
import { idSchema, lineSchema, localNameSchema, nameSchema } from '../domain/dataset/schema.ts'
import { indexSchema } from '../domain/layers/indexLayer.ts'
import { type Parsed, parseShape } from '../domain/parsing/parse.ts'

const { event, revision, revised, asOf, index, market, sources, evidence, reported } = indexSchema.shape
const { id, name, symbol } = market.shape

const settingsSchema = z.strictObject({
  format: z.literal('shockwave-index-settings/1'),
  event,
  revision,
  revised,
  asOf,
  index,
  market: z.strictObject({ id, name, symbol }),
  sources,
  evidence,
  reported,
  /** `listed` is what the list of members calls the sector. */
  sectors: z.array(z.strictObject({ id: idSchema, listed: lineSchema, name: localNameSchema })),
  /** Of symbols that carry the value of a whole company: the one with which theirs is counted. */
  countedWith: z.record(z.string(), nameSchema),
  /** Names other than those of the list, by symbol. */
  names: z.record(z.string(), nameSchema),
})

export type IndexSettings = z.infer<typeof settingsSchema>

export function parseIndexSettings(value: unknown): Parsed<IndexSettings> {
  return parseShape(settingsSchema, value)
}
