// Freezes what this version makes of test/compat/content/, for every later version to open and to grade as this one does:
//
//   npm run build && node scripts/freeze-bank.mjs format-1
//
// A folder that is there is never written again; see test/compat/README.md.
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {compileBank} from '../dist/compile.js'
import {grade, toBankKeys, toPublicBank} from '../dist/index.js'
import {patterns} from '../dist/patterns.js'

const root = new URL('../test/compat/', import.meta.url)
const [name = ''] = process.argv.slice(2)
const folder = new URL(`${name}/`, root)
if (!/^format-\d+(?:-[a-z0-9-]+)?$/.test(name)) fail('Expected a name such as format-1 or format-1-second')
if (existsSync(folder)) fail(`Unexpected second ${name}: what is frozen is never changed`)

const content = new URL('content/', root)
const paths = readdirSync(content, {recursive: true}).map((path) => path.replaceAll('\\', '/'))
const files = paths
  .filter((path) => /\.(?:md|yaml)$/.test(path))
  .map((path) => ({path, text: readFileSync(new URL(path, content), 'utf8')}))
const {bank, diagnostics} = compileBank(files)
const faults = diagnostics.filter(({severity}) => severity !== 'info')
if (!bank || faults.length > 0)
  fail(faults.map(({file, place, message}) => `${file}:${place.start.line} ${message}`).join('\n'))

const responses = JSON.parse(readFileSync(new URL('responses.json', root), 'utf8'))
const unasked = bank.questions.filter(({id}) => !Object.hasOwn(responses, id)).map(({id}) => id)
if (unasked.length > 0) fail(`Expected responses to ${unasked.join(', ')} in responses.json`)
const gradings = bank.questions.flatMap((question) =>
  responses[question.id].map((response) => ({
    question: question.id,
    response,
    score: expected(grade(question, response, {patterns})),
  })),
)

/** What must stay of a score: the reason's wording and the trace may be told better. */
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
