import {compileQuestions} from '../../dist/compile.js'
import {readSources} from '../../dist/formats.js'

const questions = 10_000
const rounds = 3

/** Prints the processor time of an import as a multiple of that of compiling what it wrote, and the memory it took. */
export function compareWithCompiling({patterns, math}) {
  const bytes = new TextEncoder().encode(generateGift())
  const options = {from: 'gift', into: 'a/b', patterns, math}
  for (let round = 1; round <= rounds; round++) {
    let imported
    const importing = measure(() => {
      imported = readSources([{path: 'generated.gift', bytes}], options)
    })
    const compiling = measure(() => {
      for (const {path, markdown} of imported.files) compileQuestions(markdown, {file: path, patterns, math})
    })
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
    process.stdout.write(
      `round ${round}: ${imported.totals.exact} of ${questions} exact; importing takes ${(importing / compiling).toFixed(2)} times the processor time of compiling (${importing.toFixed(1)} s); ${megabytes} MB\n`,
    )
  }
}

function measure(work) {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

function generateGift() {
  const make = [
    (n) =>
      `::Q${n}:: What is the capital of country ${n}? {\n=City ${n} #Right, since ${n}.\n~Town ${n} #No.\n~Village ${n}\n####Look at map ${n}.\n}`,
    (n) =>
      `[html]<p>Which <b>numbers</b> divide <code>${n * 6}</code>?</p><ul><li>one</li></ul>{~%50%2 ~%50%3 ~%-50%${n}7 ~%-50%${n}9}`,
    (n) => `How many days has month ${n}? {#${n}:1 =%50%${n + 10}:2#Close.}`,
    (n) => `Match list ${n} {\n=cat ${n} -> a\n=dog ${n} -> b\n=cow ${n} -> c\n}`,
    (n) => `Name the ruler of year ${n} {=Louis ${n} =%50%Ludwig ${n}#In German.}`,
  ]
  return Array.from({length: questions}, (_, n) => make[n % make.length]?.(n)).join('\n\n')
}
