// Removes the CommonJS declarations that no entry of the package reaches: all entries are built as both, most are ESM only.
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

const root = join(import.meta.dirname, '..')
const {exports} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const dist = join(root, 'dist')
const paths = readdirSync(dist, {recursive: true}).map((name) => join(dist, name))

const needed = new Set()
follow(
  (JSON.stringify(exports).match(/[^"]+\.d\.cts/g) ?? []).flatMap((entry) => {
    const [start, end] = resolve(root, entry).split('*')
    return end === undefined ? [start] : paths.filter((path) => path.startsWith(start) && path.endsWith(end))
  }),
)

for (const path of paths) {
  if (path.endsWith('.d.cts') && !needed.has(path)) rmSync(path)
}

function follow(paths) {
  for (const path of paths) {
    if (needed.has(path)) continue
    needed.add(path)
    const imported = readFileSync(path, 'utf8').matchAll(/['"](\.{1,2}\/[^'"]+)\.cjs['"]/g)
    follow([...imported].map(([, name]) => resolve(dirname(path), `${name}.d.cts`)))
  }
}
