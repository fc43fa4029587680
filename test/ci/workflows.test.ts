import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {z} from 'zod'
import {runCli} from '../cli/run-cli.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface YamlFile {
  readonly path: string
  readonly text: string
}

const files = readdirSync(join(root, '.github'), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
  .map((entry): YamlFile => {
    const path = join(entry.parentPath, entry.name)
    return {path: path.slice(root.length), text: readFileSync(path, 'utf8')}
  })

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})
type Step = z.infer<typeof step>
const image = z.union([z.string().transform((name) => ({image: name})), z.looseObject({image: z.string()})])
const job = z.looseObject({
  permissions: z.record(z.string(), z.enum(['read', 'write', 'none'])),
  container: image.optional(),
  steps: z.array(step),
})
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(z.string(), job),
})
const action = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({description: z.string()})),
  runs: z.looseObject({using: z.literal('composite'), steps: z.array(step)}),
})

const workflows = files
  .filter(({path}) => path.startsWith('.github/workflows/'))
  .map(({path, text}) => ({path, ...workflow.parse(parseDocument(text).toJS())}))
const jobs = workflows.flatMap(({path, jobs: all}) =>
  Object.entries(all).map(([name, one]) => ({name: `${path} ${name}`, ...one})),
)
const actions = files
  .filter(({path}) => path.startsWith('.github/actions/'))
  .map(({path, text}) => ({path, ...action.parse(parseDocument(text).toJS())}))
const steps = [...jobs, ...actions.map(({runs}) => runs)].flatMap((one) => one.steps)
const scripts = steps.flatMap(({run}) => run ?? [])

const localAction = (uses: string) =>
  actions.find(({path}) => path === `${uses.slice('./'.length)}/action.yml`)

/** Publishes the tarball of an earlier job; without scripts, it runs nothing of the package. */
const publishes = (run: string): boolean => /^npx --yes npm@11 publish --ignore-scripts /.test(run)

/** Whether a step runs something that comes with the change. */
const runsChange = ({uses, run}: Step): boolean =>
  (run !== undefined && !publishes(run)) || uses?.startsWith('./') === true

test('there is a workflow that uses our own action', () => {
  expect(workflows.map(({path}) => path)).toContain('.github/workflows/content.yml')
  expect(actions.map(({path}) => path)).toContain('.github/actions/build-bank/action.yml')
})

test.each(files)('$path is valid YAML', ({text}) => {
  const {errors, warnings} = parseDocument(text)
  expect([...errors, ...warnings]).toEqual([])
})

describe('what is used', () => {
  const uses = steps.flatMap((one) => (one.uses ? [one.uses] : []))

  test.each(uses.filter((name) => !name.startsWith('./')))(
    '%s is pinned by a commit, with its version',
    (name) => {
      expect(name).toMatch(/@[0-9a-f]{40}$/)
      const lines = files.flatMap(({text}) => text.split('\n')).filter((line) => line.includes(name))
      for (const line of lines) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/)
    },
  )

  test.each(uses.filter((name) => name.startsWith('./')))(
    '%s exists, and gets only inputs that it has',
    (name) => {
      const {inputs = {}} = localAction(name) ?? {}
      const given = steps.filter((one) => one.uses === name).flatMap((one) => Object.keys(one.with))
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(given))
      expect(existsSync(join(root, name, 'action.yml'))).toBe(true)
    },
  )

  test.each(jobs.flatMap(({container}) => container?.image ?? []))(
    'the image %s is pinned by its digest',
    (name) => {
      expect(name).toMatch(/@sha256:[0-9a-f]{64}$/)
    },
  )
})

describe('what a change may do', () => {
  test.each(jobs.filter((one) => one.steps.some(runsChange)))(
    '$name, which runs code of it, may write nothing',
    (one) => {
      expect(Object.values(one.permissions)).not.toContain('write')
    },
  )

  test.each(jobs.filter((one) => Object.values(one.permissions).includes('write')))(
    '$name, which may write, does not even check it out',
    (one) => {
      expect(one.steps.filter(({uses}) => uses?.includes('actions/checkout'))).toEqual([])
    },
  )

  test('keys are proved in a job without write permission', () => {
    const proving = jobs.filter((one) => one.steps.some((each) => each.with['task'] === 'verify'))
    expect(proving.length).toBe(1)
    for (const {permissions} of proving) expect(permissions).toEqual({contents: 'read'})
  })

  test('no token stays in the checkout or is passed on', () => {
    const checkouts = steps.filter(({uses}) => uses?.includes('actions/checkout'))
    for (const one of checkouts) expect(one.with).toMatchObject({'persist-credentials': false})
    for (const {text} of files) expect(text).not.toMatch(/secrets|github\.token|GITHUB_TOKEN/i)
  })

  test('starts nothing with the rights of the target branch', () => {
    for (const {on} of workflows) {
      expect(Object.keys(on)).not.toContain('pull_request_target')
      expect(Object.keys(on)).not.toContain('workflow_run')
    }
  })

  test('interpolates nothing from the pull request into a shell command', () => {
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).not.toContain('${{')
  })
})

test('every command exists, with its options', async () => {
  const commands = scripts.flatMap((script) => [...script.matchAll(/"\$\{build_bank\[@\]\}" (\w+)(.*)/g)])
  expect(new Set(commands.map(([, name]) => name))).toEqual(new Set(['check', 'diff', 'verify']))
  for (const [, name = '', rest = ''] of commands) {
    const {code, stdout} = await runCli([name, '--help'], {cwd: root})
    expect(code).toBe(0)
    for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(option)
  }
})

test('every named script and file exists', () => {
  const {scripts: ofPackage}: {scripts: Record<string, string>} = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const prepared = steps.flatMap((one) => one.with['prepare'] ?? [])
  expect(Object.keys(ofPackage)).toEqual(expect.arrayContaining(prepared))
  const named = scripts.flatMap((script) => script.match(/scripts\/[\w.-]+/g) ?? [])
  expect(named).toContain('scripts/install-runtimes.sh')
  for (const path of named) expect(existsSync(join(root, path))).toBe(true)
})
