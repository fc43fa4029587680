import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {compileQuestions, loadMath} from '../../dist/compile.js'
import {diffBanks} from '../../dist/diff.js'
import {patterns} from '../../dist/patterns.js'
import {quantile, timeCall} from './measure.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

function git(...parameters) {
  const {stdout, status} = spawnSync('git', parameters, {cwd: root, encoding: 'utf8', maxBuffer: 1e9})
  return status === 0 ? stdout : ''
}

const readLines = (text) => text.split('\n').filter((line) => line !== '')

/** The questions of all files that a commit changed, before and after it. */
function readCommit(commit) {
  const paths = readLines(git('diff', '--name-only', '--no-renames', `${commit}^`, commit, '--', 'content'))
  const files = paths.filter((path) => path.endsWith('.md') && !path.endsWith('/pattern.md'))
  return [`${commit}^`, commit].map((version) =>
    files.map((path) => ({path, text: git('show', `${version}:${path}`)})),
  )
}

/** Comparing the commits of this repository's own content beside compiling both sides; `undefined` without a history. */
export async function measureComparing({commits: maximum}) {
  const commits = readLines(git('log', '--format=%h', `--max-count=${maximum}`, '--', 'content')).filter(
    (commit) => git('rev-parse', '--quiet', '--verify', `${commit}^`) !== '',
  )
  if (commits.length === 0) return undefined
  const times = []
  for (const commit of [commits[0], ...commits]) {
    const sides = readCommit(commit)
    const math = await loadMath(...sides.flat().map(({text}) => text))
    let banks = []
    const compiling = await timeCall(() => {
      banks = sides.map((side) => ({
        questions: side
          .filter(({text}) => text !== '')
          .flatMap(
            ({path, text}) =>
              compileQuestions(text, {file: path.replace(/^content\//, ''), patterns, math}).questions,
          ),
      }))
    })
    const comparing = await timeCall(() => diffBanks(banks[0], banks[1], {patterns}))
    times.push({compiling: compiling.cpu, comparing: comparing.cpu})
  }
  const warm = times.slice(1)
  const pick = (name, share) =>
    quantile(
      warm.map((time) => time[name]),
      share,
    )
  return {
    commits: warm.length,
    compiling: pick('compiling', 0.5),
    comparing: pick('comparing', 0.5),
    mean: warm.reduce((sum, {comparing}) => sum + comparing, 0) / warm.length,
    highest: pick('comparing', 1),
  }
}
