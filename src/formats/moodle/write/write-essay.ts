import {element, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import {readOwn} from '../../../matching/read-own.ts'
import {escapeHtml} from '../../writing/question-html.ts'
import type {MoodleItem, MoodleOutput} from './moodle-output.ts'
import {writeAnswer} from './write-typed.ts'

interface Essay {
  readonly graderInfo: string
  readonly isCode: boolean
  readonly template?: string
}

const toPre = (code: string): string => `<pre>${escapeHtml(code)}</pre>`

function writeEssay(output: MoodleOutput, {graderInfo, isCode, template = ''}: Essay): MoodleItem {
  const parts: XmlOutput[] = [
    element('responseformat', {}, isCode ? 'monospaced' : 'editor'),
    element('responserequired', {}, '1'),
    element('responsefieldlines', {}, '15'),
    element('attachments', {}, '0'),
    element('attachmentsrequired', {}, '0'),
    output.html('graderinfo', graderInfo),
    output.html('responsetemplate', template),
  ]
  return {type: 'essay', parts}
}

export function writeOpen({key, input}: Kinds['open']['question'], output: MoodleOutput): MoodleItem {
  if (input === 'line') output.report('export/presentation', {part: 'size of the input field'})
  const criteria = key.filter(({content}) => content !== undefined)
  const [only, ...others] = criteria
  const isPlain = others.length === 0 && (only?.points ?? 1) === 1
  if (!isPlain) output.report('export/scoring', {rule: 'criteria; they are written as notes for graders'})
  const items = criteria.map(({content, points}) => `<li>${content?.html ?? ''} (${points})</li>`)
  const graderInfo = isPlain ? (only?.content?.html ?? '') : `<ul>\n${items.join('\n')}\n</ul>`
  return writeEssay(output, {graderInfo, isCode: input === 'code'})
}

export function writeOutput(question: Kinds['output']['question'], output: MoodleOutput): MoodleItem {
  const {key, mistakes, rationales} = question
  if (key.includes('\n') || key.trim() === '') {
    output.report('export/converted', {kind: 'output', as: 'essay'})
    return writeEssay(output, {graderInfo: toPre(key), isCode: true})
  }
  output.report('export/converted', {kind: 'output', as: 'shortanswer'})
  const lines = mistakes.filter(({text}) => !text.includes('\n') && text.trim() !== '')
  const escapeStars = (text: string): string => text.replaceAll('*', '\\*')
  return {
    type: 'shortanswer',
    parts: [
      element('usecase', {}, '1'),
      writeAnswer(output, {value: escapeStars(key), credit: 1, rationale: undefined}),
      ...lines.map(({id, text, credit = 0}) =>
        writeAnswer(output, {value: escapeStars(text), credit, rationale: readOwn(rationales, id)}),
      ),
    ],
  }
}

export function writeCode(question: Kinds['code']['question'], output: MoodleOutput): MoodleItem {
  output.report('export/converted', {kind: 'code', as: 'essay'})
  const {reference, key, starter} = question
  const toCode = (lines: readonly string[]): string => toPre(lines.join('\n'))
  const tests = key.map(({program}) => toCode(program.lines))
  const graderInfo = [...(reference ? [toCode(reference.lines)] : []), ...tests].join('\n')
  return writeEssay(output, {graderInfo, isCode: true, ...(starter && {template: toCode(starter.lines)})})
}
