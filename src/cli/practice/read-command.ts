export type CommandName = 'hint' | 'skip' | 'quit' | 'help'

/** Reads a line as a command or as text; `//quit` is the text `/quit`. */
export function readCommand(typed: string): {readonly command?: CommandName; readonly text: string} {
  const [, doubled = '', name] = /^\s*\/(\/*)(hint|skip|quit|help)\s*$/.exec(typed) ?? []
  if (name === undefined) return {text: typed}
  return doubled === '' ? {command: name as CommandName, text: typed} : {text: `${doubled}${name}`}
}
