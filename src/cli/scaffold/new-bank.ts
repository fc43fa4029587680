import {join} from 'node:path'
import {idPattern} from '../../fields/field-types.ts'
import {ask, titleInput} from './ask.ts'
import {assertNew, contentOption, type NewFiles, type NewOptions} from './new-file.ts'
import {bankTemplate} from './templates.ts'

export async function newBank(id: string | undefined, options: NewOptions): Promise<NewFiles> {
  const {content} = options
  const file = join(content, 'bank.yaml')
  assertNew(file)
  const name = await ask({flag: '<id>', label: 'Bank name, such as my-bank', fault: nameFault}, id)
  const track = await ask(
    {flag: '--track', label: 'Id of the first track, such as django', fault: nameFault},
    options.track,
  )
  const title = options.title === undefined ? undefined : await ask(titleInput, options.title)
  return {
    files: [{file, text: bankTemplate({name, title, track})}],
    next: `\`build-bank new pattern ${track}/<name>${contentOption(content)}\` creates its first pattern.`,
  }
}

function nameFault(value: string): string | undefined {
  return idPattern.test(value)
    ? undefined
    : `Invalid name ${value}; use lower-case letters, digits and hyphens`
}
