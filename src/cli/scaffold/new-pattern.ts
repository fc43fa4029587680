import {join} from 'node:path'
import {maxMinutes} from '../../compile/pattern/pattern-fields.ts'
import {ask, choiceInput, idFault, lineFault, titleInput} from './ask.ts'
import {assertNew, type NewFiles, type NewOptions} from './new-file.ts'
import {readConfig} from './read-config.ts'
import {patternTemplate} from './templates.ts'

export async function newPattern(id: string | undefined, options: NewOptions): Promise<NewFiles> {
  const {content} = options
  const tracks = readConfig(content).tracks.map(({id}) => id)
  const path = await ask({flag: '<id>', label: 'Pattern id, including folders', fault: idFault}, id)
  const file = join(content, path, 'pattern.md')
  assertNew(file)
  const title = await ask(titleInput, options.title)
  const track = await ask(choiceInput('track', tracks), options.track)
  const minutes = await ask(
    {flag: '--minutes', label: 'Minutes', suggestion: '20', fault: minutesFault},
    options.minutes,
  )
  const summary = await ask({flag: '--summary', label: 'One-line summary', fault: lineFault}, options.summary)
  return {
    files: [{file, text: patternTemplate({title, track, minutes, summary})}],
    next: `\`build-bank check ${file}\` lists what is still missing.`,
  }
}

function minutesFault(value: string): string | undefined {
  return /^[1-9]\d{0,3}$/.test(value) && Number(value) <= maxMinutes
    ? undefined
    : `Enter a number from 1 to ${maxMinutes}`
}
