// Imports the files of other programs in a folder, and prints what became of their questions:
//
//   node bench/corpora.mjs <folder> [--questions]
//
// Each folder in it is a corpus with a line of the table. `--questions` lists every refused or lossy question with its
// reasons.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {basename, join, relative} from 'node:path'
import {loadMath} from '../dist/compile.js'
import {readSources} from '../dist/formats.js'
import {patterns} from '../dist/patterns.js'

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
const [root, ...others] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (root === undefined || others.length > 0 || flags.some((flag) => flag !== '--questions')) {
  process.stderr.write('Usage: node bench/corpora.mjs <folder> [--questions]\n')
  process.exit(2)
}

const math = await loadMath('$`x`$')
const statuses = ['exact', 'presentation', 'lossy', 'refused', 'duplicate']
const corpora = listCorpora(root).map(measure)
print(['corpus', 'files', 'read', ...statuses], corpora)
if (flags.includes('--questions'))
  for (const {lines} of corpora) process.stdout.write(lines.map((line) => `${line}\n`).join(''))

function listCorpora(folder) {
  const folders = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  return folders.length > 0 ? folders.map(({name}) => join(folder, name)).sort() : [folder]
}

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

/** Files are imported separately: a corpus may repeat questions on purpose. */
function measure(corpus) {
  const row = {corpus: basename(corpus), files: 0, read: 0, lines: []}
  for (const status of statuses) row[status] = 0
  for (const path of listFiles(corpus)) {
    const source = {path, bytes: readFileSync(path)}
    const {totals, questions, losses} = readSources([source], {from: 'auto', into: 'a/b', patterns, math})
    if (losses.some(({code}) => code === 'import/unknown-format')) continue
    row.files++
    if (questions.length !== totals.read)
      throw new Error(`${path}: ${questions.length} of ${totals.read} accounted for`)
    for (const key of ['read', ...statuses]) row[key] += totals[key]
    for (const {status, name, source: place, losses: own} of questions) {
      if (status !== 'refused' && status !== 'lossy') continue
      row.lines.push(`${relative(root, path)}:${place.start.line} ${status} ${name ?? ''}`)
      for (const index of own) row.lines.push(`  ${losses[index].code}: ${losses[index].message}`)
    }
  }
  return row
}

function print(columns, rows) {
  const cells = [columns, ...rows.map((row) => columns.map((column) => `${row[column]}`))]
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index].length)))
  const toLine = (line) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index])))
      .join('  ')
  process.stdout.write(`${cells.map(toLine).join('\n')}\n`)
}
