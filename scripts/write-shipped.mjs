// Writes an entry for each track and pattern of the shipped bank, with its names as types, from the files in dist/bank:
// `quizproof/bank/<track>` and `quizproof/bank/<track>/<pattern>`, and below `quizproof/bank/public` the same without keys.
// The subpath patterns in package.json find them, so a new pattern needs no line anywhere.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, posix} from 'node:path'
import {fileURLToPath} from 'node:url'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const readJson = (name) => JSON.parse(readFileSync(join(dist, 'bank', name), 'utf8'))
const index = readJson('index.json')

/** Entries by name, with the ids of their patterns. */
const entries = new Map(index.patterns.map(({id}) => [id, [id]]))
for (const {id} of index.tracks) {
  const patterns = index.patterns.filter(({track}) => track === id).map((pattern) => pattern.id)
  // The paths of other entries of the package.
  if (['json', 'public'].includes(id) || entries.has(id)) throw new Error(`A track cannot be named ${id}`)
  if (patterns.length > 0) entries.set(id, patterns)
}

const sides = [
  {folder: 'patterns', open: 'openBank', type: 'Bank', keys: 'with their keys'},
  {
    folder: 'public',
    open: 'openPublicBank',
    type: 'PublicBank',
    keys: 'without keys: safe to send to learners',
  },
]

for (const side of sides) {
  for (const {id} of index.patterns) {
    const json = JSON.stringify(readJson(`${side.folder}/${id}.json`))
    write(`data/${side.folder}/${id}.js`, `export default JSON.parse(${JSON.stringify(json)})\n`)
  }
  for (const [name, patterns] of entries) writeEntry(side, name, patterns)
}

function writeEntry({folder, open, type, keys}, name, patterns) {
  const entry = `${folder}/${name}`
  const to = (path) => posix.relative(posix.dirname(`shipped/${entry}`), path)
  const variables = patterns.map((_, at) => `part${at}`).join(', ')
  const own = `const parts = [${variables}]
const bank = ${open}({
  ...part0,
  patterns: parts.flatMap(({patterns}) => patterns),
  questions: parts.flatMap(({questions}) => questions),
})
`
  const imports = patterns.map(
    (id, at) => `import part${at} from '${to(`shipped/data/${folder}/${id}.js`)}'\n`,
  )
  write(
    `${entry}.js`,
    `import {${open}} from '${to('index.js')}'\n${imports.join('')}\n${own}\nexport {bank}\n`,
  )
  const requires = patterns.map(
    (id, at) => `const part${at} = require('${to(`bank/${folder}/${id}.json`)}')\n`,
  )
  write(
    `${entry}.cjs`,
    `'use strict'\nconst {${open}} = require('${to('index.cjs')}')\n${requires.join('')}\n${own}\nexports.bank = bank\n`,
  )
  for (const [module, declaration] of [
    ['index.js', 'd.ts'],
    ['index.cjs', 'd.cts'],
  ]) {
    const text = `import type {${type}} from '${to(module)}'\n\n${namesOf(patterns)}
/** The questions of ${name}, ${keys}. */
export declare const bank: ${type}<Names>\n`
    write(`${entry}.${declaration}`, text)
  }
}

/** The ids and names of some patterns as literal types, like those in bank.d.ts. */
function namesOf(patterns) {
  const own = index.patterns.filter(({id}) => patterns.includes(id))
  const questions = index.questions.filter(({pattern}) => patterns.includes(pattern))
  const names = [
    ['PatternId', 'pattern', patterns],
    ['QuestionId', 'question', questions.map(({id}) => id)],
    ['TrackId', 'track', index.tracks.map(({id}) => id)],
    ['Category', 'category', questions.map(({category}) => category)],
    ['Level', 'level', questions.flatMap(({level = []}) => level)],
    ['Tag', 'tag', [...questions, ...own].flatMap(({tags}) => tags)],
  ]
  const types = names.map(([type, , values]) => {
    const distinct = [...new Set(values)].sort().map((value) => JSON.stringify(value))
    return `export type ${type} = ${distinct.join(' | ') || 'never'}\n`
  })
  const fields = names.map(([type, field]) => `  readonly ${field}: ${type}\n`)
  return `${types.join('')}export interface Names {\n${fields.join('')}}\n`
}

function write(name, text) {
  const path = join(dist, 'shipped', name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}
