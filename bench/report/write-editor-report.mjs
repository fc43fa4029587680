import {availableParallelism, loadavg} from 'node:os'
import {median} from './statistics.mjs'

/** The value that a share of all values does not exceed. */
const quantile = (values, share) => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

const ms = (value) => value.toFixed(1)
const pair = (values) => `${ms(quantile(values, 0.5))} / ${ms(quantile(values, 0.95))}`

export function writeEditorReport(results) {
  const columns = results.map(({size}) => `${size} files`)
  const row = (name, read) => `| ${name} | ${results.map(read).join(' | ')} |`
  const cpuRatio = ({changeCpuMs, buildCpuMs}) =>
    (1 / median(changeCpuMs.map((own, index) => own / buildCpuMs[index]))).toFixed(0)
  const names = Object.keys(results[0]?.requestMs ?? {})
  return `# Results of the editor benchmark

Written by \`npm run bench:editor\`; what is compared, and how, is in [README.md](README.md#editor).

Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores, load average ${loadavg()[1].toFixed(1)}. Milliseconds are p50 / p95; they count on an
idle machine only. Ratios are of processor time, taken within each round; the median decides.

|  | ${columns.join(' | ')} |
| --- | ${columns.map(() => '---').join(' | ')} |
${row('processor time of `buildBank` after a change, divided by that of the server for a change', cpuRatio)}
${row('processor time of the server for a change, ms', ({changeCpuMs}) => ms(median(changeCpuMs)))}
${row('from a change to published, without the pause', ({changeMs}) => pair(changeMs))}
${row('`buildBank` in a running process, one file changed', ({buildMs}) => pair(buildMs))}
${names.map((name) => row(`request: ${name}`, ({requestMs}) => pair(requestMs[name]))).join('\n')}
${row('from `initialize` to the first reply about a file, from the cache', ({readyMs}) => ms(readyMs))}
${row('resident memory of the server, MB', ({residentMegabytes}) => residentMegabytes.toFixed(0))}
`
}
