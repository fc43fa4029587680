import {modes} from '../../session/modes.ts'

/** What a terminal can play; a review needs a deck, which an app keeps. */
export const playable = Object.values(modes).filter(({name}) => name !== 'review')
export const modeNames: readonly string[] = playable.map(({name}) => name)
