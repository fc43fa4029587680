import {availableParallelism} from 'node:os'
import {phases} from '../measure/contest.mjs'
import {compare, median, select} from './statistics.mjs'
import {targetSize, targets} from './targets.mjs'

const phaseNames = {cold: 'cold', unchanged: 'unchanged', changed: 'one changed'}
const row = (cells) => `| ${cells.join(' | ')} |`
const ratio = (value) => value.toPrecision(value < 0.1 ? 2 : 3)
const limitText = (limit) => (limit < 0.5 ? `1/${Math.round(1 / limit)}` : String(limit))
const range = ({low, high}) => `${ratio(low)} to ${ratio(high)}`

function writeCosts(measurements, {size, contestants}) {
  const lines = [
    row(['', ...phases.map((phase) => `${phaseNames[phase]}: wall s, CPU s, peak MB`)]),
    row(['---', ...phases.map(() => '---')]),
  ]
  for (const contestant of contestants) {
    const cells = phases.map((phase) => {
      const runs = select(measurements, {size, phase, contestant: contestant.name})
      if (runs.length === 0) return ''
      const middle = (measure) => median(runs.map((run) => run[measure]))
      return `${middle('wall').toFixed(2)}, ${middle('cpu').toFixed(2)}, ${middle('memory').toFixed(0)}`
    })
    lines.push(row([contestant.label, ...cells]))
  }
  return lines
}

function writeRatios(measurements, {size, contestants}) {
  const others = contestants.filter((contestant) => contestant.name !== 'quizproof')
  if (others.length === contestants.length) return []
  const lines = [
    '',
    'quizproof divided by each of the others (wall, CPU, peak memory):',
    '',
    row(['', ...phases.map((phase) => phaseNames[phase])]),
    row(['---', ...phases.map(() => '---')]),
  ]
  for (const other of others) {
    const cells = phases.map((phase) => {
      const results = ['wall', 'cpu', 'memory'].map((measure) =>
        compare(measurements, {size, phase, measure, contestant: 'quizproof', against: other.name}),
      )
      return results.includes(undefined) ? '' : results.map((result) => ratio(result.median)).join(', ')
    })
    lines.push(row([other.label, ...cells]))
  }
  return lines
}

function writeTargets(measurements, size) {
  const lines = targets.flatMap((target) => {
    const result = compare(measurements, {...target, size})
    if (!result) return []
    const verdict = result.median <= target.limit ? 'met' : '**missed**'
    return [
      row([target.text, `at most ${limitText(target.limit)}`, ratio(result.median), range(result), verdict]),
    ]
  })
  if (lines.length === 0) return []
  const note = size === targetSize ? '' : ` They are set for ${targetSize} files; this is only an indication.`
  return [
    '',
    `## Targets, at ${size} files`,
    '',
    `quizproof divided by the other, inside each round; the median decides.${note}`,
    '',
    row(['target', 'limit', 'median', 'lowest to highest', '']),
    row(['---', '---', '---', '---', '---']),
    ...lines,
  ]
}

/** The whole report as Markdown. */
export function writeReport({measurements, contestants, sizes, rounds}) {
  const lines = [
    '# Bench results',
    '',
    'Written by `npm run bench`; what is compared, and how, is in [README.md](README.md).',
    '',
    `Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}; ` +
      `medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
  ]
  for (const size of sizes) {
    lines.push('', `## ${size} files`, '', ...writeCosts(measurements, {size, contestants}))
    lines.push(...writeRatios(measurements, {size, contestants}))
  }
  lines.push(...writeTargets(measurements, sizes.includes(targetSize) ? targetSize : Math.max(...sizes)))
  return `${lines.join('\n')}\n`
}
