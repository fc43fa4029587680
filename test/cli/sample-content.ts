import type {Files} from './temporary-folder.ts'

export const bankYaml = 'name: sample\nversion: 1.0.0\ntracks:\n  - id: loops\n    title: Loops\n'

export const patternText = `---
title: For loops
track: loops
minutes: 5
summary: How often a loop runs.
---

## A loop runs its body

Once for each element.
`

/** A valid question; the arguments replace parts of it. */
export function questionText({title = 'How often?', options = soundOptions, more = ''} = {}): string {
  return `---\ncategory: output\ndifficulty: easy\n---\n\n# ${title}\n\n${options}${more}`
}

const soundOptions = '- [x] Once\n  > Right.\n- [ ] Twice\n  > No: the list has one element.\n'

/** An unambiguous fault, so there is a fix. */
export const fixableOptions = soundOptions.replace('[x]', '[ x]')

/** Two faults and no fix: no key, and an option without its text. */
export const faultyOptions = '- [ ] Once\n  > No.\n- [ ]\n  > No.\n'

/** A small bank without a fault; `more` adds files or replaces some. */
export function sampleContent(more: Files = {}): Files {
  return {
    'bank.yaml': bankYaml,
    'loops/for/pattern.md': patternText,
    'loops/for/once.md': questionText(),
    'loops/for/never.md': questionText({title: 'How often with an empty list?'}),
    ...more,
  }
}

/** The same files below a folder. */
export function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [`${folder}/${name}`, data]))
}
