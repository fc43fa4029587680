import {modes} from '../../session/define/modes.ts'

/** What a terminal can play; a review needs a deck, which an app keeps. */
export const playable = Object.values(modes).filter(({name}) => name !== 'review')
export const modeNames: readonly string[] = playable.map(({name}) => name)

/** A mode's name as code has it, `mixedExam`, is `mixed-exam` here. */
export const toModeName = (value: string): string =>
  value.replace(/(?<=[a-z])[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
