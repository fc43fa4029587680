import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type BankConfig, configOf, defaultConfig} from '../../compile/bank/bank-config.ts'
import {OperationalError} from '../../node/operational-error.ts'
import {contentOption} from './new-file.ts'

/** What questions and patterns of a content folder may say of themselves. */
export function readConfig(content: string): BankConfig {
  const path = join(content, 'bank.yaml')
  if (!existsSync(path))
    throw new OperationalError(
      `Expected ${path}, found none; \`build-bank new bank${contentOption(content)}\` writes one`,
    )
  return configOf({path: 'bank.yaml', text: readFileSync(path, 'utf8')}).config ?? defaultConfig
}
