import {type PlainQuestion, padCells, toOfferedTime, toSheetFormat} from './write-sheet.ts'

const times = [5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900] as const
const options = 5

function toType({question: {kind}, right}: PlainQuestion): string {
  if (kind === 'open') return 'Open-Ended'
  if (kind === 'text') return 'Fill-in-the-Blank'
  return right.length > 1 ? 'Checkbox' : 'Multiple Choice'
}

/** The rows of Quizizz's template, today Wayground. */
export const quizizz = toSheetFormat({
  name: 'quizizz',
  title: 'Quizizz',
  keeps: ['timeLimit'],
  kinds: ['choice', 'text', 'open'],
  limits: {question: 1000, option: 500, options},
  headings: [
    ...['Question Text', 'Question Type'],
    ...Array.from({length: options}, (_, index) => `Option ${index + 1}`),
    ...['Correct Answer', 'Time in seconds', 'Image Link', 'Answer explanation'],
  ],
  row: (plain) => [
    ...[plain.text, toType(plain)],
    ...padCells([...plain.options, ...plain.accepted], options),
    ...[plain.right.join(','), `${toOfferedTime(plain, times, 30)}`, '', plain.explanation],
  ],
})
