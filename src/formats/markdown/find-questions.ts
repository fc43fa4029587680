import type {Heading, RootContent} from 'mdast'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import {type FoundOption, readOptions, withLetterLists} from './find-lists.ts'

/** A question as it is written: the text above its options, the options, and the text below. */
export interface FoundQuestion {
  readonly heading?: Heading
  readonly stem: readonly RootContent[]
  readonly options: readonly FoundOption[]
  readonly after: readonly RootContent[]
}

/** Finds the questions between two headings. */
export function findQuestions(nodes: readonly RootContent[]): FoundQuestion[] {
  const [first] = nodes
  const heading = first?.type === 'heading' ? first : undefined
  const rest = withLetterLists(heading ? nodes.slice(1) : nodes)
  const numbered = rest.flatMap((node) =>
    node.type === 'list' && node.ordered && !readOptions(node) && node.children.some(holdsOptions)
      ? node.children.flatMap((item) => findInFlow(withLetterLists(item.children)))
      : [],
  )
  return numbered.length > 0 ? numbered : findInFlow(rest, heading)
}

const holdsOptions = ({children}: {readonly children: readonly RootContent[]}): boolean =>
  withLetterLists(children).some((node) => readOptions(node) !== undefined)

interface Run {
  readonly from: number
  readonly to: number
  readonly options: readonly FoundOption[]
}

function findInFlow(nodes: readonly RootContent[], heading?: Heading): FoundQuestion[] {
  const runs = findRuns(nodes)
  const skipped = findIntroduction(nodes.slice(0, runs[0]?.from ?? 0), heading)
  let begin = skipped
  return runs.map(({from, to, options}, index) => {
    const next = runs[index + 1]
    const end = next ? to + findStart(nodes.slice(to, next.from)) : nodes.length
    const question = {
      ...(index === 0 && skipped === 0 && heading && {heading}),
      stem: withoutRules(nodes.slice(begin, from)),
      options,
      after: withoutRules(nodes.slice(to, end)),
    }
    begin = end
    return question
  })
}

const withoutRules = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.filter(({type}) => type !== 'thematicBreak')

/** Options whose code is at the margin end their list, so several lists may belong to one question. */
function findRuns(nodes: readonly RootContent[]): Run[] {
  const runs: Run[] = []
  for (const [index, node] of nodes.entries()) {
    const found = readOptions(node)
    if (!found) continue
    const last = runs.at(-1)
    const between = nodes.slice(last?.to ?? 0, index)
    if (last && belongsTo(last.options, between))
      runs.splice(-1, 1, {
        from: last.from,
        to: index + 1,
        options: [...attach(last.options, between), ...found],
      })
    else runs.push({from: index, to: index + 1, options: found})
  }
  return runs.map((run) => takeTrailingCode(run, nodes))
}

const isBare = (option: FoundOption | undefined): boolean => option?.content.length === 0

const isShown = (node: RootContent): boolean =>
  node.type === 'code' || (node.type === 'paragraph' && node.children.every(({type}) => type === 'image'))

/** Whether what is between two lists is content of the option above it. */
function belongsTo(options: readonly FoundOption[], between: readonly RootContent[]): boolean {
  return (isBare(options.at(-1)) && between.length > 0) || between.every(isShown)
}

function attach(options: readonly FoundOption[], nodes: readonly RootContent[]): FoundOption[] {
  const last = options.at(-1)
  return last ? [...options.slice(0, -1), {...last, content: [...last.content, ...nodes]}] : []
}

/** The last option has its code below it too, if it is empty or all others have. */
function takeTrailingCode(run: Run, nodes: readonly RootContent[]): Run {
  const next = nodes[run.to]
  const others = run.options.slice(0, -1)
  const isLike = others.length > 0 && others.every(({content}) => content.some(isShown))
  if (!next || !isShown(next) || !(isBare(run.options.at(-1)) || isLike)) return run
  if (run.options.at(-1)?.content.some(isShown)) return run
  return {...run, to: run.to + 1, options: attach(run.options, [next])}
}

/** How many nodes introduce the page rather than its first question: those above a rule or a numbered paragraph. */
function findIntroduction(nodes: readonly RootContent[], heading: Heading | undefined): number {
  if (heading && numbering.test(textOfNodes([heading]).trim())) return 0
  return Math.max(findMark(nodes), 0)
}

/** The last rule or numbered paragraph; -1 if there is none. */
function findMark(nodes: readonly RootContent[]): number {
  const rule = nodes.findLastIndex(({type}) => type === 'thematicBreak')
  if (rule !== -1) return rule
  return nodes.findLastIndex(
    (node) => node.type === 'paragraph' && numbering.test(textOfNodes([node]).trimStart()),
  )
}

/** Where the next question begins in the nodes between two of them. */
function findStart(nodes: readonly RootContent[]): number {
  const mark = findMark(nodes)
  if (mark !== -1) return mark
  const paragraph = nodes.findLastIndex(({type}) => type === 'paragraph')
  return paragraph === -1 ? 0 : paragraph
}

/** `Q1.`, `12)`, `Question 3:` at the start of a question. */
export const numbering = /^(?:Q(?:uestion)?\.?\s*)?#?\d{1,4}\s*[.):：-]\s*|^Q(?:uestion)?\s*#?\d{1,4}\s+/i
