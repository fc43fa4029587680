import {bankYaml, patternText, questionText, sampleContent} from '../cli/sample-content.ts'
import type {Files} from '../cli/temporary-folder.ts'

const several = `---
category: output
difficulty: hard
level: expert
sets: [challenge]
timeLimit: 2:00
attempts: 2
tags: [iterator, lazy]
---

# İstanbul'da \`ı\` mı, \`I\` mı? {#first}

See [the second](#second), [the other one](once.md) and [the pattern](pattern.md#a-loop-runs-its-body).

- [ ] \`İ\` {#dotted pin}
  > Nein: größer.
- [x] \`ı\` {#dotless}
  > 正しい。
- [x] \`i\` {credit=0.5}
- [ ] \`I\` {pin=last credit=-0.5}

## Hint
\`\`\`python
print(len('🙂'))
\`\`\`

## Hint
| a | b |
|---|---|
| 1 | 2 |

# Which picture? {#second}

![a loop](picture.png)

- [x] this
  > Yes.
- [ ] that
  > No.

## Solution
First:

1. **Look.** Then see.
2. Say.

Last.

## Quick check
Look twice.

## Common mistakes
- Looking *once*.
`

/** A bank with two patterns that uses everything the format has. */
export function richContent(): Files {
  return sampleContent({
    'bank.yaml': `title: A bank\n${bankYaml}`,
    'loops/for/pattern.md': patternText.replace('summary', 'badge: Runner\nrequires: [loops/while]\nsummary'),
    'loops/for/picture.png': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'loops/for/unused.png': 'not used',
    'loops/for/renamed.md': questionText({title: 'Renamed?'}).replace(
      'category',
      'formerly: [old, loops/older]\ncategory',
    ),
    'loops/for/several.md': several,
    'loops/while/pattern.md': patternText.replace('For', 'While'),
    'loops/while/until.md': questionText({title: 'Until when?'}),
    'loops/for/README.md': '<b>for people</b>',
  })
}
