import {aiken} from './aiken/aiken.ts'
import {anki} from './anki/anki.ts'
import {csv} from './csv/csv.ts'
import type {Format, FormatName} from './format.ts'
import {gift} from './gift/gift.ts'
import {markdown} from './markdown/markdown.ts'
import {moodle} from './moodle/moodle.ts'
import {qti3, qti21, qti22} from './qti/qti.ts'
import {qti12} from './qti12/qti12.ts'
import {googleForms} from './sheets/google-forms.ts'
import {kahoot} from './sheets/kahoot.ts'
import {quizizz} from './sheets/quizizz.ts'

/** All formats, in the order in which `--from auto` tries them: one that others may be mistaken for comes last. */
export const formats: {readonly [N in FormatName]: Format} = {
  aiken,
  csv,
  markdown,
  moodle,
  qti12,
  qti21,
  qti22,
  qti3,
  gift,
  kahoot,
  quizizz,
  'google-forms': googleForms,
  anki,
}
