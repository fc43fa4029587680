import {code, itemNames} from '../words.mjs'

export function makeCounting(random) {
  const word = random.sample(itemNames, 2).join('')
  const letter = random.pick([...word])
  const count = [...word].filter((other) => other === letter).length
  const start = random.integer(1, 4)
  return {
    topic: 'dictionaries',
    category: 'behavior',
    title: `How often is \`${letter}\` counted in \`${word}\` when counting starts at ${start}?`,
    program: [
      'seen = dict()',
      `for letter in '${word}':`,
      `    seen[letter] = seen.get(letter, ${start}) + 1`,
      `print(seen['${letter}'])`,
    ],
    right: [
      code(start + count),
      `The first time \`get\` gives ${start}; after that the stored number grows by one.`,
    ],
    wrong: [
      [code(count), `A letter that was never seen gives ${start} here, not 0.`],
      [code(start + count + 1), 'The default is used once, before the letter is stored, and not again.'],
      [
        `It raises \`KeyError\` for \`${letter}\``,
        'The method `get` never raises for a missing key; it gives the default.',
      ],
    ],
    hint: `What does \`seen.get(letter, ${start})\` give before the letter is stored?`,
    steps: [
      ['Read the default.', `A missing letter counts as ${start} before one is added.`],
      ['Count the letter.', `\`${letter}\` stands ${count} times in \`${word}\`.`],
      ['Add both.', `${start} + ${count} = ${start + count}.`],
    ],
    check: 'With a default of 0 the result would be the plain number of occurrences.',
    mistakes: [
      'Expecting a missing key to raise although a default is given.',
      'Adding the default again at every occurrence.',
    ],
  }
}
