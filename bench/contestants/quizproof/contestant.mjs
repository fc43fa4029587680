import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const commandLine = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))

export const contestant = {
  name: 'quizproof',
  label: 'quizproof',
  phases: ['cold', 'unchanged', 'changed'],
  configuration: [],
  command: ({content, project}) => [
    commandLine,
    content,
    '--out',
    join(project, 'bank'),
    '--cache',
    join(project, 'cache'),
    // The whole bank in one file, as the other tools write it.
    '--single',
  ],
  state: ['bank', 'cache'],
  readRecords({project}) {
    const text = readFileSync(join(project, 'bank', 'bank.json'), 'utf8')
    return {count: JSON.parse(text).questions.length, text}
  },
}
