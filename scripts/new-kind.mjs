// Writes the folder of a new kind, and its line into every table of kinds:
//
//   npm run new-kind hotspot
//
// What it writes compiles, grades and has a fixture: a question whose response is one line. Make of it what the kind is.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import {addLines} from './new-kind/add-lines.mjs'
import {filesOf} from './new-kind/files.mjs'
import {linesOf} from './new-kind/lines.mjs'
import {namesOf} from './new-kind/names.mjs'

const [name = '', option, folder] = process.argv.slice(2)
// A test scaffolds into a copy.
const root = option === '--root' ? folder : fileURLToPath(new URL('../', import.meta.url))
const kindFolder = join(root, 'src/kinds', name)

if (!/^[a-z]+(?:-[a-z]+)*$/.test(name))
  fail(`Unexpected name "${name}", expected lower-case words joined with hyphens`)
if (existsSync(kindFolder)) fail(`Unexpected name "${name}", which a kind has already`)

const names = namesOf(name)
for (const [path, text] of Object.entries(filesOf(names))) {
  const file = join(kindFolder, path)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}
console.log(`Wrote src/kinds/${name}/`)

for (const [path, lines] of Object.entries(linesOf(names))) {
  const shown = posix.join('src/kinds', path)
  const file = join(root, shown)
  writeFileSync(file, addLines(readFileSync(file, 'utf8'), lines))
  console.log(`\n${shown}`)
  for (const {line} of [...lines.imports, ...lines.entries]) console.log(`  ${line.trim()}`)
}

console.log(`
Next: \`npm run format\`, then \`npm run types\`, which names what a table lacks.
CONTRIBUTING.md, "Add a kind", tells the rest.`)

function fail(message) {
  console.error(message)
  process.exit(1)
}
