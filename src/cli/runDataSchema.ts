// npm run data:schema: writes the JSON Schemas beside the data.
import { writeFileSync } from 'node:fs'
import { jsonSchemas } from './datasetJsonSchema.ts'

for (const [file, schema] of jsonSchemas()) {
  writeFileSync(file, schema)
  console.log(`wrote ${file}`)
}
