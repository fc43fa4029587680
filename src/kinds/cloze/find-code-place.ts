import type {Code, Nodes, RootContent} from 'mdast'
import {findLanguage} from '../../matching/code/languages.ts'
import {type Token, tokenize} from '../../matching/code/tokenize.ts'
import type {CodePlace} from '../../matching/text/parse.ts'

/** Tokens that may precede an expression that brackets may enclose, and tokens that may follow it. */
const before = /^(?:[([,=]|return|except|if|elif|while)$/
const after = /^(?:[)\],]|\n.*)$/
/** Statements in which brackets after a name do not enclose an expression. */
const definitions = /^(?:def|class|import|from|lambda|for|with|function|=>|catch|async|get|set|\{)$/

/**
 * The position of a blank in the code of a stem; `undefined` in prose, in a string or comment, next to part of a
 * name, or in a language without a known tokenizer.
 */
export function findCodePlace(lead: readonly RootContent[], name: string): CodePlace | undefined {
  const written = `[[${name}]]`
  const fence = listFences(lead).find(({value}) => value.includes(written))
  const language = findLanguage(fence?.lang ?? '')
  if (!fence || !language) return undefined
  // No real name is that long.
  const toName = (id: string): string => `blank_${'x'.repeat(40)}_${id.replaceAll('-', '_')}`
  const code = fence.value.replace(/\[\[([a-z0-9-]+)\]\]/g, (_, id: string) => toName(id))
  const tokens = tokenize(code, language) ?? []
  const index = tokens.findIndex(({kind, text}) => kind === 'word' && text === toName(name))
  if (index < 0) return undefined
  return {language, isExpression: isBetweenBounds(tokens, index)}
}

function isBetweenBounds(tokens: readonly Token[], index: number): boolean {
  const start = tokens.findLastIndex(({kind}, at) => kind === 'newline' && at < index) + 1
  const end = tokens.findIndex(({kind}, at) => kind === 'newline' && at > index)
  const line = tokens.slice(start, end < 0 ? undefined : end)
  if (line.some(({text}) => definitions.test(text))) return false
  const [previous, next] = [tokens[index - 1], tokens[index + 1]]
  if (!previous || !before.test(previous.text)) return false
  if (next?.text === ':') return previous.kind === 'word' && previous.text !== 'return'
  return next === undefined || after.test(next.text)
}

function listFences(nodes: readonly Nodes[]): Code[] {
  return nodes.flatMap((node) => {
    if (node.type === 'code') return [node]
    return 'children' in node ? listFences(node.children) : []
  })
}
