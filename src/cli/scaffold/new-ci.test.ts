import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {keepRuntimes, toBankWorkflow} from './new-ci.ts'

const script = readFileSync(new URL('../../../scripts/install-runtimes.sh', import.meta.url), 'utf8')
const workflow = readFileSync(new URL('../../../.github/workflows/content.yml', import.meta.url), 'utf8')
const runtimes = ['django-4.2', 'django-5.2', 'typescript-5']

test('a script with all runtimes is the shipped one', () => {
  expect(keepRuntimes(script, new Set(runtimes))).toEqual({text: script, missing: []})
})

test.each(runtimes)('a script without %s differs in its lines only', (runtime) => {
  const {text} = keepRuntimes(script, new Set(runtimes.filter((name) => name !== runtime)))
  const kept = new Set(text.split('\n'))
  const removed = script.split('\n').filter((line) => !kept.has(line))
  expect(text).not.toContain(runtime)
  expect(removed.length).toBeGreaterThanOrEqual(3)
  for (const line of removed.join('\n').replaceAll('\\\n', '').split('\n'))
    if (!line.startsWith('#'))
      expect(line).toMatch(new RegExp(`^(?:unpack|install_npm|show_version) ${runtime} `))
})

test('the workflow of a bank loses only what builds the command', () => {
  const kept = toBankWorkflow(workflow, 'content').split('\n')
  const removed = workflow.split('\n').filter((line) => !kept.includes(line))
  expect(removed.map((line) => line.trim().replace(/ .*/, ''))).toEqual([
    '#',
    ...['command:', 'prepare:', 'command:', 'prepare:'],
  ])
})
