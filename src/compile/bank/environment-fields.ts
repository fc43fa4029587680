import * as z from 'zod/mini'
import {environmentName, integer, list, text, withMeta} from '../../fields/field-types.ts'
import {languages} from '../../proof/program.ts'

/** What one run may take of the machine, whatever `bank.yaml` asks for. */
const most = {seconds: 60, megabytes: 4096, outputKilobytes: 64}
const usual = {seconds: 20, megabytes: 512, outputKilobytes: 64}

const runLimits = z.strictObject({
  seconds: z._default(integer(1, most.seconds), usual.seconds),
  megabytes: z._default(integer(16, most.megabytes), usual.megabytes),
  outputKilobytes: z._default(integer(1, most.outputKilobytes), usual.outputKilobytes),
})

/** A place where programs of proofs are run. It names a language and data, never a command. */
export const environmentFields = z.strictObject({
  name: environmentName,
  language: z.enum(languages),
  packages: withMeta(z.optional(environmentName), {
    description: 'Folder of installed packages, below .cache/runtimes',
  }),
  versions: withMeta(z._default(list(text), []), {description: 'Packages whose versions a proof depends on'}),
  setup: withMeta(z.optional(text), {
    description: 'File of the content folder that runs before every program',
  }),
  inconclusive: withMeta(z._default(list(text), []), {
    description: 'Exceptions that say something of the environment and nothing of a question',
  }),
  limits: z._default(runLimits, usual),
})
