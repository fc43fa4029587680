import {unsafeCSS} from 'lit'
import {sessionStyles} from '../styles/session-styles.ts'
import {QuizElement} from './quiz-element.ts'

/** The sheets of an element that shows more than one question. */
export const sessionSheets = [QuizElement.styles, unsafeCSS(sessionStyles)]
