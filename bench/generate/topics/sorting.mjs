import {code, itemNames} from '../words.mjs'

const show = (list) => `${list[0]} ${list[1]} ${list.at(-1)}`

export function makeSorting(random) {
  const words = random.sample(itemNames, 5)
  const byLength = [...words].sort((left, right) => left.length - right.length)
  const reversed = [...words].sort((left, right) => right.length - left.length)
  const alphabetic = [...words].sort()
  if (new Set([byLength, reversed, alphabetic, words].map(show)).size < 4) return makeSorting(random)
  return {
    topic: 'sorting',
    category: 'output',
    title: `Which three words are printed after \`${words[0]}\` and the others are sorted?`,
    program: [
      `words = [${words.map((word) => `'${word}'`).join(', ')}]`,
      'ordered = sorted(words, key=len)',
      'print(ordered[0], ordered[1], ordered[-1])',
    ],
    right: [
      code(show(byLength)),
      'The words are ordered by length; words of one length keep the order they had.',
    ],
    wrong: [
      [code(show(alphabetic)), 'This is the alphabetic order, which `key=len` replaces.'],
      [code(show(reversed)), 'This puts the longest first; that needs `reverse=True`.'],
      [code(show(words)), 'This is the list as written, but the sorted copy is the one that is printed.'],
    ],
    hint: 'Write the length of each word below it.',
    steps: [
      ['Measure.', `The lengths are ${words.map((word) => word.length).join(', ')}.`],
      ['Order by length.', `That gives ${byLength.join(', ')}.`],
      ['Pick the places.', 'Index 0, index 1 and the last one are printed.'],
    ],
    check: `The last word printed, \`${byLength.at(-1)}\`, has ${byLength.at(-1).length} letters, and no word has more.`,
    mistakes: [
      'Forgetting that sorting is stable: equal keys keep their order.',
      'Expecting `sorted` to change the list in place.',
    ],
  }
}
