import type {Mode} from '../session/define/mode.ts'
import {modes} from '../session/define/modes.ts'

/** The modes in the order in which a page offers them. */
export const offeredModes: readonly Mode[] = Object.values(modes)

/** A mode by its name, such as `challenge` or `mixed-exam`. */
export const findMode = (name: string): Mode | undefined => offeredModes.find((mode) => mode.name === name)
