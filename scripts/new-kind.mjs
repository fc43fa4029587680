// Creates the folder of a new kind and adds its line to every table of kinds:
//
//   npm run new-kind hotspot
//
// The result compiles, grades and has a fixture: a question whose response is one line. Change it into your kind.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import {addLines} from './new-kind/add-lines.mjs'
import {filesOf} from './new-kind/files.mjs'
import {linesOf} from './new-kind/lines.mjs'
import {toNames} from './new-kind/names.mjs'

const [name = '', option, folder] = process.argv.slice(2)
// A test creates kinds in a copy of the project.
const root = option === '--root' ? folder : fileURLToPath(new URL('../', import.meta.url))
const kindFolder = join(root, 'src/kinds', name)

if (!/^[a-z]+(?:-[a-z]+)*$/.test(name))
  fail(`Invalid name "${name}"; use lower-case words joined with hyphens`)
if (existsSync(kindFolder)) fail(`A kind named "${name}" already exists`)

const names = toNames(name)
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
Next: run \`npm run format\`, then \`npm run types\`, which reports missing table entries.
See "Add a kind" in CONTRIBUTING.md for the rest.`)

function fail(message) {
  console.error(message)
  process.exit(1)
}
