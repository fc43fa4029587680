import {questionStyles} from './question-styles.ts'
import {sessionStyles} from './session-styles.ts'
import {clozeStyles} from './widgets/cloze-styles.ts'
import {lineStyles} from './widgets/line-styles.ts'
import {matchStyles} from './widgets/match-styles.ts'
import {orderStyles} from './widgets/order-styles.ts'

/** The sheet of all elements and widgets. */
export const styles = [questionStyles, sessionStyles, clozeStyles, lineStyles, matchStyles, orderStyles].join(
  '',
)
