const row = (cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const ms = (value) => (value === undefined ? '' : value.toFixed(value < 10 ? 1 : 0))
const times = (value, other) => (other === undefined ? '' : `${(other / value).toFixed(1)} times`)

const writers = {
  editing: (results) => [
    'A change in memory',
    'Processor time of a changed file in a workspace with all diagnostics that change, beside `buildBank` again in the same process.',
    table(
      ['questions', 'workspace, median ms', '95 %', 'buildBank again, median ms', 'ratio'],
      results.map(({size, workspace, rebuild}) => [
        size,
        ms(workspace.cpu),
        ms(workspace.cpu95),
        ms(rebuild.cpu),
        times(workspace.cpu, rebuild.cpu),
      ]),
    ),
  ],
  watching: (results) => [
    'A save in a watched folder',
    'From a save to the event in the preview, or to the whole new output. Processor time is the mean of all that the process does for a save; wall times count on an idle machine only.',
    table(
      [
        'questions',
        'command',
        'processor ms a save',
        'wall ms, median',
        '95 %',
        'processor time, times the preview',
      ],
      results.flatMap(({size, ...commands}) =>
        Object.entries(commands).map(([name, one]) => [
          size,
          name,
          ms(one.cpu),
          ms(one.wall),
          ms(one.wall95),
          times(commands.preview.cpu, one.cpu),
        ]),
      ),
    ),
  ],
  formatting: (results) => [
    'Formatting',
    'Processor time for each file: `format` of a workspace, which compiles a file that changes before and after, beside Prettier.',
    table(
      ['files', 'count', 'quizproof ms', 'Prettier ms', 'ratio'],
      results.map(({name, files, own, prettier}) => [
        name,
        files,
        ms(own),
        ms(prettier),
        times(own, prettier),
      ]),
    ),
  ],
  statistics: ({questions, families, cpu, memory}) => [
    'Statistics',
    'All statistics of a bank in memory, in a process of its own.',
    table(
      ['questions', 'families', 'processor s', 'peak MB'],
      [[questions, families, cpu.toFixed(1), memory.toFixed(0)]],
    ),
  ],
  comparing: (result) => [
    'Comparing versions',
    'The commits of this repository that change its content: comparing both sides beside compiling their changed files.',
    result === undefined
      ? 'No history.'
      : table(
          ['commits', 'comparing, median ms', 'mean', 'highest', 'compiling, median ms'],
          [[result.commits, ms(result.comparing), ms(result.mean), ms(result.highest), ms(result.compiling)]],
        ),
  ],
  site: (results) => [
    'Pages of a site',
    'The shipped bank over loopback, at a fourth of the processor speed. Sizes are after gzip and without the data of the bank; the first click loads the player.',
    table(
      ['page', 'first contentful paint, median ms', 'page kB', 'with all it loads, kB', 'and the player, kB'],
      results.map(({path, paint, html, size, later}) => [
        path,
        ms(paint),
        (html / 1000).toFixed(1),
        (size / 1000).toFixed(1),
        ((size + later) / 1000).toFixed(1),
      ]),
    ),
  ],
}

export function writeAuthoringReport(results, {saves, rounds}) {
  const parts = Object.entries(results).map(([name, result]) => {
    const [title, text, lines] = writers[name](result)
    return `## ${title}\n\n${text}\n\n${lines}\n`
  })
  return `# Bench results: authoring

Written by \`npm run bench:authoring\`; what is compared, and how, is in [README.md](README.md#authoring).

Node ${process.versions.node}, ${process.platform} ${process.arch}; ${saves} saves, ${rounds} rounds.

${parts.join('\n')}`
}
