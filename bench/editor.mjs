#!/usr/bin/env node
// What the server of editors costs for a change and for requests, beside a build of the same bank after the same change.
// Run `npm run build` first, then `npm run bench:editor`. Linux only: it reads the kernel's accounting of the server.
import {mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {buildBank} from '../dist/node.js'
import {measureEditor} from './editor/measure.mjs'
import {writeEditorReport} from './report/write-editor-report.mjs'

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '2000,10000'},
    rounds: {type: 'string', default: '5'},
    changes: {type: 'string', default: '40'},
    output: {type: 'string', default: fileURLToPath(new URL('results-editor.md', import.meta.url))},
  },
})
const work = realpathSync(mkdtempSync(join(tmpdir(), 'quizproof-bench-')))
try {
  const results = []
  for (const size of values.sizes.split(',').map(Number)) {
    const {rounds, changes} = values
    results.push(
      await measureEditor({work, size, rounds: Number(rounds), changes: Number(changes), buildBank}),
    )
  }
  const report = writeEditorReport(results)
  process.stdout.write(report)
  writeFileSync(values.output, report)
} finally {
  rmSync(work, {recursive: true, force: true})
}
