import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parseConfig} from '../../src/compile/bank/bank-config.ts'
import type {Question} from '../../src/kinds/kinds.ts'
import {compileUnit} from '../../src/node/build/compile-unit.ts'
import {readContent} from '../../src/node/build/read-content.ts'
import {parseQuestion, storeUnit} from '../../src/node/cache/stored-unit.ts'
import {judgeTask} from '../../src/node/verify/judge-task.ts'
import {observationsFromLock} from '../../src/node/verify/observations.ts'
import {readProofLock} from '../../src/node/verify/proof-lock.ts'
import {type ProofTask, toProofEntries} from '../../src/node/verify/proof-tasks.ts'
import {readEnvironments} from '../../src/node/verify/read-environments.ts'
import {mutantsOf} from './mutants-of.ts'

const content = fileURLToPath(new URL('../../content', import.meta.url))
const {config} = parseConfig({path: 'bank.yaml', text: readFileSync(join(content, 'bank.yaml'), 'utf8')})
if (!config) throw new Error('Expected a sound bank.yaml')
const units = readContent(content)
  .files.filter(({path}) => path !== 'bank.yaml')
  .map((file) => storeUnit(compileUnit(file.load(), {config, keepMarkdown: false}), file.hash))
const stated = toProofEntries(units, readEnvironments(content, config))
const known = observationsFromLock(readProofLock(content))

/** The number of environments without a verdict against a key. */
const acceptedIn = (task: ProofTask): number =>
  task.environments.filter((environment) => judgeTask(task, environment, known).length === 0).length

const proved = stated.flatMap(({task, unproved}) => (task && !unproved ? [task] : []))

test.each(proved)('the lock proves $id in every environment', (task) => {
  expect(acceptedIn(task)).toBe(task.environments.length)
})

describe('a proved choice with another key', () => {
  const mutants = proved.flatMap((task) => mutantsOf(task).map((mutant) => ({id: task.id, ...mutant})))

  test('there are some', () => {
    expect(mutants.length).toBeGreaterThan(100)
  })

  test.each(mutants)('$id is rejected with the key $key', ({mutant}) => {
    expect(acceptedIn(mutant)).toBe(0)
  })
})

describe('a key that is read from output', () => {
  const read = proved.filter(({plan}) => plan.outputKey)

  test.each(read)('$id is rejected if the program prints something else', (task) => {
    const other = {
      find: (...parameters: Parameters<typeof known.find>) => {
        const seen = known.find(...parameters)
        if (!seen || !('observation' in seen)) return seen
        const {observation} = seen
        return {
          observation: {
            ...observation,
            stdout: `${observation.stdout}7\n`,
            raised: {type: 'Other', message: '', line: 99},
          },
        }
      },
    }
    const accepted = task.environments.filter(
      (environment) => judgeTask(task, environment, other).length === 0,
    )
    expect(accepted).toEqual([])
  })
})

test('every question with code is proved, or says why not', () => {
  const showsCode = ({stem}: Question): boolean =>
    (stem.code ?? []).some(({language}) => language === 'python')
  const bare = units.flatMap(({questions, summary}) =>
    questions.flatMap((stored, index) => {
      const question = parseQuestion(stored)
      return showsCode(question) && !stored.proof ? [summary.questions[index]?.id] : []
    }),
  )
  expect(bare).toEqual([])
})
