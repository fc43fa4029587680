// Run as a process of its own: prints processor time and memory of `computeStatistics` over a generated bank.
import {readFileSync} from 'node:fs'
import {computeStatistics} from '../../dist/stats.js'

const [file, count] = process.argv.slice(2)
const bank = JSON.parse(readFileSync(file, 'utf8'))
const wanted = Number(count)
const {questions} = bank
/** Other words in the same place: plain copies would be near-duplicates of each other. */
function reword(value, number) {
  if (typeof value === 'string')
    return value.replaceAll(/<[^>]*>|\b[a-z]{4,}\b/g, (found) =>
      found.startsWith('<') ? found : found + number,
    )
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => reword(item, number))
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, name === 'id' ? child : reword(child, number)]),
  )
}
const all = Array.from({length: wanted}, (_, index) => {
  const number = Math.floor(index / questions.length)
  const question = questions[index % questions.length]
  if (number === 0) return question
  const {title, stem, options} = question
  return {
    ...question,
    id: `${question.id}-${number}`,
    title: reword(title, number),
    stem: reword(stem, number),
    ...(options && {options: reword(options, number)}),
  }
})
const data = {...bank, questions: all}
const before = process.cpuUsage()
const statistics = computeStatistics(data)
const {user, system} = process.cpuUsage(before)
const {maxRSS} = process.resourceUsage()
process.stdout.write(
  JSON.stringify({
    questions: statistics.counts.questions,
    families: statistics.families.length,
    cpu: (user + system) / 1e6,
    memory: maxRSS / 1024,
  }),
)
