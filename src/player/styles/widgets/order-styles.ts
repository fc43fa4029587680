/** Two lists side by side. */
export const orderStyles = `
.quiz .order { display: grid; gap: 1rem; }
@container quiz (min-width: 36rem) { .quiz .order { grid-template-columns: 1fr 1fr; } }
.quiz .order > div { min-inline-size: 0; border: 1px dashed var(--hair); border-radius: var(--radius); padding: 0.75rem; }
.quiz .order .label { margin-block: 0 0.5rem; }
.quiz .order :is(ol, ul) { display: grid; gap: 0.4rem; margin: 0; padding-inline-start: 0; list-style-position: inside; }
.quiz .order-own > li { display: flex; gap: 0.5rem; align-items: center; border: 1px solid var(--hair); border-radius: var(--radius); padding: 0.25rem 0.25rem 0.25rem 0.6rem; counter-increment: place; cursor: grab; }
.quiz .order-own { counter-reset: place; }
.quiz .order-own > li::before { content: counter(place) '.'; color: var(--muted); min-inline-size: 1.6ch; }
.quiz .order-own > li > .rich { flex: 1; min-inline-size: 0; }
.quiz .order-own.closed > li { cursor: default; padding-block: 0.5rem; flex-wrap: wrap; }
.quiz .order-own.closed { display: grid; gap: 0.4rem; padding: 0; list-style: none; }
.quiz .order-controls { display: flex; flex: none; }
.quiz .order-controls button { min-inline-size: 2.25rem; padding: 0; }
.quiz .order-item { inline-size: 100%; text-align: start; }
@media print {
  .quiz .order { grid-template-columns: 1fr; }
  .quiz .order:not(:has(.order-own > li)) :is(.label, .order-own), .quiz .order:not(:has(.order-own > li)) > :has(.order-own) { display: none; }
  .quiz .order-unused button { border: 0; }
  .quiz .order-unused button::before { content: '____'; margin-inline-end: 0.75rem; }
}
`
