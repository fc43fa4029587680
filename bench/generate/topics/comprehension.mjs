import {code, listNames} from '../words.mjs'

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)

export function makeComprehension(random) {
  const name = random.pick(listNames)
  const step = random.integer(2, 5)
  const rest = random.integer(0, step - 1)
  const limit = step * random.integer(3, 12) + rest
  const factor = random.integer(2, 9)
  const taken = Array.from({length: limit}, (_, index) => index).filter((number) => number % step === rest)
  const right = sum(taken) * factor
  return {
    topic: 'comprehensions',
    category: 'concept',
    title: `What is the sum of \`${name}\` below ${limit} with rest ${rest} and factor ${factor}?`,
    program: [
      `${name} = [number * ${factor}`,
      `    for number in range(${limit})`,
      `    if number % ${step} == ${rest}]`,
      `print(sum(${name}))`,
    ],
    right: [
      code(right),
      `Exactly ${taken.length} numbers pass the condition, and each is multiplied by ${factor}.`,
    ],
    wrong: [
      [code(right + limit * factor), `This counts ${limit} in, but a range stops before its end.`],
      [
        code(sum(taken)),
        `This is the sum of the numbers that pass, before they are multiplied by ${factor}.`,
      ],
      ['It raises `SyntaxError` at the condition', 'A condition may follow the loop of a comprehension.'],
    ],
    hint: 'List the numbers that pass the condition first, then multiply.',
    steps: [
      ['Filter.', `The first numbers that pass are ${taken.slice(0, 3).join(', ')}.`],
      ['Multiply.', `Each is multiplied by ${factor}.`],
      ['Add.', `The sum of all ${taken.length} products is ${right}.`],
    ],
    check: `The sum must be a multiple of ${factor}.`,
    mistakes: ['Applying the condition to the product.', 'Counting the end of the range in.'],
  }
}
