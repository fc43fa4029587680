/** What to write instead of an HTML element, by its name. */
const advice: Readonly<Record<string, string>> = {
  ...forAll('br', 'end the line with a backslash, or start a new paragraph'),
  ...forAll(
    'img picture figure',
    'write `![what it shows](image.png)`, with `{width=300}` after it for a size',
  ),
  ...forAll('details summary', 'remove the tag; a hint or a solution is hidden until it is asked for'),
  ...forAll('kbd sub sup', 'write it in one line, with its closing tag and without attributes'),
  ...forAll('a', 'write `[text](address)`'),
  ...forAll('b strong', 'write `**text**`'),
  ...forAll('i em cite dfn', 'write `*text*`'),
  ...forAll('s del strike', 'write `~~text~~`'),
  ...forAll('code samp tt var', 'put the code in backticks'),
  ...forAll('pre', 'put the code in a fence'),
  ...forAll('ul ol li dl dt dd', 'write a list with `-` or `1.`'),
  ...forAll('table thead tbody tr td th', 'write a table with `|`'),
  ...forAll('blockquote q', 'start the line with `>`'),
  ...forAll('hr', 'write `---` between blank lines'),
  ...forAll('h1 h2 h3 h4 h5 h6', 'start the line with `#`'),
  ...forAll(
    'p div span center font u ins mark small big section article',
    'remove the tag and keep the text',
  ),
  ...forAll('video audio iframe embed object', 'link to the file with `[text](address)`'),
  ...forAll(
    'script style link meta form input button select',
    'remove it; code that learners read belongs in backticks',
  ),
  ...forAll('math svg', 'use an image'),
}

function forAll(names: string, text: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, text]))
}

/** What to do about some HTML. */
export function adviceOnHtml(html: string): string {
  if (html.startsWith('<!--'))
    return html.includes('-->') ? 'put the comment on a line of its own' : 'close the comment with `-->`'
  const name = /^<\/?([A-Za-z][\w-]*)/.exec(html)?.[1]?.toLowerCase() ?? ''
  return (Object.hasOwn(advice, name) ? advice[name] : undefined) ?? 'put code in backticks'
}
