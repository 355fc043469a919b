// A layer of an event: further figures with sources of their own, in a file that is loaded only when a view asks for
// it.
import * as z from 'zod/mini'
import {
  type Dataset,
  dateSchema,
  figureSchema,
  groupSchema,
  idSchema,
  localNameSchema,
  nameSchema,
  sourceSchema,
} from '../dataset/schema.ts'
import { checkParts, NO_PARTS, type Parts } from '../parsing/integrity.ts'
import { type Parsed, parseShape } from '../parsing/parse.ts'
import { quoteFound } from '../parsing/problems.ts'

/**
 * The format `shockwave/1` of a layer. `extends` is the id of the event whose companies, groups and sources it may
 * name.
 */
export const layerSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('shockwave/1'),
  layer: z.literal('filings'),
  extends: idSchema,
  revision: z.int().check(z.minimum(1)),
  revised: dateSchema,
  sources: z.array(sourceSchema),
  groups: z.array(groupSchema),
  /**
   * An index of consumer prices, the subject of figures of its own. `base` is the figure of the year whose prices
   * spending of other years is put into.
   */
  prices: z.optional(z.strictObject({ id: idSchema, name: localNameSchema, symbol: nameSchema, base: idSchema })),
  figures: z.array(figureSchema),
})

export type Layer = z.infer<typeof layerSchema>

/**
 * Parses a JSON value as a layer of the event of `base`, which has to be sound itself. The shape is checked first, then
 * what spans several keys: references may lead into the layer or into the base, and no id may stand in both.
 */
export function parseLayer(value: unknown, base: Dataset): Parsed<Layer> {
  const shaped = parseShape(layerSchema, value)
  if (!shaped.ok) return shaped
  const layer = shaped.value
  const { id } = base.event
  if (layer.extends !== id) {
    const detail = { code: 'not-allowed', allowed: [id] } as const
    return { ok: false, problems: [{ path: '$.extends', found: quoteFound(layer.extends), detail }] }
  }
  const problems = checkParts(partsOf(layer), base)
  return problems.length > 0 ? { ok: false, problems } : shaped
}

/** The lists of a layer as those of a dataset. */
export function partsOf({ sources, groups, prices, figures }: Layer): Parts {
  return { ...NO_PARTS, sources, groups, prices, figures }
}
