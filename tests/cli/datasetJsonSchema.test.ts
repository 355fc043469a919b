// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { JSON_SCHEMA_FILE, jsonSchemas, LAYER_SCHEMA_FILE } from '../../src/cli/datasetJsonSchema.ts'
import { readDeepSeek, readFilings } from '../fixtures/published.ts'

test.each([JSON_SCHEMA_FILE, LAYER_SCHEMA_FILE])('%s is the one that the app parses with', (file) => {
  expect(readFileSync(file, 'utf8'), 'run npm run data:schema').toBe(jsonSchemas().get(file))
})

test('the published files name the schema beside them', () => {
  expect(readDeepSeek().$schema).toBe('./dataset.schema.json')
  expect(readFilings().$schema).toBe('./layer.schema.json')
})

test('they refuse unknown keys, and name the format', () => {
  const schemas = [...jsonSchemas().values()].map((text): unknown => JSON.parse(text))
  expect(schemas).toHaveLength(2)
  for (const schema of schemas) {
    expect(schema).toMatchObject({ additionalProperties: false, properties: { format: { const: 'shockwave/1' } } })
  }
  expect(schemas[1]).toMatchObject({ properties: { layer: { const: 'filings' } } })
})
