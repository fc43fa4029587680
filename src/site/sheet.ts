import {mathStyles} from '../player/styles/math-styles.ts'
import {styles} from '../player/styles/styles.ts'

/** The sheet of a site: that of the player, in a layer, and what the pages around it need. */
export const siteSheet = `@layer quizproof {${styles}${mathStyles}}
:root { color-scheme: light dark; --page: light-dark(#fff, #14181d); --quiz-surface: var(--page); }
html { background: var(--page); scroll-padding-block-start: 1rem; -webkit-text-size-adjust: none; text-size-adjust: none; }
body { margin: 0; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
.site { max-inline-size: 52rem; margin-inline: auto; padding: 0 1.25rem 4rem; }
.site .quiz { max-inline-size: none; }
.site a.skip, .skip { position: absolute; inset-inline-start: 0.5rem; inset-block-start: -4rem; padding: 0.75rem 1rem; background: Canvas; color: CanvasText; z-index: 1; }
.skip:focus { inset-block-start: 0.5rem; }
.site-header { padding-block: 1rem; margin-block-end: 1.5rem; border-block-end: 1px solid var(--hair); }
.site-header a { color: var(--text); font-weight: 650; text-decoration: none; }
.site-header a:hover { text-decoration: underline; }
.site h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem); line-height: 1.2; margin-block: 0 0.5rem; }
.site h2 { font-size: 1.3rem; margin-block: 0 0.75rem; }
.site h3 { font-size: 1.1rem; margin-block: 0 0.5rem; }
.site h4 { font-size: 1rem; margin-block: 1.1rem 0.4rem; }
.site :is(h1, h2, h3) { text-wrap: balance; }
.site section { margin-block: 2.5rem; }
.site .card h2 { font-size: 1.15rem; margin-block-end: 0.25rem; }
.site .card p { margin-block: 0.25rem; }
.site .card .actions { margin-block-end: 0; }
.site .cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0.75rem; margin: 0; }
.site a.button { display: inline-block; text-decoration: none; box-sizing: border-box; }
.site a.button:hover { background: var(--raised); }
.site a.button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.site a.button.primary:hover { filter: brightness(1.08); }
.site a.mode { display: grid; color: var(--text); border-color: var(--hair); }
.site a.mode:hover { border-color: var(--accent); }
.site .level { color: var(--accent) !important; }
.site [data-level='not-started'] { color: var(--muted) !important; }
.breadcrumb { font-size: 0.925rem; }
.breadcrumb ol { display: flex; flex-wrap: wrap; gap: 0.25rem; list-style: none; padding: 0; margin-block: 0 0.75rem; }
.breadcrumb li + li::before { content: '/'; color: var(--muted); margin-inline-end: 0.25rem; }
.breadcrumb a { color: var(--muted); text-decoration: none; display: inline-block; padding-block: 0.25rem; }
.breadcrumb a:hover { text-decoration: underline; }
.site .introduction { margin-block: 0 1.5rem; }
.site .summary { font-size: 1.15rem; color: var(--muted); margin-block-start: 0; }
.site .contents ul { list-style: none; padding: 0; columns: 17rem; column-gap: 2rem; font-size: 0.95rem; }
.site .contents li { break-inside: avoid; padding-block: 0.2rem; }
.site .contents a { text-decoration: none; display: inline-block; padding-block: 0.15rem; }
.site .contents a:hover { text-decoration: underline; }
.site .recommended { margin-block: 2.5rem; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.site .recommended .card { margin: 0; align-items: flex-start; }
.site .recommended .badge-line { flex-wrap: nowrap; }
.site .concept { margin-block: 2rem; }
.site .anchor { color: var(--muted); text-decoration: none; font-weight: 400; opacity: 0; padding-inline: 0.25rem; }
.site :is(:hover > .anchor, .anchor:focus-visible) { opacity: 1; }
@media (hover: none) { .site .anchor { opacity: 0.6; } }
.site :not(.code) > pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.site details.all { border: 0; padding: 0; }
.site details.all > summary { border: 1px solid var(--line); border-radius: var(--radius); padding: 0.65rem 0.9rem; }
.site details.all > article { border-block-end: 1px solid var(--hair); padding-block: 1.5rem; margin: 0; }
.site .questions .facts { margin-block: 0 0.75rem; font-size: 0.9rem; gap: 0.25rem 0.75rem; }
.site .questions li.option { padding-block: 0.5rem; }
.site .trial { font-size: 0.925rem; }
.site :is(article, h3):target { scroll-margin-block-start: 1rem; box-shadow: -1rem 0 0 var(--page), calc(-1rem - 3px) 0 0 var(--accent); }
[dir='rtl'] .site :is(article, h3):target { box-shadow: 1rem 0 0 var(--page), calc(1rem + 3px) 0 0 var(--accent); }
.site .gap { border-block-end: 2px solid var(--muted); padding-inline: 0.4em; color: var(--muted); white-space: nowrap; }
.site .align-right { text-align: right; }
.site .align-center { text-align: center; }
.site search { display: block; margin-block: 1.5rem; }
.site search[hidden] { display: none; }
.site input[type='search'] { font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem; box-sizing: border-box; margin-block-start: 0.35rem; }
.site .results > li { border-block-end: 1px solid var(--hair); padding-block: 0.6rem; }
.site .results a { font-weight: 600; text-decoration: none; }
.site .results a:hover { text-decoration: underline; }
.site .results p { margin: 0; color: var(--muted); font-size: 0.9rem; }
.site .notice { position: sticky; inset-block-end: 1rem; background: var(--raised); box-shadow: 0 0.25rem 1rem #0003; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
quiz-pattern, quiz-player, quiz-question { display: block; }
[data-part] + quiz-question { margin-block: 1.5rem; }
.site .diagnostics .card { margin-block: 0.75rem; border-inline-start-width: 4px; }
.site .diagnostics .error { border-inline-start-color: var(--wrong); }
.site .diagnostics .warning { border-inline-start-color: var(--gold); }
.site .diagnostics .severity { text-transform: capitalize; }
.site .diagnostics pre { margin-block: 0.75rem 0; }
.site .code-name { color: var(--muted); }
[data-playing] :is(h1, .breadcrumb) { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[data-playing='waiting'] :is(quiz-pattern, #page\\.player) > * { visibility: hidden; }
@media print { .site :is(.site-header, .breadcrumb, .contents, .recommended, search, .notice, .anchor) { display: none; } }
`
