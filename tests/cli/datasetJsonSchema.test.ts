import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  INDEX_SCHEMA_FILE,
  JSON_SCHEMA_FILE,
  jsonSchemas,
  LAYER_SCHEMA_FILE,
  MARKET_SCHEMA_FILE,
  STORY_SCHEMA_FILE,
} from '../../src/cli/datasetJsonSchema.ts'
import { readDeepSeek, readFilings, readIndex, readMarket, readStory } from '../fixtures/published.ts'

test.each([JSON_SCHEMA_FILE, LAYER_SCHEMA_FILE, MARKET_SCHEMA_FILE, INDEX_SCHEMA_FILE, STORY_SCHEMA_FILE])(
  '%s is the one that the app parses with',
  (file) => {
    expect(readFileSync(file, 'utf8'), 'run npm run data:schema').toBe(jsonSchemas().get(file))
  },
)

test('the published files name the schema beside them', () => {
  expect(readDeepSeek().$schema).toBe('./dataset.schema.json')
  expect(readFilings().$schema).toBe('./layer.schema.json')
  expect(readMarket().$schema).toBe('./market.schema.json')
  expect(readIndex().$schema).toBe('./index.schema.json')
  expect(readStory().$schema).toBe('./story.schema.json')
})

test('they refuse unknown keys, and name the format', () => {
  const schemas = [...jsonSchemas().values()].map((text): unknown => JSON.parse(text))
  const formats = ['shockwave/1', 'shockwave/1', 'shockwave-market/1', 'shockwave-index/1', 'shockwave-story/1']
  expect(schemas).toHaveLength(formats.length)
  for (const [index, schema] of schemas.entries()) {
    expect(schema).toMatchObject({ additionalProperties: false, properties: { format: { const: formats[index] } } })
  }
  expect(schemas[1]).toMatchObject({ properties: { layer: { const: 'filings' } } })
  expect(schemas[2]).toMatchObject({
    properties: { series: { items: { oneOf: [{ additionalProperties: false }, { additionalProperties: false }] } } },
  })
})
