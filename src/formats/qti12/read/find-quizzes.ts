import {
  childElements,
  childText,
  findAll,
  findChild,
  type XmlElement,
} from '../../../interchange/xml/xml-tree.ts'
import {readMetadata} from './execute-rules.ts'

interface Quiz {
  /** As its author called it. */
  readonly title?: string
  readonly items: readonly XmlElement[]
}

/** The quizzes and question banks of a file, and its items outside of them. */
export function findQuizzes(root: XmlElement): Quiz[] {
  return [root, ...findAll(root, isQuiz)].map((parent) => {
    const title = isQuiz(parent) ? findTitle(parent) : ''
    return {...(title !== '' && {title}), items: findItems(parent)}
  })
}

const isQuiz = ({name}: XmlElement): boolean => name === 'assessment' || name === 'objectbank'

/** Canvas has the title of a question bank among its metadata. */
function findTitle(quiz: XmlElement): string {
  const metadata = findChild(quiz, 'qtimetadata')
  return (quiz.attributes.get('title') ?? (metadata && readMetadata(metadata).get('bank_title')) ?? '').trim()
}

const findItems = (parent: XmlElement): XmlElement[] =>
  childElements(parent).flatMap((child) => {
    if (isQuiz(child)) return []
    return child.name === 'item' ? [child] : findItems(child)
  })

/** A section from which a quiz draws some of the questions. */
interface Group {
  readonly element: XmlElement
  /** What it draws, in words. */
  readonly drawn: string
  /** The question bank that has its questions, if they are not in the file. */
  readonly bank?: string
}

/** The question groups of Canvas: sections with a `selection`. */
export const findGroups = (root: XmlElement): Group[] =>
  findAll(root, (element) => findSelection(element) !== undefined).map((element) => {
    const selection = findSelection(element) ?? element
    const number = childText(selection, 'selection_number') || 'some'
    const bank = childText(selection, 'sourcebank_ref')
    const title = element.attributes.get('title')?.trim() ?? ''
    const name = title === '' ? 'the group' : `the group "${title}"`
    return {element, drawn: `${name}, which draws ${number} of its questions`, ...(bank && {bank})}
  })

function findSelection(element: XmlElement): XmlElement | undefined {
  const ordering = element.name === 'section' ? findChild(element, 'selection_ordering') : undefined
  return ordering && findChild(ordering, 'selection')
}
