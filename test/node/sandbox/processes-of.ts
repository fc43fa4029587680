import {readdirSync, readFileSync} from 'node:fs'

/** Processes that mention the folder: sandboxed ones have it as a mount. */
export function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (name) =>
        read(`/proc/${name}/cmdline`).includes(folder) || read(`/proc/${name}/mountinfo`).includes(folder),
    )
}

/** All descendants of a process with their start times, because process ids are reused. */
export function descendantsOf(ancestor: number): string[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({name, ...statOf(name)}))
  const below = (parent: string): string[] =>
    processes
      .filter((one) => one.parent === parent)
      .flatMap(({name, start}) => [`${name} ${start}`, ...below(name)])
  return below(String(ancestor))
}

/** Whether a process from `descendantsOf` still exists; a zombie does not count. */
export function isRunning(descendant: string): boolean {
  const [name = '', started] = descendant.split(' ')
  const {start, state} = statOf(name)
  return start === started && state !== 'Z'
}

function statOf(name: string): {state?: string; parent?: string; start?: string} {
  // The command name is in brackets and may contain any character.
  const [state, parent, ...rest] = read(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ') ?? []
  const start = rest[17]
  return {...(state && {state}), ...(parent && {parent}), ...(start && {start})}
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
