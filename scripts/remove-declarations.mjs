// Removes the CommonJS declarations that no entry of the package reaches: all entries are built as both, most are ESM only.
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

const root = join(import.meta.dirname, '..')
const {exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const needed = new Set()
follow(
  JSON.stringify(exports)
    .match(/[^"]+\.d\.cts/g)
    ?.map((path) => resolve(root, path)) ?? [],
)

const dist = join(root, 'dist')
for (const name of readdirSync(dist, {recursive: true})) {
  const path = join(dist, name)
  if (name.endsWith('.d.cts') && !needed.has(path)) rmSync(path)
}

function follow(paths) {
  for (const path of paths) {
    if (needed.has(path)) continue
    needed.add(path)
    const imported = readFileSync(path, 'utf8').matchAll(/['"](\.{1,2}\/[^'"]+)\.cjs['"]/g)
    follow([...imported].map(([, name]) => resolve(dirname(path), `${name}.d.cts`)))
  }
}
