import {existsSync} from 'node:fs'
import {isAbsolute, join, relative, sep} from 'node:path'
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
    files: [{file, text: bankTemplate({name, title, track})}, ...listIgnores(content)],
    next: `\`build-bank new pattern ${track}/<name>${contentOption(content)}\` creates its first pattern.`,
  }
}

/**
 * `build-bank fmt` formats the content, and other tools would change what it means. They read these files in their
 * working folder only; existing ones stay.
 */
function listIgnores(content: string): NewFiles['files'] {
  const folder = relative('.', content).split(sep).join('/')
  const isBelow = folder !== '' && !folder.startsWith('..') && !isAbsolute(folder)
  if (!isBelow) return []
  const files = [
    {file: '.prettierignore', text: `# build-bank fmt formats these\n/${folder}/\n`},
    {
      file: '.markdownlint-cli2.jsonc',
      text: `// build-bank fmt formats these\n${JSON.stringify({ignores: [`${folder}/**`]}, null, 2)}\n`,
    },
  ]
  return files.filter(({file}) => !existsSync(file))
}

function nameFault(value: string): string | undefined {
  return idPattern.test(value)
    ? undefined
    : `Invalid name ${value}; use lower-case letters, digits and hyphens`
}
