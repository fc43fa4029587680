import * as z from 'zod/mini'
import {environmentName, integer, list, text, withMeta} from '../../fields/field-types.ts'
import {languages} from '../../proof/program.ts'

/** The upper bounds of one run, whatever `bank.yaml` asks for. */
const max = {seconds: 60, megabytes: 4096, outputKilobytes: 64}
const usual = {seconds: 20, megabytes: 512, outputKilobytes: 64}

const runLimits = z.strictObject({
  seconds: withMeta(z._default(integer(1, max.seconds), usual.seconds), {
    description: 'How long a program may run, 1 to 60; 20 when omitted',
  }),
  megabytes: withMeta(z._default(integer(16, max.megabytes), usual.megabytes), {
    description: 'How much memory a program may use, 16 to 4096; 512 when omitted',
  }),
  outputKilobytes: withMeta(z._default(integer(1, max.outputKilobytes), usual.outputKilobytes), {
    description: 'How much a program may print, 1 to 64; 64 when omitted',
  }),
})

/** An environment in which proof programs run. It names a language and data, never a command. */
export const environmentFields = z.strictObject({
  name: withMeta(environmentName, {
    description: 'Name that patterns and proofs refer to, such as django-5.2',
  }),
  language: withMeta(z.enum(languages), {description: 'Language of its programs'}),
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
  limits: withMeta(z._default(runLimits, usual), {description: 'Limits of one run'}),
})
