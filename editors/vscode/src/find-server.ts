import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, isAbsolute, join, resolve} from 'node:path'

/** The command of a folder, as a script for Node. */
export interface Server {
  readonly script: string
  readonly version: string
}

/**
 * Finds the `quizproof` that Node would load in a folder, so that the editor and the build agree.
 *
 * @param configured the folder of the package, if the author has set it
 */
export function findServer(folder: string, configured = ''): Server | undefined {
  const file = configured === '' ? resolvePackage(folder) : join(resolve(folder, configured), 'package.json')
  return file === undefined ? undefined : readPackage(file)
}

function resolvePackage(folder: string): string | undefined {
  try {
    return createRequire(join(folder, 'any.js')).resolve('quizproof/package.json')
  } catch {
    return undefined
  }
}

function readPackage(file: string): Server | undefined {
  try {
    const {bin, version} = JSON.parse(readFileSync(file, 'utf8'))
    const script: unknown = bin?.['build-bank']
    if (typeof script !== 'string' || typeof version !== 'string') return undefined
    return {script: isAbsolute(script) ? script : join(dirname(file), script), version}
  } catch {
    return undefined
  }
}
