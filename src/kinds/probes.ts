import {probeChoice} from './choice/probe.ts'
import {probeCloze} from './cloze/probe.ts'
import {probeCode} from './code/probe.ts'
import {probeLine} from './line/probe.ts'
import {probeMatch} from './match/probe.ts'
import {probeNumeric} from './numeric/probe.ts'
import {probeOpen} from './open/probe.ts'
import {probeOrder} from './order/probe.ts'
import {probeOutput} from './output/probe.ts'
import type {Probe} from './shared/probe.ts'
import {probeText} from './text/probe.ts'
import type {Kind, Kinds} from './types.ts'

export type Probes = {[K in Kind]: (question: Kinds[K]['question']) => Probe[]}

/** The responses by which each kind's key is tested when it is built. */
export const probes: Probes = {
  choice: probeChoice,
  order: probeOrder,
  match: probeMatch,
  cloze: probeCloze,
  code: probeCode,
  open: probeOpen,
  output: probeOutput,
  line: probeLine,
  numeric: probeNumeric,
  text: probeText,
}
