export type CommandName = 'hint' | 'skip' | 'quit' | 'help'

/** A line as a command, or as the text that it is: with a `/` more, a command's name is a text. */
export function readCommand(typed: string): {readonly command?: CommandName; readonly text: string} {
  const [, doubled = '', name] = /^\s*\/(\/*)(hint|skip|quit|help)\s*$/.exec(typed) ?? []
  if (name === undefined) return {text: typed}
  return doubled === '' ? {command: name as CommandName, text: typed} : {text: `${doubled}${name}`}
}
