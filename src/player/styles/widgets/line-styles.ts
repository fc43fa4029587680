/** The lines of a program as choices. */
export const lineStyles = `
.quiz pre.choosable { padding: 0.4rem 0; }
.quiz .wrap-code:not([hidden]) + pre.choosable { padding-block-start: 2.1rem; }
.quiz pre.choosable code { display: inline-block; min-inline-size: 100%; }
.quiz .line-row { display: flex; gap: 0.6rem; align-items: baseline; padding: 0.15rem 0.75rem; cursor: pointer; min-block-size: 1.9rem; }
@media (pointer: coarse) { .quiz label.line-row { min-block-size: 2.75rem; } }
.quiz .line-row > input { align-self: center; margin: 0; }
.quiz .line-row > .code-line { flex: 1; min-inline-size: 0; }
.quiz label.line-row:hover { background: light-dark(#e8ecf1, #29313a); }
.quiz label.line-row:has(:checked) { background: light-dark(#dbe8fb, #1d3556); }
.quiz .line-row.closed { cursor: default; }
.quiz .line-row.chosen-right, .quiz .line-row.missed { box-shadow: inset 4px 0 var(--right); }
.quiz .line-row.chosen-wrong { box-shadow: inset 4px 0 var(--wrong); }
.quiz .line-number { color: var(--muted); min-inline-size: 2ch; text-align: end; user-select: none; }
@media (forced-colors: active) { .quiz .line-row:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; } }
`
