import type {Effect} from './effect.ts'
import {excess, type Limit, list, quote} from './message-parts.ts'
import type {Severity} from './severity.ts'

export interface LossEntry<E extends Effect, S extends Severity, D> {
  readonly severity: S
  readonly message: (data: D) => string
  readonly effect: E
}

type None = Record<never, never>

const presentation = <D = None>(message: (data: D) => string): LossEntry<'presentation', 'info', D> => ({
  severity: 'info',
  message,
  effect: 'presentation',
})
const content = <D = None>(message: (data: D) => string): LossEntry<'content', 'warning', D> => ({
  severity: 'warning',
  message,
  effect: 'content',
})
const scoring = <D = None>(message: (data: D) => string): LossEntry<'scoring', 'warning', D> => ({
  severity: 'warning',
  message,
  effect: 'scoring',
})
const refused = <D = None>(message: (data: D) => string): LossEntry<'refused', 'error', D> => ({
  severity: 'error',
  message,
  effect: 'refused',
})

/** The part of the catalogue about imports and exports: what could not be carried over, and what that changes. */
export const losses = {
  'import/assumed': presentation(
    ({field, value, of}: {field: string; value: string; of: 'questions' | 'pattern'}) =>
      of === 'questions'
        ? `The source has no ${quote(field)}; all questions get ${quote(value)}`
        : `The source has no ${quote(field)} for the pattern; \`pattern.md\` gets ${quote(value)}`,
  ),
  'import/category': presentation(
    ({category}: {category: string}) =>
      `\`bank.yaml\` does not list the category ${quote(category)}; it becomes a tag`,
  ),
  'import/conflict': refused(
    ({id}: {id: string}) =>
      `${quote(id)} asks the same question with a different key; correct one of the two, or leave one out`,
  ),
  'import/does-not-compile': refused(
    ({code, reason}: {code: string; reason: string}) =>
      `The question does not compile: ${reason} (${quote(code)})`,
  ),
  'import/element': presentation(
    ({elements}: {elements: readonly string[]}) =>
      `Markdown has no ${list(elements.map((name) => `<${name}>`))}; the text inside is kept`,
  ),
  'import/encoding': refused(
    ({encoding}: {encoding: string}) => `The file is not valid ${encoding}; save it as UTF-8`,
  ),
  'import/file': refused(({reason}: {reason: string}) => `The file cannot be read: ${reason}`),
  'import/html-as-text': presentation(
    ({elements}: {elements: readonly string[]}) =>
      `${list(elements.map((name) => `<${name}>`))} looks like an HTML tag, but is kept as text`,
  ),
  'import/image-missing': content(
    ({path}: {path: string}) => `The image ${quote(path)} is not in the source; only its description is kept`,
  ),
  'import/image-remote': presentation(
    ({url}: {url: string}) => `The image ${quote(url)} stays on its server; nothing is downloaded`,
  ),
  'import/image-type': content(
    ({path}: {path: string}) =>
      `${quote(path)} is not an image of a supported type (avif, gif, jpg, png, webp); only its description is kept`,
  ),
  'import/layout': presentation(({part}: {part: string}) => `Not carried over: ${part}`),
  'import/limit': refused(
    ({what, ...data}: Limit & {what: string}) => `Limit exceeded: ${what} ${excess(data, 'allowed')}`,
  ),
  'import/no-key': refused(() => 'The source marks nothing as right'),
  'import/no-questions': content(
    ({format}: {format: string}) => `No question found in this file, which is read as ${quote(format)}`,
  ),
  'import/one-choice': presentation(
    () => 'Several options may be chosen in the source; here only one, because one is right',
  ),
  'import/part-lost': content(
    ({part, found}: {part: string; found: string}) => `The ${part} has no counterpart here: ${quote(found)}`,
  ),
  'import/scoring': scoring(
    ({response, source, here}: {response: string; source: number; here: number}) =>
      `The response ${quote(response)} earns ${source} in the source, and ${here} here`,
  ),
  'import/scoring-unknown': scoring(
    ({rule}: {rule: string}) => `The scoring rule of the source cannot be run: ${quote(rule)}`,
  ),
  'import/syntax': refused(({reason}: {reason: string}) => `The question cannot be read: ${reason}`),
  'import/tag': presentation(
    ({tag}: {tag: string}) => `\`bank.yaml\` does not list the tag ${quote(tag)}; it is left out`,
  ),
  'import/text-lost': content(({text}: {text: string}) => `Part of the text is lost: ${quote(text)}`),
  'import/title': presentation(
    ({title}: {title: string}) =>
      `The question does not begin with a paragraph of text only; its title becomes ${quote(title)}`,
  ),
  'import/unclosed': content(
    () => 'The code block is never closed; the rest of the file is read as code, with any questions in it',
  ),
  'import/unknown-format': refused(() => 'The format of this file is not recognized; name it with `--from`'),
  'import/unsupported': refused(
    ({kind}: {kind: string}) => `Questions of the kind ${quote(kind)} have no counterpart here`,
  ),

  'export/converted': scoring(
    ({kind, as}: {kind: string; as: string}) =>
      `The format has no ${quote(kind)}; the question is written as ${quote(as)}`,
  ),
  'export/moved': presentation(
    ({part}: {part: string}) =>
      `The format has no place for the ${part}; the text is in the general feedback`,
  ),
  'export/part-lost': content(({part}: {part: string}) => `The format has no place for the ${part}`),
  'export/presentation': presentation(({part}: {part: string}) => `The format does not keep the ${part}`),
  'export/scoring': scoring(({rule}: {rule: string}) => `The format cannot score by ${rule}`),
  'export/unsupported': refused(
    ({kind, reason}: {kind: string; reason: string}) =>
      `A question of the kind ${quote(kind)} cannot be written: ${reason}`,
  ),
}
