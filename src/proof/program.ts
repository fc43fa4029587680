/** Source text for one environment. Equal programs are run once. */
export interface Program {
  /** The program itself. Its line numbers are those a learner sees. */
  readonly main: string
  /** Runs first, in the same scope; never shown to learners. */
  readonly setup?: string
}

/** An environment of `bank.yaml`, with the text of its set-up file. It names no command to run. */
export interface Environment {
  readonly name: string
  readonly language: Language
  /** Subfolder of the runtimes folder with the installed packages. */
  readonly packages?: string
  /** Packages whose versions are part of each observation. */
  readonly versions: readonly string[]
  /** Text of the set-up file, which runs before the set-up of a program. */
  readonly setup?: string
  /** Exceptions that are caused by the environment and say nothing about the question. */
  readonly inconclusive: readonly string[]
  readonly limits: RunLimits
}

export const languages = ['python', 'javascript', 'typescript', 'bash', 'sqlite'] as const
export type Language = (typeof languages)[number]

export interface RunLimits {
  /** Limit of both wall time and processor time. */
  readonly seconds: number
  readonly megabytes: number
  /** Limit of standard output and standard error together. */
  readonly outputKilobytes: number
}
