import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import {publicSides} from '../../kinds/sides.ts'
import {exceedsLimit, type Traits} from '../../lint/traits.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'

interface LintOptions {
  readonly traits: Traits
  readonly places: ReadonlyMap<string, Place>
  readonly fields: Fields
  readonly heading: Place
}

/** Shorter keys occur in titles without telling anything. */
const minKeyLength = 3

/** Reports what gives the key of a valid question away, and what is easily misread or takes too long to read. */
export function lintQuestion(source: SourceFile, question: Question, options: LintOptions): void {
  const {traits, places, fields, heading} = options
  for (const {code, data, path} of atKind(compilers, question).findFlaws?.(question) ?? [])
    report(source, code, data, places.get(path) ?? heading)
  reportPublicKey(source, question, options)
  const {readingSeconds: seconds, timeLimitSeconds: limit} = traits
  if (limit !== undefined && exceedsLimit(traits))
    report(source, 'question/reading-time', {seconds, limit}, fields.places.get('timeLimit') ?? heading)
}

/** Reports a key to be typed that the id, a tag or the title contains as a word, at the first of them. */
function reportPublicKey(source: SourceFile, question: Question, {fields, heading}: LintOptions): void {
  if (atKind(publicSides, question).guessChance) return
  for (const key of new Set(atKind(compilers, question).keyTexts(question))) {
    const wanted = toName(key)
    if (wanted.length < minKeyLength || !/\p{L}/u.test(wanted)) continue
    const has = (text: string): boolean => `-${toName(text)}-`.includes(`-${wanted}-`)
    const tag = question.tags.findIndex(has)
    const ownName = question.id.slice(question.pattern.length)
    if (has(ownName)) {
      report(source, 'key/in-public', {key, where: 'id'}, fields.places.get('id') ?? heading)
    } else if (tag >= 0) {
      const place = fields.places.get(`tags.${tag}`) ?? fields.places.get('tags') ?? heading
      report(source, 'key/in-public', {key, where: 'tags'}, place)
    } else if (containsWord(question.title.text, key))
      report(source, 'key/in-public', {key, where: 'title'}, heading)
    else continue
    return
  }
}

function containsWord(text: string, word: string): boolean {
  const [whole, part] = [text.toLowerCase(), word.toLowerCase().trim()]
  const isLetter = (character: string | undefined): boolean => /[\p{L}\p{M}\p{N}_]/u.test(character ?? '')
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
    if (!isLetter(whole[at - 1]) && !isLetter(whole[at + part.length])) return true
  return false
}

/** Words joined with hyphens, as in an id. */
function toName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
