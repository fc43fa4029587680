import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type BankConfig, defaultConfig, parseConfig} from '../../compile/bank/bank-config.ts'
import {OperationalError} from '../../node/operational-error.ts'
import {contentOption} from './new-file.ts'

/** The `bank.yaml` of a content folder, for the names that questions and patterns may use. */
export function readConfig(content: string): BankConfig {
  const path = join(content, 'bank.yaml')
  if (!existsSync(path))
    throw new OperationalError(
      `Missing ${path}; create it with \`build-bank new bank${contentOption(content)}\``,
    )
  return parseConfig({path: 'bank.yaml', text: readFileSync(path, 'utf8')}).config ?? defaultConfig
}
