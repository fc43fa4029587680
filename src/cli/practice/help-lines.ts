import type {SessionView} from '../../session/view-session.ts'
import type {Line} from './lay-out.ts'
import {toPrompt} from './question-prompts.ts'

/** The commands that do something now. */
export function commandLines({phase, task, mayExtend}: SessionView): Line[] {
  const isClosed = phase === 'closed'
  const commands = [
    ...(isClosed ? [['Enter', mayExtend ? 'to end' : 'to go on']] : []),
    ...(isClosed && mayExtend ? [['+    ', 'for five more questions']] : []),
    ...(task && task.hintsLeft > 0 ? [['/hint', 'for a hint']] : []),
    ...(isClosed ? [] : [['/skip', 'to leave the question']]),
    ['/quit', 'to end'],
    ['/help', 'for what can be typed'],
  ]
  return [
    ...commands.map(([name, does = '']) => ({mark: `  ${name}  `, text: does})),
    ...(isClosed ? [] : ['', 'To respond with /quit itself, type //quit']),
  ]
}

/** What can be typed now. */
export function helpLines(view: SessionView, {withCertainty}: {readonly withCertainty: boolean}): Line[] {
  const {phase, task} = view
  const wanted = phase === 'responding' && task ? toPrompt(task.question).wanted : undefined
  const certainty = withCertainty ? ', and how certain you are, such as @3' : ''
  return [
    ...commandLines(view),
    ...(wanted === undefined ? [] : ['', `Expected here: ${wanted}${certainty}`]),
  ]
}
