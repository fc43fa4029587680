import {padCells, toOfferedTime, toSheetFormat} from './write-sheet.ts'

const times = [5, 10, 20, 30, 60, 90, 120, 240] as const
const options = 4

/** The rows of Kahoot's template, which is filled in a spreadsheet. */
export const kahoot = toSheetFormat({
  name: 'kahoot',
  title: 'Kahoot',
  keeps: ['timeLimit'],
  kinds: ['choice'],
  limits: {question: 120, option: 75, options},
  headings: [
    'Question - max 120 characters',
    ...Array.from({length: options}, (_, index) => `Answer ${index + 1} - max 75 characters`),
    `Time limit (sec) – ${times.slice(0, -1).join(', ')}, or ${times.at(-1)} secs`,
    'Correct answer(s) - choose at least one',
  ],
  row: (plain) => {
    if (plain.explanation !== '') plain.report('export/part-lost', {part: 'solution'})
    return [
      plain.text,
      ...padCells(plain.options, options),
      `${toOfferedTime(plain, times, 20)}`,
      plain.right.join(','),
    ]
  },
})
