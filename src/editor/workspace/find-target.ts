import {toPatternFile} from '../../compile/bank/check-patterns.ts'
import type {BlockOutline, FileOutline, SectionOutline} from '../../compile/file/file-outline.ts'
import {isPatternFile} from '../../compile/pattern/pattern-file.ts'
import type {Place, Point} from '../../diagnostics/diagnostic.ts'
import {containsPoint, startOfFile} from '../../diagnostics/place.ts'
import type {BankFiles} from './bank-files.ts'
import type {At} from './workspace-data.ts'

/** A file, or the question or concept in it that has an anchor. */
interface Entity {
  readonly path: string
  readonly anchor?: string
}

/** Where the link or the required pattern at a place leads. */
export function findTarget(files: BankFiles, at: At): At | undefined {
  const entity = findLinked(files, at)
  return entity && locate(files, entity)
}

/** The links to what is at a place, and the patterns that require it, in the order of files. */
export function findReferences(files: BankFiles, of: At): readonly At[] {
  const entity = findLinked(files, of) ?? findDefined(files, of)
  return entity ? listReferences(files, entity) : []
}

function listReferences(files: BankFiles, {path: target, anchor}: Entity): readonly At[] {
  return files.summaries().flatMap(({path, references, pattern}) => {
    const links = references.filter((one) => one.path === target && one.anchor === anchor)
    const required = anchor === undefined ? (pattern?.requires ?? []) : []
    const requiring = required.filter(({name}) => toPatternFile(name) === target)
    return [...links, ...requiring].map(({place}) => ({path, place}))
  })
}

/** The question, pattern or concept whose heading, fields or text are at a place. */
function findDefined(files: BankFiles, {path, place}: At): Entity | undefined {
  const outline = files.outline(path)
  if (!outline) return undefined
  const part = findPart(path, outline, place.start)
  return {path, ...(part && {anchor: part.anchor})}
}

/** The question at a place; in a file of one question, wherever the place is. */
export function findQuestionAt(files: BankFiles, at: At): string | undefined {
  const {path, anchor} = findDefined(files, at) ?? {}
  const questions = path === undefined ? [] : (files.summary(path)?.questions ?? [])
  return (
    questions.length === 1 && anchor === undefined
      ? questions[0]
      : questions.find(({slug}) => slug === anchor)
  )?.id
}

/** The concept at a point of a pattern, or one of several questions of a file. */
function findPart(path: string, {sections, blocks}: FileOutline, at: Point): SectionOutline | undefined {
  const isHere = ({place}: {readonly place: Place}): boolean => containsPoint(place, at)
  if (isPatternFile(path)) return [...sections, ...blocks.flatMap((block) => block.sections)].find(isHere)
  return blocks.length > 1 ? blocks.find(isHere) : undefined
}

function findLinked(files: BankFiles, {path, place}: At): Entity | undefined {
  const outline = files.outline(path)
  const link = outline?.links.find((one) => containsPoint(one.place, place.start))
  if (link) return {path: link.path, ...(link.anchor !== undefined && {anchor: link.anchor})}
  const field = outline?.fields.find(
    ({name, value}) => /^requires(?:\.\d+)?$/.test(name) && value && containsPoint(value, place.start),
  )
  const item = outline?.fields.find(
    ({name, value}) => name.startsWith('requires.') && value && containsPoint(value, place.start),
  )
  const required = (item ?? field)?.text
  return required === undefined ? undefined : {path: toPatternFile(required)}
}

/** The heading of an entity, or the start of a file that has none; `undefined` if the file does not exist. */
function locate(files: BankFiles, {path, anchor}: Entity): At | undefined {
  if (!files.has(path)) return undefined
  const outline = files.outline(path)
  const parts: readonly (SectionOutline | BlockOutline)[] = outline
    ? [...outline.blocks, ...outline.sections, ...outline.blocks.flatMap(({sections}) => sections)]
    : []
  const part = anchor === undefined ? outline?.blocks[0] : parts.find((one) => one.anchor === anchor)
  const title = outline?.fields.find(({name}) => name === 'title')?.value
  return {path, place: part?.heading ?? title ?? startOfFile}
}
