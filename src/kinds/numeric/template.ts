/** A number with its margin, and a mistake. */
export const numericTemplate = `## Answer

- [x] 3.14 ± 0.01
- [ ] 3
  > What is wrong with it.
`
