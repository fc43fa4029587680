import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const velite = fileURLToPath(new URL('../../node_modules/velite/bin/velite.js', import.meta.url))

export function createVeliteContestant({name, label, configuration}) {
  return {
    name,
    label,
    phases: ['cold', 'unchanged', 'changed'],
    configuration,
    command: () => [velite, 'build', '--silent', '--strict'],
    state: ['.velite', 'public'],
    readRecords({project}) {
      const text = readFileSync(join(project, '.velite', 'questions.json'), 'utf8')
      return {count: JSON.parse(text).length, text}
    },
  }
}
