import {compare, median, select} from './statistics.mjs'

const target = 500_000

const row = (cells) => `| ${cells.join(' | ')} |`
const rounded = (value) => (value < 10_000 ? Number(value.toPrecision(2)) : Math.round(value / 1000) * 1000)
const count = (value) => String(rounded(value)).replace(/\B(?=(?:\d{3})+$)/g, ',')
const ratio = (value) => value.toPrecision(3)

function speedOf(measurements, contestant) {
  const speeds = select(measurements, {contestant}).map(({perSecond}) => perSecond)
  return {median: median(speeds), low: Math.min(...speeds), high: Math.max(...speeds)}
}

function speedCells(measurements, {name, label}) {
  const speed = speedOf(measurements, name)
  return [label, count(speed.median), `${count(speed.low)} to ${count(speed.high)}`]
}

function choiceRow(measurements, contestant) {
  const cells = speedCells(measurements, contestant)
  if (contestant.name === 'quizproof') return row([...cells, ''])
  const times = compare(measurements, {
    measure: 'perSecond',
    contestant: 'quizproof',
    against: contestant.name,
  })
  return row([...cells, `${ratio(times.median)} (${ratio(times.low)} to ${ratio(times.high)})`])
}

function otherRow(measurements, contestant) {
  const times = compare(measurements, {
    measure: 'perSecond',
    contestant: 'quizproof',
    against: contestant.name,
  })
  return row([...speedCells(measurements, contestant), ratio(times.median)])
}

/** The report of `npm run bench:grade` as Markdown. */
export function writeGradeReport({measurements, choiceContestants, otherKinds, rounds}) {
  const {median: speed} = speedOf(measurements, 'quizproof')
  const verdict = speed >= target ? 'met' : '**missed**'
  return [
    '# Bench results: grading',
    '',
    'Written by `npm run bench:grade`; what is compared, and how, is in [README.md](README.md#grading).',
    '',
    `Node ${process.versions.node}, ${process.platform} ${process.arch}, one thread; medians of ${rounds} rounds. ` +
      'Gradings per second of processor time, that of the garbage collector included.',
    '',
    '## A choice question of four options',
    '',
    row(['', 'gradings/s', 'lowest to highest', 'quizproof has so many times as many']),
    row(['---', '---', '---', '---']),
    ...choiceContestants.map((contestant) => choiceRow(measurements, contestant)),
    '',
    `Target: at least ${count(target)} gradings/s of a choice question: ${count(speed)}, ${verdict}.`,
    '',
    '## The other kinds of quizproof',
    '',
    row(['', 'gradings/s', 'lowest to highest', 'cost, as multiple of a choice question']),
    row(['---', '---', '---', '---']),
    ...otherKinds.map((kind) => otherRow(measurements, kind)),
    '',
  ].join('\n')
}
