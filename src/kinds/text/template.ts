/** A form that is accepted, one in part, and a mistake. */
export const textTemplate = `## Answer

- [x] \`accepted\`
- [x] \`accepted in part\` {credit=0.5}
- [ ] \`mistake\`
  > What is wrong with it.
`
