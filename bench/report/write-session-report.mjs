import {compare, median, select} from './statistics.mjs'

const row = (cells) => `| ${cells.join(' | ')} |`
const ratio = ({median: middle, low, high}) =>
  `${middle.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`

function rowOf(measurements, {name, label}) {
  const costs = select(measurements, {contestant: name}).map(({microseconds}) => microseconds)
  const against = compare(measurements, {measure: 'microseconds', contestant: name, against: 'naive'})
  return row([label, median(costs).toFixed(0), name === 'naive' ? '' : ratio(against)])
}

export function writeSessionReport({measurements, contestants, count, rounds}) {
  const head = ['', 'µs a session', 'so many times as much as the first']
  return `# Bench results: sessions

Written by \`npm run bench:sessions\`; what is compared, and how, is in [README.md](README.md#sessions).

Node ${process.versions.node}, ${process.platform} ${process.arch}, one thread; ${count.toLocaleString('en')} sessions of ten questions a round, ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`},
processor time with that of the garbage collector.

${[row(head), row(head.map(() => '---')), ...contestants.map((one) => rowOf(measurements, one))].join('\n')}
`
}
