/** Criteria, with what each is worth. */
export const openTemplate = `## Rubric

- What is worth one point
- What is worth two {points=2}
`
