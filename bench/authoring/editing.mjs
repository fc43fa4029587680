import {readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {buildBank} from '../../dist/node.js'
import {patterns} from '../../dist/patterns.js'
import {createWorkspace} from '../../dist/workspace.js'
import {createEdits} from './edits.mjs'
import {summarise, timeCall} from './measure.mjs'

/** A change of a file in a workspace with the diagnostics of the bank, and the same by building the folder again. */
export async function measureEditing({content, files, folder, saves}) {
  const paths = ['bank.yaml', ...files.map((file) => relative(content, file))]
  const folders = [...new Set(files.map((file) => relative(content, join(file, '..'))))]
  const texts = [...paths, ...folders.map((name) => `${name}/pattern.md`)].map((path) => ({
    path,
    text: readFileSync(join(content, path), 'utf8'),
  }))
  const workspace = createWorkspace({files: texts, patterns})
  const edits = createEdits(files)
  const change = () => {
    const {file, text} = edits.next()
    const path = relative(content, file)
    return timeCall(() => {
      for (const touched of workspace.set(path, text).touched) workspace.diagnostics(touched)
    })
  }
  for (let warm = 0; warm < 100; warm += 1) await change()
  const times = []
  for (let save = 0; save < saves * 5; save += 1) times.push(await change())
  return {workspace: summarise(times), rebuild: await measureRebuild({content, files, folder, saves})}
}

async function measureRebuild({content, files, folder, saves}) {
  const options = {content, out: join(folder, 'again'), cache: join(folder, 'again-cache')}
  const edits = createEdits(files)
  const times = []
  await buildBank(options)
  for (let save = 0; save < Math.max(5, saves / 5); save += 1) {
    edits.save()
    times.push(await timeCall(() => buildBank(options)))
  }
  return summarise(times.slice(1))
}
