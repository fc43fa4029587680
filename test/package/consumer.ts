import {mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type CliResult, type CliSurroundings, runProcess} from '../cli/run-process.ts'
import {below, sampleContent} from '../cli/sample-content.ts'
import {makeFolder, writeFiles} from '../cli/temporary-folder.ts'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** A project that has installed the package as published. */
export interface Consumer {
  readonly folder: string
  readonly tarball: string
  /** Paths of the files in the tarball. */
  readonly files: readonly string[]
}

/** Packs the build into a folder. */
async function pack(folder: string): Promise<Omit<Consumer, 'folder'>> {
  const packed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
  })
  const [{files}]: [{files: {path: string}[]}] = JSON.parse(packed.stdout)
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  return {tarball, files: files.map(({path}) => path)}
}

/** Packs the build and installs it, with dependencies from the registry or npm's cache. */
export async function installPackage(): Promise<Consumer> {
  const folder = makeFolder()
  const {tarball, files} = await pack(folder)
  writeFiles(folder, {
    'package.json': JSON.stringify({name: 'consumer', private: true, type: 'module'}),
    ...below('content', sampleContent()),
  })
  const quiet = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
  await run('npm', ['install', ...quiet, tarball], {cwd: folder})
  return {folder, tarball, files}
}

/** Packs the build and unpacks it where it would be installed, without its dependencies. */
export async function unpackPackage(folder: string): Promise<void> {
  const {tarball} = await pack(folder)
  const target = join(folder, 'node_modules/quizproof')
  mkdirSync(target, {recursive: true})
  await run('tar', ['--extract', '--file', tarball, '--strip-components=1', '--directory', target], {
    cwd: folder,
  })
}

/** Runs a command that has to succeed. */
export async function run(
  command: string,
  parameters: readonly string[],
  surroundings: CliSurroundings,
): Promise<CliResult> {
  const result = await runProcess(command, parameters, surroundings)
  if (result.code === 0) return result
  throw new Error(
    `${command} ${parameters.join(' ')} ended with ${result.code}\n${result.stdout}\n${result.stderr}`,
  )
}

/** Runs a tool that is installed for developing this package. */
export function runTool(
  tool: string,
  parameters: readonly string[],
  surroundings: CliSurroundings,
): Promise<CliResult> {
  return run(process.execPath, [join(root, 'node_modules', tool), ...parameters], surroundings)
}
