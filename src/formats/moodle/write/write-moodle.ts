import type {BankData} from '../../../bank/bank-data.ts'
import {element, writeXml, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import {atKind, type Question} from '../../../kinds/kinds.ts'
import type {KindWriters, WriteContext, WrittenBank} from '../../format.ts'
import {toGuidanceHtml, toQuestionHtml} from '../../writing/question-html.ts'
import {type MoodleItem, MoodleOutput} from './moodle-output.ts'
import {writeMatch, writeOrder} from './write-arrangement.ts'
import {writeChoice, writeLine} from './write-chosen.ts'
import {writeCloze} from './write-cloze.ts'
import {writeCode, writeOpen, writeOutput} from './write-essay.ts'
import {writeNumeric, writeText} from './write-typed.ts'

const writers: KindWriters<MoodleOutput, MoodleItem> = {
  choice: writeChoice,
  text: writeText,
  numeric: writeNumeric,
  order: writeOrder,
  match: writeMatch,
  cloze: writeCloze,
  line: writeLine,
  output: writeOutput,
  code: writeCode,
  open: writeOpen,
}

/** Writes a bank as Moodle's XML, with a category for each pattern. */
export function writeMoodle(bank: BankData, {out, assets}: WriteContext): WrittenBank {
  const items = new Map<string, WrittenBank['items'][number]>()
  const parts: XmlOutput[] = []
  for (const pattern of bank.patterns) {
    const questions = bank.questions.filter((question) => question.pattern === pattern.id)
    if (questions.length === 0) continue
    const category = `$course$/top/${pattern.title.replaceAll('/', '//')}`
    parts.push(
      element('question', {type: 'category'}, element('category', {}, element('text', {}, category))),
    )
    for (const question of questions) {
      const output = new MoodleOutput(question, assets)
      parts.push(writeQuestion(question, output))
      items.set(question.id, {id: question.id, losses: output.losses})
    }
  }
  const bytes = new TextEncoder().encode(writeXml(element('quiz', {}, ...parts)))
  return {
    files: [{path: out, bytes}],
    items: bank.questions.map(({id}) => items.get(id) ?? {id, losses: []}),
  }
}

const longestName = 255

function writeQuestion(question: Question, output: MoodleOutput): XmlOutput {
  const {
    type,
    parts,
    stem = output.inline(toQuestionHtml(question)),
  } = atKind(writers, question)(question as never, output)
  const {hints, category, difficulty, level, points = 1, tags = []} = question
  const guidance = toGuidanceHtml(question, ['hints'])
  for (const part of guidance.moved) output.report('export/moved', {part})
  const described = [`category:${category}`, `difficulty:${difficulty}`, ...(level ? [`level:${level}`] : [])]
  return element(
    'question',
    {type},
    element('name', {}, element('text', {}, [...question.title.text].slice(0, longestName).join(''))),
    element('questiontext', {format: 'html'}, element('text', {}, stem.text), ...stem.files),
    output.html('generalfeedback', guidance.html),
    element('defaultgrade', {}, `${points}`),
    element('penalty', {}, '0'),
    element('hidden', {}, '0'),
    element('idnumber', {}, question.id.slice(question.pattern.length + 1)),
    ...parts,
    ...hints.map(({html}) => output.html('hint', html)),
    element(
      'tags',
      {},
      ...[...tags, ...described].map((tag) => element('tag', {}, element('text', {}, tag))),
    ),
  )
}
