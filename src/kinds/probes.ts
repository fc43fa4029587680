import {probeChoice} from './choice/probe.ts'
import type {Probe} from './probe.ts'
import type {Kind, Kinds} from './types.ts'

export type Probes = {[K in Kind]: (question: Kinds[K]['question']) => Probe[]}

/** The responses by which each kind's key is tested when it is built. */
export const probes: Probes = {choice: probeChoice}
