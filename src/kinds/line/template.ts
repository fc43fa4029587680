/** A program, the line that is meant, and one that somebody may take for it. */
export const lineTemplate = `\`\`\`python
first = 1
second = 2
print(first)
\`\`\`

## Answer

- [x] line 3
  > Why it is this one.
- [ ] line 2
  > Why it is not this one.
`
