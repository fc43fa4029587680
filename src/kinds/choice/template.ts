/** Options to be filled in; each empty one is a fault. */
export const choiceTemplate = `- [x]
  >
- [ ]
  >
- [ ]
  >
- [ ]
  >
`
