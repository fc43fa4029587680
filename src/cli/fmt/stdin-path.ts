import {existsSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {OperationalError} from '../../node/operational-error.ts'

/**
 * The bank of a file that need not exist yet: the nearest folder above it with a `bank.yaml`.
 *
 * @throws {OperationalError} if there is none
 */
export function findPathInBank(file: string): {readonly content: string; readonly path: string} {
  const whole = resolve(file)
  for (let folder = dirname(whole); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'bank.yaml')))
      return {content: relative('.', folder) || '.', path: relative(folder, whole).split(sep).join('/')}
    if (dirname(folder) === folder) throw new OperationalError(`No bank.yaml in a folder above ${file}`)
  }
}
