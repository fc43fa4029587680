import type {Place} from '../../diagnostics/diagnostic.ts'
import type {Workspace} from '../workspace/workspace.ts'
import type {At} from '../workspace/workspace-data.ts'

/** An id that a renaming may begin with, and where it is written. */
export interface NamedQuestion {
  readonly id: string
  /** The part of the id that can change here. */
  readonly name: string
  readonly place: Place
}

/** The question whose id, heading or link is at a place. */
export function findNamed(
  workspace: Pick<Workspace, 'outline' | 'target' | 'questionAt'>,
  at: At,
): NamedQuestion | undefined {
  const target = workspace.target(at) ?? at
  const id = workspace.questionAt(target)
  if (id === undefined) return undefined
  const [path = '', slug] = id.split('#')
  return {id, name: slug ?? path.slice(path.lastIndexOf('/') + 1), place: at.place}
}
