import type {Format} from '../format.ts'
import {writeAnki} from './write-anki.ts'

/** Anki's text file of notes. */
export const anki: Format = {
  name: 'anki',
  title: 'Anki',
  extensions: ['txt'],
  keeps: ['source'],
  write: writeAnki,
}
