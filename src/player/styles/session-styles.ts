/** What sessions, patterns and banks add to the sheet: the bar, cards, badges, verdicts and progress. */
export const sessionStyles = `
.quiz .bar { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; color: var(--muted); font-size: 0.925rem; margin-block-end: 0.75rem; }
.quiz .bar .push { margin-inline-start: auto; }
.quiz .timer { font-variant-numeric: tabular-nums; color: var(--text); font-weight: 600; }
.quiz .timer.low { color: var(--wrong); }
.quiz progress { inline-size: 100%; block-size: 0.35rem; accent-color: var(--accent); flex: 1 0 100%; appearance: none; border: 0; border-radius: 1rem; overflow: hidden; background: var(--hair); }
.quiz progress::-webkit-progress-bar { background: var(--hair); }
.quiz progress::-webkit-progress-value { background: var(--accent); border-radius: 1rem; }
.quiz progress::-moz-progress-bar { background: var(--accent); }
.quiz .chip { border: 1px solid var(--hair); border-radius: 1rem; padding: 0 0.6rem; }
.quiz .choices { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; border: 1px solid var(--hair); border-radius: var(--radius); padding: 0.5rem 0.9rem 0.7rem; margin-block: 1rem; }
.quiz .choices legend { font-weight: 600; padding-inline: 0.3rem; }
.quiz .choices label { display: flex; gap: 0.5rem; align-items: flex-start; min-block-size: 2.25rem; padding-block: 0.3rem; cursor: pointer; }
.quiz .facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; color: var(--muted); }
.quiz .card { border: 1px solid var(--hair); border-radius: calc(var(--radius) * 1.5); padding: 1.1rem 1.25rem; margin-block: 1rem; }
.quiz .card.primary { border-color: var(--accent); background: light-dark(#f3f7fd, #172232); }
.quiz .cards { display: grid; gap: 0.6rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr)); list-style: none; padding: 0; }
.quiz .mode { inline-size: 100%; block-size: 100%; text-align: start; display: grid; gap: 0.15rem; align-content: start; padding: 0.75rem 0.9rem; }
.quiz .mode strong { font-size: 1.05rem; }
.quiz .mode span { color: var(--muted); font-size: 0.9rem; line-height: 1.4; }
.quiz .badge-line { display: flex; gap: 1.25rem; align-items: center; flex-wrap: wrap; }
.quiz svg.badge { inline-size: 7rem; block-size: 7rem; flex: none; }
.quiz .card svg.badge { inline-size: 4.5rem; block-size: 4.5rem; }
.quiz svg.badge .ribbon { fill: var(--accent); }
.quiz svg.badge .disc { fill: var(--surface); stroke: var(--accent); stroke-width: 5; }
.quiz svg.badge .mark { fill: none; stroke: var(--accent); stroke-width: 7; stroke-linecap: round; stroke-linejoin: round; }
.quiz svg.badge.gold .ribbon { fill: var(--gold); }
.quiz svg.badge.gold .disc { stroke: var(--gold); fill: light-dark(#fff6dc, #3a2d0c); }
.quiz svg.badge.gold .mark { stroke: var(--gold); }
.quiz svg.badge.unearned { opacity: 0.55; filter: grayscale(1); }
@media (prefers-reduced-motion: no-preference) {
  .quiz svg.badge.new { animation: quiz-badge 0.7s cubic-bezier(0.2, 1.4, 0.4, 1) both; }
  .quiz svg.badge.new .mark { stroke-dasharray: 70; animation: quiz-mark 0.6s 0.45s ease-out both; }
}
@keyframes quiz-badge { from { transform: scale(0.5) rotate(-12deg); opacity: 0; } }
@keyframes quiz-mark { from { stroke-dashoffset: 70; } to { stroke-dashoffset: 0; } }
.quiz svg.scale { inline-size: 100%; max-inline-size: 30rem; display: block; overflow: visible; }
.quiz .scale-ends { padding-inline: 0.55rem; display: flex; justify-content: space-between; max-inline-size: 30rem; color: var(--muted); font-size: 0.875rem; margin-block-end: 0.5rem; }
.quiz svg.scale .track { fill: var(--hair); }
.quiz svg.scale .zone { fill: var(--muted); opacity: 0.45; }
.quiz svg.scale .zone.strong { fill: var(--right); }
.quiz svg.scale .zone.weak { fill: var(--wrong); }
.quiz svg.scale .pointer { fill: var(--text); }
.quiz .counts { font-size: 1.1rem; }
.quiz .chart { fill: var(--muted); font-size: 12px; }
.quiz .chart rect { fill: var(--accent); }
.quiz .chart path { stroke: var(--line); }
.quiz .meters { display: grid; grid-template-columns: auto 1fr auto; gap: 0.3rem 0.75rem; align-items: center; }
.quiz meter { inline-size: 100%; }
.quiz .review-item > summary .status { margin-inline-end: 0.5rem; }
@media (forced-colors: active) {
  .quiz .chart rect { fill: CanvasText; }
  .quiz svg.badge .ribbon { fill: CanvasText; }
  .quiz svg.badge :is(.disc, .mark) { stroke: CanvasText; fill: Canvas; }
}

.quiz .card > :last-child, .quiz .card > .actions:last-child { margin-block-end: 0; }
.quiz label.button { display: inline-flex; align-items: center; }
.quiz .result svg.badge { inline-size: 7rem; block-size: 7rem; }
.quiz .result .badge-line strong { font-size: 1.35rem; }

/* On paper */
.quiz .sheet > .question { border-block-start: 1px solid var(--hair); padding-block-start: 1rem; margin-block: 1.5rem; }
@media print {
  .quiz :is(header, .card) { break-inside: avoid; }
}
`
