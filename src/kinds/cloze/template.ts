/** A blank to type in and one to choose in. */
export const clozeTemplate = `\`\`\`python
row = await rows.[[method]]()
\`\`\`

That gives [[what]].

## Blanks

### method

- [x] \`accepted\`
- [ ] \`mistake\`
  > What is wrong with it.

### what {choice}

- [x] what is right
- [ ] what somebody may believe
`
