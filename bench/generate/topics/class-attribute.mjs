import {classNames, code, itemNames} from '../words.mjs'

export function makeClassAttribute(random) {
  const name = random.pick(classNames)
  const [first, second] = random.sample(itemNames, 2)
  const start = random.integer(3, 80)
  const added = random.integer(2, 9)
  const total = start + added
  return {
    topic: 'classes',
    category: 'behavior',
    title: `What do \`${first}\` and \`${second}\` show when \`${name}\` starts at ${start}?`,
    program: [
      `class ${name}:`,
      `    total = ${start}`,
      '',
      `${first} = ${name}()`,
      `${second} = ${name}()`,
      `${first}.total += ${added}`,
      `print(${first}.total, ${second}.total)`,
    ],
    right: [
      code(`${total} ${start}`),
      'The assignment makes an attribute of the one object; the class keeps its own.',
    ],
    wrong: [
      [
        code(`${total} ${total}`),
        `This would hold for \`${name}.total += ${added}\`, which changes the class.`,
      ],
      [
        code(`${start} ${start}`),
        'The sum is stored; it is stored on the object that stands left of the dot.',
      ],
      [
        `It raises \`AttributeError\` on \`${first}\``,
        'Reading falls back to the class, so there is a value to add to.',
      ],
    ],
    hint: 'Reading looks at the object and then at its class. Where does writing go?',
    steps: [
      ['Read.', `\`${first}.total\` is not on the object, so the class gives ${start}.`],
      ['Write.', `${start} + ${added} = ${total} is stored on \`${first}\` alone.`],
    ],
    check: `\`${name}.total\` is still ${start} at the end.`,
    mistakes: [
      'Thinking that all objects share what is written through one of them.',
      'Expecting an error when the object has no attribute yet.',
    ],
  }
}
