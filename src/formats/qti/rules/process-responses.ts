import {childElements, findChild, type XmlElement} from '../../../interchange/xml/xml-tree.ts'
import {type Declaration, mapValue, readDeclarations} from './declarations.ts'
import {assertExpression, evaluate, type Scope, UnknownRule} from './evaluate.ts'
import {fromNumber, isSame, isTrue, nothing, toNumber, type Value} from './values.ts'

/** Members of responses by identifier. */
type Responses = ReadonlyMap<string, readonly string[]>

/** The response processing of an item. */
export interface Processing {
  readonly responses: ReadonlyMap<string, Declaration>
  /** From 0 to 1. */
  readonly score: (responses: Responses) => number
  /** The outcomes after processing, by identifier. */
  readonly run: (responses: Responses) => ReadonlyMap<string, Value>
  /** The points that a score of 1 is worth. */
  readonly maximum: number
  readonly rules: readonly XmlElement[]
}

class ExitProcessing extends Error {}

/** Reads the rules of an item, and throws an `UnknownRule` if they cannot be executed. */
export function readProcessing(item: XmlElement): Processing {
  const responses = readDeclarations(item, 'responseDeclaration')
  const outcomes = readDeclarations(item, 'outcomeDeclaration')
  const element = findChild(item, 'responseProcessing')
  const rules = element ? childElements(element) : []
  rules.forEach(assertRule)
  const template = element && rules.length === 0 ? toTemplate(element, responses) : undefined
  const run = (given: Responses): ReadonlyMap<string, Value> => {
    const variables = new Map<string, Value>()
    for (const [identifier, {defaultValue, baseType}] of outcomes) {
      const isNumber = baseType === 'float' || baseType === 'integer'
      variables.set(identifier, defaultValue.members.length === 0 && isNumber ? fromNumber(0) : defaultValue)
    }
    for (const [identifier, {cardinality, baseType}] of responses)
      variables.set(identifier, {cardinality, baseType, members: given.get(identifier) ?? []})
    if (template) variables.set('SCORE', fromNumber(template(variables)))
    else runRules(rules, {declarations: new Map([...outcomes, ...responses]), variables})
    return variables
  }
  const earned = (given: Responses): number => toNumber(run(given).get('SCORE') ?? nothing) || 0
  const maximum = findMaximum(responses, outcomes, earned)
  return {responses, rules, run, maximum, score: (given) => earned(given) / maximum}
}

/** The two templates of the specification that need no areas. */
function toTemplate(
  element: XmlElement,
  responses: ReadonlyMap<string, Declaration>,
): (variables: ReadonlyMap<string, Value>) => number {
  const address = element.attributes.get('template') ?? ''
  const name = /([a-z_]+?)(?:\.xml)?$/i.exec(address)?.[1] ?? ''
  const declaration = responses.get('RESPONSE') ?? [...responses.values()][0]
  if (!declaration || !/^(?:cc2_)?(?:match_correct|map_response)$/i.test(name))
    throw new UnknownRule(address || 'no rules')
  return (variables) => {
    const value = variables.get(declaration.identifier) ?? nothing
    if (/match_correct$/i.test(name)) return isSame(value, declaration.correct) ? 1 : 0
    return value.members.length === 0 ? 0 : mapValue(declaration, value)
  }
}

function assertRule(rule: XmlElement): void {
  if (rule.name === 'exitResponse') return
  if (rule.name === 'setOutcomeValue') childElements(rule).forEach(assertExpression)
  else if (rule.name === 'responseCondition') {
    for (const branch of childElements(rule)) {
      const [condition, ...rules] = childElements(branch)
      if (branch.name === 'responseElse') childElements(branch).forEach(assertRule)
      else {
        if (condition) assertExpression(condition)
        rules.forEach(assertRule)
      }
    }
  } else if (rule.name === 'responseProcessingFragment') childElements(rule).forEach(assertRule)
  else throw new UnknownRule(rule.name)
}

function runRules(rules: readonly XmlElement[], scope: Scope): void {
  try {
    for (const rule of rules) runRule(rule, scope)
  } catch (error) {
    if (!(error instanceof ExitProcessing)) throw error
  }
}

function runRule(rule: XmlElement, scope: Scope): void {
  if (rule.name === 'exitResponse') throw new ExitProcessing()
  if (rule.name === 'setOutcomeValue') {
    const [expression] = childElements(rule)
    if (expression) scope.variables.set(rule.attributes.get('identifier') ?? '', evaluate(expression, scope))
    return
  }
  if (rule.name === 'responseProcessingFragment') {
    for (const inner of childElements(rule)) runRule(inner, scope)
    return
  }
  for (const branch of childElements(rule)) {
    const [condition, ...rest] = childElements(branch)
    const isElse = branch.name === 'responseElse'
    if (!isElse && !(condition && isTrue(evaluate(condition, scope)))) continue
    for (const inner of isElse ? childElements(branch) : rest) runRule(inner, scope)
    return
  }
}

/** The points for a full score: as declared, or else what the correct response or the mappings give. */
function findMaximum(
  responses: ReadonlyMap<string, Declaration>,
  outcomes: ReadonlyMap<string, Declaration>,
  earned: (responses: Responses) => number,
): number {
  const declared =
    outcomes.get('SCORE')?.maximum ?? toNumber(outcomes.get('MAXSCORE')?.defaultValue ?? nothing)
  if (declared > 0) return declared
  const correct = new Map([...responses].map(([identifier, own]) => [identifier, own.correct.members]))
  const best = earned(correct)
  if (best > 0) return best
  const mapped = [...responses.values()].reduce((sum, {mapping, cardinality}) => {
    const values = (mapping?.entries ?? []).map(({value}) => Math.max(0, value))
    const total =
      cardinality === 'single' ? Math.max(0, ...values) : values.reduce((all, own) => all + own, 0)
    return sum + Math.min(total, mapping?.upper ?? 0)
  }, 0)
  return mapped > 0 ? mapped : 1
}
