/** What is run once: source text for one environment. Equal programs are run once, whoever asks for them. */
export interface Program {
  /** The program itself. Its line numbers are those a learner sees. */
  readonly main: string
  /** Runs before it, with the same names in reach, and is shown to nobody. */
  readonly setup?: string
}

/** What `bank.yaml` says of an environment, with its set-up file read. Data only: it names no command. */
export interface Environment {
  readonly name: string
  readonly language: Language
  /** Folder of installed packages among the runtimes of the machine. */
  readonly packages?: string
  /** Packages whose versions are part of what was observed. */
  readonly versions: readonly string[]
  /** Text of the set-up file: runs before the set-up of a program. */
  readonly setup?: string
  /** Exceptions that say something of the environment and nothing of the question. */
  readonly inconclusive: readonly string[]
  readonly limits: RunLimits
}

export const languages = ['python', 'javascript', 'typescript', 'bash', 'sqlite'] as const
export type Language = (typeof languages)[number]

export interface RunLimits {
  /** Wall time; the processor time is held to the same number. */
  readonly seconds: number
  readonly megabytes: number
  /** Of standard output and standard error together. */
  readonly outputKilobytes: number
}
