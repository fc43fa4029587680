import {code, functionNames, itemNames} from '../words.mjs'

const list = (words) => `[${words.map((word) => `'${word}'`).join(', ')}]`

export function makeDefaultArgument(random) {
  const name = random.pick(functionNames)
  const items = random.sample(itemNames, random.integer(3, 4))
  return {
    topic: 'functions',
    category: 'debug',
    title: `Which list does \`${name}('${items.at(-1)}')\` return after the call with \`'${items[0]}'\`?`,
    program: [
      `def ${name}(item, bucket=[]):`,
      '    bucket.append(item)',
      '    return bucket',
      '',
      ...items.slice(0, -1).map((item) => `${name}('${item}')`),
      `print(${name}('${items.at(-1)}'))`,
    ],
    right: [code(list(items)), 'The default list is made once, so every call adds to the same one.'],
    wrong: [
      [
        code(list(items.slice(-1))),
        'This would hold if each call made a new list; the default is made only once.',
      ],
      [
        code(list(items.slice(0, -1))),
        'The item is added before the list is returned, so the last one is in it.',
      ],
      [
        'It raises `TypeError` at the second call',
        'A default that is a list is allowed; it is only surprising.',
      ],
    ],
    hint: 'When is the default of a parameter worked out: at the call or at the definition?',
    steps: [
      ['Read the definition.', 'The list is created when `def` runs, one time.'],
      ['Follow the calls.', `Each of the ${items.length} calls adds its item to that same list.`],
    ],
    check: 'Print `id(bucket)` in the function: it is the same number at each call.',
    mistakes: [
      'Believing that a default is worked out again at every call.',
      'Using a list as a default where `None` is meant.',
    ],
  }
}
