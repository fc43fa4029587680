import type {CodeLens, Command} from 'vscode-languageserver'
import {folderOf} from '../../compile/file/path-id.ts'
import {isPatternFile} from '../../compile/pattern/pattern-file.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {ProofState, QuestionProofState} from '../../proof/proof-state.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {toRange} from './convert.ts'

export interface LensOptions {
  /** What the lock shows about the questions of the file. */
  readonly states: readonly QuestionProofState[]
  readonly previewQuestion: (id: string) => Command
  readonly previewPattern: (id: string) => Command
  /** Runs the programs of the file, where the editor has a terminal. */
  readonly verify: Omit<Command, 'title'> | undefined
}

/** Above each question: its key, whether that is proved, and its preview. */
export function listLenses(
  workspace: Pick<Workspace, 'outline' | 'questionAt' | 'question'>,
  path: string,
  {states, previewQuestion, previewPattern, verify}: LensOptions,
): CodeLens[] {
  const outline = workspace.outline(path)
  if (!outline) return []
  if (isPatternFile(path))
    return [{range: toRange(outline.frontMatter ?? startOfFile), command: previewPattern(folderOf(path))}]
  return outline.blocks.flatMap(({heading}) => {
    const id = workspace.questionAt({path, place: heading})
    const question = id === undefined ? undefined : workspace.question(id)?.question
    if (id === undefined || !question) return []
    const state = states.find((one) => one.id === id)
    const commands = [...toKey(question), ...toProof(state, verify), previewQuestion(id)]
    return commands.map((command) => ({range: toRange(heading), command}))
  })
}

/** A title without a command is only shown. */
const toShown = (title: string): Command => ({title, command: ''})

const maxLength = 60

function toKey(question: Question): readonly Command[] {
  const text = atKind(compilers, question)
    .keyTexts(question)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .join(' · ')
  if (text === '') return []
  return [toShown(`Key: ${text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text}`)]
}

const states: Readonly<Record<ProofState, (environments: string) => string>> = {
  none: () => 'No proof',
  'not-run': () => 'Proof not run yet',
  refuted: (environments) => `Key refuted in ${environments}`,
  'partly-proved': (environments) => `Partly proved in ${environments}`,
  proved: (environments) => `Proved in ${environments}`,
}

function toProof(
  found: QuestionProofState | undefined,
  verify: Omit<Command, 'title'> | undefined,
): readonly Command[] {
  if (!found) return []
  const {state, environments} = found
  const title = states[state](environments.join(', '))
  if (state === 'none' || !verify) return [toShown(title)]
  return [{...verify, title: state === 'proved' ? title : `${title}: verify`}]
}
