// Long because it is a single list of all codes with their severity and message.
// A code is never renamed or reused; its page is docs/diagnostics/<code>.md.

import {characterName} from './character-name.ts'
import {losses} from './losses.ts'
import {
  describeLookalike,
  describeSwallowed,
  difference,
  digits,
  excess,
  firstOf,
  type Guess,
  guess,
  type Limit,
  list,
  quote,
  type Seen,
  type Swallowed,
  unknown,
} from './message-parts.ts'
import {type GuesserName, guesserTexts} from './messages/guessers.ts'
import {adviceOnHtml} from './messages/html-advice.ts'
import {adviceOnNotation, describeNotation, type Notation} from './messages/raw-notation-advice.ts'
import {adviceOnSigns} from './messages/sign-advice.ts'
import type {Severity} from './severity.ts'

interface Entry<S extends Severity, D> {
  readonly severity: S
  readonly message: (data: D) => string
}

/** For a code without data. */
type None = Record<never, never>

const error = <D = None>(message: (data: D) => string): Entry<'error', D> => ({severity: 'error', message})
const warning = <D = None>(message: (data: D) => string): Entry<'warning', D> => ({
  severity: 'warning',
  message,
})
const info = <D = None>(message: (data: D) => string): Entry<'info', D> => ({severity: 'info', message})

/** A code in backticks, or a sentence without its full stop. */
const toNote = (note: string): string =>
  /^[a-z0-9-]+\/[a-z0-9-]+$/.test(note) ? quote(note) : note.trim().replace(/\.$/, '')

/** What ends what a bracket opens; quotes end as they begin. */
const closing: Readonly<Record<string, string>> = {'[': ']', '{': '}'}

export const catalogue = {
  'file/bad-name': error(
    ({name}: {name: string}) =>
      `Invalid file or folder name ${quote(name)}; use lower-case letters, digits and hyphens`,
  ),
  'file/bidi-control': error(
    ({character}: {character: string}) =>
      `Bidirectional control character ${character} changes the order in which text is displayed; remove it`,
  ),
  'file/conflict': error(
    ({text}: {text: string}) =>
      `Merge conflict marker ${quote(text)}; keep one version and remove the markers`,
  ),
  'file/control-character': error(({character}: {character: string}) =>
    /^U\+202[89]$/.test(character)
      ? `Line separator ${character} is not allowed; begin a new line instead`
      : `Control character ${character} is not allowed; remove it`,
  ),
  'file/empty': error(() => 'Empty file; add content or delete it'),
  'file/no-folder': error(() => 'This file is not in the folder of a pattern; move it into one'),
  'file/not-a-question': error(
    () =>
      'Not a question: no front matter and no key; start with the fields between `---`, then `# ` with what it asks and the options',
  ),
  'file/not-compiled': error(
    ({reason}: {reason: string}) =>
      `The compiler failed on this file, which is a bug in the compiler: ${reason}`,
  ),
  'file/not-regular': error(() => 'Not a regular file; remove it from the content folder'),
  'file/not-utf8': error(
    () => 'Invalid UTF-8 (replacement character U+FFFD); save the file as UTF-8 and retype the character',
  ),
  'file/path-collision': error(
    ({other}: {other: string}) =>
      `Some systems cannot tell this name from ${quote(other)}; rename one of the two`,
  ),
  'file/reserved-name': error(
    ({name}: {name: string}) => `${quote(name)} is a reserved device name on Windows; choose another name`,
  ),
  'file/symlink-outside': error(
    () => 'This link points outside the content; copy the file into the content folder instead',
  ),
  'file/unreadable': error(({reason}: {reason: string}) => `Cannot read this file or folder: ${reason}`),
  'file/wrong-extension': warning(
    ({extension}: {extension: string}) =>
      `Files with the extension ${quote(extension)} are ignored; use \`.md\` for content`,
  ),

  'limit/blocks': error(
    (data: Limit) =>
      `Too many blocks: paragraphs, list items, quoted lines, headings, table rows ${excess(data, 'allowed')}; split the file`,
  ),
  'limit/deadline': error(
    ({milliseconds}: {milliseconds: number}) =>
      `Reading this file took longer than ${digits(milliseconds)} ms and was stopped; simplify the file`,
  ),
  'limit/file-size': error((data: Limit) => `File too large ${excess(data, 'bytes')}; shorten or split it`),
  'limit/formula': error(({unit, ...data}: Limit & {unit: 'characters' | 'levels'}) =>
    unit === 'characters'
      ? `Formula too long ${excess(data, unit)}; split it`
      : `Braces nested too deeply in a formula ${excess(data, unit)}; flatten them`,
  ),
  'limit/front-matter-size': error(
    (data: Limit) => `Front matter too large ${excess(data, 'bytes')}; shorten it`,
  ),
  'limit/inline-run': error(
    (data: Limit) => `Paragraph too long ${excess(data, 'characters')}; add a blank line`,
  ),
  'limit/nesting': error(
    (data: Limit) => `Lists or quotes nested too deeply ${excess(data, 'levels')}; flatten them`,
  ),
  'limit/options': error((data: Limit) => `Too many options, items or blanks ${excess(data, 'allowed')}`),
  'limit/output': error(
    (data: Limit) => `Rendered HTML too long ${excess(data, 'characters')}; shorten the text`,
  ),
  'limit/programs': error((data: Limit) => `Too many programs in the proof ${excess(data, 'allowed')}`),
  'limit/repeats': info(
    ({code, count, limit}: {code: string; count: number; limit: number}) =>
      `${digits(count)} more ${quote(code)} in this file; only the first ${limit} are shown`,
  ),
  'limit/tests': error((data: Limit) => `Too many tests ${excess(data, 'allowed')}`),
  'limit/yaml-depth': error(
    ({limit}: {limit: number}) => `YAML nested too deeply; at most ${limit} levels are allowed`,
  ),
  'limit/yaml-keys': error((data: Limit) => `Too many YAML keys ${excess(data, 'allowed')}`),

  'yaml/alias': error(
    ({name}: {name: string}) =>
      `YAML alias ${quote(`*${name}`)} is not supported; write the value itself, or put it in quotes`,
  ),
  'yaml/anchor': error(
    ({name}: {name: string}) =>
      `YAML anchor ${quote(`&${name}`)} is not supported; remove it, or put the value in quotes`,
  ),
  'yaml/complex-key': error(
    () => 'This YAML key is a list or a mapping; write a field name, or put the text in quotes',
  ),
  'yaml/directive': error(() => 'YAML directives are not supported; remove this line'),
  'yaml/document': error(() => 'Second YAML document; keep all fields in one document'),
  'yaml/duplicate-key': error(({key}: {key: string}) => `Duplicate field ${quote(key)}`),
  'yaml/forbidden-key': error(({key}: {key: string}) => `${quote(key)} is not allowed as a field name`),
  'yaml/look-alike': warning(
    ({character}: {character: string}) =>
      `The ${characterName(character)} is part of this value; type an ordinary character`,
  ),
  'yaml/merge-key': error(() => 'YAML merge key `<<` is not supported; write out the fields'),
  'yaml/missing-colon': error(
    ({key, value}: {key: string; value: string}) =>
      `Missing colon after ${quote(key)}; write ${quote(`${key}: ${value}`)}`,
  ),
  'yaml/missing-space': error(({key}: {key: string}) => `Missing space after ${quote(`${key}:`)}`),
  'yaml/not-a-mapping': error(() => 'This YAML has no fields; write one `name: value` per line'),
  'yaml/syntax': error(({reason}: {reason: string}) => reason),
  'yaml/tag': error(
    ({tag}: {tag: string}) =>
      `YAML tag ${quote(tag)} is not supported; remove it, or put the value in quotes`,
  ),
  'yaml/unclosed': error(({sign}: {sign: string}) =>
    sign === '|' || sign === '>'
      ? `No text below ${quote(sign)}; indent the lines that belong to it`
      : `Unclosed ${quote(sign)}; add ${quote(closing[sign] ?? sign)}`,
  ),

  'front-matter/missing': error(
    () => 'Missing front matter; start the file with `---`, the fields and `---`',
  ),
  'front-matter/unclosed': error(() => 'Unclosed front matter; add a `---` line after the fields'),

  'field/duration': error(
    ({value}: {value: string}) =>
      `Invalid duration ${quote(value)}; write for example \`90s\`, \`2m\` or \`2:00\``,
  ),
  'field/empty': error(({field}: {field: string}) => `Empty field ${quote(field)}; add a value or remove it`),
  'field/environment-name': error(
    ({value}: {value: string}) =>
      `Invalid name ${quote(value)}; use lower-case letters, digits, hyphens and dots`,
  ),
  'field/language': error(
    ({value}: {value: string}) =>
      `Invalid language ${quote(value)}; use a BCP 47 tag, such as \`en\` or \`pt-BR\``,
  ),
  'field/id': error(({value}: {value: string}) =>
    value.length > 100
      ? `Id ${quote(value)} is too long (${digits(value.length)} of 100 characters)`
      : `Invalid id ${quote(value)}; use lower-case letters, digits and hyphens`,
  ),
  'field/integer': error(({value}: {value: string}) => `${quote(value)} is not a whole number`),
  'field/missing': error(({field}: {field: string}) => `Missing required field ${quote(field)}`),
  'field/not-inline': error(
    ({field}: {field: string}) =>
      `${quote(field)} must be one paragraph, without a list, heading or other block`,
  ),
  'field/range': error(
    ({value, minimum, maximum}: {value: string; minimum: number; maximum: number}) =>
      `${quote(value)} is not a number from ${digits(minimum)} to ${digits(maximum)}`,
  ),
  'field/repeated': error(({value}: {value: string}) => `The value ${quote(value)} occurs twice; keep one`),
  'field/source': error(
    () => 'A source must be an address that begins with `https://`, or a Markdown link to one',
  ),
  'field/too-long': error(
    ({actual, limit}: {actual: number; limit: number}) =>
      `Value too long (${digits(actual)} of ${digits(limit)} characters); shorten it`,
  ),
  'field/type': error(
    ({field, expected}: {field: string; expected: string}) => `${quote(field)} must be ${expected}`,
  ),
  'field/unknown': error((data: Guess) => unknown('field', data, 'no fields are allowed here')),
  'field/value': error((data: Guess) => unknown('value', data, 'the bank lists none')),

  'proof/ambiguous': error(
    ({environment, names}: {environment: string; names: readonly string[]}) =>
      `More than one option is right in ${environment}: ${list(names)}`,
  ),
  'proof/damaged-lock': warning(
    ({reason}: {reason: string}) =>
      `Damaged lock file, ignored: ${reason}; restore it, or remove it and run \`build-bank verify\``,
  ),
  'proof/environment': error((data: Guess) => unknown('environment', data, 'the bank lists none')),
  'proof/environment-language': error(
    ({name, language, expected}: {name: string; language: string; expected: string}) =>
      `Environment ${quote(name)} runs ${quote(language)}, but the program is in ${quote(expected)}`,
  ),
  'proof/false-claim': error((data: Seen) => `The solution makes a false claim: ${difference(data)}`),
  'proof/false-premise': error((data: Seen) => `The stem has a false premise: ${difference(data)}`),
  'proof/fence': error(
    ({text, expected}: {text: string; expected: readonly string[]}) =>
      `Invalid fence${text === '' ? '' : ` ${quote(text)}`}; write a runnable language, then one of ${list(expected)}`,
  ),
  'proof/inconclusive': error(
    ({environment, reason}: {environment: string; reason: string}) =>
      `Inconclusive proof in ${environment}: ${reason}`,
  ),
  'proof/languages': error(
    ({language, expected}: {language: string; expected: string}) =>
      `This program is in ${quote(language)}, but the others are in ${quote(expected)}`,
  ),
  'proof/lock-differs': error(
    ({
      environments,
      lacking,
      count,
      questions,
    }: {
      environments: readonly string[]
      lacking: number
      count: number
      questions: readonly string[]
    }) => {
      const differences = [
        ...(count > 0 ? [`${digits(count)} ${count === 1 ? 'result differs' : 'results differ'}`] : []),
        ...(lacking > 0 ? [`${digits(lacking)} ${lacking === 1 ? 'result is' : 'results are'} missing`] : []),
        ...(environments.length > 0 ? [`the versions of ${list(environments)} differ`] : []),
      ]
      const shown = questions.length > 0 ? ` (${firstOf(questions)})` : ''
      return `The lock file is out of date: ${differences.join(', ')}${shown}`
    },
  ),
  'proof/loose-form': error(
    ({value, ignored}: {value: string; ignored: readonly string[]}) =>
      `${quote(value)} is run as code but compared as text, which ignores ${list(ignored)}; put it in backticks`,
  ),
  'proof/missing': error(({name}: {name: string}) => `Missing ${quote(name)}, which this proof requires`),
  'proof/mutant-passes': warning(
    ({environment, before, after}: {environment: string; before: string; after: string}) =>
      `The reference passes all tests in ${environment} ${after === '' ? `without ${quote(before)}` : `with ${quote(after)} in place of ${quote(before)}`}; strengthen the tests`,
  ),
  'proof/no-environment': error(
    ({language}: {language: string}) =>
      `No environment for ${quote(language)}; add one to \`environments\` in bank.yaml`,
  ),
  'proof/no-evidence': error(
    ({name}: {name: string}) =>
      `No evidence for or against option ${quote(name)}; add it to \`options\`, or add a \`witness\` or a \`counterexample\``,
  ),
  'proof/no-program': error(
    () => 'No program to run; put exactly one runnable fence in the stem, or add a `harness`',
  ),
  'proof/no-right-option': error(
    ({environment, seen}: {environment: string; seen: string}) =>
      `No option is right in ${environment}; the result is ${quote(seen)}`,
  ),
  'proof/nondeterministic': error(
    ({environment, first, second}: {environment: string; first: string; second: string}) =>
      `Two runs differ in ${environment}: ${quote(first)} and ${quote(second)}`,
  ),
  'proof/not-observed': error(
    ({environment}: {environment: string}) =>
      `No result for ${environment} in the lock file; run \`build-bank verify\``,
  ),
  'proof/other-text': error(
    ({name, text}: {name: string; text: string}) =>
      `${quote(`options.${name}`)} does not match the text of the option, ${quote(text)}`,
  ),
  'proof/repeated': error(
    ({name}: {name: string}) =>
      `Duplicate ${quote(name)}${/^(?:witness|counterexample) /.test(name) ? '; an option has one witness or one counterexample' : ''}`,
  ),
  'proof/slot': error(
    ({slot, text}: {slot: string; text: string}) =>
      `${quote(text)} only looks like ${quote(slot)}; type ordinary characters`,
  ),
  'proof/splice': error(({text, count}: {text: string; count: number}) =>
    count === 0
      ? `The program does not contain ${quote(text)}; \`splice\` must occur in it exactly once`
      : `The program contains ${quote(text)} ${count} times; it must occur exactly once`,
  ),
  'proof/unaccepted-form': warning(
    ({environment, text}: {environment: string; text: string}) =>
      `${quote(text)} meets the goal in ${environment}, but it is not accepted; add it to the key`,
  ),
  'proof/unexplained': error(
    ({name, expected, environment, seen}: Seen & {name: string}) =>
      `Nothing states how ${quote(name)} fails; add ${quote(expected)} (the result in ${environment} is ${quote(seen)})`,
  ),
  'proof/unknown-part': error(({name, expected}: {name: string; expected: readonly string[]}) =>
    unknown('option, step or claim', {name, expected}, 'the question has none'),
  ),
  'proof/unused': error(({name}: {name: string}) => `This proof does not use ${quote(name)}; remove it`),
  'proof/wrong-failure': error(
    ({name, ...seen}: Seen & {name: string}) => `${quote(name)} does not fail as stated: ${difference(seen)}`,
  ),
  'proof/wrong-key': error(
    ({
      key,
      expected,
      environment,
      seen,
    }: {
      environment: string
      key: readonly string[]
      expected: readonly string[]
      seen: string
    }) => {
      if (key.length === 0)
        return `The result in ${environment} is ${quote(seen)}, which the key does not accept`
      const result = expected.join() === seen ? '' : `; the result is ${quote(seen)}`
      return `The key is ${list(key)}, but in ${environment} it should be ${list(expected)}${result}`
    },
  ),
  'proof/wrong-passes': error(
    ({environment, name}: {environment: string; name: string}) =>
      `The wrong program${name === '' ? '' : ` ${quote(name)}`} passes all tests in ${environment}; strengthen the tests`,
  ),

  'question/defaults-misplaced': error(
    () => 'Unexpected `yaml question` fence; move it directly below the level-1 heading',
  ),
  'question/duplicate': warning(
    ({id}: {id: string}) => `Duplicate question; ${quote(id)} has the same text and options`,
  ),
  'question/empty-title': error(() => 'Empty heading; write what the question asks'),
  'question/no-kind': error(
    () => 'No key; add a task list such as `- [x] right`, a section such as `## Answer`, or `kind: open`',
  ),
  'question/no-title': error(() => 'No level-1 heading; start the question with `# ` and what it asks'),
  'question/other-layout': error(
    ({count}: {count: number}) =>
      `A question begins with a level-1 heading; start each of these ${count} questions with \`# \` and what it asks`,
  ),
  'question/placeholder': error(({text}: {text: string}) => `Placeholder from a template; write ${text}`),
  'question/reading-time': info(
    ({seconds, limit}: {seconds: number; limit: number}) =>
      `Reading takes about ${digits(seconds)} of the ${digits(limit)} seconds that the question allows; shorten it or allow more time`,
  ),
  'question/several': error(
    ({count}: {count: number}) =>
      `The text contains ${count} questions; compile it with \`compileQuestions\``,
  ),
  'question/text-before-title': error(
    () => 'Unexpected text before the level-1 heading; move it below the heading',
  ),
  'question/unreviewed': warning(
    ({note}: {note: string}) => `Not reviewed: ${toNote(note)}; check it, then remove this entry`,
  ),

  'section/content': error(({name, expected, instead}: {name: string; expected: string; instead?: string}) =>
    instead === undefined
      ? `Section ${quote(name)} must contain ${expected}, and nothing else`
      : `Unexpected content in section ${quote(name)}; ${instead}`,
  ),
  'section/empty': error(
    ({name}: {name: string}) => `Empty section ${quote(name)}; add content or remove the heading`,
  ),
  'section/missing': error(
    ({name, kind}: {name: string; kind: string}) =>
      `Missing section ${quote(name)}, which kind ${quote(kind)} requires`,
  ),
  'section/nested': error(
    ({name, section}: {name: string; section: string}) =>
      `${quote(name)} is part of section ${quote(section)} here; write ${quote(`## ${name}`)}`,
  ),
  'section/repeated': error(({name}: {name: string}) => `Duplicate section ${quote(name)}`),
  'section/unknown': error((data: Guess) => unknown('section', data, 'no sections are allowed here')),

  'list/code-spaces': warning(
    ({text}: {text: string}) =>
      `${quote(text)} begins or ends with white space, which formatters remove; put it in a fence`,
  ),
  'list/credit': error(
    ({value}: {value: string}) =>
      `Invalid credit ${quote(value)}; ${adviceOnSigns(value) ?? 'use a number from -1 to 1, above 0 if the item is checked and below 1 if not'}`,
  ),
  'list/empty-item': error(() => 'Empty item; add its text or remove it'),
  'list/empty-rationale': error(() => 'Empty rationale; write it or remove the block quote'),
  'list/fence-outside': error(() => 'This fence is not inside an item; indent it'),
  'list/joined': error(
    () =>
      'Markdown joins these items with the list of options; separate the lists by a line of text, or use another bullet here, such as `*`',
  ),
  'list/looks-like-mark': error(({mark, next = ''}: {mark: string; next?: string}) =>
    describeLookalike(mark, next),
  ),
  'list/misplaced-rationale': error(
    () => 'This block quote is not read as a rationale; align it with the text of its item',
  ),
  'list/nested-list': warning(
    () => 'A list inside this item; align it with the item if these are items of the same list',
  ),
  'list/nested-marks': error(() => 'Marks inside an item; put all items at one level'),
  'list/no-key': error(() => 'No item is checked; mark what is right with `[x]`'),
  'list/no-mark': error(() => 'No mark; start the item with `[x]` or `[ ]`'),
  'list/no-rationale': info(() => 'No rationale; add a block quote that says why this is right or wrong'),
  'list/numbered': error(() => 'Items with marks cannot be numbered; write `-` instead of the numbers'),
  'list/repeated-id': error(({id}: {id: string}) => `Duplicate id ${quote(id)}`),
  'list/repeated-rationale': error(() => 'Second block quote in this item; join it to the first'),
  'list/second': error(() => 'Second list with marks; put all items in one list'),
  'list/text-after': error(() => 'Unexpected text after the list; move it above the list or into a section'),
  'list/text-after-rationale': error(
    () => 'Unexpected text after the rationale; move it above the block quote',
  ),

  'change/key': info(({id}: {id: string}) => `The key of ${quote(id)} changed`),
  'change/lost-id': warning(
    ({id, became}: {id: string; became?: string}) =>
      `Id ${quote(id)} disappeared; add it to \`formerly\` of ${became === undefined ? 'the question that replaces it, if there is one' : quote(became)}`,
  ),
  'change/lost-option-ids': warning(
    ({id, ids}: {id: string; ids: readonly string[]}) =>
      `${quote(id)} lost ids that stored responses may use: ${firstOf(ids)}; keep them with \`{formerly=...}\` or \`{#...}\``,
  ),
  'change/moved': info(
    ({from, to, count}: {from: string; to: string; count: number}) =>
      `${count === 1 ? '1 question' : `${digits(count)} questions`} moved from folder ${quote(from)} to ${quote(to)}`,
  ),
  'change/proof': info(
    ({id, change}: {id: string; change: 'added' | 'removed' | 'changed'}) =>
      `The proof of ${quote(id)} was ${change}`,
  ),

  'fmt/unformatted': error(() => 'Not formatted; run `build-bank fmt`'),
  'fmt/unsafe': warning(({reason}: {reason: string}) => `${reason}; it stays as it is`),

  'diff/ids-moved': error(
    ({id, ids, revision}: {id: string; ids: readonly string[]; revision: number}) =>
      `Option ids of ${quote(id)} now mean something else: ${firstOf(ids)}; keep them or write \`revision: ${revision + 1}\``,
  ),
  'diff/key-changed': error(
    ({
      id,
      direction,
      revision,
    }: {
      id: string
      direction: 'wider' | 'narrower' | 'other' | 'unknown'
      revision: number
    }) => `The key of ${quote(id)} changed (${direction}); restore it or write \`revision: ${revision + 1}\``,
  ),
  'diff/kind-changed': error(
    ({id, before, after, revision}: {id: string; before: string; after: string; revision: number}) =>
      `The kind of ${quote(id)} changed from ${quote(before)} to ${quote(after)}; use another id or write \`revision: ${revision + 1}\``,
  ),
  'diff/removed': error(({id, likely}: {id: string; likely?: string | undefined}) =>
    likely === undefined
      ? `Question ${quote(id)} was removed; keep it, or write \`formerly: [${id}]\` in the question that replaces it`
      : `Question ${quote(id)} was removed; if ${quote(likely)} replaces it, write \`formerly: [${id}]\` there`,
  ),

  'choice/distractor-full-marks': error(
    ({option}: {option: string}) =>
      `A response with distractor ${quote(option)} earns full marks; lower its \`credit\``,
  ),
  'choice/key-below-full-marks': error(
    ({earned}: {earned: number}) =>
      `The key earns only ${earned}; the credits of its options must add up to 1`,
  ),
  'choice/longest-key': info(
    ({length, next}: {length: number; next: number}) =>
      `The right option is the longest (${length} characters without code; the next has ${next}); make the options alike in length`,
  ),
  'choice/negative-stem': info(
    ({word}: {word: string}) =>
      `${quote(word)} in the question is easily missed; emphasise it or ask for what is right`,
  ),
  'choice/no-distractor': error(() => 'Every option is checked; add a distractor'),
  'choice/no-key': error(() => 'No option is checked; mark the right one with `[x]`'),
  'choice/one-option': error(() => 'A choice needs at least two options'),
  'choice/partial-key-full-marks': error(
    ({option}: {option: string}) =>
      `A response without right option ${quote(option)} earns full marks; lower the \`credit\` of the others`,
  ),
  'choice/position-reference': warning(
    ({text}: {text: string}) =>
      `${quote(text)} refers to the order of the options, which are shuffled; reword it or add \`{pin=last}\``,
  ),
  'choice/repeated-option': error(({other}: {other: string}) => `Duplicate option ${quote(other)}`),
  'choice/scoring': error(
    ({scoring, beside}: {scoring: string; beside: 'credit' | 'one right option'}) =>
      `${quote(`scoring: ${scoring}`)} has no effect with ${beside === 'credit' ? '`credit=`' : 'only one right option'}; remove it`,
  ),
  'choice/stem-echo': info(
    ({words}: {words: readonly string[]}) =>
      `Only the right option repeats words of the question: ${list(words)}; use them in other options too, or in none`,
  ),

  'order/rationale': error(
    () => 'Items to order cannot have a rationale; move this block quote into the solution',
  ),
  'order/repeated-item': error(({text}: {text: string}) => `Duplicate item ${quote(text)}`),
  'order/revealing-id': warning(
    ({id}: {id: string}) => `Id ${quote(id)} gives away where its item belongs; change or remove it`,
  ),
  'order/shown-in-order': warning(
    () =>
      'Sorted by their text, the items are in the right order, which apps without shuffling show; reword an item',
  ),
  'order/too-few': error(() => 'An order needs at least two items'),

  'match/columns': error(
    ({count}: {count: number}) =>
      `This row has ${count} ${count === 1 ? 'cell' : 'cells'}; a match needs exactly two columns`,
  ),
  'match/conflicting-id': error(
    ({id, expected}: {id: string; expected: string}) =>
      `Id ${quote(id)} conflicts with ${quote(expected)} in another row with this right cell; keep one`,
  ),
  'match/distractor-fits': error(
    ({text}: {text: string}) =>
      `Distractor ${quote(text)} is also the right cell of a pair; change it or remove its row`,
  ),
  'match/empty-head': error(() => 'Empty cell in the table head; name the column'),
  'match/empty-right': error(() => 'Empty right cell; fill it or remove the row'),
  'match/look-alike': error(
    ({text}: {text: string}) =>
      `${quote(text)} reads like another right cell but is written differently; write both the same way`,
  ),
  'match/repeated-distractor': error(({text}: {text: string}) => `Duplicate distractor ${quote(text)}`),
  'match/repeated-left': error(({text}: {text: string}) => `Duplicate left cell ${quote(text)}`),
  'match/revealing-id': warning(
    ({id}: {id: string}) => `Id ${quote(id)} gives away part of the key; change or remove it`,
  ),
  'match/too-few': error(() => 'A match needs at least two pairs and two different right cells'),

  'cloze/choice': error(({count}: {count: number}) =>
    count === 1
      ? 'A `{choice}` blank needs at least two options'
      : `A \`{choice}\` blank needs exactly one checked option, not ${count}`,
  ),
  'cloze/first-choice': warning(
    ({count}: {count: number}) =>
      `The first choice is right in all ${count} blanks when choices are sorted by their text, as apps without shuffling show them; reword one`,
  ),
  'cloze/in-link': error(
    ({name}: {name: string}) =>
      `Blank ${quote(name)} is in a link; move it out, or rename the definition \`[${name}]: ...\` if there is one`,
  ),
  'cloze/in-title': error(({name}: {name: string}) => `Blank ${quote(name)} is in the title; move it below`),
  'cloze/input': warning(() => '`input: code` has no effect, because no blank takes typed text; remove it'),
  'cloze/no-name': error(
    ({text}: {text: string}) =>
      `Invalid blank name ${quote(text)}; use lower-case letters, digits and hyphens`,
  ),
  'cloze/not-in-stem': error(
    ({name}: {name: string}) => `Blank ${quote(name)} is not in the stem; add \`[[${name}]]\` to it`,
  ),
  'cloze/repeated-blank': error(({name}: {name: string}) => `Duplicate blank ${quote(name)}`),
  'cloze/repeated-in-stem': error(
    ({name}: {name: string}) => `Blank ${quote(name)} occurs more than once in the stem`,
  ),
  'cloze/undeclared': error(
    ({name, nearest}: {name: string; nearest: string}) =>
      `Unknown blank ${quote(name)}; did you mean \`${nearest}\`?`,
  ),

  'code/empty': error(() => 'Empty fence; write a program or remove it'),
  'code/languages': error(
    ({language, expected}: {language: string; expected: string}) =>
      `This fence ${language === '' ? 'has no language' : `is in ${quote(language)}`}, but the question is in ${quote(expected)}`,
  ),
  'code/repeated-test': error(({id}: {id: string}) => `Duplicate test ${quote(id)}`),

  'output/checked-mistake': error(() => 'Items below the `output` fence are mistakes; uncheck this one'),
  'output/empty': error(() => 'Empty output; write at least one line'),
  'output/input': warning(
    ({lines}: {lines: number}) =>
      `The output has ${lines} lines, and the input takes one; remove \`input: line\``,
  ),
  'output/mistake-accepted': error(
    ({id}: {id: string}) => `Mistake ${quote(id)} equals the output or an earlier mistake`,
  ),
  'output/not-code': error(() => 'A mistake must be one code span or one fence'),

  'line/blank': error(({line}: {line: number}) => `Line ${line} is blank; name a line with code`),
  'line/no-fence': error(() => 'The stem has no code fence, so there are no lines to choose from'),
  'line/no-such-line': error(
    ({line, count}: {line: number; count: number}) =>
      `Line ${line} does not exist; the fence has ${count} ${count === 1 ? 'line' : 'lines'}`,
  ),
  'line/notation': error(
    ({text}: {text: string}) => `Invalid line ${quote(text)}; write for example \`line 4\` or \`lines 4-5\``,
  ),
  'line/repeated': error(({line}: {line: number}) => `Duplicate line ${line}`),
  'line/several-fences': error(({expected}: {expected: readonly string[]}) =>
    expected.length > 0
      ? `Ambiguous fence; use the same one for all lines, as in \`line 3 of ${expected[0]}\``
      : 'Ambiguous fence; give one fence a name of its own, as in ```` ```python {#name} ````',
  ),
  'line/unknown-fence': error((data: Guess) =>
    unknown('fence', data, 'name one, as in ```` ```python {#name} ````'),
  ),

  'text/blank': error(() => 'Blank code; write what a learner has to type, or remove the item'),
  'text/example': error(
    ({pattern}: {pattern: string}) => `The example does not match the pattern ${quote(pattern)}`,
  ),
  'text/input': warning(
    ({lines}: {lines: number}) =>
      `The accepted text has ${lines} lines, and the input takes one; add \`input: lines\`, or \`input: code\` for code`,
  ),
  'text/length': error(
    (data: Limit) => `Text too long ${excess(data, 'characters')}; longer responses are not read`,
  ),
  'text/literal-pattern': warning(
    ({pattern, flags}: {pattern: string; flags: string}) =>
      `${quote(`/${pattern}/${flags}`)} is a pattern that matches only ${quote(pattern)}; put text with slashes in a fence, or remove the slashes`,
  ),
  'text/markup': error(() => 'Markup is not allowed here; use plain text, one code span or one fence'),
  'text/mistake-accepted': error(
    ({id, by}: {id: string; by: string}) =>
      `Form ${quote(id)} has no effect, because form ${quote(by)} already matches it`,
  ),
  'text/no-example': error(() => 'No example; add `example=`, or accept a form that is not a pattern'),
  'text/no-pattern-engine': error(
    ({pattern}: {pattern: string}) =>
      `Pattern ${quote(pattern)} cannot be checked; pass \`patterns\` of \`quizproof/patterns\` to the compiler`,
  ),
  'text/not-a-number': warning(
    ({text}: {text: string}) =>
      `${quote(text)} is not a number, so responses are compared as text; write for example \`3.14 ± 0.01\`, or state \`kind: text\``,
  ),
  'text/pattern': error(
    ({pattern, reason}: {pattern: string; reason: string}) => `Invalid pattern ${quote(pattern)}: ${reason}`,
  ),
  'text/pattern-markup': warning(
    ({text, inside}: {text: string; inside: boolean}) =>
      `Markdown reads ${quote(text)} as markup, and formatters rewrite it; ${inside ? 'put the pattern in backticks' : 'choose a value without it'}`,
  ),
  'text/pattern-states': error(
    (data: Limit) =>
      `The patterns of this question are too large together ${excess(data, 'states')}; shorten repetitions such as \`{1,30}\``,
  ),
  'text/plain-pattern': warning(
    ({pattern, escaped}: {pattern: string; escaped: string}) =>
      `This pattern does not match the text ${quote(pattern)}; write ${quote(`/${escaped}/`)}, or remove the slashes`,
  ),
  'text/stray-example': error(
    () => 'Only a pattern can have an example; remove it, or write the pattern between slashes',
  ),

  'open/points': error(({value}: {value: string}) => `Invalid points ${quote(value)}; use a number above 0`),

  'number/empty-interval': error(
    ({text}: {text: string}) => `The interval ${quote(text)} is empty; write the lower bound first`,
  ),
  'number/incompatible-unit': error(
    ({unit, own}: {unit: string; own: string}) =>
      `Unit ${quote(unit)} cannot be converted to ${quote(own)} by a factor`,
  ),
  'number/margin': error(
    ({text}: {text: string}) =>
      `Invalid margin in ${quote(text)}; ${adviceOnSigns(text) ?? 'it must be above 0 and in the unit of the number'}`,
  ),
  'number/mistake-accepted': error(
    ({text, other}: {text: string; other: string}) =>
      `Mistake ${quote(text)} has no effect, because ${quote(other)} accepts all of it`,
  ),
  'number/no-full-marks': error(() => 'No checked number earns full marks; remove the `credit` of one'),
  'number/no-margin': error(
    ({text}: {text: string}) =>
      `${quote(text)} needs a margin, such as \`± 0.01\`, \`± 1%\` or \`, 3 sf\`, or must be written as a fraction`,
  ),
  'number/no-unit': error(
    ({unit}: {unit: string}) =>
      `Not every number has a unit, although ${quote(unit)} is used; give all of them one or none`,
  ),
  'number/out-of-range': error(({text}: {text: string}) =>
    /[/⁄∕]\s*0+(?!\d)/.test(text)
      ? `${quote(text)} divides by 0; write a number`
      : `${quote(text)} is out of range; use 0 or a size from 5e-324 to 1.7e308`,
  ),
  'number/significant-figures': error(
    ({text}: {text: string}) =>
      `Invalid significant figures in ${quote(text)}; use 1 to 15, and a number other than 0`,
  ),
  'number/syntax': error(
    ({text}: {text: string}) =>
      `${quote(text)} is not a number; write for example \`42\`, \`3.14 ± 0.01\`, \`[5, 7)\` or \`1/3\``,
  ),
  'number/unknown-unit': error(
    ({unit}: {unit: string}) => `Unknown unit ${quote(unit)}; use a known one, such as \`km/h\` or \`kB\``,
  ),
  'number/unreachable': error(
    ({text, other}: {text: string; other: string}) =>
      `${quote(text)} has no effect, because ${quote(other)} covers all of it`,
  ),

  'numeric/input': error(
    () => '`input: unit` asks for a unit, but no number has one; add units to the numbers, or remove it',
  ),
  'numeric/unit-penalty': error(
    () => '`unitPenalty` has no effect without units; add units to the numbers, or remove it',
  ),

  'attribute/id': error(({value}: {value: string}) =>
    value.length > 100
      ? `Id ${quote(value)} is too long (${digits(value.length)} of 100 characters)`
      : `Invalid id ${quote(value)}; use lower-case letters, digits and hyphens`,
  ),
  'attribute/repeated': error(({name}: {name: string}) =>
    name === '#' ? 'Second id; keep one' : `Duplicate attribute ${quote(name)}`,
  ),
  'attribute/syntax': error(
    ({text, isCode = false}: {text: string; isCode?: boolean}) =>
      `Invalid attributes ${quote(text)}; ${isCode ? 'put code in backticks' : 'write for example `{#id name=value}`'}`,
  ),
  'attribute/unknown': error((data: Guess) =>
    unknown('attribute', data, 'only an id such as `#name` is allowed'),
  ),
  'attribute/value': error(
    ({name, value, expected}: {name: string; value: string; expected: string}) =>
      `Invalid value ${quote(value)} for ${quote(name)}; ${adviceOnSigns(value) ?? `use ${expected}`}`,
  ),

  'markdown/emphasised-code': warning(
    ({text, inside}: {text: string; inside: string}) =>
      `Markdown hides the signs of ${quote(text)}; put code in backticks, or write ${quote(text.startsWith('__') ? `**${inside}**` : text.replaceAll('*', '\\*'))}`,
  ),
  'markdown/heading-in-container': error(
    () => 'Unexpected heading inside a list or quote; move it to the margin',
  ),
  'markdown/html': error(
    ({text}: {text: string}) => `HTML is not allowed (${quote(text)}); ${adviceOnHtml(text)}`,
  ),
  'markdown/image-without-text': warning(() => 'No image description; write `![what it shows](...)`'),
  'markdown/indented-code': warning(
    () => 'Indented by four spaces or more, this is shown as code; use a fence, or remove the indent',
  ),
  'markdown/lazy-line': warning(
    ({container}: {container: 'item' | 'quote'}) =>
      `Markdown reads this line as part of the ${container} above; ${container === 'item' ? 'indent it' : 'start it with `>`'}, or add a blank line above it`,
  ),
  'markdown/math': warning(
    ({text}: {text: string}) =>
      `Markdown changes the formula ${quote(text)}; put backticks inside the dollars`,
  ),
  'markdown/raw-notation': warning(
    ({text, notation}: {text: string; notation: Notation}) =>
      `Learners would see ${describeNotation(notation, text)}; ${adviceOnNotation(notation)}`,
  ),
  'markdown/repeated-definition': error(
    ({label}: {label: string}) => `Duplicate link definition ${quote(label)}`,
  ),
  'markdown/stray-mark': error(
    () => 'Unexpected mark outside the options; remove it, or move the options above the sections',
  ),
  'markdown/swallowed-line': error((data: Swallowed) => describeSwallowed(data)),
  'markdown/table-row': error(
    ({actual, expected}: {actual: number; expected: number}) =>
      `This row has ${actual} ${actual === 1 ? 'cell' : 'cells'}, but the head has ${expected}; add a blank line if it is not a row`,
  ),
  'markdown/unclosed-fence': error(() => 'Unclosed code fence; add the closing fence'),
  'markdown/underlined-heading': warning(
    () => 'These dashes make a heading of the text above; add a blank line for a rule, or write `## `',
  ),
  'markdown/unused-definition': warning(({label}: {label: string}) =>
    label.startsWith('^')
      ? `Unused footnote ${quote(`[${label}]`)}; put ${quote(`[${label}]`)} where it belongs, or remove the note`
      : `Unused link definition ${quote(label)}`,
  ),

  'math/dollar': info(
    ({text}: {text: string}) =>
      `This looks like the formula ${quote(text)}, but it is shown as text; put backticks inside the dollars`,
  ),
  'math/no-engine': error(() => 'Formulas need the option `math`; pass the result of `loadMath`'),
  'math/syntax': error(({reason}: {reason: string}) => `Invalid formula: ${reason}`),

  'link/asset-type': error(
    ({extension, expected}: {extension: string; expected: readonly string[]}) =>
      `File type ${quote(extension)} is not allowed; use one of ${list(expected)}`,
  ),
  'link/empty': error(() => 'Link without an address; add one or remove the link'),
  'link/missing-file': error(
    ({target, nearest}: {target: string; nearest?: string | undefined}) =>
      `File ${quote(target)} not found${guess(nearest)}`,
  ),
  'link/outside': error(({url}: {url: string}) => `${quote(url)} points outside the content folder`),
  'link/remote-image': error(({url, isLocal}: {url: string; isLocal: boolean}) =>
    isLocal
      ? `Remote image ${quote(url)}; put the file in the content folder, because the bank has \`images: local\``
      : `Image ${quote(url)} without encryption; use \`https://\`, or put the file in the content folder`,
  ),
  'link/scheme': error(({url}: {url: string}) => {
    const [wide] = url.match(/[＃﹟♯／∕．]/) ?? []
    if (wide !== undefined)
      return `Character ${characterName(wide)} in address ${quote(url)}; use the ASCII one`
    return url.includes('\\')
      ? `Backslash in address ${quote(url)}; write \`/\` instead`
      : `Unsupported address ${quote(url)}; use http(s), mailto or a relative path`
  }),
  'link/unknown-anchor': error((data: Guess) => unknown('anchor', data, 'the file has no anchors')),

  'hint/leaks-key': warning(
    ({text}: {text: string}) => `The hint gives away the key ${quote(text)}; reword it`,
  ),
  'mistakes/no-list': error(() => '`Common mistakes` must be a bulleted list'),
  'quick-check/not-one-line': error(() => '`Quick check` must be a single paragraph'),

  'key/in-public': warning(
    ({key, where}: {key: string; where: 'id' | 'tags' | 'title'}) =>
      `The key ${quote(key)} is part of the ${where}, which learners may see; choose other words`,
  ),

  'id/collision': error(({id}: {id: string}) => `Duplicate id ${quote(id)}`),
  'id/formerly-collision': error(
    ({id}: {id: string}) =>
      `Former id ${quote(id)} is or was in use elsewhere; remove it from one of the two`,
  ),
  'id/no-slug': error(
    ({nearest}: {nearest: string}) =>
      `No id; in a file with several questions, end each level-1 heading with one, such as \`{#${nearest}}\``,
  ),

  'ignore/error': error(
    ({code}: {code: string}) => `${quote(code)} is an error, which cannot be ignored; fix it instead`,
  ),
  'ignore/unknown-code': error(
    ({name, nearest}: {name: string; nearest?: string | undefined}) =>
      `Unknown code ${quote(name)} in \`ignore\`${guess(nearest)}; \`build-bank explain\` lists all codes`,
  ),
  'ignore/unused': warning(
    ({code}: {code: string}) => `Nothing here is reported as ${quote(code)}; remove it from \`ignore\``,
  ),

  'pattern/level-1-heading': error(
    () => 'Unexpected level-1 heading; use level 2, because the title is in the front matter',
  ),
  'pattern/missing': error(
    ({folder}: {folder: string}) =>
      `Missing ${quote(`${folder}pattern.md`)}; every folder with questions needs one`,
  ),
  'pattern/no-concepts': warning(() => 'No sections; add one for each concept, with a level-2 heading'),
  'pattern/no-questions': warning(() => 'No questions in the folder of this pattern; add at least one'),
  'pattern/repeated-given': info(
    ({sentence, count, of}: {sentence: string; count: number; of: number}) =>
      `${count} of ${of} questions repeat ${quote(sentence)}; state it once in the field \`given\` of \`pattern.md\``,
  ),
  'pattern/repeating-pool': info(
    ({set, missing}: {set: string; missing: string}) =>
      `A second ${set} would repeat questions; add ${missing} to the set ${quote(set)}`,
  ),
  'pattern/requires-cycle': error(
    ({cycle}: {cycle: readonly string[]}) => `Circular \`requires\`: ${cycle.join(' -> ')}`,
  ),
  'pattern/small-pool': warning(
    ({set, missing}: {set: string; missing: string}) =>
      `Too few questions for a ${set}; add ${missing} to the set ${quote(set)}`,
  ),
  'pattern/unknown-required': error(
    ({name, nearest}: {name: string; nearest?: string | undefined}) =>
      `Unknown pattern ${quote(name)} in \`requires\`${guess(nearest)}`,
  ),
  'pattern/unknown-track': error((data: Guess) => unknown('track', data, 'the bank lists none')),

  'bank/contradiction': warning(
    ({id}: {id: string}) =>
      `${quote(id)} asks the same question with a different key; correct or remove one of the two`,
  ),
  'bank/guessable': warning(
    ({guesser, right, n, expected}: {guesser: GuesserName; right: number; n: number; expected: number}) =>
      `${guesserTexts[guesser]} is right in ${digits(right)} of ${digits(n)} questions (expected by chance: ${digits(Math.round(expected))}); rewrite the options that give it away`,
  ),
  'bank/missing': error(() => 'Missing `bank.yaml` at the top of the content folder'),
  'bank/near-duplicate': info(
    ({id, similarity}: {id: string; similarity: number}) =>
      `Nearly the same as ${quote(id)} (${Math.floor(similarity * 100)} %); ask something else, or ignore this code if they are alike on purpose`,
  ),
  'bank/no-questions': error(
    ({ignored}: {ignored: readonly string[]}) =>
      `The bank has no questions; add at least one${ignored.length > 0 ? ` (ignored: ${firstOf(ignored)})` : ''}`,
  ),
  'bank/no-setup': error(
    ({path, nearest}: {path: string; nearest: string | undefined}) =>
      `Setup file ${quote(path)} not found in the content folder${guess(nearest)}`,
  ),
  'bank/repeated-environment': error(({name}: {name: string}) => `Duplicate environment ${quote(name)}`),
  'bank/repeated-track': error(({id}: {id: string}) => `Duplicate track ${quote(id)}`),

  ...losses,
}

/** The stable name of a kind of problem, `owner/kebab-words`. */
export type Code = keyof typeof catalogue

/** The data of a diagnostic with code `C`. */
export type DataOf<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0]

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text)
}

/** Every code with its severity, in the order of the catalogue. */
export const codes: readonly {readonly code: Code; readonly severity: Severity}[] = Object.keys(catalogue)
  .filter(isCode)
  .map((code) => ({code, severity: catalogue[code].severity}))
