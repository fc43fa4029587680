import {code} from '../words.mjs'

export function makeDivision(random) {
  const divisor = random.integer(4, 29)
  const quotient = random.integer(5, 90)
  const rest = random.integer(1, divisor - 1)
  const total = divisor * quotient + rest
  const gap = divisor - rest
  const otherRest = gap === rest ? rest + 1 : gap
  return {
    topic: 'division',
    category: 'output',
    title: `What is printed when ${total} is split into groups of ${divisor}?`,
    program: [
      `total = ${total}`,
      `size = ${divisor}`,
      'groups = total // size',
      'left = total % size',
      'print(groups, left)',
    ],
    right: [
      code(`${quotient} ${rest}`),
      `${divisor} fits ${quotient} times into ${total} and ${rest} remain.`,
    ],
    wrong: [
      [code(`${quotient + 1} ${rest}`), 'This rounds up, but floor division always rounds down.'],
      [
        code(`${quotient} ${otherRest}`),
        'The rest is what is left over, not what is missing to the next full group.',
      ],
      [
        code(`${(total / divisor).toFixed(3)} ${rest}`),
        'One slash would divide exactly; two slashes give a whole number.',
      ],
    ],
    hint: 'Find the largest multiple of the size that is not above the total.',
    steps: [
      [
        'Divide and round down.',
        `\`${total} // ${divisor}\` is ${quotient}, because ${quotient} times ${divisor} is ${quotient * divisor}.`,
      ],
      ['Take the rest.', `${total} minus ${quotient * divisor} leaves ${rest}.`],
      ['Print both.', 'The two values are separated by one space.'],
    ],
    check: `${quotient} times ${divisor} plus ${rest} must give ${total} again.`,
    mistakes: [
      'Taking `//` for a division that rounds to the nearest number.',
      'Mixing up the rest with the gap to the next group.',
    ],
  }
}
