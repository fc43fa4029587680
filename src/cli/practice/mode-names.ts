import {modes} from '../../session/define/modes.ts'

/** Modes that the terminal can play; a review needs a deck stored by an app. */
export const playable = Object.values(modes).filter(({name}) => name !== 'review')
export const modeNames: readonly string[] = playable.map(({name}) => name)

/** Accepts `mixedExam`, the name in code, for `mixed-exam`. */
export const toModeName = (value: string): string =>
  value.replace(/(?<=[a-z])[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
