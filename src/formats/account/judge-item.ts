import {type BankConfig, defaultCategories, openConfig} from '../../compile/bank/bank-config.ts'
import {compileFile} from '../../compile/file/compile-file.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {QuestionDraft} from '../../interchange/draft.ts'
import {type Effect, type Loss, toLoss} from '../../interchange/loss.ts'
import {findMissing, toLetters} from '../../interchange/rich/letters.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import type {SourcePlace} from '../../interchange/source.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {MathEngine} from '../../markdown/math/math-engine.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import {mergeForms} from '../drafts/merge-forms.ts'
import {liftTitle} from '../drafts/split-title.ts'
import {toWord} from '../drafts/to-word.ts'
import {writeQuestion} from '../drafts/write-question.ts'
import type {ReadItem} from '../format.ts'
import {compareScores} from './compare-scores.ts'
import {type ImportedAsset, placeImages} from './images.ts'
import type {FindFile} from './nearby-files.ts'

export type Status = 'exact' | 'presentation' | 'lossy' | 'refused' | 'duplicate'

export interface JudgeOptions {
  readonly config?: BankConfig | undefined
  readonly patterns?: PatternEngine | undefined
  readonly math?: MathEngine | undefined
  /** Finds images that a source names by a path. */
  readonly findFile?: FindFile | undefined
  readonly category: string
  readonly difficulty: string
  readonly accept: readonly Effect[]
}

export interface JudgedItem {
  readonly status: Status
  readonly losses: readonly Loss[]
  readonly markdown?: string
  readonly assets?: readonly ImportedAsset[]
  readonly question?: Question
  /** Stem and options as one text, by which duplicates are found. */
  readonly fingerprint?: string
}

/** Writes a draft as Markdown, compiles it, scores its probes on both sides, and says what became of it. */
export function judgeItem(
  item: ReadItem & {readonly draft: QuestionDraft},
  folder: string,
  name: string,
  options: JudgeOptions,
): JudgedItem {
  const {place} = item
  if (item.losses.some(({effect}) => effect === 'refused')) return {status: 'refused', losses: item.losses}
  const {
    draft: placed,
    assets,
    losses: ofImages,
  } = placeImages(item.draft, folder, name, {
    place,
    nearby: options.findFile,
  })
  const sorted = withKnownCategory(placed, options.config)
  const {draft: tagged, losses: ofTags} = withTags(sorted, options.config, place)
  const stem = liftTitle(tagged.stem)
  const draft = {...tagged, stem}
  const {merged, unreachable} = mergeForms(draft)
  const fallbackTitle = item.name ?? name
  const written = writeQuestion(merged, {...options, fallbackTitle})
  const path = `${folder}/${name}.md`
  const {patterns, math, config = openConfig} = options
  const compiled = compileFile({path, text: written.markdown}, config, {
    ...(patterns && {patterns}),
    math,
    lint: false,
  })
  const [question] = compiled.questions
  const fault = compiled.summary.diagnostics.find(({severity}) => severity === 'error')
  const losses = [
    ...item.losses,
    ...ofImages,
    ...(sorted !== placed && placed.category !== undefined
      ? [toLoss('import/category', {category: placed.category}, place)]
      : []),
    ...unreachable.map((found) =>
      toLoss('import/part-lost', {part: 'feedback of a repeated text', found}, place),
    ),
    ...ofTags,
    ...(stem === tagged.stem
      ? []
      : [toLoss('import/layout', {part: 'the place of an image above the text'}, place)]),
    ...(written.madeTitle === undefined ? [] : [toLoss('import/title', {title: written.madeTitle}, place)]),
  ]
  if (!question || fault) {
    const reason = describe(fault)
    return {status: 'refused', losses: [...losses, toLoss('import/does-not-compile', reason, place)]}
  }
  const lost = findLostText(draft, question)
  if (lost !== '') losses.push(toLoss('import/text-lost', {text: lost}, place))
  losses.push(...compare(item, draft, question, options))
  const status = toStatus(losses, options.accept)
  if (status === 'refused') return {status, losses}
  const review = status === 'lossy' ? [...new Set(losses.filter(isLossy).map(({code}) => code))] : []
  const {markdown} = review.length > 0 ? writeQuestion(merged, {...options, fallbackTitle, review}) : written
  const fingerprint = compiled.summary.questions[0]?.fingerprint ?? ''
  return {status, losses, markdown, assets, question, fingerprint}
}

/** A bank lists its categories; another one becomes a tag. */
function withKnownCategory(
  draft: QuestionDraft,
  {categories = defaultCategories}: Partial<BankConfig> = {},
): QuestionDraft {
  const {category, ...rest} = draft
  if (category === undefined || categories.includes(category)) return draft
  return {...rest, tags: [...new Set([...(draft.tags ?? []), category])]}
}

/** A bank may list its tags; others are errors there. */
function withTags(
  draft: QuestionDraft,
  config: BankConfig | undefined,
  place: SourcePlace,
): {draft: QuestionDraft; losses: readonly Loss[]} {
  const tags = new Set<string>()
  const losses = new Map<string, Loss>()
  for (const name of draft.tags ?? []) {
    const tag = toWord(name)
    if (tag === undefined) losses.set(name, toLoss('import/layout', {part: `the tag \`${name}\``}, place))
    else if (config?.tags && !config.tags.includes(tag)) losses.set(tag, toLoss('import/tag', {tag}, place))
    else tags.add(tag)
  }
  return {draft: {...draft, tags: [...tags]}, losses: [...losses.values()]}
}

const isLossy = ({effect}: Loss): boolean => effect === 'content' || effect === 'scoring'

/** A loss that the user has not accepted refuses the question. */
function toStatus(losses: readonly Loss[], accept: readonly Effect[]): Status {
  const effects = new Set(losses.map(({effect}) => effect))
  if ([...effects].some((effect) => effect === 'refused' || !accept.includes(effect))) return 'refused'
  if (effects.has('content') || effects.has('scoring')) return 'lossy'
  return effects.has('presentation') ? 'presentation' : 'exact'
}

function describe(fault: Diagnostic | undefined): {code: string; reason: string} {
  return fault
    ? {code: fault.code, reason: fault.message}
    : {code: 'question/no-title', reason: 'no question'}
}

/** Letters of the draft's stem that the compiled question lacks. */
function findLostText(draft: QuestionDraft, question: Question): string {
  const before = toLetters(textOfNodes(draft.stem))
  const after = toLetters(`${question.title.text}${question.stem.text}`)
  return before === '' || after.endsWith(before) ? '' : findMissing(before, after)
}

function compare(item: ReadItem, draft: QuestionDraft, question: Question, {patterns}: JudgeOptions): Loss[] {
  const {score, place} = item
  if (!score) return []
  const {isCompared, difference} = compareScores(draft, question, {score, patterns})
  if (!isCompared)
    return [toLoss('import/scoring-unknown', {rule: 'an option changed during the import'}, place)]
  return difference ? [toLoss('import/scoring', difference, place)] : []
}
