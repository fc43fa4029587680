// Writes the JSON Schemas from `quizproof/schema` to dist/schema/, for editors.
import {mkdirSync, writeFileSync} from 'node:fs'
import {editorSchemas} from '../dist/schema.js'

const folder = new URL('../dist/schema/', import.meta.url)
mkdirSync(folder, {recursive: true})
for (const [name, schema] of Object.entries(editorSchemas())) {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
