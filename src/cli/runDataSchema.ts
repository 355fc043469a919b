// npm run data:schema: writes the JSON Schema beside the data.
import { writeFileSync } from 'node:fs'
import { datasetJsonSchema, JSON_SCHEMA_FILE } from './datasetJsonSchema.ts'

writeFileSync(JSON_SCHEMA_FILE, datasetJsonSchema())
console.log(`wrote ${JSON_SCHEMA_FILE}`)
