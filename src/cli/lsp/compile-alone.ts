import {openConfig, parseConfig} from '../../compile/bank/bank-config.ts'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {withoutIgnored} from '../../compile/bank/finish-diagnostics.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {openCompiler} from '../../node/build/compile-files.ts'
import {readInside} from '../../node/read-inside.ts'

/**
 * What is wrong with a file by itself, while its bank is still being read. It is compiled in a worker that can be ended.
 *
 * @param content the folder of the bank
 */
export async function compileAlone(content: string, file: ContentFile): Promise<readonly Diagnostic[]> {
  const config = parseConfig({path: 'bank.yaml', text: readBank(content)}).config ?? openConfig
  const compiler = openCompiler({config, keepMarkdown: false})
  try {
    const units = await compiler.compile([file])
    const summaries = units.map(({summary}) => summary)
    return withoutIgnored(
      summaries.flatMap(({diagnostics}) => diagnostics),
      summaries,
      config,
    )
  } finally {
    await compiler.close()
  }
}

function readBank(content: string): string {
  try {
    return readInside(content, 'bank.yaml').bytes.toString('utf8')
  } catch {
    return ''
  }
}
