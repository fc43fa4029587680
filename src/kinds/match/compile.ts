import type {KindCompiler} from '../shared/kind-compiler.ts'
import {findItemId, readLines} from '../shared/output-lines.ts'
import {planStatedReading} from '../shared/plan/plan-reading.ts'
import {isMatch, parseMatch} from './parse.ts'
import {probeMatch} from './probe.ts'
import type {MatchQuestion} from './schema.ts'

/** Each placeholder is an error until it is replaced. */
export const matchTemplate = `## Match

| TODO: the left title | TODO: the right title |
|---|---|
| TODO: an item | TODO: what goes with it |
| TODO: another item | TODO: what goes with that |
`

export const matchCompiler: KindCompiler<'match'> = {
  fields: {},
  sections: ['Match'],
  recognise: isMatch,
  parse: parseMatch,
  probe: probeMatch,
  plan: planStatedReading,
  shownTexts,
  keyTexts,
  responseFromOutput,
}

function shownTexts({left, right}: Pick<MatchQuestion, 'left' | 'right'>): string[] {
  return [...left, ...right].map(({content}) => content.text)
}

/** No text reveals which items belong together. */
function keyTexts(): string[] {
  return []
}

/** One line for each item on the left, in their order: the text of the item that goes with it. */
function responseFromOutput(
  {left, right}: MatchQuestion,
  output: string,
): Record<string, string | undefined> | undefined {
  const lines = readLines(output)
  const pairs = left.map(({id}, index) => [id, findItemId(right, lines[index] ?? '')] as const)
  if (lines.length !== left.length || pairs.some(([, other]) => other === undefined)) return undefined
  return Object.fromEntries(pairs)
}
