import type {MatchResponse, PublicMatchQuestion} from '../../../kinds/match/schema.ts'
import type {Item} from '../../../kinds/shared/question.ts'
import {byLetter, fromLetter, itemLines, toLetter} from '../item-lines.ts'
import type {Line} from '../lay-out.ts'
import {readNumbers} from '../read-numbers.ts'
import {unreadable} from './read-items.ts'
import type {Terminal} from './terminal.ts'

/** Pairs of a number on the left and a letter on the right: `1b 2a`, each number once. */
function readPairs(left: readonly Item[], right: readonly Item[], typed: string): string[][] | undefined {
  if (!/^(?:[\s,]*\d+\s*[a-z])+\s*$/i.test(typed)) return undefined
  const pairs = [...typed.toLowerCase().matchAll(/(\d+)\s*([a-z])/g)]
  const numbers = readNumbers(pairs.map(([, number]) => number).join(' '), left.length)
  return numbers?.map((number, index) => [
    left[number - 1]?.id ?? '',
    right[fromLetter(pairs[index]?.[2] ?? '')]?.id ?? unreadable(typed),
  ])
}

function responseLines({left, right}: PublicMatchQuestion, response: MatchResponse): Line[] {
  const pairs = new Map(Array.isArray(response) ? response : Object.entries(response))
  return left.flatMap(({id, content}, index) => {
    const place = right.findIndex((item) => item.id === pairs.get(id))
    const mark = `  ${index + 1}${toLetter(place)}) `
    return place < 0 ? [] : [{mark, text: `${content.text}: ${right[place]?.content.text}`}]
  })
}

export const matchTerminal: Terminal<'match'> = {
  lines: ({left, right, heads}) => [
    heads[0].text,
    ...itemLines(left),
    '',
    heads[1].text,
    ...itemLines(right, {markOf: byLetter}),
  ],
  label: () => 'Pairs, such as 1b 2a',
  wanted: ({left, right}) =>
    `pairs such as 1b 2a: a number from 1 to ${left.length}, each once, and a letter from a to ${toLetter(right.length - 1)}`,
  read: ({left, right}, typed) => readPairs(left, right, typed) ?? unreadable(typed),
  responseLines,
  keyLines: ({key}, shown) => ['Right:', ...responseLines(shown, key)],
}
