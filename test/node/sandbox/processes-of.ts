import {readdirSync, readFileSync} from 'node:fs'

/** Processes that see the folder or were told of it: what is in a sandbox sees it as a mount. */
export function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter(
      (name) =>
        read(`/proc/${name}/cmdline`).includes(folder) || read(`/proc/${name}/mountinfo`).includes(folder),
    )
}

/** What a process has started, and what that has started, with the moment of its start: a number may come again. */
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

/** Whether a process that `descendantsOf` told of is still there; a zombie has nothing but its number. */
export function isRunning(descendant: string): boolean {
  const [name = '', started] = descendant.split(' ')
  const {start, state} = statOf(name)
  return start === started && state !== 'Z'
}

function statOf(name: string): {state?: string; parent?: string; start?: string} {
  // The name of the command stands in brackets, and may hold anything.
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
