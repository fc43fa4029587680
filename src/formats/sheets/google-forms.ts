import {padCells, toSheetFormat} from './write-sheet.ts'

const options = 10

/** Rows for the script in docs/interop.md: Google Forms has no import of its own. */
export const googleForms = toSheetFormat({
  name: 'google-forms',
  title: 'Google Forms',
  keeps: ['points'],
  kinds: ['choice', 'text', 'open'],
  limits: {question: 4000, option: 1000, options},
  headings: [
    ...['Type', 'Question'],
    ...Array.from({length: options}, (_, index) => `Option ${index + 1}`),
    ...['Correct', 'Points', 'Feedback'],
  ],
  row: ({question, text, right, explanation, report, ...plain}) => {
    const {kind, points = 1} = question
    if (kind === 'text') report('export/scoring', {rule: 'accepted texts, which its scripts cannot set'})
    const whole = Math.max(1, Math.round(points))
    if (whole !== points) report('export/scoring', {rule: 'a fraction of a point'})
    const type =
      {choice: right.length > 1 ? 'checkbox' : 'choice', text: 'text'}[kind as 'choice'] ?? 'paragraph'
    return [
      ...[type, text, ...padCells(plain.options, options)],
      ...[kind === 'text' ? plain.accepted.join('\n') : right.join(','), `${whole}`, explanation],
    ]
  },
})
