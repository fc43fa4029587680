import type {FolderChange, PreviewFolder} from '../../node/preview/preview-folder.ts'
import {type Preview, startPreview} from '../../node/preview/preview-server.ts'
import {changedFiles} from '../git/changed-files.ts'
import {cacheFolder, type SharedOptions} from '../options.ts'
import type {Output} from '../output.ts'
import {count} from '../reporters/wording.ts'

export interface PreviewCommandOptions extends Pick<SharedOptions, 'cache'> {
  readonly host: string
  readonly port: number
  readonly allowRemote: boolean
  readonly since?: string
  readonly format: 'pretty' | 'json'
}

/** Serves the preview until a signal asks to stop. */
export async function runPreview(
  output: Output,
  content: string,
  {host, port, allowRemote, since, format, cache}: PreviewCommandOptions,
): Promise<number> {
  const preview = await startPreview({
    content,
    host,
    port,
    allowsRemote: allowRemote,
    findChanged: findChanges(content, since),
    onChange: (change, folder) => output.print(describeChange(change, folder, format)),
    onLimit: (message) => output.say(`build-bank: ${message}\n`),
    ...cacheFolder(cache),
  })
  output.print(
    format === 'json'
      ? `${JSON.stringify({address: preview.address})}\n`
      : `Preview of ${content} at ${preview.address}\nIt shows the keys. Stop it with Ctrl+C.\n`,
  )
  await untilStopped(preview)
  return 0
}

/** With a named ref a failure is reported; by default the list is left out where there is no git. */
function findChanges(content: string, since: string | undefined) {
  const ref = since ?? 'HEAD'
  const find = () => ({ref, paths: changedFiles(content, ref).paths})
  if (since !== undefined) find()
  return () => {
    try {
      return find()
    } catch {
      return undefined
    }
  }
}

function describeChange(
  {questions}: FolderChange,
  {state: {diagnostics}}: PreviewFolder,
  format: PreviewCommandOptions['format'],
): string {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length
  const warnings = diagnostics.filter(({severity}) => severity === 'warning').length
  if (format === 'json') return `${JSON.stringify({questions, errors, warnings})}\n`
  const what = questions.length === 0 ? 'Bank changed' : `Changed: ${questions.join(', ')}`
  return `${what}; ${count(errors, 'error')}, ${count(warnings, 'warning')}\n`
}

async function untilStopped({close}: Preview): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  await close()
}
