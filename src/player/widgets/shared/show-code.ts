import type {CodeBlock} from '../../../markdown/rich-text/rich-text.ts'
import type {WidgetContext} from '../widget.ts'

/** A program in colour, as in authored content. */
export function showCode({lines, language}: CodeBlock, {rich}: Pick<WidgetContext, 'rich'>): HTMLElement {
  const text = lines.join('\n')
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const name = language?.replace(/\W/g, '')
  return rich({text, html: `<pre><code class="language-${name}">${escaped}</code></pre>`})
}
