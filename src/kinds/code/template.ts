/** A test, with what the learner begins with and a program that passes. */
export const codeTemplate = `What the program has to do.

## Starter

\`\`\`python
def add(a, b): ...
\`\`\`

## Tests

\`\`\`python {#small}
assert add(1, 2) == 3
\`\`\`

## Reference

\`\`\`python
def add(a, b):
    return a + b
\`\`\`
`
