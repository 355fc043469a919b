// The JSON Schema of `shockwave/1`, generated from the Zod schema that the app parses with.
import * as z from 'zod/mini'
import { datasetSchema } from '../domain/schema.ts'

export const JSON_SCHEMA_FILE = 'public/data/dataset.schema.json'

/** The published JSON Schema as the text of its file. */
export function datasetJsonSchema(): string {
  const schema = z.toJSONSchema(datasetSchema, { target: 'draft-2020-12' })
  return `${JSON.stringify({ title: 'Shockwave dataset, format shockwave/1', ...schema }, null, 2)}\n`
}
