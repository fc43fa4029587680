// Longer than a file should be because it is one list: every code, its severity and its text, read side by side.
// A code is never renamed and never used again for something else; its page is docs/diagnostics/<code>.md.
import type {Severity} from './diagnostic.ts'

interface Entry<S extends Severity, D> {
  readonly severity: S
  readonly message: (data: D) => string
}

/** Data of a fault that needs none. */
type None = Record<never, never>

const error = <D = None>(message: (data: D) => string): Entry<'error', D> => ({severity: 'error', message})
const warning = <D = None>(message: (data: D) => string): Entry<'warning', D> => ({
  severity: 'warning',
  message,
})
const info = <D = None>(message: (data: D) => string): Entry<'info', D> => ({severity: 'info', message})

/** A found value, in backticks and short enough to read. */
const found = (value: string): string => `\`${value.length > 60 ? `${value.slice(0, 57)}...` : value}\``
const names = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ')
/** A bank may list no name at all. */
const oneOf = (values: readonly string[]): string =>
  values.length > 0 ? `one of ${names(values)}` : 'none, because the bank lists none'
/** A stem may name no fence at all. */
const fenceNames = (values: readonly string[]): string =>
  values.length > 0
    ? `one of ${names(values)}`
    : 'a name that one fence has, as in ```` ```python {#name} ````'
const maybe = (nearest: string | undefined): string => (nearest ? `; did you mean \`${nearest}\`?` : '')

interface Limit {
  readonly actual: number
  readonly limit: number
}
interface Guess {
  readonly name: string
  readonly nearest?: string | undefined
  readonly expected: readonly string[]
}

interface Seen {
  readonly environment: string
  readonly expected: string
  readonly seen: string
}
interface WrongKey {
  readonly environment: string
  readonly key: readonly string[]
  readonly expected: readonly string[]
  readonly seen: string
}
interface Held {
  readonly environment: string
  readonly names: readonly string[]
}
const seenOf = ({environment, expected, seen}: Seen): string =>
  `, expected ${found(expected)}, seen in ${environment} ${found(seen)}`

export const catalogue = {
  'file/bad-name': error(
    ({name}: {name: string}) =>
      `Unexpected name ${found(name)}, expected lower-case letters, digits and hyphens`,
  ),
  'file/bidi-control': error(
    ({character}: {character: string}) =>
      `Unexpected bidirectional control ${character}, which shows text in another order than it is read`,
  ),
  'file/control-character': error(
    ({character}: {character: string}) => `Unexpected control character ${character}, expected text`,
  ),
  'file/empty': error(() => 'Unexpected empty file, expected content'),
  'file/not-compiled': error(
    ({reason}: {reason: string}) =>
      `Uncompiled file, by a fault of the compiler and not of the file: ${reason}`,
  ),
  'file/no-folder': error(
    () => 'Unexpected file at the top of the content folder, expected it in the folder of a pattern',
  ),
  'file/not-regular': error(() => 'Unexpected special file, expected a regular file'),
  'file/not-utf8': error(() => 'Unexpected bytes that are not UTF-8, expected UTF-8 text'),
  'file/path-collision': error(
    ({other}: {other: string}) =>
      `Unexpected second file of this name, expected one: ${found(other)} is the same name on some systems`,
  ),
  'file/reserved-name': error(
    ({name}: {name: string}) => `Unexpected name ${found(name)}, which Windows reserves for a device`,
  ),
  'file/symlink-outside': error(
    () => 'Unexpected link to a place outside the content folder, expected content inside it',
  ),
  'file/unreadable': error(({reason}: {reason: string}) => `Unreadable file or folder: ${reason}`),
  'file/wrong-extension': warning(
    ({extension}: {extension: string}) =>
      `Unexpected extension ${found(extension)}, expected \`.md\`; the file is left out`,
  ),

  'limit/blocks': error(
    ({actual, limit}: Limit) =>
      `Unexpected ${actual} list items, quoted lines, headings and table rows up to here, expected at most ${limit} in a file`,
  ),
  'limit/deadline': error(
    ({milliseconds}: {milliseconds: number}) =>
      `Unexpectedly slow file, expected it to be read within ${milliseconds} ms; it was given up`,
  ),
  'limit/file-size': error(
    ({actual, limit}: Limit) => `Unexpected file of ${actual} bytes, expected at most ${limit}`,
  ),
  'limit/front-matter-size': error(
    ({actual, limit}: Limit) => `Unexpected front matter of ${actual} bytes, expected at most ${limit}`,
  ),
  'limit/inline-run': error(
    ({actual, limit}: Limit) =>
      `Unexpected ${actual} characters without a blank line, expected at most ${limit}; emphasis counts for more than its characters`,
  ),
  'limit/nesting': error(
    ({actual, limit}: Limit) => `Unexpected nesting of ${actual} lists or quotes, expected at most ${limit}`,
  ),
  'limit/options': error(
    ({actual, limit}: Limit) => `Unexpected ${actual} options, items or blanks, expected at most ${limit}`,
  ),
  'limit/output': error(
    ({actual, limit}: Limit) => `Unexpected ${actual} characters of HTML, expected at most ${limit}`,
  ),
  'limit/programs': error(
    ({actual, limit}: Limit) => `Unexpected ${actual} programs in a proof, expected at most ${limit}`,
  ),
  'limit/repeats': info(
    ({code, count, limit}: {code: string; count: number; limit: number}) =>
      `Unexpected ${count} more of ${found(code)} in this file, expected at most ${limit}, which are shown`,
  ),
  'limit/tests': error(({actual, limit}: Limit) => `Unexpected ${actual} tests, expected at most ${limit}`),
  'limit/yaml-depth': error(
    ({limit}: {limit: number}) => `Unexpected YAML nesting, expected at most ${limit} levels`,
  ),
  'limit/yaml-keys': error(
    ({actual, limit}: Limit) => `Unexpected ${actual} YAML keys, expected at most ${limit}`,
  ),

  'yaml/alias': error(
    ({name}: {name: string}) => `Unexpected YAML alias ${found(name)}, expected the value itself`,
  ),
  'yaml/anchor': error(
    ({name}: {name: string}) => `Unexpected YAML anchor ${found(name)}, expected the value alone`,
  ),
  'yaml/complex-key': error(() => 'Unexpected YAML key that is not a word, expected a field name'),
  'yaml/directive': error(() => 'Unexpected YAML directive, expected fields only'),
  'yaml/document': error(() => 'Unexpected second YAML document, expected one'),
  'yaml/duplicate-key': error(
    ({key}: {key: string}) => `Unexpected second ${found(key)}, expected each field once`,
  ),
  'yaml/forbidden-key': error(
    ({key}: {key: string}) => `Unexpected key ${found(key)}, which JavaScript reserves`,
  ),
  'yaml/merge-key': error(() => 'Unexpected YAML merge key `<<`, expected the fields themselves'),
  'yaml/not-a-mapping': error(() => 'Unexpected YAML without fields, expected `name: value` lines'),
  'yaml/syntax': error(({reason}: {reason: string}) => `Unexpected YAML: ${reason}`),
  'yaml/tag': error(({tag}: {tag: string}) => `Unexpected YAML tag ${found(tag)}, expected a plain value`),

  'front-matter/missing': error(
    () => 'Unexpected start without front matter, expected `---`, fields and `---` at the top of the file',
  ),
  'front-matter/unclosed': error(
    () => 'Unexpected front matter without an end, expected a closing `---` line',
  ),

  'field/duration': error(
    ({value}: {value: string}) =>
      `Unexpected duration ${found(value)}, expected for example \`90s\`, \`2m\` or \`2:00\``,
  ),
  'field/empty': error(({field}: {field: string}) => `Unexpected empty ${found(field)}, expected a value`),
  'field/environment-name': error(
    ({value}: {value: string}) =>
      `Unexpected name ${found(value)}, expected lower-case letters, digits, hyphens and dots`,
  ),
  'field/id': error(
    ({value}: {value: string}) =>
      `Unexpected id ${found(value)}, expected lower-case letters, digits and hyphens`,
  ),
  'field/integer': error(({value}: {value: string}) => `Unexpected ${found(value)}, expected a whole number`),
  'field/missing': error(
    ({field}: {field: string}) => `Unexpected fields without ${found(field)}, expected it`,
  ),
  'field/range': error(
    ({value, minimum, maximum}: {value: string; minimum: number; maximum: number}) =>
      `Unexpected ${found(value)}, expected ${minimum} to ${maximum}`,
  ),
  'field/repeated': error(
    ({value}: {value: string}) => `Unexpected second ${found(value)}, expected each value once`,
  ),
  'field/type': error(
    ({field, expected}: {field: string; expected: string}) =>
      `Unexpected value of ${found(field)}, expected ${expected}`,
  ),
  'field/unknown': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected field ${found(name)}, expected one of ${names(expected)}${maybe(nearest)}`,
  ),
  'field/value': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected ${found(name)}, expected ${oneOf(expected)}${maybe(nearest)}`,
  ),

  'proof/ambiguous': error(
    ({environment, names: held}: Held) =>
      `Unexpected key, in ${environment} more than one holds: ${names(held)}`,
  ),
  'proof/environment': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected environment ${found(name)}, expected ${oneOf(expected)}${maybe(nearest)}`,
  ),
  'proof/environment-language': error(
    ({name, language, expected}: {name: string; language: string; expected: string}) =>
      `Unexpected environment ${found(name)} of ${language}, expected one of ${expected}, as the program is`,
  ),
  'proof/fails-otherwise': error(
    ({name, ...seen}: Seen & {name: string}) => `Unexpected failure of ${found(name)}${seenOf(seen)}`,
  ),
  'proof/false-claim': error((data: Seen) => `False claim of the solution${seenOf(data)}`),
  'proof/false-premise': error((data: Seen) => `False premise of the stem${seenOf(data)}`),
  'proof/fence': error(
    ({text, expected}: {text: string; expected: readonly string[]}) =>
      `Unexpected fence ${found(text)}, expected a language and ${oneOf(expected)} behind it`,
  ),
  'proof/inconclusive': error(
    ({environment, reason}: {environment: string; reason: string}) =>
      `Inconclusive proof in ${environment}: ${reason}`,
  ),
  'proof/languages': error(
    ({language, expected}: {language: string; expected: string}) =>
      `Unexpected program in ${language}, expected ${expected} as the other programs`,
  ),
  'proof/lock-differs': error(
    ({environments, lacking, count}: {environments: readonly string[]; lacking: number; count: number}) =>
      `Unexpected lock file, expected what is seen now: ${count} of its observations differ, ${lacking} are not there${environments.length > 0 ? `, and the versions of ${names(environments)} differ` : ''}`,
  ),
  'proof/loose-form': error(
    ({value, ignored}: {value: string; ignored: readonly string[]}) =>
      `Unexpected text ${found(value)} in the place of code, expected it in backticks, as ${names(ignored)} would not count`,
  ),
  'proof/missing': error(({name}: {name: string}) => `Missing ${found(name)}, which the proof needs`),
  'proof/no-environment': error(
    ({language}: {language: string}) =>
      `Missing environment of ${language}, expected one among the \`environments\` of bank.yaml`,
  ),
  'proof/no-evidence': error(
    ({name}: {name: string}) =>
      `Unproved option ${found(name)}, expected it among \`options\`, in a \`witness\` or a \`counterexample\``,
  ),
  'proof/no-program': error(
    () => 'Missing program, expected one fence in the stem that can be run, or a `harness`',
  ),
  'proof/no-right-option': error(
    ({environment, ...seen}: Omit<Seen, 'expected'>) =>
      `Unexpected key, in ${environment} nothing holds; seen ${found(seen.seen)}`,
  ),
  'proof/nondeterministic': error(
    ({environment, first, second}: {environment: string; first: string; second: string}) =>
      `Unexpected difference of two runs in ${environment}: ${found(first)} and ${found(second)}`,
  ),
  'proof/not-observed': error(
    ({environment}: {environment: string}) =>
      `Missing observation of ${environment} in the lock file, expected \`build-bank verify\` to be run`,
  ),
  'proof/other-text': error(
    ({name, text}: {name: string; text: string}) =>
      `Unexpected prediction of ${found(name)}, expected its text ${found(text)}, which is code`,
  ),
  'proof/repeated': error(({name}: {name: string}) => `Repeated ${found(name)}, expected it once`),
  'proof/splice': error(
    ({text, count}: {text: string; count: number}) =>
      `Unexpected \`splice\` ${found(text)}, expected it once in the program, found it ${count} times`,
  ),
  'proof/unexplained': error(
    ({name, expected, environment, seen}: Seen & {name: string}) =>
      `Unexplained failure of ${found(name)}, expected ${found(expected)}; seen in ${environment} ${found(seen)}`,
  ),
  'proof/unknown-part': error(
    ({name, expected}: {name: string; expected: readonly string[]}) =>
      `Unexpected name ${found(name)}, expected ${oneOf(expected)}`,
  ),
  'proof/unused': error(
    ({name}: {name: string}) => `Unexpected ${found(name)}, of which this proof makes no use`,
  ),
  'proof/wrong-key': error(
    ({key, expected, environment, seen}: WrongKey) =>
      `Unexpected key${key.length > 0 ? ` ${names(key)}` : ''}, expected ${names(expected)}, as ${environment} shows${expected.join() === seen ? '' : `; seen ${found(seen)}`}`,
  ),
  'question/defaults-misplaced': error(
    () => 'Unexpected `yaml question` fence here, expected it right below a level-1 heading',
  ),
  'question/duplicate': warning(
    ({id}: {id: string}) =>
      `Unexpected question with the words and options of ${found(id)}, expected a new one`,
  ),
  'question/empty-title': error(() => 'Unexpected empty heading, expected the title line of the question'),
  'question/no-kind': error(
    () =>
      'Unexpected question without a key, expected a task list such as `- [x] right`, or a section such as `## Answer`',
  ),
  'question/no-title': error(
    () => 'Unexpected file without a level-1 heading, expected `# ` and the title line',
  ),
  'question/several': error(
    ({count}: {count: number}) =>
      `Unexpected ${count} questions, expected one; a file of several is compiled with \`compileQuestions\``,
  ),
  'question/text-before-title': error(
    () => 'Unexpected text before the level-1 heading, expected it in the stem',
  ),

  'section/content': error(
    ({name, expected}: {name: string; expected: string}) =>
      `Unexpected content in ${found(name)}, expected ${expected}`,
  ),
  'section/empty': error(
    ({name}: {name: string}) => `Unexpected empty section ${found(name)}, expected content`,
  ),
  'section/missing': error(
    ({name, kind}: {name: string; kind: string}) =>
      `Unexpected ${kind} question without a section ${found(name)}, expected one`,
  ),
  'section/repeated': error(
    ({name}: {name: string}) => `Unexpected second section ${found(name)}, expected one`,
  ),
  'section/unknown': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected section ${found(name)}, expected one of ${names(expected)}${maybe(nearest)}`,
  ),

  'list/credit': error(
    ({value}: {value: string}) =>
      `Unexpected credit ${found(value)}, expected a number from -1 to 1, above 0 where it is checked, below 1 where it is not`,
  ),
  'list/empty-item': error(() => 'Unexpected item without content, expected its text'),
  'list/empty-rationale': error(() => 'Unexpected empty block quote, expected the rationale'),
  'list/fence-outside': error(
    () =>
      'Unexpected fence at the margin after an item, where it belongs to no item; expected it indented by two spaces',
  ),
  'list/looks-like-mark': error(
    ({mark}: {mark: string}) =>
      `Unexpected ${found(mark)}, which only looks like a mark; expected \`[x]\` or \`[ ]\``,
  ),
  'list/misplaced-rationale': error(
    () =>
      'Unexpected quote beside its item, where it is no rationale; expected it indented as the text of the item is',
  ),
  'list/nested-marks': error(() => 'Unexpected marks inside an item, expected all items at one level'),
  'list/no-key': error(() => 'Unexpected list without a checked item, expected at least one'),
  'list/no-mark': error(
    () => 'Unexpected item without a mark among items that have one, expected `[x]` or `[ ]`',
  ),
  'list/no-rationale': info(() => 'Unexpected item without a rationale, expected a block quote saying why'),
  'list/numbered': error(() => 'Unexpected numbers before marks, expected `- ` before each mark'),
  'list/repeated-id': error(
    ({id}: {id: string}) => `Unexpected second item ${found(id)}, expected different ids`,
  ),
  'list/repeated-rationale': error(() => 'Unexpected second block quote in an item, expected one rationale'),
  'list/second': error(() => 'Unexpected second list with marks, expected one'),
  'list/text-after': error(
    () => 'Unexpected text after the marked list, expected it before the list or in a section',
  ),
  'list/text-after-rationale': error(
    () => 'Unexpected text after the rationale of an item, expected the rationale last',
  ),

  'choice/distractor-full': error(
    ({option}: {option: string}) => `Unexpected full marks for distractor ${found(option)}, expected less`,
  ),
  'choice/key-not-full': error(
    ({earned}: {earned: number}) => `Unexpected ${earned} of 1 for the key, expected full marks`,
  ),
  'choice/no-distractor': error(
    () => 'Unexpected options that are all checked, expected at least one distractor',
  ),
  'choice/no-key': error(() => 'Unexpected options without a key, expected at least one checked option'),
  'choice/one-option': error(() => 'Unexpected single option, expected at least two'),
  'choice/part-full': error(
    ({option}: {option: string}) =>
      `Unexpected full marks without right option ${found(option)}, expected less for a part of the key`,
  ),
  'choice/position-reference': warning(
    ({text}: {text: string}) =>
      `Unexpected reference to other options in ${found(text)}, expected an option that stands alone or \`{pin=last}\``,
  ),
  'choice/repeated-option': error(
    ({other}: {other: string}) =>
      `Unexpected repetition of option ${found(other)}, expected different options`,
  ),
  'choice/scoring': error(
    ({scoring, beside}: {scoring: string; beside: 'credit' | 'one right option'}) =>
      `Unexpected scoring ${found(scoring)} beside ${beside}, expected it with several right options and no \`credit=\``,
  ),

  'order/rationale': error(
    () => 'Unexpected block quote in an item, which everyone would be shown, expected none in an order',
  ),
  'order/repeated-item': error(
    ({text}: {text: string}) => `Unexpected second item ${found(text)}, expected items that differ`,
  ),
  'order/telling-id': warning(
    ({id}: {id: string}) =>
      `Unexpected id ${found(id)} that tells where its item belongs, expected one that tells nothing of the order`,
  ),
  'order/too-few': error(() => 'Unexpected order of fewer than two items, expected at least two'),

  'match/columns': error(
    ({count}: {count: number}) =>
      `Unexpected row of ${count === 1 ? 'one cell' : `${count} cells`}, expected two: what is matched, and what with`,
  ),
  'match/distractor-fits': error(
    ({text}: {text: string}) =>
      `Unexpected ${found(text)} in a row without a left cell, expected one that fits no row`,
  ),
  'match/empty-head': error(() => 'Unexpected empty head, expected what its column holds'),
  'match/empty-right': error(() => 'Unexpected empty right cell, expected what the left one goes with'),
  'match/look-alike': error(
    ({text}: {text: string}) =>
      `Unexpected ${found(text)}, which looks like another right cell and is written in another way, expected it written alike`,
  ),
  'match/other-id': error(
    ({id, expected}: {id: string; expected: string}) =>
      `Unexpected id ${found(id)}, expected ${found(expected)} as in the other row with this right cell`,
  ),
  'match/repeated-distractor': error(
    ({text}: {text: string}) => `Unexpected second row of distractor ${found(text)}, expected each once`,
  ),
  'match/repeated-left': error(
    ({text}: {text: string}) => `Unexpected second row for ${found(text)}, expected left cells that differ`,
  ),
  'match/telling-id': warning(
    ({id}: {id: string}) =>
      `Unexpected id ${found(id)} that tells what goes with it, expected ids that tell nothing of the pairs`,
  ),
  'match/too-few': error(
    () => 'Unexpected table with nothing to choose, expected at least two rows with different right cells',
  ),

  'cloze/choice': error(
    ({count}: {count: number}) =>
      `Unexpected ${count} checked options of a blank, expected one of at least two`,
  ),
  'cloze/in-link': error(
    ({name}: {name: string}) =>
      `Unexpected blank ${found(name)} in a link, expected it in text or code; a definition \`[${name}]: ...\` makes a link of it as well`,
  ),
  'cloze/in-title': error(
    ({name}: {name: string}) => `Unexpected blank ${found(name)} in the title line, expected it below`,
  ),
  'cloze/no-name': error(
    ({text}: {text: string}) =>
      `Unexpected name ${found(text)} of a blank, expected lower-case letters, digits and hyphens`,
  ),
  'cloze/no-place': error(
    ({name}: {name: string}) => `Unexpected blank without a place, expected \`[[${name}]]\` in the stem`,
  ),
  'cloze/repeated-blank': error(
    ({name}: {name: string}) => `Unexpected second blank ${found(name)}, expected each once`,
  ),
  'cloze/repeated-place': error(
    ({name}: {name: string}) => `Unexpected second place of blank ${found(name)}, expected one`,
  ),
  'cloze/undeclared': error(
    ({name, nearest}: {name: string; nearest: string}) =>
      `Unexpected blank ${found(name)} that is not declared; did you mean \`${nearest}\`?`,
  ),

  'code/empty': error(() => 'Unexpected empty fence, expected a program'),
  'code/languages': error(
    ({language, expected}: {language: string; expected: string}) =>
      `Unexpected language ${found(language)}, expected ${found(expected)} as in the other fences`,
  ),
  'code/repeated-test': error(
    ({id}: {id: string}) => `Unexpected second test ${found(id)}, expected different ids`,
  ),

  'output/checked-mistake': error(
    () => 'Unexpected checked item, expected mistakes only: what is right stands in the `output` fence',
  ),
  'output/empty': error(() => 'Unexpected empty output, expected at least one line'),
  'output/mistake-accepted': error(
    ({id}: {id: string}) => `Unexpected mistake ${found(id)}, which equals the output or an earlier mistake`,
  ),
  'output/not-code': error(() => 'Unexpected prose in a mistake, expected a code span or a fence'),

  'line/blank': error(
    ({line}: {line: number}) => `Unexpected line ${line}, which is blank, expected one with code`,
  ),
  'line/no-fence': error(() => 'Unexpected stem without code, expected a fence whose lines are asked for'),
  'line/no-such-line': error(
    ({line, count}: {line: number; count: number}) =>
      `Unexpected line ${line}, expected 1 to ${count} as in the fence`,
  ),
  'line/notation': error(
    ({text}: {text: string}) => `Unexpected ${found(text)}, expected for example \`line 4\` or \`lines 4-5\``,
  ),
  'line/repeated': error(
    ({line}: {line: number}) => `Unexpected second mention of line ${line}, expected each line once`,
  ),
  'line/several-fences': error(
    ({expected}: {expected: readonly string[]}) =>
      `Unexpected line of one of several fences, expected all lines to be of one, named by \`of #name\` with ${fenceNames(expected)}`,
  ),
  'line/unknown-fence': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected fence ${found(name)}, expected ${fenceNames(expected)}${maybe(nearest)}`,
  ),

  'text/blank': error(
    () => 'Unexpected code of white space only, expected what can be told from no response',
  ),
  'text/example': error(
    ({pattern}: {pattern: string}) =>
      `Unexpected example that ${found(pattern)} does not match, expected one it does`,
  ),
  'text/length': error(
    ({actual, limit}: Limit) =>
      `Unexpected ${actual} characters, expected at most ${limit}, which is all that is read of a response`,
  ),
  'text/markup': error(
    () => 'Unexpected markup in a text, expected plain text, or all of it in one code span or fence',
  ),
  'text/mistake-accepted': error(
    ({id, by}: {id: string; by: string}) =>
      `Unexpected form ${found(id)}, which form ${found(by)} matches already`,
  ),
  'text/no-example': error(
    () => 'Unexpected patterns alone, expected an `example=` or an accepted form that is no pattern',
  ),
  'text/pattern': error(
    ({pattern, reason}: {pattern: string; reason: string}) =>
      `Unexpected pattern ${found(pattern)}, expected one that every engine reads alike: ${reason}`,
  ),
  'text/stray-example': error(() => 'Unexpected example beside a text, expected it behind a pattern'),

  'open/points': error(
    ({value}: {value: string}) => `Unexpected points ${found(value)}, expected a number above 0`,
  ),

  'number/empty-interval': error(
    ({text}: {text: string}) =>
      `Unexpected interval ${found(text)} without numbers in it, expected the lower bound first`,
  ),
  'number/incompatible-unit': error(
    ({unit, own}: {unit: string; own: string}) =>
      `Unexpected unit ${found(unit)}, expected one that ${found(own)} can be converted to by a factor`,
  ),
  'number/margin': error(
    ({text}: {text: string}) =>
      `Unexpected margin in ${found(text)}, expected one above 0 and in the unit of the number`,
  ),
  'number/mistake-accepted': error(
    ({text, other}: {text: string; other: string}) =>
      `Unexpected mistake ${found(text)}, all of which ${found(other)} accepts, expected a number that is wrong`,
  ),
  'number/no-margin': error(
    ({text}: {text: string}) =>
      `Unexpected number ${found(text)} without a margin, expected one behind it, such as \`± 0.01\`, \`± 1%\` or \`, 3 sf\`, or a fraction`,
  ),
  'number/no-unit': error(
    ({unit}: {unit: string}) =>
      `Unexpected number without a unit beside unit ${found(unit)}, expected every number to have one`,
  ),
  'number/not-full': error(
    () => 'Unexpected credit below 1 for every checked number, expected one that earns full marks',
  ),
  'number/out-of-range': error(
    ({text}: {text: string}) =>
      `Unexpected number ${found(text)}, expected 0 or one from 5e-324 to 1.7e308 in size`,
  ),
  'number/significant-figures': error(
    ({text}: {text: string}) =>
      `Unexpected significant figures in ${found(text)}, expected 1 to 15 of a number other than 0`,
  ),
  'number/syntax': error(
    ({text}: {text: string}) =>
      `Unexpected ${found(text)}, expected a number such as \`42\`, \`3.14 ± 0.01\`, \`[5, 7)\` or \`1/3\``,
  ),
  'number/unknown-unit': error(
    ({unit}: {unit: string}) =>
      `Unexpected unit ${found(unit)}, expected a known one such as \`km/h\` or \`kB\``,
  ),
  'number/unreachable': error(
    ({text, other}: {text: string; other: string}) =>
      `Unexpected number ${found(text)}, all of which ${found(other)} takes, expected one that can be reached`,
  ),

  'numeric/unit-penalty': error(
    () => 'Unexpected `unitPenalty` in a question without units, expected a number with a unit',
  ),

  'attribute/id': error(
    ({value}: {value: string}) =>
      `Unexpected id ${found(value)}, expected lower-case letters, digits and hyphens`,
  ),
  'attribute/repeated': error(
    ({name}: {name: string}) => `Unexpected second ${found(name)}, expected each attribute once`,
  ),
  'attribute/syntax': error(
    ({text}: {text: string}) =>
      `Unexpected attributes ${found(text)}, expected for example \`{#id name=value}\``,
  ),
  'attribute/unknown': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected attribute ${found(name)}, expected ${expected.length > 0 ? `one of ${names(expected)}` : 'only `#id`'}${maybe(nearest)}`,
  ),
  'attribute/value': error(
    ({name, value, expected}: {name: string; value: string; expected: string}) =>
      `Unexpected value ${found(value)} of ${found(name)}, expected ${expected}`,
  ),

  'markdown/glued-heading': error(
    ({text}: {text: string}) =>
      `Unexpected ${found(`##${text}`)} without a space behind the hashes, expected ${found(`## ${text}`)}`,
  ),
  'markdown/heading-in-container': error(
    () => 'Unexpected heading inside a list or quote, expected it at the margin',
  ),
  'markdown/html': error(
    ({text}: {text: string}) => `Unexpected HTML ${found(text)}, expected Markdown; put code in backticks`,
  ),
  'markdown/image-without-text': warning(
    () => 'Unexpected image without a description, expected `![what it shows](...)`',
  ),
  'markdown/repeated-definition': error(
    ({label}: {label: string}) => `Unexpected second definition of ${found(label)}, expected one`,
  ),
  'markdown/stray-mark': error(
    () => 'Unexpected mark outside the options, expected `[x]` and `[ ]` only before options',
  ),
  'markdown/unclosed-fence': error(() => 'Unexpected code fence without an end, expected a closing fence'),
  'markdown/unused-definition': warning(
    ({label}: {label: string}) =>
      `Unexpected definition of ${found(label)} that nothing uses, expected a link to it`,
  ),

  'link/asset-type': error(
    ({extension, expected}: {extension: string; expected: readonly string[]}) =>
      `Unexpected file of type ${found(extension)}, expected one of ${names(expected)}`,
  ),
  'link/empty': error(() => 'Unexpected link without an address, expected one'),
  'link/missing-file': error(
    ({target, nearest}: {target: string; nearest?: string | undefined}) =>
      `Unexpected link to ${found(target)}, expected a file that exists${maybe(nearest)}`,
  ),
  'link/outside': error(
    ({url}: {url: string}) => `Unexpected link ${found(url)}, expected a place inside the content folder`,
  ),
  'link/scheme': error(
    ({url}: {url: string}) => `Unexpected address ${found(url)}, expected http(s), mailto or a relative path`,
  ),
  'link/unknown-anchor': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected anchor ${found(name)}, expected ${expected.length > 0 ? `one of ${names(expected)}` : 'none: the file holds one question'}${maybe(nearest)}`,
  ),

  'hint/leaks-key': warning(
    ({text}: {text: string}) =>
      `Unexpected key ${found(text)} in a hint, expected help that leaves the choice open`,
  ),
  'mistakes/no-list': error(() => 'Unexpected text in `Common mistakes`, expected a bulleted list'),
  'quick-check/not-one-line': error(() => 'Unexpected content in `Quick check`, expected one paragraph'),
  'solution/no-steps': error(() => 'Unexpected solution without steps, expected a numbered list'),

  'id/collision': error(
    ({id}: {id: string}) => `Unexpected id ${found(id)} in two places, expected ids that differ`,
  ),
  'id/formerly-collision': error(
    ({id}: {id: string}) => `Unexpected former id ${found(id)}, expected one that nothing else has or had`,
  ),
  'id/no-slug': error(
    ({nearest}: {nearest: string}) =>
      `Unexpected heading without an id in a file of several questions, expected for example \`{#${nearest}}\``,
  ),

  'pattern/level-1-heading': error(
    () => 'Unexpected level-1 heading in a pattern, expected level 2; the title stands in the front matter',
  ),
  'pattern/missing': error(
    ({folder}: {folder: string}) =>
      `Unexpected questions without a pattern, expected ${found(`${folder}pattern.md`)}`,
  ),
  'pattern/no-concepts': warning(
    () => 'Unexpected pattern without sections, expected the concepts to read first',
  ),
  'pattern/no-questions': warning(
    () => 'Unexpected pattern without questions, expected at least one in its folder',
  ),
  'pattern/requires-cycle': error(
    ({cycle}: {cycle: readonly string[]}) => `Unexpected circle of required patterns: ${cycle.join(' -> ')}`,
  ),
  'pattern/unknown-required': error(
    ({name, nearest}: {name: string; nearest?: string | undefined}) =>
      `Unexpected required pattern ${found(name)}, expected a pattern of this bank${maybe(nearest)}`,
  ),
  'pattern/unknown-track': error(
    ({name, nearest, expected}: Guess) =>
      `Unexpected track ${found(name)}, expected ${oneOf(expected)}${maybe(nearest)}`,
  ),

  'bank/missing': error(
    () => 'Unexpected content without `bank.yaml`, expected it at the top of the content folder',
  ),
  'bank/no-questions': error(() => 'Unexpected bank without questions, expected at least one'),
  'bank/no-setup': error(
    ({path, nearest}: {path: string; nearest: string | undefined}) =>
      `Missing set-up file ${found(path)}, expected it in the content folder${maybe(nearest)}`,
  ),
  'bank/repeated-environment': error(
    ({name}: {name: string}) => `Unexpected second environment ${found(name)}, expected every name once`,
  ),
  'bank/repeated-track': error(
    ({id}: {id: string}) => `Unexpected second track ${found(id)}, expected each once`,
  ),
}

/** A stable name of a fault, `owner/kebab-words`. */
export type Code = keyof typeof catalogue

/** What a fault of code `C` says about itself. */
export type DataOf<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0]

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text)
}

/** Every code with its severity, in the order of the catalogue. */
export const codes: readonly {readonly code: Code; readonly severity: Severity}[] = Object.keys(catalogue)
  .filter(isCode)
  .map((code) => ({code, severity: catalogue[code].severity}))
