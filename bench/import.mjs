// Imports the files of a folder and counts what became of their questions:
//
//   node bench/import.mjs <folder>
//
// Each folder in it is a corpus. Without a folder, it imports generated GIFT and compares the processor time with that of
// compiling the same questions.
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {loadMath} from '../dist/compile.js'
import {readSources} from '../dist/formats.js'
import {patterns} from '../dist/patterns.js'
import {compareWithCompiling} from './measure/import-ratio.mjs'

const [folder] = process.argv.slice(2)
const math = await loadMath('$`x`$')

if (folder === undefined) compareWithCompiling({patterns, math})
else for (const corpus of listCorpora(folder)) process.stdout.write(`${measure(corpus)}\n`)

function listCorpora(root) {
  const folders = readdirSync(root, {withFileTypes: true}).filter((entry) => entry.isDirectory())
  return folders.length > 0 ? folders.map(({name}) => join(root, name)) : [root]
}

function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}

/** A line with the counts, and one for each reason. Files are imported separately: a corpus may repeat questions on purpose. */
function measure(corpus) {
  const totals = {read: 0, exact: 0, presentation: 0, lossy: 0, refused: 0, duplicate: 0}
  const reasons = new Map()
  let files = 0
  for (const path of listFiles(corpus)) {
    const imported = readSources([{path, bytes: readFileSync(path)}], {
      from: 'auto',
      into: 'a/b',
      patterns,
      math,
    })
    if (imported.losses.some(({code}) => code === 'import/unknown-format')) continue
    files++
    for (const status of Object.keys(totals)) totals[status] += imported.totals[status]
    const counted = imported.questions.length
    if (counted !== imported.totals.read)
      throw new Error(`${path}: ${counted} of ${imported.totals.read} accounted for`)
    for (const {status, losses} of imported.questions) {
      if (status !== 'refused' && status !== 'lossy') continue
      for (const code of new Set(losses.map((index) => imported.losses[index].code)))
        reasons.set(`${status} ${code}`, (reasons.get(`${status} ${code}`) ?? 0) + 1)
    }
  }
  const whole = totals.exact + totals.presentation
  const head = `${corpus}: ${files} files, ${JSON.stringify(totals)}, whole ${whole} of ${totals.read - totals.duplicate}`
  return [
    head,
    ...[...reasons].sort(([, a], [, b]) => b - a).map(([reason, count]) => `  ${count}  ${reason}`),
  ].join('\n')
}
