import type {SessionView} from '../../session/view/view-session.ts'
import type {Line} from './lay-out.ts'
import {toPrompt} from './terminals.ts'

/** The commands that are available now. */
export function commandLines({phase, task, mayExtend}: SessionView): Line[] {
  const isClosed = phase === 'closed'
  const commands = [
    ...(isClosed ? [['Enter', mayExtend ? 'end' : 'continue']] : []),
    ...(isClosed && mayExtend ? [['+    ', 'five more questions']] : []),
    ...(task && task.hintsLeft > 0 ? [['/hint', 'show a hint']] : []),
    ...(isClosed ? [] : [['/skip', 'skip the question']]),
    ['/quit', 'end the session'],
    ['/help', 'show this help'],
  ]
  return [
    ...commands.map(([name, does = '']) => ({mark: `  ${name}  `, text: does})),
    ...(isClosed ? [] : ['', 'To respond with /quit itself, type //quit']),
  ]
}

/** The available commands, and what a response looks like. */
export function helpLines(view: SessionView): Line[] {
  const {phase, task, mode} = view
  const wanted = phase === 'responding' && task ? toPrompt(task.question).wanted : undefined
  const certainty = mode.certainty ? ', then how certain you are, such as @3' : ''
  return [...commandLines(view), ...(wanted === undefined ? [] : ['', `Response: ${wanted}${certainty}`])]
}
