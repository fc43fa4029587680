/** Blanks in text and code. */
export const clozeStyles = `
.quiz input.blank { field-sizing: content; min-inline-size: 5rem; max-inline-size: 100%; min-block-size: 2rem; padding: 0.1rem 0.4rem; font: inherit; }
.quiz select.blank { min-block-size: 2rem; padding: 0.1rem 0.3rem; }
.quiz pre :is(input, select).blank { vertical-align: baseline; white-space: pre; text-indent: 0; }
@media (pointer: coarse) { .quiz :is(input, select).blank { min-block-size: 2.75rem; } }
.quiz .blank.closed { border-block-end: 2px solid var(--muted); padding-inline: 0.2rem; text-indent: 0; white-space: normal; }
.quiz .blank.closed.right { border-color: var(--right); }
.quiz .blank.closed.wrong { border-color: var(--wrong); }
@media print { .quiz select.blank:not([readonly]) { appearance: none; color: transparent; inline-size: 6rem; } }
`
