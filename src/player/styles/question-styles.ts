/**
 * The sheet of every element: text, fields, and a question with its feedback. It is written for the class `quiz`, so that it
 * serves a shadow tree and, within a layer, the page itself. Colours are custom properties of the page, with a default for
 * light and for dark.
 */
export const questionStyles = `
/* Sized by its content, as in a flex container, an element is as wide as its measure; it can always be narrower. */
:host, :is(quiz-bank, quiz-pattern, quiz-player, quiz-question):not([hidden]) {
  display: grid; grid-template-columns: minmax(0, var(--quiz-measure, 46rem));
}
:host([hidden]) { display: none; }
.quiz {
  --accent: var(--quiz-accent, light-dark(#1f5fbf, #8ab8ff));
  --on-accent: var(--quiz-on-accent, light-dark(#fff, #0b1626));
  --text: var(--quiz-text, light-dark(#1c2127, #e7eaee));
  --muted: var(--quiz-muted, light-dark(#555e69, #aab3bf));
  --surface: var(--quiz-surface, Canvas);
  --raised: var(--quiz-raised, light-dark(#f4f6f8, #1e242b));
  --line: var(--quiz-line, light-dark(#6f7a87, #7d8894));
  --hair: light-dark(#d9dee4, #343c46);
  --right: var(--quiz-right, light-dark(#14693a, #7fd6a2));
  --wrong: var(--quiz-wrong, light-dark(#a02222, #ff9d94));
  --gold: light-dark(#8a5a00, #f0c35a);
  --radius: var(--quiz-radius, 0.5rem);
  --mono: var(--quiz-mono, ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace);
  color: var(--text);
  background: var(--quiz-surface, transparent);
  font-size: 1rem;
  line-height: 1.55;
  max-inline-size: var(--quiz-measure, 46rem);
  container: quiz / inline-size;
  overflow-wrap: break-word;
  text-align: start;
}
.quiz, .quiz *, .quiz *::before, .quiz *::after { box-sizing: border-box; }
.quiz [hidden] { display: none !important; }
.quiz .on-paper { display: none; }
.quiz :is(h1, h2, h3, h4, h5, h6) { font-size: 1.15rem; line-height: 1.35; margin: 0; text-wrap: balance; }
.quiz .title { font-size: 1.35rem; }
.quiz :is(p, ul, ol, table, blockquote) { margin-block: 0.6em; }
.quiz p:first-child { margin-block-start: 0; }
.quiz ul.plain, .quiz ul.options, .quiz ol.plain { list-style: none; padding: 0; }
.quiz section { margin-block: 1.5rem; }
.quiz .muted, .quiz .note, .quiz .instruction { color: var(--muted); }
.quiz .note, .quiz .instruction { margin-block: 0.4em; font-size: 0.925rem; }
.quiz .label { font-weight: 600; }
.quiz .sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiz a { color: var(--accent); text-underline-offset: 0.15em; }
.quiz img { max-inline-size: 100%; block-size: auto; }
.quiz :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.quiz :is(h1, h2, h3, h4, h5, h6):focus-visible { outline-offset: 4px; }

/* Buttons and fields */
.quiz button, .quiz .button {
  font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--line);
  border-radius: var(--radius); min-block-size: 2.75rem; padding: 0.4rem 1rem; cursor: pointer; touch-action: manipulation;
}
.quiz button:hover { background: var(--raised); }
.quiz button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.quiz button.primary:hover { filter: brightness(1.08); }
.quiz button.quiet { border-color: transparent; background: transparent; color: var(--accent); padding-inline: 0.6rem; }
.quiz button.quiet:hover { border-color: var(--line); }
.quiz button[aria-disabled='true'] { color: var(--muted); cursor: default; }
.quiz button[aria-busy='true'] { cursor: progress; }
.quiz button[aria-pressed='true'] { border-color: var(--accent); text-decoration: underline; }
.quiz .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 1rem; align-items: center; }
.quiz .actions .push { margin-inline-start: auto; }
.quiz :is(input:is([type='text'], [type='number']), textarea, select) {
  font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--line);
  border-radius: calc(var(--radius) * 0.75); padding: 0.5rem 0.65rem; min-block-size: 2.75rem; max-inline-size: 100%;
}
.quiz :is(input, textarea)[readonly] { background: var(--raised); border-style: dashed; }
.quiz [aria-invalid='true'] { border-color: var(--wrong) !important; border-width: 2px !important; }
.quiz .typed { display: grid; gap: 0.35rem; justify-items: start; }
.quiz .typed label { font-weight: 600; }
.quiz .typed .field { inline-size: 100%; }
.quiz .typed .field.short { inline-size: min(100%, 16rem); }
.quiz .typed textarea { resize: vertical; }
.quiz .mono.mono, .quiz code, .quiz pre, .quiz kbd { font-family: var(--mono); font-size: 0.925em; tab-size: 4; }
.quiz input:is([type='radio'], [type='checkbox']) { accent-color: var(--accent); inline-size: 1.15rem; block-size: 1.15rem; margin: 0.2rem 0 0; flex: none; }

.quiz .marks { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
.quiz .marks label { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; }
.quiz .marks label .rich { flex: 1 12rem; }
.quiz .marks input[type='number'] { inline-size: 5rem; flex: none; }
.quiz .symbols { display: none; flex-wrap: wrap; gap: 0.25rem; direction: ltr; }
.quiz .symbols button { font-family: var(--mono); min-inline-size: 2.75rem; padding: 0.25rem; border-color: var(--hair); }
@media (pointer: coarse) { .quiz .symbols:not([hidden]) { display: flex; } }
.quiz .message { color: var(--wrong); font-weight: 600; margin-block: 0.75rem 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid var(--wrong); }

/* Authored content */
.quiz .rich > :first-child { margin-block-start: 0; }
.quiz .rich > :last-child { margin-block-end: 0; }
.quiz :not(pre) > code { background: var(--raised); border-radius: 0.25rem; padding: 0.1em 0.3em; overflow-wrap: anywhere; unicode-bidi: isolate; }
.quiz blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--hair); }
.quiz .code { position: relative; margin-block: 0.9em; }
.quiz pre { background: var(--raised); border: 1px solid var(--hair); border-radius: var(--radius); padding: 0.75rem 0.9rem; margin: 0; overflow-x: auto; line-height: 1.5; text-align: left; }
.quiz .code-line { display: block; min-block-size: 1.5em; }
.quiz .wrap-code { position: absolute; inset-block-start: 0.25rem; inset-inline-end: 0.25rem; min-block-size: 1.75rem; padding: 0 0.5rem; font-size: 0.8rem; background: var(--raised); }
.quiz .wrap-code:not([hidden]) + pre { padding-block-start: 2.1rem; }
.quiz.wraps pre { white-space: pre-wrap; }
.quiz.wraps .code-line { padding-inline-start: calc((var(--indent, 0) + 2) * 1ch); text-indent: calc((var(--indent, 0) + 2) * -1ch); }
.quiz .scrolls { overflow-x: auto; }
.quiz table { border-collapse: collapse; }
.quiz :is(th, td) { border: 1px solid var(--hair); padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
.quiz .stem { margin-block: 0.75rem 1rem; }
.quiz ::highlight(quiz-comment) { color: var(--quiz-token-comment, light-dark(#57606a, #a3adb8)); }
.quiz ::highlight(quiz-string) { color: var(--quiz-token-string, light-dark(#0a5a36, #9fdcb4)); }
.quiz ::highlight(quiz-number) { color: var(--quiz-token-number, light-dark(#8a3c00, #ffc48a)); }
.quiz ::highlight(quiz-keyword) { color: var(--quiz-token-keyword, light-dark(#7a1fa2, #d8b4fe)); }
.quiz ::highlight(quiz-name) { color: var(--quiz-token-name, light-dark(#0b4a9e, #9ecbff)); }

/* Options */
.quiz .options { display: grid; gap: 0.5rem; margin-block: 0.5rem; }
.quiz .option { display: flex; gap: 0.7rem; align-items: flex-start; padding: 0.65rem 0.85rem; border: 1px solid var(--line); border-radius: var(--radius); cursor: pointer; min-block-size: 2.75rem; }
.quiz .option > .rich { flex: 1; min-inline-size: 0; }
.quiz label.option:hover { background: var(--raised); }
.quiz label.option:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.quiz .closed .option, .quiz li.option { cursor: default; flex-wrap: wrap; }
.quiz li.option { border-color: var(--hair); }
.quiz li.option > .rich { flex: 1 1 16rem; }
.quiz li.option .status { flex: none; }
.quiz li.option .rationale { flex: 1 0 100%; color: var(--muted); font-size: 0.95rem; }
.quiz .option.chosen-right, .quiz .option.missed { border-color: var(--right); }
.quiz .option.chosen-wrong { border-color: var(--wrong); }
.quiz .option.chosen-right, .quiz .option.chosen-wrong { border-width: 2px; }
.quiz .status { font-size: 0.9rem; font-weight: 600; display: inline-flex; gap: 0.35em; align-items: baseline; }
.quiz td .status { margin-inline-start: 0.5rem; }
.quiz .status.right, .quiz .status.missed { color: var(--right); }
.quiz .status.wrong, .quiz .status.partial { color: var(--wrong); }
.quiz .status.neutral { color: var(--muted); }
.quiz .rationale { margin-block-start: 0.25rem; }

/* Corrections */
.quiz .correction { color: var(--right); }
.quiz span.correction { margin-inline-start: 0.4em; }
.quiz .key-line { margin-block: 0.75rem; }
.quiz .key { color: var(--right); font-weight: 600; white-space: pre-wrap; }

/* A question and its feedback */
.quiz .question { margin: 0; }
.quiz .question > .title { margin-block: 0.25rem 0.75rem; }
.quiz .feedback { border-block-start: 1px solid var(--hair); padding-block-start: 1rem; margin-block: 1.25rem; }
.quiz .verdict-line { display: flex; gap: 0.5rem; align-items: baseline; font-size: 1.15rem; }
.quiz .feedback.right > .verdict-line { color: var(--right); }
.quiz .feedback:is(.wrong, .partial) > .verdict-line { color: var(--wrong); }
.quiz :is(.rationales, .widget ul.plain) > li + li { margin-block-start: 0.5rem; }
.quiz .hints { margin-block: 1rem; display: grid; gap: 0.5rem; }
.quiz .hint { background: var(--raised); border-radius: var(--radius); padding: 0.65rem 0.9rem; }
.quiz details { border: 1px solid var(--hair); border-radius: var(--radius); margin-block: 0.6rem; padding: 0 0.9rem; }
.quiz summary { cursor: pointer; padding-block: 0.65rem; font-weight: 600; min-block-size: 2.75rem; }
.quiz details[open] { padding-block-end: 0.75rem; }
.quiz .steps > li + li { margin-block-start: 0.5rem; }
.quiz .step-name { font-weight: 600; }

@media (forced-colors: active) {
  .quiz ::highlight(quiz-comment), .quiz ::highlight(quiz-string), .quiz ::highlight(quiz-number),
  .quiz ::highlight(quiz-keyword), .quiz ::highlight(quiz-name) { color: CanvasText; background: Canvas; }
  .quiz .option:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; }
  .quiz button.primary { border-width: 2px; }
}
@media print {
  .quiz { color: #000; background: #fff; max-inline-size: none; color-scheme: light; }
  .quiz :is(.actions, .wrap-code, .symbols, .bar button, .order-controls, .no-print) { display: none !important; }
  .quiz pre { white-space: pre-wrap; }
  .quiz .wrap-code:not([hidden]) + pre { padding-block-start: 0.75rem; }
  .quiz details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .quiz summary { list-style: none; }
  .quiz :is(summary, .title, .label, .verdict-line, .instruction, .typed label) { break-after: avoid; }
  .quiz :is(.question, .option, pre, tr, li, .typed) { break-inside: avoid; }
  .quiz :is(select, input:is([type='text'], [type='number'])):not([readonly]) { border: 0; border-block-end: 1px solid #000; border-radius: 0; background: none; }
  .quiz textarea:not([readonly]) { border: 0; resize: none; min-block-size: 14em; background: repeating-linear-gradient(#0000 0 calc(2em - 1px), #999 calc(2em - 1px) 2em); print-color-adjust: exact; }
  .quiz :is(.typed, .order) .note { display: none; }
  .quiz span.on-paper { display: inline; }
  .quiz ol.on-paper { display: grid; }
}
`
