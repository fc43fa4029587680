import type {ExpectedType, Found, IdOwner, Reason, ReasonCode, ReasonData} from './reasons.ts'

const expectedTypes: Readonly<Record<ExpectedType, string>> = {
  text: 'text',
  'option-ids': 'the id of an option, or a list of them',
  blanks: 'an object with a text for each blank',
  pairs: 'an object or a list of pairs of item ids',
  'item-ids': 'a list of item ids',
  'line-numbers': 'a line number, or a list of them',
  source: 'text, or {source, results}',
  essay: 'text, or {text, marks}',
  'test-results': 'true or false for each test',
  marks: 'a number for each criterion',
}

const idOwners: Readonly<Record<IdOwner, string>> = {
  option: 'option',
  blank: 'blank',
  'left-item': 'item on the left',
  'right-item': 'item on the right',
  item: 'item',
  test: 'test',
  criterion: 'criterion',
}

const foundTexts: Readonly<Record<Found, string>> = {
  comma: 'a comma',
  point: 'a point',
  dash: 'a dash',
  letter: 'a letter',
  digit: 'a digit',
  nothing: 'nothing',
  other: 'a character that is not a digit',
}

/** The English text of every reason. */
export const reasonTexts: {readonly [C in ReasonCode]: (data: ReasonData[C]) => string} = {
  'not-plain-data': () => 'The response is not plain data',
  'wrong-type': ({expected}) => `The response must be ${expectedTypes[expected]}`,
  'too-long': ({maximum}) => `The response is longer than ${maximum} characters`,
  'too-many-entries': ({maximum}) => `The response has more than ${maximum} entries`,
  'too-many-chosen': ({maximum}) => `Only ${maximum} may be chosen`,
  'unknown-id': ({of, id}) => `The question has no ${idOwners[of]} \`${id}\``,
  'unknown-line': ({line, lines}) => `There is no line ${line}; the code has lines 1 to ${lines}`,
  'repeated-item': ({id}) => `The item \`${id}\` is used twice`,
  'not-a-number': ({found, example}) => `Found ${foundTexts[found]} instead of a number such as ${example}`,
  'several-signs': () => 'A number has one sign at most',
  'several-units': () => 'A number has one unit at most',
  'number-out-of-range': () => 'The number is too large or too small',
  'text-after-number': ({found, decimal}) =>
    found === 'comma' || found === 'point'
      ? `Found ${foundTexts[found]} after the number; write decimals as in 2${decimal}5`
      : `Found ${foundTexts[found]} after the number`,
  'ambiguous-number': ({found, decimal}) =>
    `${found === 'comma' ? 'The comma' : 'The point'} may group digits or begin decimals; write decimals as in 2${decimal}5`,
  'division-by-zero': () => 'A number cannot be divided by 0',
  'unknown-unit': ({units}) => `The unit is unknown; use ${units.join(' or ')}`,
  'missing-result': ({test}) => `The test \`${test}\` has no result`,
  'mark-out-of-range': ({criterion, maximum}) =>
    `The criterion \`${criterion}\` needs a mark from 0 to ${maximum}`,
  'needs-test-results': () => 'The tests have not run yet',
  'needs-marks': () => 'Nobody has marked the response yet',
  'needs-patterns': () => 'Grading needs the pattern engine of quizproof/patterns',
}

/** The English text of a reason: one sentence without a full stop. It is kept out of graders, which must stay small. */
export function explainReason({code, data, part}: Reason): string {
  // The compiler cannot see across the union that the code matches its data.
  const toText = reasonTexts[code] as (data: Reason['data']) => string
  return part === undefined ? toText(data) : `${part}: ${toText(data)}`
}
