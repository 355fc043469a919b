// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { datasetJsonSchema, JSON_SCHEMA_FILE } from '../../src/cli/datasetJsonSchema.ts'
import { readDeepSeek } from '../fixtures/published.ts'

test('the published JSON Schema is the one that the app parses with', () => {
  expect(readFileSync(JSON_SCHEMA_FILE, 'utf8'), 'run npm run data:schema').toBe(datasetJsonSchema())
})

test('the published dataset names the schema beside it', () => {
  expect(readDeepSeek().$schema).toBe('./dataset.schema.json')
})

test('it refuses unknown keys, and names the format', () => {
  const schema: unknown = JSON.parse(datasetJsonSchema())
  expect(schema).toMatchObject({ additionalProperties: false, properties: { format: { const: 'shockwave/1' } } })
})
