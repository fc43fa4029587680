import {type BankHead, formatVersion, type Pattern} from '../../bank/bank-data.ts'
import {type BankConfig, bankHead} from '../../compile/bank/bank-config.ts'
import {hasContentLinks} from '../../compile/bank/check-references.ts'
import type {LinkedBank} from '../../compile/bank/link-bank.ts'
import {linkContent} from '../../compile/bank/link-content.ts'
import type {FileSummary, PatternDraft} from '../../compile/file/compiled-file.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import type {Checked} from '../../kinds/shared/question.ts'
import {
  joinQuestion,
  parseQuestion,
  type StoredQuestion,
  type StoredUnit,
  storeQuestion,
} from '../cache/stored-unit.ts'
import {bankTypes} from './bank-types.ts'
import type {Chunks} from './chunks.ts'
import {toFragments} from './question-fragments.ts'

/** File names in the output folder to their content. */
type Artefacts = ReadonlyMap<string, Chunks>

interface PlacedQuestion extends StoredQuestion {
  readonly id: string
  readonly whole: Chunks
}

interface PlacedPattern {
  readonly id: string
  /** JSON of the finished `Pattern`. */
  readonly json: string
  readonly questions: readonly PlacedQuestion[]
}

/** Data that is known only after all files are linked. */
interface PlacingContext {
  readonly linked: LinkedBank
  /** By question id. */
  readonly checked: ReadonlyMap<string, Checked>
}

/** All files of a bank, with one question per line for readable diffs. */
export function toArtefacts(
  units: readonly StoredUnit[],
  config: BankConfig,
  context: PlacingContext,
): Artefacts {
  const {linked} = context
  const patterns = toPatterns(units, context)
  const questions = patterns.flatMap((pattern) => pattern.questions)
  const head = bankHead(config)
  const rest = (patterns: readonly PlacedPattern[]): string =>
    `"tracks":${JSON.stringify(config.tracks)},"patterns":[${joinLines(patterns.map(({json}) => json))}],`
  const artefacts = new Map<string, Chunks>([
    [
      'bank.json',
      bankFile(
        'bank',
        head,
        rest(patterns),
        questions.map(({whole}) => whole),
      ),
    ],
    [
      'public.json',
      bankFile(
        'public',
        head,
        rest(patterns),
        questions.map((question) => [question.public]),
      ),
    ],
    ['keys.json', keysFile(head, questions)],
    ['bank.d.ts', [Buffer.from(bankTypes(config, units))]],
  ])
  for (const pattern of patterns) {
    const file = bankFile(
      'bank',
      head,
      rest([pattern]),
      pattern.questions.map(({whole}) => whole),
    )
    artefacts.set(`patterns/${pattern.id}.json`, file)
  }
  artefacts.set(
    'manifest.json',
    manifest(head, units, questions, [...artefacts.keys(), ...linked.assets.map(toAsset)]),
  )
  return artefacts
}

export function toAsset(path: string): string {
  return `assets/${path}`
}

function toPatterns(units: readonly StoredUnit[], context: PlacingContext): PlacedPattern[] {
  const questions = new Map<string, PlacedQuestion[]>()
  for (const unit of units) {
    const pattern = folderOf(unit.summary.path)
    const placed = placeQuestions(unit, context)
    const list = questions.get(pattern)
    if (list) list.push(...placed)
    else questions.set(pattern, placed)
  }
  return units.flatMap(({pattern}) => {
    if (!pattern) return []
    const draft: PatternDraft = JSON.parse(pattern.toString())
    const inside = questions.get(draft.id) ?? []
    const whole: Pattern = {
      ...linkContent(draft, context.linked.targets),
      questions: inside.map(({id}) => id),
    }
    return [{id: draft.id, json: JSON.stringify(whole), questions: inside}]
  })
}

/** Resolves links to other files, in the few files that have any. */
function placeQuestions(
  {summary, questions}: StoredUnit,
  {linked, checked}: PlacingContext,
): PlacedQuestion[] {
  const hasLinks = hasContentLinks(summary.references)
  return questions.map((stored, index) => {
    const id = findId(summary, index)
    const versions = checked.get(id)
    if (!hasLinks && !versions) return {id, ...stored, whole: joinQuestion(stored)}
    const question = {...parseQuestion(stored), ...(versions && {checked: versions})}
    const placed = storeQuestion(toFragments(hasLinks ? linkContent(question, linked.targets) : question))
    return {id, ...placed, whole: joinQuestion(placed)}
  })
}

function findId({path, questions}: FileSummary, index: number): string {
  const id = questions[index]?.id
  if (id === undefined) throw new Error(`Expected a summary of question ${index} of ${path}`)
  return id
}

function bankFile(
  type: 'bank' | 'public',
  head: BankHead,
  rest: string,
  questions: readonly Chunks[],
): Chunks {
  const opening = `${openObject({type, ...head})},${rest}"questions":[`
  return joinEntries(opening, questions, ']}\n')
}

function keysFile(head: BankHead, questions: readonly PlacedQuestion[]): Chunks {
  const entries = questions.map(({id, key}) => [Buffer.from(`${JSON.stringify(id)}:`), key])
  return joinEntries(`${openObject({type: 'keys', ...head})},"keys":{`, entries, '}}\n')
}

function openObject(head: object): string {
  return JSON.stringify(head).slice(0, -1)
}

function joinEntries(opening: string, entries: readonly Chunks[], closing: string): Chunks {
  const comma = Buffer.from(',\n')
  const pieces: Buffer[] = [Buffer.from(`${opening}\n`)]
  for (const [index, entry] of entries.entries()) {
    if (index > 0) pieces.push(comma)
    pieces.push(...entry)
  }
  pieces.push(Buffer.from(`\n${closing}`))
  return pieces
}

function joinLines(pieces: readonly string[]): string {
  return `\n${pieces.join(',\n')}\n`
}

function manifest(
  head: BankHead,
  units: readonly StoredUnit[],
  questions: readonly PlacedQuestion[],
  artefacts: readonly string[],
): Chunks {
  const data = {
    formatVersion,
    name: head.name,
    version: head.version,
    counts: {
      files: units.length,
      patterns: units.filter(({pattern}) => pattern).length,
      questions: questions.length,
    },
    files: Object.fromEntries(units.map(({summary, hash}) => [summary.path, hash])),
    questions: Object.fromEntries(questions.map(({id, hash}) => [id, hash])),
    artefacts: [...artefacts, 'manifest.json'],
  }
  return [Buffer.from(`${JSON.stringify(data, null, 1)}\n`)]
}
