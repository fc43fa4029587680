#!/usr/bin/env node
// What authors wait for: a change in a workspace, in the preview and in a watched build, formatting, statistics,
// comparing versions, and the pages of a site. Run `npm run build:all` first, then `npm run bench:authoring`.
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {measureComparing} from './authoring/comparing.mjs'
import {measureEditing} from './authoring/editing.mjs'
import {measureFormatting} from './authoring/formatting.mjs'
import {measureSite} from './authoring/site.mjs'
import {measurePreview, measureWatcher, watchers} from './authoring/watching.mjs'
import {contestants} from './contestants/index.mjs'
import {generateBank} from './generate.mjs'
import {installContestants} from './install.mjs'
import {createProject} from './measure/project.mjs'
import {writeAuthoringReport} from './report/write-authoring-report.mjs'

const parts = ['editing', 'watching', 'formatting', 'statistics', 'comparing', 'site']
const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '2000,10000'},
    only: {type: 'string', default: parts.join(',')},
    saves: {type: 'string'},
    quick: {type: 'boolean', default: false},
    output: {type: 'string'},
  },
})
const chosen = values.only.split(',')
const unknown = chosen.find((part) => !parts.includes(part))
if (unknown !== undefined) {
  process.stderr.write(`Unknown part ${unknown}; --only takes ${parts.join(', ')}\n`)
  process.exit(2)
}
const sizes = values.quick ? [500] : values.sizes.split(',').map(Number)
const saves = Number(values.saves ?? (values.quick ? 5 : 40))
const rounds = values.quick ? 2 : 5

const work = realpathSync(mkdtempSync(join(tmpdir(), 'quizproof-bench-')))
process.once('exit', () => rmSync(work, {recursive: true, force: true}))
const runs = {
  editing: () => forEachSize((bank) => measureEditing({...bank, saves})),
  watching: () => forEachSize(measureWatching),
  formatting: () => measureFormatting({rounds}),
  statistics: measureStatistics,
  comparing: () => measureComparing({commits: values.quick ? 5 : 60}),
  site: () => measureSite({folder: work, rounds}),
}
const results = {}
for (const part of parts.filter((name) => chosen.includes(name))) {
  process.stderr.write(`${part}...\n`)
  results[part] = await runs[part]()
}
const report = writeAuthoringReport(results, {saves, rounds})
process.stdout.write(report)
const isWhole = !values.quick && chosen.length === parts.length
const output =
  values.output ?? (isWhole ? fileURLToPath(new URL('results-authoring.md', import.meta.url)) : undefined)
if (output !== undefined) writeFileSync(output, report)

/** Each part gets a bank of its own, because it edits the files. */
async function forEachSize(measure) {
  const results = []
  for (const size of sizes) {
    const folder = join(work, `${size}-${results.length}`)
    const content = join(folder, 'content')
    mkdirSync(folder)
    const files = generateBank({root: content, count: size})
    results.push({size, ...(await measure({folder, content, files}))})
    rmSync(folder, {recursive: true, force: true})
  }
  return results
}

async function measureWatching({folder, content, files}) {
  installContestants()
  const projectOf = (name) =>
    createProject({work: folder, contestant: contestants.find((one) => one.name === name)})
  const projects = {
    'build-bank --watch': projectOf('quizproof'),
    'velite --watch': projectOf('velite'),
    'content-collections watch': projectOf('content-collections'),
  }
  const options = {content, files, saves}
  const results = {preview: await measurePreview({...options, project: projects['build-bank --watch']})}
  for (const [name, watcher] of Object.entries(watchers))
    results[name] = await measureWatcher({...options, project: projects[name]}, watcher)
  return results
}

function measureStatistics() {
  const content = join(work, 'statistics', 'content')
  const count = values.quick ? 2000 : 50_000
  generateBank({root: content, count: 2000, seed: 2})
  const run = (script, ...parameters) =>
    execFileSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...parameters], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
  run('../dist/cli.js', content, '--out', join(work, 'statistics', 'bank'), '--no-cache')
  const result = JSON.parse(
    run('authoring/statistics.mjs', join(work, 'statistics', 'bank', 'bank.json'), String(count)),
  )
  if (result.questions !== count) throw new Error(`${result.questions} of ${count} questions were counted`)
  return result
}
