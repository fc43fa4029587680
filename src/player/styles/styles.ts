import {questionStyles} from './question-styles.ts'
import {sessionStyles} from './session-styles.ts'

/** The sheet of all elements. */
export const styles = questionStyles + sessionStyles
