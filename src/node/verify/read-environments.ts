import {realpathSync} from 'node:fs'
import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {Environment} from '../../proof/program.ts'
import {readAgain} from '../build/read-content.ts'

/** Reads the environments of a bank, with the texts of their set-up files. */
export function readEnvironments(folder: string, {environments = []}: BankConfig): Environment[] {
  const root = realpathSync(folder)
  return environments.map(({name, language, packages, versions, setup, inconclusive, limits}) => ({
    name,
    language,
    ...(packages !== undefined && {packages}),
    versions,
    ...(setup !== undefined && {setup: readAgain(root, setup).toString('utf8')}),
    inconclusive,
    limits,
  }))
}
