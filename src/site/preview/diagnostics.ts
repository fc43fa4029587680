import type {Element} from 'hast'
import {h} from 'hastscript'
import {codeFrame} from '../../diagnostics/code-frame.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {PreviewState} from './preview-state.ts'

/** Problems, each with the lines of its file around it. */
export function renderDiagnostics(found: readonly Diagnostic[], state: PreviewState): Element {
  return h(
    'ul',
    {className: ['plain', 'diagnostics']},
    found.map((diagnostic) => renderDiagnostic(diagnostic, state)),
  )
}

function renderDiagnostic(
  {severity, message, code, file, place, related = [], fix}: Diagnostic,
  {readSource}: PreviewState,
): Element {
  const text = readSource(file)
  const frame = text === undefined ? '' : codeFrame(text, place)
  return h('li', {className: ['card', severity]}, [
    h('p', [
      h('strong', {className: ['severity']}, severity),
      ` ${message} `,
      h('code', {className: ['code-name']}, code),
    ]),
    h('p', {className: ['muted']}, `${file}:${place.start.line}:${place.start.column}`),
    ...(frame === '' ? [] : [h('pre', {dir: 'ltr'}, [h('code', frame)])]),
    ...related.map((other) =>
      h(
        'p',
        {className: ['muted']},
        `${other.file}${other.place ? `:${other.place.start.line}:${other.place.start.column}` : ''}  ${other.message}`,
      ),
    ),
    ...(fix ? [h('p', {className: ['muted']}, `Fix: ${fix.title} (build-bank check --fix)`)] : []),
  ])
}
