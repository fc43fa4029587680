import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {contestants} from './contestants/index.mjs'

export const usage = `Usage: npm run bench -- [options]

  --sizes 2000,10000   how many question files, one bench a number
  --rounds 3           how often each run is repeated
  --quick              the same as --sizes 2000 --rounds 1 --only quizproof,velite
  --only name,name     run these contestants only: ${contestants.map(({name}) => name).join(', ')}
  --output FILE        where to write the report (default: bench/results.md, or nowhere with --only)
  --help               show this text
`

function readCount(text, option) {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1)
    throw new TypeError(`Unexpected --${option} \`${text}\`, expected a whole number above 0`)
  return count
}

function readContestants(text) {
  if (text === undefined) return contestants
  const names = text.split(',')
  for (const name of names) {
    if (!contestants.some((contestant) => contestant.name === name)) {
      throw new TypeError(
        `Unexpected --only \`${name}\`, expected one of ${contestants.map((known) => known.name).join(', ')}`,
      )
    }
  }
  return contestants.filter((contestant) => names.includes(contestant.name))
}

const resultsFile = fileURLToPath(new URL('results.md', import.meta.url))

export function readOptions(commandLineArguments) {
  const {values} = parseArgs({
    args: commandLineArguments,
    options: {
      sizes: {type: 'string'},
      rounds: {type: 'string'},
      only: {type: 'string'},
      quick: {type: 'boolean', default: false},
      output: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  })
  const {quick} = values
  const {sizes = quick ? '2000' : '2000,10000', rounds = quick ? '1' : '3'} = values
  const only = values.only ?? (quick ? 'quizproof,velite' : undefined)
  return {
    sizes: [...new Set(sizes.split(',').map((text) => readCount(text, 'sizes')))],
    rounds: readCount(rounds, 'rounds'),
    contestants: readContestants(only),
    output: values.output ?? (only === undefined ? resultsFile : undefined),
    help: values.help,
  }
}
