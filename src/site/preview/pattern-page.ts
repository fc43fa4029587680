import {h} from 'hastscript'
import type {Site} from '../context.ts'
import {renderDiagnostics} from './diagnostics.ts'
import {part, renderPreview} from './document.ts'
import type {PreviewState} from './preview-state.ts'

/** A pattern in the player, with the problems of its file. */
export function renderPatternPage(site: Site, state: PreviewState, id: string): string {
  const pattern = state.bank.pattern(id)
  const problems = state.diagnostics.filter(({file}) => file === `${id}/pattern.md`)
  return renderPreview(site, {
    title: pattern?.title ?? id,
    data: {pattern: id, source: `/pattern.json?id=${encodeURIComponent(id)}`},
    content: [
      part('problems', [
        problems.length === 0 ? undefined : renderDiagnostics(problems, state),
        pattern ? undefined : h('p', `There is no valid pattern ${id}.`),
      ]),
      h('quiz-pattern', {light: true, address: true, 'heading-level': '1', pattern: id, 'assets-base': '/'}),
    ],
  })
}
