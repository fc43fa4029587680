// Freezes the bank that this version builds from test/compat/content/. Later versions must open it and grade it alike:
//
//   npm run build && node scripts/freeze-bank.mjs format-1
//
// An existing folder is never overwritten; see test/compat/README.md.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {compileBank} from '../dist/compile.js'
import {grade, toBankKeys, toPublicBank} from '../dist/index.js'
import {patterns} from '../dist/patterns.js'

const root = new URL('../test/compat/', import.meta.url)
const [name = ''] = process.argv.slice(2)
const folder = new URL(`${name}/`, root)
if (!/^format-\d+(?:-[a-z0-9-]+)?$/.test(name))
  fail('Invalid name; use one such as format-1 or format-1-second')
if (existsSync(folder)) fail(`${name} already exists, and a frozen bank never changes; use another name`)

const content = new URL('content/', root)
const paths = readdirSync(content, {recursive: true}).map((path) => path.replaceAll('\\', '/'))
const files = paths
  .filter((path) => /\.(?:md|yaml)$/.test(path))
  .map((path) => ({path, text: readFileSync(new URL(path, content), 'utf8')}))
const {bank, diagnostics} = compileBank(files, {patterns})
const faults = diagnostics.filter(({severity}) => severity !== 'info')
if (!bank || faults.length > 0)
  fail(faults.map(({file, place, message}) => `${file}:${place.start.line} ${message}`).join('\n'))

const responses = JSON.parse(readFileSync(new URL('responses.json', root), 'utf8'))
const unasked = bank.questions.filter(({id}) => !Object.hasOwn(responses, id)).map(({id}) => id)
if (unasked.length > 0) fail(`Missing responses to ${unasked.join(', ')} in responses.json`)
const gradings = bank.questions.flatMap((question) =>
  responses[question.id].map((response) => ({
    question: question.id,
    response,
    score: expected(grade(question, response, {patterns})),
  })),
)

/** The parts of a score that must not change. The wording of the reason and the trace may improve. */
function expected({status, earned, outcome, feedback}) {
  return status === 'scored' ? {status, earned, outcome, feedback: feedback.map(({id}) => id)} : {status}
}

mkdirSync(folder)
const contents = {bank, public: toPublicBank(bank), keys: toBankKeys(bank), gradings}
for (const [part, value] of Object.entries(contents))
  writeFileSync(new URL(`${part}.json`, folder), `${JSON.stringify(value, null, 2)}\n`)
console.log(
  `Wrote test/compat/${name}: ${bank.questions.length} questions, ${gradings.length} gradings. Read the gradings before you commit them.`,
)

function fail(message) {
  console.error(message)
  process.exit(1)
}
