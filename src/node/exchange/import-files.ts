import {existsSync, lstatSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {basename, join, relative, resolve, sep} from 'node:path'
import type {BankConfig} from '../../compile/bank/bank-config.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {Difficulty} from '../../fields/common-fields.ts'
import type {ExistingQuestion} from '../../formats/account/account.ts'
import type {ImportedPattern, Split} from '../../formats/account/place-items.ts'
import {detectFormat} from '../../formats/detect-format.ts'
import {writePattern} from '../../formats/drafts/write-pattern.ts'
import type {FormatName} from '../../formats/format.ts'
import {type Imported, readSources} from '../../formats/read-sources.ts'
import {type Effect, type Loss, toLoss} from '../../interchange/loss.ts'
import type {Source} from '../../interchange/source.ts'
import {patterns} from '../../matching/text/patterns.ts'
import {compileContent} from '../build/compile-content.ts'
import {readContent} from '../build/read-content.ts'
import {parseQuestion, type StoredUnit} from '../cache/stored-unit.ts'
import {type NewFile, writeContent} from '../folder/apply-refactoring.ts'
import {math} from '../math-engine.ts'
import {OperationalError} from '../operational-error.ts'
import {createImageFinder} from './image-finder.ts'
import {readSourceFiles} from './read-source-files.ts'

export interface ImportOptions {
  readonly paths: readonly string[]
  /** The content folder, which has a `bank.yaml`. */
  readonly content: string
  /** The folder of the pattern in it, such as `django/async-orm`; that above it with `split`. */
  readonly into: string
  /** Makes a pattern of each file or category. */
  readonly split?: Split | undefined
  readonly from: FormatName | 'auto'
  readonly category?: string | undefined
  readonly difficulty?: Difficulty | undefined
  readonly accept?: readonly Effect[] | undefined
  readonly cache?: string | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** What would happen to a file of the content folder. */
export interface PlannedFile extends NewFile {
  /** `changed`: there is a file with other content. */
  readonly state: 'new' | 'same' | 'changed'
}

export interface ImportPlan {
  readonly imported: Imported
  readonly files: readonly PlannedFile[]
  /** The files that were read. */
  readonly sources: readonly Source[]
  /** Files of folders that are in no known format. */
  readonly unknown: readonly string[]
}

/**
 * Reads files of other programs and plans what to write; it writes nothing.
 *
 * @throws {OperationalError} if there is no bank, or a path cannot be read
 */
export async function planImport(options: ImportOptions): Promise<ImportPlan> {
  const {content, into, from, onProgress} = options
  if (!existsSync(join(content, 'bank.yaml')))
    throw new OperationalError(`No bank.yaml in ${content}; \`build-bank new bank\` starts one`)
  assertInside(content, into)
  const found = readSourceFiles(options.paths)
  const isKnown = (source: (typeof found.sources)[number]): boolean =>
    from !== 'auto' || !found.hasFolder || detectFormat(source) !== undefined
  const {units, config} = await compileContent(readContent(content), {
    content,
    ...(options.cache !== undefined && {cache: options.cache}),
  })
  const imported = readSources(found.sources.filter(isKnown), {
    from,
    into,
    split: options.split,
    category: options.category ?? fallbackCategory(config),
    difficulty: options.difficulty,
    accept: options.accept,
    config,
    existing: units.flatMap(listQuestions),
    patterns,
    math,
    findFile: createImageFinder(options.paths),
    onProgress,
  })
  for (const {path} of imported.patterns) assertInside(content, path)
  const patternPlans = imported.patterns.map((pattern) => {
    const own = imported.files.filter(({path}) => folderOf(path) === pattern.path)
    return planPattern(pattern, own.length, options, config)
  })
  const all = [...patternPlans.flatMap(({files}) => files), ...toFiles(imported)]
  return {
    imported: {...imported, losses: [...imported.losses, ...patternPlans.flatMap(({losses}) => losses)]},
    files: all.map((file) => ({...file, state: findState(content, file)})),
    sources: found.sources,
    unknown: found.sources.filter((source) => !isKnown(source)).map(({path}) => path),
  }
}

/** A link in the path of a pattern must not lead out of the content folder. */
function assertInside(content: string, into: string): void {
  const root = realpathSync(content)
  const parts = into.split('/')
  for (const [index] of parts.entries()) {
    const folder = join(content, ...parts.slice(0, index + 1))
    const stats = lstatSync(folder, {throwIfNoEntry: false})
    if (!stats) return
    const real = stats.isSymbolicLink() && !existsSync(folder) ? undefined : realpathSync(folder)
    if (real === undefined || !real.startsWith(root + sep))
      throw new OperationalError(`${folder} is a link that leads out of ${content}; nothing was written`)
    if (!statSync(real).isDirectory()) throw new OperationalError(`${folder} is not a folder`)
  }
}

/** A bank without the usual category uses its first, which is then reported as assumed. */
function fallbackCategory(config: BankConfig | undefined): string | undefined {
  const categories = config?.categories
  return categories === undefined || categories.includes('concept') ? undefined : categories[0]
}

function listQuestions({summary, questions}: StoredUnit): ExistingQuestion[] {
  const known = new Map(questions.map((stored) => [parseQuestion(stored).id, stored]))
  return summary.questions.flatMap(({id, fingerprint}) => {
    const stored = known.get(id)
    return stored ? [{id, path: summary.path, fingerprint, question: parseQuestion(stored)}] : []
  })
}

function toFiles({files, assets}: Imported): NewFile[] {
  const encoder = new TextEncoder()
  return [...files.map(({path, markdown}) => ({path, bytes: encoder.encode(markdown)})), ...assets]
}

function findState(content: string, {path, bytes}: NewFile): PlannedFile['state'] {
  const file = join(content, path)
  const stats = statSync(file, {throwIfNoEntry: false})
  if (!stats) return 'new'
  return stats.isFile() && readFileSync(file).equals(bytes) ? 'same' : 'changed'
}

/** A `pattern.md` where there is none: what no source says is made up, and named. */
function planPattern(
  {path: folder, title, concepts}: ImportedPattern,
  count: number,
  {content, paths}: ImportOptions,
  config: BankConfig | undefined,
): {files: NewFile[]; losses: Loss[]} {
  const path = `${folder}/pattern.md`
  const place = {file: paths[0]?.replaceAll('\\', '/') ?? '', ...startOfFile}
  if (existsSync(join(content, path))) {
    const text = readFileSync(join(content, path), 'utf8')
    const missing = concepts.filter((concept) => !text.includes(`\n## ${concept.title}`))
    const losses = missing.map((concept) =>
      toLoss('import/part-lost', {part: 'description', found: concept.title}, place),
    )
    return {files: [], losses}
  }
  if (count === 0 && concepts.length === 0) return {files: [], losses: []}
  const track = folder.split('/', 1)[0] ?? ''
  const tracks = config?.tracks.map(({id}) => id) ?? []
  const shown = title ?? toTitle(basename(folder))
  const fields = {
    title: shown,
    track: tracks.includes(track) ? track : (tracks[0] ?? track),
    minutes: Math.min(600, Math.max(5, Math.ceil(count * 1.5))),
    summary: `${shown}: imported questions`,
  }
  const assumed = [...(title === undefined ? ['title' as const] : []), 'track', 'minutes', 'summary'] as const
  const losses = assumed.map((field) =>
    toLoss('import/assumed', {field, value: `${fields[field]}`, of: 'pattern'}, place),
  )
  return {files: [{path, bytes: new TextEncoder().encode(writePattern({...fields, concepts}))}], losses}
}

function toTitle(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * Writes the files of a plan, all or none. Files with other content stay as they are unless they are to be replaced.
 *
 * @returns the paths of the written files
 */
export async function writeImport(
  content: string,
  {files}: ImportPlan,
  {replace}: {readonly replace: boolean},
): Promise<readonly string[]> {
  const wanted = files.filter(({state}) => state === 'new' || (state === 'changed' && replace))
  if (wanted.length > 0) await writeContent(content, wanted, 'import')
  return wanted.map(({path}) => path)
}

/** The folder of a pattern in a content folder, from a path such as `content/django/async-orm`. */
export function splitInto(path: string): {readonly content: string; readonly into: string} | undefined {
  const full = resolve(path)
  for (let folder = full; ; folder = resolve(folder, '..')) {
    if (existsSync(join(folder, 'bank.yaml'))) {
      const into = relative(folder, full).split(sep).join('/')
      return into === '' ? undefined : {content: relative('.', folder) || '.', into}
    }
    if (resolve(folder, '..') === folder) return undefined
  }
}
