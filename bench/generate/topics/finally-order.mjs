import {code, functionNames, itemNames} from '../words.mjs'

export function makeFinallyOrder(random) {
  const name = random.pick(functionNames)
  const [inside, after, outside] = random.sample(itemNames, 3)
  const value = random.integer(2, 99)
  return {
    topic: 'exceptions',
    category: 'syntax',
    title: `In which order does \`${name}(${value})\` print \`${inside}\` and \`${after}\`?`,
    program: [
      `def ${name}(value):`,
      '    try:',
      `        print('${inside}')`,
      '        return value',
      '    finally:',
      `        print('${after}')`,
      '',
      `print('${outside}', ${name}(${value}))`,
    ],
    right: [
      code(`${inside}, ${after}, ${outside} ${value}`),
      'The block `finally` runs before the value reaches the caller.',
    ],
    wrong: [
      [
        code(`${inside}, ${outside} ${value}, ${after}`),
        'The function is not left before `finally` has run.',
      ],
      [
        code(`${inside}, ${outside} ${value}`),
        'A `return` does not skip `finally`; only the end of the process does.',
      ],
      [
        code(`${outside}, ${inside}, ${after}, ${value}`),
        'The arguments of `print` are worked out before it prints any of them.',
      ],
    ],
    hint: 'All arguments of a call are worked out before the call begins.',
    steps: [
      ['Work out the argument.', `\`${name}\` runs first and prints \`${inside}\`.`],
      ['Leave the function.', `On the way out \`finally\` prints \`${after}\`.`],
      ['Print the line.', `Then \`${outside} ${value}\` is printed.`],
    ],
    check: 'Whatever stands in `finally` is on the screen before the caller goes on.',
    mistakes: [
      'Taking `return` for the last thing that a function does.',
      'Believing that `print` shows its first argument early.',
    ],
  }
}
