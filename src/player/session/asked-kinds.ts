import {type Kind, kinds} from '../../kinds/kinds.ts'
import type {Mode} from '../../session/define/mode.ts'

/**
 * The kinds that a page without a runner asks in a mode. The learner judges a program by its tests once the question is
 * closed, so programs are left out where the solution comes later, and where such a judgement would not count.
 */
export function listAskedKinds(mode: Mode, needsRunner: (kind: Kind) => boolean): readonly Kind[] {
  const {feedback, badge, mastery} = mode
  const canJudge = feedback.solution === 'close' && !badge && !mastery
  return canJudge ? kinds : kinds.filter((kind) => !needsRunner(kind))
}
