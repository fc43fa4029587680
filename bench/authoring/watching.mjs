import {readFileSync, statSync} from 'node:fs'
import {get} from 'node:http'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createEdits} from './edits.mjs'
import {readProcessorTime, startProcess, summarise, wait} from './measure.mjs'

const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const bin = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))
/** A tool that has not written a change by then has missed it. */
const maximumMs = 60_000

/** Commands that stay, and the file each writes after a change. */
export const watchers = {
  'build-bank --watch': {
    command: ({content, project}) => [
      commandLine,
      content,
      '--watch',
      '--single',
      '--format',
      'json',
      '--out',
      join(project, 'bank'),
      '--cache',
      join(project, 'cache'),
    ],
    output: ({project}) => join(project, 'bank', 'bank.json'),
  },
  'velite --watch': {
    command: () => [bin('velite/bin/velite.js'), 'build', '--watch', '--silent'],
    output: ({project}) => join(project, '.velite', 'questions.json'),
  },
  'content-collections watch': {
    command: () => [bin('@content-collections/cli/dist/index.js'), 'watch'],
    output: ({project}) => join(project, '.content-collections', 'generated', 'allQuestions.js'),
  },
}

/** From a save to the new output of a command that watches the content. */
export async function measureWatcher({content, project, files, saves}, {command, output}) {
  const file = output({project})
  const started = startProcess(command({content, project}), project)
  try {
    await waitUntil(() => statSync(file, {throwIfNoEntry: false}) !== undefined)
    await settle(started.pid)
    return await repeatSaves(started.pid, files, saves, (marker) => waitForText(file, marker))
  } finally {
    await started.stop()
  }
}

/** From a save to the event that a page of the preview gets. */
export async function measurePreview({content, project, files, saves}) {
  const command = [
    commandLine,
    'preview',
    content,
    '--port',
    '0',
    '--format',
    'json',
    '--cache',
    join(project, 'cache'),
  ]
  const started = startProcess(command, project)
  try {
    const {address} = JSON.parse(await started.nextLine())
    const events = await openEvents(new URL('/events', address))
    await settle(started.pid)
    return await repeatSaves(started.pid, files, saves, () => events.next())
  } finally {
    await started.stop()
  }
}

async function repeatSaves(pid, files, saves, finish) {
  const edits = createEdits(files)
  const times = []
  for (let save = 0; save <= saves; save += 1) {
    const before = readProcessorTime(pid)
    const start = performance.now()
    const {marker} = edits.save()
    await finish(marker)
    const wall = performance.now() - start
    // What a tool still does after its output is part of its cost.
    await settle(pid)
    times.push({wall, cpu: readProcessorTime(pid) - before})
  }
  const warm = times.slice(1)
  // The kernel counts processor time too coarsely for one save.
  const cpu = warm.reduce((sum, time) => sum + time.cpu, 0) / warm.length
  return {...summarise(warm), cpu, cpu95: undefined}
}

/** Waits until a process has been idle for some time. */
async function settle(pid) {
  let before = -1
  for (let now = readProcessorTime(pid); now !== before; now = readProcessorTime(pid)) {
    before = now
    await wait(200)
  }
}

async function waitForText(file, marker) {
  let seen = -1
  await waitUntil(() => {
    const {mtimeMs} = statSync(file, {throwIfNoEntry: false}) ?? {mtimeMs: -1}
    if (mtimeMs === seen) return false
    const isThere = readFileSync(file).includes(marker)
    // A tool may write in several steps.
    if (!isThere) seen = Date.now() - mtimeMs > 100 ? mtimeMs : -1
    return isThere
  })
}

async function waitUntil(isDone) {
  const end = performance.now() + maximumMs
  while (!isDone()) {
    if (performance.now() > end) throw new Error(`Nothing was written within ${maximumMs} ms`)
    await wait(2)
  }
}

function openEvents(address) {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      const waiting = []
      response.setEncoding('utf8').on('data', (chunk) => {
        if (chunk.includes('event: change')) waiting.shift()?.()
      })
      response.on('error', () => {})
      resolve({next: () => new Promise((done) => waiting.push(done))})
    }).once('error', reject)
  })
}
