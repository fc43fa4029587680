import {readFileSync, writeFileSync} from 'node:fs'

/** Different for every edit of a run: an output must not contain it already. */
let number = 0

/** Saves changed files one after the other: each gets another sentence in its quick check. */
export function createEdits(files) {
  const next = () => {
    number += 1
    const file = files[(number * 37) % files.length]
    const marker = `edit-${number}-of-this-line`
    const text = readFileSync(file, 'utf8').replace('## Quick check\n', `## Quick check\nThis is ${marker}. `)
    return {file, marker, text}
  }
  return {
    next,
    save() {
      const edit = next()
      writeFileSync(edit.file, edit.text)
      return edit
    },
  }
}
