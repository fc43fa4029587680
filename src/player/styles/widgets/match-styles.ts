/** A table, with lettered items above it. */
export const matchStyles = `
.quiz table.match { inline-size: 100%; }
.quiz table.match th[scope='row'] { font-weight: 400; inline-size: 50%; }
.quiz table.match select { inline-size: 100%; }
.quiz .lettered { list-style: none; padding: 0; display: grid; gap: 0.4rem; }
.quiz .lettered > li { display: flex; gap: 0.6rem; }
@media print { .quiz table.match select { appearance: none; color: transparent; } }
.quiz .letter { font-weight: 700; color: var(--muted); min-inline-size: 1.5ch; }
`
