import type {Bank} from '../bank/open-bank.ts'
import type {Question} from '../kinds/kinds.ts'
import {hashText} from '../kinds/shared/random.ts'
import type {Session, Task} from './session.ts'

/** Fields that do not affect what is asked, how it is graded, or what a response means. */
const unasked = [
  ...['id', 'formerly', 'pattern', 'category', 'difficulty', 'level', 'sets', 'tags', 'hintCount'],
  ...[
    'hints',
    'solution',
    'quickCheck',
    'commonMistakes',
    'source',
    'checked',
    'rationales',
    'lang',
    'dir',
    'input',
  ],
  ...['language', 'licence', 'points'],
]

/**
 * A hash of the question text, what its pattern gives, and its key: if it is unchanged, a running session may continue
 * with the question.
 */
export function hashContent(question: Question, bank: Bank): string {
  const {given} = bank.pattern(question.pattern) ?? {}
  const asked = Object.entries(question).filter(([name]) => !unasked.includes(name))
  return hashText(
    JSON.stringify(Object.fromEntries([...asked, ...(given ? [['given', given]] : [])])),
  ).toString(36)
}

/**
 * How another version of the bank changed the question of a task: `changed` (its text or key), or `gone`. `undefined`
 * if the session may continue with it.
 */
export function findChange(bank: Bank, {start}: Session, task: Task): 'changed' | 'gone' | undefined {
  if (bank.version === start.bank.version) return undefined
  const question = bank.question(task.question)
  if (!question) return 'gone'
  return hashContent(question, bank) === task.content ? undefined : 'changed'
}
