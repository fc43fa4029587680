import {code, listNames} from '../words.mjs'

const list = (numbers) => `[${numbers.join(', ')}]`

export function makeSlicing(random) {
  const name = random.pick(listNames)
  const numbers = random.sample(
    Array.from({length: 90}, (_, index) => index + 10),
    random.integer(7, 9),
  )
  const start = random.integer(1, 2)
  const end = start + random.integer(2, 3)
  return {
    topic: 'slicing',
    category: 'output',
    title: `What does \`${name}[${start}:${end}]\` give for this list?`,
    program: [`${name} = ${list(numbers)}`, `part = ${name}[${start}:${end}]`, 'print(part)'],
    right: [
      code(list(numbers.slice(start, end))),
      `The slice starts at index ${start} and stops before index ${end}.`,
    ],
    wrong: [
      [
        code(list(numbers.slice(start, end + 1))),
        `This counts index ${end} in, but the end of a slice is left out.`,
      ],
      [code(list(numbers.slice(start - 1, end))), 'This counts from one; the first index of a list is 0.'],
      [code(list(numbers.slice(start + 1, end + 1))), 'Both ends are shifted by one place to the right.'],
    ],
    hint: 'Write the index above each number before you read the slice.',
    steps: [
      ['Number the items.', `\`${numbers[0]}\` has index 0, so \`${numbers[start]}\` has index ${start}.`],
      [
        'Take the items up to the end.',
        `The end ${end} is left out: the last item taken is \`${numbers[end - 1]}\`.`,
      ],
    ],
    check: `The length of a slice is end minus start: ${end} - ${start} = ${end - start}.`,
    mistakes: [
      'Counting the end in, as many other notations do.',
      'Starting to count at one instead of zero.',
    ],
  }
}
