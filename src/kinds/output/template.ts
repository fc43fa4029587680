/** A program, what it prints, and what somebody may expect. */
export const outputTemplate = `\`\`\`python
print("what is shown")
\`\`\`

## Answer

\`\`\`output
what is shown
\`\`\`

- [ ] \`what somebody may expect\`
  > Why it is not printed.
`
