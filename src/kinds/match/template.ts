/** Two pairs, and a right side that fits nothing. */
export const matchTemplate = `## Match

| left | right |
|---|---|
| \`one\` | \`goes with one\` |
| \`two\` | \`goes with two\` |
|  | \`fits nothing\` |
`
