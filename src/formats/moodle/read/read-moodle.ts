import type {DraftHeader, QuestionDraft} from '../../../interchange/draft.ts'
import {toLoss} from '../../../interchange/loss.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import type {Source} from '../../../interchange/source.ts'
import {readXml} from '../../../interchange/xml/read-xml.ts'
import {describeXmlFault} from '../../../interchange/xml/xml-fault.ts'
import {childElements, childText, findChild, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import type {ReadItem, ReadSource} from '../../format.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {readCategory} from '../../shared/read-category.ts'
import {tagOutermostCategories} from '../../shared/tag-categories.ts'
import {MoodleQuestion} from './moodle-question.ts'
import {readMatching, readOrdering} from './read-arrangement.ts'
import {readMultichoice, readTrueFalse} from './read-choice.ts'
import {readCloze, readGaps} from './read-cloze.ts'
import {readEssay, readNumerical, readShortAnswer} from './read-typed.ts'

/** How each question type of Moodle is read; others are refused by name. */
const readers: Readonly<Record<string, (question: MoodleQuestion) => ReadBody>> = {
  multichoice: readMultichoice,
  truefalse: readTrueFalse,
  shortanswer: readShortAnswer,
  numerical: readNumerical,
  matching: readMatching,
  ordering: readOrdering,
  cloze: readCloze,
  multianswer: readCloze,
  gapselect: readGaps,
  ddwtos: readGaps,
  essay: readEssay,
}

/** Reads Moodle's own XML, as `qformat_xml` writes it. */
export function readMoodle({path, bytes}: Source): ReadSource {
  const read = readXml(bytes)
  if ('fault' in read) {
    const reason = describeXmlFault(read.fault)
    return {items: [], losses: [toLoss('import/file', {reason}, {file: path, ...read.fault.place})]}
  }
  const items: ReadItem[] = []
  let categories: readonly string[] = []
  for (const element of childElements(read.root, 'question')) {
    if (element.attributes.get('type') === 'category') {
      const category = findChild(element, 'category')
      categories = readCategory((category && childText(category, 'text')) ?? '')
    } else items.push(readQuestion(element, path, categories))
  }
  return {items: tagOutermostCategories(items)}
}

function readQuestion(element: XmlElement, file: string, categories: readonly string[]): ReadItem {
  const question = new MoodleQuestion(element, file)
  const {place, losses} = question
  const nameElement = findChild(element, 'name')
  const name = (nameElement && childText(nameElement, 'text')) || undefined
  const item = {place, ...(name !== undefined && {name}), categories}
  const type = element.attributes.get('type') ?? ''
  if (type === 'description') {
    const content = [...question.text(findChild(element, 'questiontext')), ...question.ownImage()]
    const title = name ?? textOfNodes(content).split('\n', 1)[0] ?? ''
    return {...item, concept: {title, content}, losses: [...losses, ...question.rich.losses]}
  }
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined
  if (!reader)
    return {...item, losses: [toLoss('import/unsupported', {kind: type || 'without a type'}, place)]}
  const {body, score, stem} = reader(question)
  if (!body) return {...item, losses: [...losses, ...question.rich.losses]}
  const header = readHeader(question, name, categories)
  const text = stem ?? question.text(findChild(element, 'questiontext'))
  const whole = [...text, ...question.ownImage()]
  question.loseFiles()
  const draft: QuestionDraft = {...header, ...body, stem: whole, assets: question.rich.assets}
  return {...item, draft, losses: [...losses, ...question.rich.losses], ...(score && {score})}
}

function readHeader(
  question: MoodleQuestion,
  name: string | undefined,
  categories: readonly string[],
): Omit<DraftHeader, 'stem' | 'assets'> {
  const {element} = question
  const id = question.value('idnumber') || name
  const tagList = findChild(element, 'tags')
  const tags = tagList ? childElements(tagList, 'tag').map((tag) => childText(tag, 'text') ?? '') : []
  const hints = childElements(element, 'hint')
    .map((hint) => question.text(hint))
    .filter((nodes) => nodes.length > 0)
  const points = Number(question.value('defaultgrade') || 1)
  const field = (name: string): string | undefined =>
    tags.find((tag) => tag.startsWith(`${name}:`))?.slice(name.length + 1)
  const [category, difficulty] = [field('category'), field('difficulty')]
  const free = tags.filter((tag) => !/^(?:category|difficulty|level):/.test(tag))
  return {
    ...(id !== undefined && {name: id}),
    ...(name !== undefined && {title: name}),
    tags: [...free, ...categories.slice(1)],
    ...(category !== undefined && {category}),
    ...(difficulty !== undefined && {difficulty}),
    ...(hints.length > 0 && {hints}),
    ...(points > 0 && points !== 1 && {points}),
    ...question.textIf('solution', findChild(element, 'generalfeedback')),
  }
}
