import * as z from 'zod/mini'
import {type BankHead, formatVersion, type Track, toBankHead} from '../../bank/bank-data.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic, Place} from '../../diagnostics/diagnostic.ts'
import type {IgnoredCode} from '../../diagnostics/ignored.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {placeAt, startOfFile} from '../../diagnostics/place.ts'
import {hasErrors, report, type SourceFile, toSourceFile} from '../../diagnostics/source-file.ts'
import {languageReaders, licenceReader} from '../../fields/common-field-schemas.ts'
import {id, ignoredCodes, list, text, withMeta} from '../../fields/field-types.ts'
import type {Direction} from '../../fields/language.ts'
import {readFields} from '../../fields/read-fields.ts'
import {limits} from '../../markdown/limits.ts'
import {scanCharacters} from '../../markdown/preflight/scan-characters.ts'
import {readYaml} from '../../markdown/yaml/yaml.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'
import type {Language} from '../../proof/program.ts'
import {readIgnored} from '../file/read-ignored.ts'
import {environmentFields} from './environment-fields.ts'

export const defaultCategories = ['behavior', 'output', 'syntax', 'debug', 'concept']
export const defaultLevels = ['beginner', 'intermediate', 'advanced', 'expert']

const trackFields = z.strictObject({
  id: withMeta(id, {description: 'Name of the track, which patterns refer to'}),
  title: withMeta(text, {description: 'Title that learners see'}),
})

/** `bank.yaml`: the name of the bank, its tracks, and the categories, levels and tags that its questions may use. */
export const bankFields = z.strictObject({
  name: withMeta(id, {description: 'Short name of the bank'}),
  title: withMeta(z.optional(text), {description: 'Title that learners see'}),
  version: withMeta(text, {description: 'Version of the content, for example 1.4.0'}),
  tracks: withMeta(z._default(z.array(trackFields), []), {description: 'Subjects that patterns belong to'}),
  categories: withMeta(z._default(list(id), defaultCategories), {
    description: 'What questions may be about; behavior, output, syntax, debug and concept when omitted',
  }),
  levels: withMeta(z._default(list(id), defaultLevels), {
    description: 'The levels of questions; beginner, intermediate, advanced and expert when omitted',
  }),
  tags: withMeta(z.optional(list(id)), {description: 'The tags questions may use; any when omitted'}),
  images: withMeta(z.optional(z.enum(['local', 'any'])), {
    description: 'Whether images may be loaded from other servers; any when omitted',
  }),
  ignore: ignoredCodes,
  licence: licenceReader,
  ...languageReaders,
  environments: withMeta(z._default(z.array(environmentFields), []), {
    description: 'Where programs of proofs are run',
  }),
})

type BankFields = z.output<typeof bankFields>

/** An environment in `bank.yaml`, in which proof programs run. */
export interface EnvironmentFields {
  readonly name: string
  readonly language: Language
  /** A folder of installed packages below `.cache/runtimes`. */
  readonly packages?: string | undefined
  /** Packages whose versions affect a proof. */
  readonly versions: readonly string[]
  /** A file of the content folder that runs before every program. */
  readonly setup?: string | undefined
  /** Exceptions that indicate a problem of the environment, not of a question. */
  readonly inconclusive: readonly string[]
  readonly limits: {readonly seconds: number; readonly megabytes: number; readonly outputKilobytes: number}
}

/**
 * The contents of `bank.yaml`. Without a list of categories, levels, tags or environments any name is allowed; an
 * empty list allows none.
 */
export interface BankConfig {
  readonly name: string
  readonly title?: string | undefined
  readonly version: string
  readonly licence?: string | undefined
  readonly lang?: string | undefined
  readonly dir?: Direction | undefined
  readonly tracks: readonly Track[]
  readonly categories?: readonly string[] | undefined
  readonly levels?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly images?: 'local' | 'any' | undefined
  readonly environments?: readonly EnvironmentFields[] | undefined
  /** The codes that `ignore` of `bank.yaml` lists. */
  readonly ignoredCodes?: readonly IgnoredCode[] | undefined
}

/** The configuration of questions that are compiled without a bank. */
export const defaultConfig: BankConfig = {
  name: 'bank',
  version: '0.0.0',
  tracks: [],
  categories: defaultCategories,
  levels: defaultLevels,
}

/**
 * The configuration for an invalid `bank.yaml`: it allows any category and level, so that nothing else is reported
 * because of it.
 */
export const openConfig: BankConfig = {...defaultConfig, categories: undefined, levels: undefined}

export function readBankConfig(
  source: SourceFile,
  assets?: readonly string[],
): (BankFields & Pick<BankConfig, 'ignoredCodes'>) | undefined {
  const bytes = new TextEncoder().encode(source.text).length
  if (bytes > limits.frontMatterBytes) {
    report(source, 'limit/file-size', {actual: bytes, limit: limits.frontMatterBytes}, startOfFile)
    return undefined
  }
  scanCharacters(source)
  if (hasErrors(source)) return undefined
  const written = readYaml(source, source.text, 1, placeAt(1, 1, source.lines[0]?.length ?? 0))
  if (!written) return undefined
  const {fields, ignored} = readIgnored(source, written)
  const config = readFields(source, fields, bankFields)
  if (!config) return undefined
  const seen = new Set<string>()
  for (const [index, track] of config.tracks.entries()) {
    const place = fields.places.get(`tracks.${index}.id`) ?? fields.place
    if (seen.has(track.id)) report(source, 'bank/repeated-track', {id: track.id}, place)
    seen.add(track.id)
  }
  checkEnvironments(source, {config, fields, assets})
  if (hasErrors(source)) return undefined
  return {...config, ...(ignored.length > 0 && {ignoredCodes: ignored})}
}

/** Environment names must be unique and set-up files must exist, which is checked only if the folder is known. */
function checkEnvironments(
  source: SourceFile,
  {config, fields, assets}: {config: BankFields; fields: Fields; assets: readonly string[] | undefined},
): void {
  const seen = new Set<string>()
  for (const [index, {name, setup}] of config.environments.entries()) {
    const placeOf = (field: string): Place =>
      fields.places.get(`environments.${index}.${field}`) ?? fields.place
    if (seen.has(name)) report(source, 'bank/repeated-environment', {name}, placeOf('name'))
    seen.add(name)
    if (setup !== undefined && assets && !assets.includes(setup))
      report(source, 'bank/no-setup', {path: setup, nearest: nearest(setup, assets)}, placeOf('setup'))
  }
}

/** The configuration of a bank; `undefined` with diagnostics if it is invalid. */
export function parseConfig(
  file: {readonly path: string; readonly text: string} | undefined,
  assets?: readonly string[],
): {readonly config?: BankConfig; readonly diagnostics: readonly Diagnostic[]} {
  if (!file) return {diagnostics: [diagnose('bank/missing', {}, {file: 'bank.yaml', place: startOfFile})]}
  const source = toSourceFile(file.path, file.text)
  const config = readBankConfig(source, assets)
  return {...(config && {config}), diagnostics: source.diagnostics}
}

export const bankHead = (config: BankConfig): BankHead => toBankHead({formatVersion, ...config})
