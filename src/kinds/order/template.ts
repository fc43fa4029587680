/** Items in their order, and one that belongs nowhere. */
export const orderTemplate = `## Order

1. \`comes first\`
2. \`comes second\`
3. \`comes third\`

- \`belongs nowhere\`
`
