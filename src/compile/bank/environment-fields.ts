import * as z from 'zod/mini'
import {environmentName, integer, list, text, withMeta} from '../../fields/field-types.ts'
import {languages} from '../../proof/program.ts'

/** The upper bounds of one run, whatever `bank.yaml` asks for. */
const max = {seconds: 60, megabytes: 4096, outputKilobytes: 64}
const usual = {seconds: 20, megabytes: 512, outputKilobytes: 64}

const runLimits = z.strictObject({
  seconds: z._default(integer(1, max.seconds), usual.seconds),
  megabytes: z._default(integer(16, max.megabytes), usual.megabytes),
  outputKilobytes: z._default(integer(1, max.outputKilobytes), usual.outputKilobytes),
})

/** An environment in which proof programs run. It names a language and data, never a command. */
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
