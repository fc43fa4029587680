import {childElements, findAll, findChild, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
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
