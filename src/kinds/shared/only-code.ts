import type {RichText} from '../../markdown/rich-text/rich-text.ts'

/** The code of a text that contains nothing else, as one span or one fence. */
export function onlyCode({text, html, code = []}: RichText): string | undefined {
  const [fence, ...others] = code
  if (fence && others.length === 0 && /^<pre>.*<\/pre>$/s.test(html)) return fence.lines.join('\n')
  return !fence && /^<code>[^<]*<\/code>$/.test(html) ? text : undefined
}
