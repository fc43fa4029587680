import {type Kind, kinds} from '../../kinds/kinds.ts'
import {publicSides} from '../../kinds/sides.ts'
import type {Mode} from '../../session/define/mode.ts'

/** An app's widgets, of which only this matters here. */
type OwnWidgets = {readonly [K in Kind]?: {readonly prepare?: unknown}}

/**
 * The kinds that a page without a runner asks in a mode. The learner judges a program by its tests once the question is
 * closed, so programs are left out where the solution comes later, and where such a judgement would not count.
 *
 * @param own an app's widgets; one without `prepare` grades in its own way
 */
export function listAskedKinds(mode: Mode, own: OwnWidgets = {}): readonly Kind[] {
  const {feedback, badge, mastery} = mode
  const canJudge = feedback.solution === 'close' && !badge && !mastery
  return canJudge ? kinds : kinds.filter((kind) => !needsRunner(kind, own))
}

/** Not by the player's widgets: a page that only offers modes does not load them. */
function needsRunner(kind: Kind, own: OwnWidgets): boolean {
  const widget = own[kind]
  return widget ? widget.prepare !== undefined : publicSides[kind].judgement?.by === 'runner'
}
