import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {Environment} from '../../proof/program.ts'

/** The environments of a bank, with the texts of their set-up files. */
export function readEnvironments(folder: string, {environments = []}: BankConfig): Environment[] {
  return environments.map(({name, language, packages, versions, setup, inconclusive, limits}) => ({
    name,
    language,
    ...(packages !== undefined && {packages}),
    versions,
    ...(setup !== undefined && {setup: readFileSync(join(folder, setup), 'utf8')}),
    inconclusive,
    limits,
  }))
}
