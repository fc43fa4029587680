import {isReservedName} from '../../compile/file/path-id.ts'
import {isProjectFile} from '../../compile/file/project-file.ts'
import {toSlug} from '../../compile/file/slug.ts'
import {hashText} from '../../kinds/shared/random.ts'

const longestName = 60

/**
 * Gives each question a file name that depends on the source alone, so that a second import finds the files of the
 * first: words of its name or title; a hash of its content, if these have no Latin letters or digits. No path of the source is used.
 */
export function createNamer(): (name: string | undefined, title: string, content: string) => string {
  const taken = new Set<string>()
  // Where the search for a free number goes on, so that many equal names stay cheap.
  const numbers = new Map<string, number>()
  return (name, title, content) => {
    const words = findWords(name) ?? findWords(title)
    const base = words ?? `q-${hashText(content).toString(16).padStart(8, '0')}`
    const safe = isTaken(base) ? `q-${base}` : base
    let unique = safe
    let number = numbers.get(safe) ?? 2
    for (; taken.has(unique); number++) unique = `${safe}-${number}`
    numbers.set(safe, number)
    taken.add(unique)
    return unique
  }
}

function findWords(text: string | undefined): string | undefined {
  if (text === undefined || !/[a-z0-9]/i.test(text.normalize('NFKD'))) return undefined
  // An id of our own, or of a program that has such ids.
  const id = /(?:^|[/#])([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text)?.[1]
  if (id !== undefined && !/\s/.test(text)) return id.slice(0, longestName).replace(/-+$/, '')
  return toSlug(text).slice(0, longestName).replace(/-+$/, '')
}

/** Names that mean something else, or that some systems cannot store. */
function isTaken(name: string): boolean {
  return name === 'pattern' || isReservedName(name) || isProjectFile(`${name}.md`)
}
