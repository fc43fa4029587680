import {atKind, type Kind, type Kinds, type Question} from '../kinds/kinds.ts'
import {readTypedLine} from '../kinds/line/grade.ts'
import type {Item} from '../kinds/shared/question.ts'
import {readPairs, readText, readTexts} from './read-json.ts'
import {blankPatterns, fillInPattern, numericPatterns} from './response-patterns.ts'
import type {Interaction, InteractionComponent, LanguageMap} from './statement.ts'

/** How a question of one kind and a graded response are written in xAPI. */
interface Mapping<Q> {
  /** Includes the right responses, unless they cannot all be listed. */
  readonly define: (question: Q, inLanguage: (text: string) => LanguageMap) => Interaction
  /** `read` is the value that the grader read from a typed response. */
  readonly write: (question: Q, response: unknown, read: string | undefined) => string
}

type Mappings = {[K in Kind]: Mapping<Kinds[K]['question']>}

const components = (items: readonly Item[], inLanguage: (text: string) => LanguageMap) =>
  items.map(({id, content}): InteractionComponent => ({id, description: inLanguage(content.text)}))

const joined = (parts: readonly string[]): string => parts.join('[,]')
const writeList = (_: unknown, response: unknown): string => joined(readTexts(response))
const withPatterns = (patterns: readonly string[] | undefined) =>
  patterns ? {correctResponsesPattern: patterns} : {}

const mappings: Mappings = {
  choice: {
    define: ({options, key}, inLanguage) => ({
      interactionType: 'choice',
      correctResponsesPattern: [joined(key)],
      choices: components(options, inLanguage),
    }),
    write: writeList,
  },
  order: {
    define: ({items, key}, inLanguage) => ({
      interactionType: 'sequencing',
      correctResponsesPattern: [joined(key)],
      choices: components(items, inLanguage),
    }),
    write: writeList,
  },
  match: {
    define: ({left, right, key}, inLanguage) => ({
      interactionType: 'matching',
      correctResponsesPattern: [joined(readPairs(key).map((pair) => pair.join('[.]')))],
      source: components(left, inLanguage),
      target: components(right, inLanguage),
    }),
    write: (_, response) => joined(readPairs(response).map((pair) => pair.join('[.]'))),
  },
  cloze: {
    define: ({blanks, key}) => ({
      interactionType: 'fill-in',
      ...withPatterns(blankPatterns(blanks.map(({id}) => key[id]))),
    }),
    write: ({blanks}, response) => joined(blanks.map(({id}) => readText(response, id))),
  },
  line: {
    define: ({stem, fence, lineCount, key}, inLanguage) => {
      const lines = stem.code?.[fence]?.lines ?? []
      return {
        interactionType: 'choice',
        correctResponsesPattern: [joined(key.map(String))],
        choices: Array.from({length: lineCount}, (_, index) => ({
          id: `${index + 1}`,
          description: inLanguage(lines[index] ?? ''),
        })),
      }
    },
    // As they are read: a learner may have typed a space, or full-width digits.
    write: (_, response) => joined(readTexts(response).map((line) => String(readTypedLine(line)))),
  },
  code: {
    define: () => ({interactionType: 'other'}),
    write: (_, response) => readText(response, 'source'),
  },
  open: {
    define: () => ({interactionType: 'long-fill-in'}),
    write: (_, response) => readText(response, 'text'),
  },
  output: {
    define: ({key, comparison}) => ({
      interactionType: 'fill-in',
      ...(comparison === undefined && withPatterns(fillInPattern(key, {caseMatters: true}))),
    }),
    write: (_, response) => readText(response),
  },
  numeric: {
    // With a unit it is not a plain number, as `numeric` requires.
    define: ({key}) =>
      key.units.length > 0
        ? {interactionType: 'other'}
        : {interactionType: 'numeric', ...withPatterns(numericPatterns(key))},
    write: ({key}, response, read) =>
      key.units.length > 0 ? readText(response) : (read ?? readText(response)),
  },
  text: {
    define: ({key}) => ({
      interactionType: 'fill-in',
      ...withPatterns(blankPatterns([{kind: 'text', ...key}])),
    }),
    write: (_, response) => readText(response),
  },
}

/** The xAPI interaction of a question; with `withKey` it includes the right responses. */
export function toInteraction(
  question: Question,
  {withKey, inLanguage}: {readonly withKey: boolean; readonly inLanguage: (text: string) => LanguageMap},
): Interaction {
  const {correctResponsesPattern, ...shown} = atKind(mappings, question).define(question, inLanguage)
  return withKey ? {...shown, ...withPatterns(correctResponsesPattern)} : shown
}

/** A graded response, in the format of its interaction. */
export function writeResponse(question: Question, response: unknown, read: string | undefined): string {
  return atKind(mappings, question).write(question, response, read)
}
