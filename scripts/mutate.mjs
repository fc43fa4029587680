// Runs Stryker on each group of files. Each group runs only the tests that cover it, so a mutant takes about a second:
//
//   npm run mutate                                            every group
//   npm run mutate -- split graders                           only these groups
//   npm run mutate -- graders --only 'src/kinds/order/*.ts'   only these files of a group
//
// Prints the surviving mutants and a table. Results are cached in .cache/mutation, so the next run tests only changes.
import {setPriority} from 'node:os'
import {relative} from 'node:path'
import {parseArgs} from 'node:util'
import {Stryker} from '@stryker-mutator/core'

/** The first failing test ends the run of a mutant, so slow tests, which compile, come last. */
const groups = {
  graders: {
    mutate: [
      'src/kinds/*/grade.ts',
      'src/kinds/shared/{score,typed-score,read-response}.ts',
      'src/kinds/order/longest-rising.ts',
      'src/matching/compare-output.ts',
      'src/bank/grade.ts',
    ],
    tests: [
      'test/stored-fixtures.test.ts',
      'src/kinds/shared/score.test.ts',
      'src/kinds/shared/read-response.test.ts',
      'src/kinds/order/longest-rising.test.ts',
      'src/matching/compare-output.test.ts',
      'src/kinds/output/grade.test.ts',
      'test/properties/grade.test.ts',
      'src/kinds/choice/worked-cases.test.ts',
      'src/kinds/line/worked-cases.test.ts',
      'src/kinds/match/worked-cases.test.ts',
      'src/kinds/order/worked-cases.test.ts',
      'src/kinds/cloze/worked-cases.test.ts',
      'src/kinds/text/worked-cases.test.ts',
      'test/properties/every-kind.test.ts',
    ],
  },
  rules: {
    mutate: [
      'src/matching/text/{match,normalise}.ts',
      'src/matching/numeric/{match,read-number,read-unit}.ts',
    ],
    tests: [
      'src/matching/text/normalise.test.ts',
      'src/matching/text/match.test.ts',
      'src/matching/numeric/match.test.ts',
      'src/matching/numeric/read-number.test.ts',
      'src/matching/numeric/read-unit.test.ts',
      'src/matching/numeric/units.test.ts',
      'test/stored-fixtures.test.ts',
      'src/kinds/numeric/worked-cases.test.ts',
    ],
  },
  attempts: {
    mutate: ['src/bank/attempts/{attempt-schemes,same-response,score-attempts,tally}.ts'],
    tests: [
      'src/bank/attempts/attempt-schemes.test.ts',
      'src/bank/attempts/same-response.test.ts',
      'src/bank/attempts/score-attempts.test.ts',
      'test/properties/attempts.test.ts',
    ],
  },
  split: {
    mutate: ['src/kinds/*/sides.ts', 'src/kinds/shared/split-question.ts', 'src/bank/{split,expect-file}.ts'],
    tests: ['test/stored-fixtures.test.ts', 'test/join-keys.test.ts'],
  },
  html: {
    mutate: ['src/markdown/rich-text/{sanitise-schema,blanks}.ts', 'src/markdown/shortcuts/plain-html.ts'],
    tests: [
      'src/markdown/rich-text/sanitise-schema.test.ts',
      'src/markdown/shortcuts/plain-html.test.ts',
      'src/markdown/rich-text/blanks.test.ts',
      'test/hostile/links.test.ts',
      'test/properties/html.test.ts',
    ],
  },
}

const found = new Set(['Killed', 'Timeout'])
const missed = new Set(['Survived', 'NoCoverage'])

function showMissed(mutant) {
  const {fileName, location, mutatorName, replacement, status} = mutant
  const {line, column} = location.start
  const place = `${relative('.', fileName)}:${line}:${column}`
  console.log(`${place} ${status} ${mutatorName}: ${(replacement ?? '').replace(/\s+/g, ' ')}`)
}

function rowOf(file, mutants) {
  const count = (statuses) => mutants.filter(({status}) => statuses.has(status)).length
  const [killed, left] = [count(found), count(missed)]
  return `| ${file} | ${killed + left} | ${killed} | ${((100 * killed) / (killed + left)).toFixed(1)} % |`
}

async function mutate(name, only) {
  const {mutate, tests} = groups[name]
  process.env.MUTATION_TESTS = tests.join()
  const options = {
    mutate: only === undefined ? mutate : [only],
    incremental: true,
    incrementalFile: `.cache/mutation/${name}.json`,
  }
  const results = await new Stryker(options).runMutationTest()
  results.filter(({status}) => missed.has(status)).forEach(showMissed)
  return results
}

const {values, positionals} = parseArgs({allowPositionals: true, options: {only: {type: 'string'}}})
const unknown = positionals.find((name) => !Object.hasOwn(groups, name))
if (unknown !== undefined || (values.only !== undefined && positionals.length !== 1)) {
  console.error(
    `Unknown group or arguments; name any of ${Object.keys(groups).join(', ')}, or one of them with --only FILE`,
  )
  process.exit(2)
}
setPriority(15)
const results = []
for (const name of positionals.length > 0 ? positionals : Object.keys(groups))
  results.push(...(await mutate(name, values.only)))
const files = [...new Set(results.map(({fileName}) => fileName))]
const rows = files.map((file) =>
  rowOf(
    relative('.', file),
    results.filter(({fileName}) => fileName === file),
  ),
)
rows.push(rowOf('all', results))
console.log(['', '| file | mutants | killed | |', '| --- | --- | --- | --- |', ...rows].join('\n'))
