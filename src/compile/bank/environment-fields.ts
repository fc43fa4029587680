import {z} from 'zod'
import {environmentName, integer, list, text} from '../../fields/field-types.ts'
import {languages} from '../../proof/program.ts'

/** What one run may take of the machine, whatever `bank.yaml` asks for. */
const most = {seconds: 60, megabytes: 4096, outputKilobytes: 64}
const usual = {seconds: 20, megabytes: 512, outputKilobytes: 64}

const runLimits = z.strictObject({
  seconds: integer(1, most.seconds).default(usual.seconds),
  megabytes: integer(16, most.megabytes).default(usual.megabytes),
  outputKilobytes: integer(1, most.outputKilobytes).default(usual.outputKilobytes),
})

/** A place where programs of proofs are run. It names a language and data, never a command. */
export const environmentFields = z.strictObject({
  name: environmentName,
  language: z.enum(languages),
  packages: environmentName
    .optional()
    .meta({description: 'Folder of installed packages, below .cache/runtimes'}),
  versions: list(text).default([]).meta({description: 'Packages whose versions a proof depends on'}),
  setup: text.optional().meta({description: 'File of the content folder that runs before every program'}),
  inconclusive: list(text)
    .default([])
    .meta({description: 'Exceptions that say something of the environment and nothing of a question'}),
  limits: runLimits.default(usual),
})
