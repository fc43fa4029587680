// Longer than a file should be because it is one list: what costs a Markdown parser most.
// The kinds are those of cmark's pathological tests (cmark/test/pathological_tests.py) and of docs/security.md,
// and what got past a scanner that reads lists and fences otherwise than the parser does.

const size = 60_000

/** As many units as the limits allow. */
const fill = (unit: string, bytes = size): string => {
  const length = new TextEncoder().encode(unit).length
  return unit.repeat(Math.max(1, Math.floor(bytes / length)))
}
/** As many paragraphs of the unit as fit, each just under the limit on prose. */
const paragraphs = (unit: string, length = 4000): string => fill(`${fill(unit, length)}\n\n`)
const nested = (opening: string, middle: string, closing: string, depth: number): string =>
  `${opening.repeat(depth)}${middle}${closing.repeat(depth)}`
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({length: count}, (_, index) => line(index)).join('\n')

const head = '---\ncategory: output\ndifficulty: easy\n---\n'
const options = '- [x] Right\n- [ ] Wrong\n'
const question = (stem: string): string => `${head}\n# Which?\n\n${stem}\n\n${options}`
const longAddress = `https://example.org/${'u'.repeat(3900)}`

const stems: Readonly<Record<string, string>> = {
  // Containers
  'bullets in one line': '- '.repeat(size / 2),
  'quotes in one line': '>'.repeat(size),
  'bullets and quotes in one line': '- > '.repeat(size / 4),
  'numbers in one line': '1. '.repeat(size / 3),
  'bullets deeper line by line': lines(240, (index) => `${' '.repeat(2 * index)}- a`),
  'bullets deeper line by line, with tabs': lines(
    200,
    (index) => `${'\t'.repeat(index >> 1)}${index % 2 ? '  ' : ''}- a`,
  ),
  'quotes with gaps between': `${lines(12, (index) => `${'>       '.repeat(index)}> - - - x`)}\n${fill(`${'>       '.repeat(12)}- - - - - - - - - - - - x\n`, 50_000)}`,
  '32 bullets a line': fill(`${'- '.repeat(32)}a\n`),
  '32 bullets a paragraph': fill(`${'- '.repeat(32)}a\n\n`),
  '32 quotes a line': fill(`${'> '.repeat(32)}a\n`),
  '31 levels over and over': fill(`${lines(31, (index) => `${'  '.repeat(index)}- a`)}\n`),
  'thousands of quotes': fill('> a\n\n'),
  'thousands of bullets': fill('- a\n'),
  'thousands of loose bullets': fill('- a\n\n'),
  'thousands of empty bullets': fill('-\n'),
  'thousands of numbers': fill('1. a\n'),
  'bullets of three kinds in turn': fill('- a\n* a\n+ a\n'),
  'an item with a thousand empty lines': `- a${'\n'.repeat(size - 10)}- b`,
  'as many quotes as a file may have': `${'> a\n\n'.repeat(1980)}`,
  'as many quotes as a file may have, and prose': `${'> a\n\n'.repeat(1980)}${fill(`${'*a* '.repeat(200)}\n\n`, 48_000)}`,
  'as many bullets as a file may have, and prose': `${'- a\n'.repeat(1980)}\n${fill(`${'*a* '.repeat(200)}\n\n`, 50_000)}`,
  // Emphasis
  'stars that open': paragraphs('*a '),
  'stars and underscores that open': paragraphs('*a_ '),
  'stars between letters': paragraphs('a**b'),
  'stars and nothing else': paragraphs('*'),
  'stars of two lengths': paragraphs('*a **a '),
  'stars inside of stars': fill(`${nested('*a ', 'b', '*', 900)}\n\n`),
  'double stars inside of double stars': fill(`${nested('**a ', 'b', '**', 550)}\n\n`),
  'stars inside of double stars': fill(`${nested('*a **b ', 'c', ' d** e*', 250)}\n\n`),
  'underscores inside of underscores': fill(`${nested('_a ', 'b', '_', 900)}\n\n`),
  'as much emphasis as a paragraph may have': fill(`${nested('*a ', 'b', '*', 150)}\n\n`),
  // Brackets
  'brackets that open': paragraphs('['),
  'brackets that close': paragraphs(']'),
  'brackets inside of brackets': fill(`${nested('[', 'a', ']', 1990)}\n\n`),
  'brackets in pairs': paragraphs('[]'),
  'links that are not closed': paragraphs('[a]('),
  'links in angle brackets that are not closed': paragraphs('[a](<b'),
  'links with titles that are not closed': paragraphs('[a](b "c'),
  'links with parentheses that are not closed': paragraphs(`[a]${'('.repeat(40)}`),
  'links inside of links': fill(`${nested('[', 'a', '](u)', 790)}\n\n`),
  'images that are not closed': paragraphs('![[]()'),
  'images that open': paragraphs('!['),
  'images inside of images': fill(`${nested('![', 'a', '](u)', 650)}\n\n`),
  'images inside of emphasis': fill(`${nested('*![', 'a', '](u)*', 440)}\n\n`),
  'as many images in images as a paragraph may have': fill(`${nested('![', 'a', '](u)', 55)}\n\n`),
  'links one by one': paragraphs('[a](b.md) '),
  'links that are refused one by one': paragraphs('[a](javascript:a) '),
  'images one by one': paragraphs('![](b.png) '),
  'addresses to be decoded': paragraphs('[a](%ff%20%c3)'),
  // References
  'references to a long address': `[a]: ${longAddress}\n\n${fill(`${'[a]'.repeat(1300)}\n\n`, 56_000)}`,
  'references to a long address that is no ASCII': `[a]: https://example.org/${'ü'.repeat(3900)}\n\n${fill(`${'[a]'.repeat(1300)}\n\n`, 52_000)}`,
  'references to a long title': `[a]: https://example.org "${'&amp;'.repeat(700)}"\n\n${fill(`${'[a]'.repeat(1300)}\n\n`, 56_000)}`,
  'references of images': `[a]: ${longAddress}\n\n${fill(`${'![b][a]'.repeat(50)}\n\n`, 56_000)}`,
  'references from a thousand hints': `[a]: ${longAddress}\n\n${options}\n${fill(`## Hint\n${'[a]'.repeat(60)}\n\n`, 55_000)}`,
  'definitions that are the same': fill('[a]: b\n\n'),
  'definitions that differ': lines(4500, (index) => `[${index}]: b\n`),
  'definitions without empty lines': lines(4500, (index) => `[${index}]: b`),
  'definitions that are not closed': paragraphs('[a]: b "c\n'),
  'labels that are not closed': paragraphs('[a\\'),
  'labels of a thousand letters': paragraphs(`[${'a'.repeat(999)}][${'b'.repeat(999)}]`),
  // Code, entities, HTML
  'backticks of many lengths': fill(
    `${lines(88, (index) => `e${'`'.repeat(index)}`).replaceAll('\n', '')}\n\n`,
  ),
  'backticks that do not match': paragraphs('`a``b```c````'),
  'code spans': paragraphs('`a`'),
  entities: paragraphs('&amp;&#x26;&copy;'),
  'long entities': paragraphs('&CounterClockwiseContourIntegral;'),
  'entities that are none': paragraphs('&#99999999;&x;&'),
  escapes: paragraphs('\\*'),
  'angle brackets': paragraphs('<'),
  'attributes that are not closed': paragraphs('<a b="'),
  'comments that are not closed': paragraphs('<!-- a '),
  'instructions that are not closed': paragraphs('<?'),
  'declarations that are not closed': paragraphs('<!A '),
  'CDATA that is not closed': paragraphs('<![CDATA['),
  'links in angle brackets': paragraphs('<http:a>'),
  'fences one by one': fill('```\n```\n'),
  'fences with attributes': fill('```a {b c=d #e}\nx\n```\n'),
  'fences of two kinds in turn': fill('~~~\n```\n~~~\n```\n'),
  'a fence without an end': `\`\`\`\n${fill('a\n')}`,
  'code of one line': `\`\`\`\n${'a'.repeat(size)}\n\`\`\``,
  'indented code': fill('    a\n\n\n'),
  // Tables
  'tables with a thousand columns': fill(`${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n\n`),
  'tables with a thousand rows': fill(`|a|\n|-|\n${'|b|\n'.repeat(990)}\n`),
  'tables with rows to be filled up': fill(
    `${'|a'.repeat(400)}|\n${'|-'.repeat(400)}|\n${'|\n'.repeat(600)}\n`,
  ),
  'thousands of tables': fill('|a|\n|-|\n|b|\n\n'),
  'pipes and nothing else': paragraphs('|'),
  'as many rows as a file may have': fill(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(600)}\n`, 11_900),
  'as large a table as a page may have': `${'|a'.repeat(60)}|\n${'|-'.repeat(60)}|\n${'|\n'.repeat(1900)}`,
  // Lines
  'lines of one letter': paragraphs('a\n'),
  'hard breaks': paragraphs('a  \n'),
  'hard breaks with a backslash': paragraphs('a\\\n'),
  'underlined headings': fill('a\n=\n\n'),
  'headings of level 1': fill('# a\n'),
  'headings of level 2': fill('## a\n'),
  'headings without text': fill('#\n'),
  'as many headings as a file may have': '# a\n'.repeat(1990),
  'lines across': fill('---\n'),
  'empty lines': '\n'.repeat(size),
  spaces: ' '.repeat(size),
  'tabs in front of letters': fill('\ta\n'),
  'lines that JavaScript takes for empty': fill('*a_ [*a_ [ *a_\n\u00A0\n'),
  'lines with a vertical tab': fill('*a_ [*a_ [ *a_\n\v\n'),
  'combining signs': paragraphs('a\u0301\u0301\u0301'),
  'bidirectional controls': fill('\u202Ea\n\n'),
  'control characters': fill('\u0001a\n\n'),
  // What the format makes of it
  'thousands of options': fill('- [ ] a\n'),
  'thousands of keys': fill('- [x] a\n'),
  'thousands of lookalikes': fill('- [×] a\n'),
  'thousands of rationales': fill('- [ ] a\n  > b\n'),
  'thousands of attributes': `- [x] a {${'b '.repeat(1900)}}\n- [ ] c {${'#'.repeat(3000)}}`,
  'attributes of white space': `- [x] a {b${' '.repeat(3800)}\n- [ ] ${' {a'.repeat(1200)}`,
  'thousands of hints': fill(`${options}## Hint\na\n`),
  'thousands of steps': `${options}\n## Solution\n${fill('1. **a.** b\n')}`,
  'thousands of mistakes': `${options}\n## Common mistakes\n${fill('- a\n')}`,
  'thousands of questions': fill('# a {#b}\n- [x] a\n- [ ] b\n'),
  'thousands of questions with fields': fill('# T {#a}\n```yaml question\ntags: [a]\n```\n'),
  'fields of 60 KB': `\`\`\`yaml question\n${lines(8000, (index) => `a${index}: b`).slice(0, 59_000)}\n\`\`\``,
  'a list of fields of 60 KB': `\`\`\`yaml question\na: [${'b,'.repeat(29_000)}]\n\`\`\``,
  'fields that nest': `\`\`\`yaml question\n${'- '.repeat(29_000)}\n\`\`\``,
  // What is prose to the parser and was code or an item to a scanner
  'HTML that hides a fence': `<!--\n\`\`\`\n-->\n\n${fill('*a_ ')}`,
  'an element that hides a fence': `<div>\n\`\`\`\n\n${fill('*a_ ')}`,
  'an unknown element that hides a fence': `<x-y>\n\`\`\`\n\n${fill('*a_ ')}`,
  'HTML in an item that hides a fence': `- <!--\n  \`\`\`\n  -->\n\n${fill('  *a_ [ *a_ [ *a_\n')}`,
  'a closing that is none': `\`\`\`\n    \`\`\`\n\`\`\`\n${fill('*a_ ')}`,
  'a closing with a no-break space': `\`\`\`\n\`\`\`\u00A0\n\`\`\`\n${fill('*a_ ')}`,
  'a closing with a form feed': `\`\`\`\n\`\`\`\f\n\`\`\`\n${fill('*a_ ')}`,
  'code left of its fence': `  \`\`\`\nx\n  \`\`\`\n${fill('  *a_ [ *a_ [\n')}`,
  'a fence behind a bullet': `- \`\`\`\n  \`\`\`\n${fill('  *a_ [ *a_ [\n')}`,
  'a fence that ends with its quote': `> \`\`\`\n\`\`\`\n\`\`\`\n${fill('*a_ ')}`,
  'a fence that a no-break space ends': `- a\n  \`\`\`\n\u00A0\u00A0b\n${fill('*a_ ')}`,
  'bullets that are paragraph': `a\n${fill('    - *a_ [*a_ [\n')}`,
  'numbers that are paragraph': `1. a\n- b\n${fill('  2. *a_ [*a_ [\n')}`,
  'items in HTML': `<div>\n- x\n\n  *a_\n${fill('     - *a_ [\n')}`,
  'items behind a paragraph': `- a\n\nb\n${fill('    - *a_ [*a_ [\n')}`,
}

const withFrontMatter = (yaml: string): string => `---\n${yaml}\n---\n\n# Which?\n\n${options}`

const frontMatters: Readonly<Record<string, string>> = {
  'thousands of keys in YAML': lines(2000, (index) => `a${index}: b`),
  'the same key in YAML': fill('a: b\n', 15_000),
  'brackets in YAML': `a: ${'['.repeat(15_000)}`,
  'braces in YAML': `a: ${'{a: '.repeat(3_700)}`,
  'bullets in YAML': '- '.repeat(7_500),
  'question marks in YAML': '? '.repeat(7_500),
  'levels in YAML': lines(160, (index) => `${' '.repeat(index)}a:`),
  'anchors in YAML': lines(1000, (index) => `a${index}: &b${index} c`),
  'a billion laughs': lines(
    10,
    (index) => `a${index}: &a${index} [${`*a${index - 1}, `.repeat(index === 0 ? 0 : 9)}]`,
  ),
  'tags in YAML': lines(1000, (index) => `a${index}: !b c`),
  'escapes in YAML': `a: "${'\\x41'.repeat(3_700)}"`,
  'colons in YAML': `a${': '.repeat(7_500)}`,
  'tabs in YAML': '\t'.repeat(15_000),
  'comments in YAML': fill('#\n', 15_000),
  'a list that repeats itself': `tags: [${'a, '.repeat(4_900)}]`,
  'a list that does not': `tags: [${lines(2500, (index) => `t${index}`)
    .replaceAll('\n', ',')
    .slice(0, 14_000)}]`,
}

const questionsWith = (yaml: string, block: string): string => `---\n${yaml}\n---\n${fill(block, 44_000)}`
const unknown = lines(190, (index) => `x${index}: y`)
const tags = `category: output\ndifficulty: easy\ntags: [${lines(2500, (index) => `t${index}`)
  .replaceAll('\n', ',')
  .slice(0, 14_000)}]`

/** Hostile files of up to 64 KB, by kind. */
export const cases: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(stems).map(([name, stem]) => [name, question(stem)])),
  ...Object.fromEntries(Object.entries(frontMatters).map(([name, yaml]) => [name, withFrontMatter(yaml)])),
  'unknown fields for thousands of questions': questionsWith(unknown, '# a {#b}\n'),
  'unknown fields for questions with fields': questionsWith(unknown, '# a {#b}\n```yaml question\n```\n'),
  'unknown fields for as many questions as may be': `---\n${unknown}\n---\n${'# a {#b}\n'.repeat(1990)}`,
  'unknown fields for as many questions with fields as may be': `---\n${unknown}\n---\n${'# a {#b}\n```yaml question\nid: a\n```\n'.repeat(220)}`,
  'thousands of tags for questions with fields': questionsWith(tags, '# a {#b}\n```yaml question\n```\n'),
  'thousands of tags for as many questions with fields as may be': `---\n${tags}\n---\n${'# a {#b}\n```yaml question\nid: a\n```\n'.repeat(220)}`,
}

const prose =
  'The quick *brown* fox `jumps` over the [lazy](https://example.org/dog) dog, and **then** it sleeps for a while.\n'

/** An ordinary file of the same size: paragraphs of prose. */
export const plain = question(fill(`${prose.repeat(4)}\n`))

/** Ordinary content of an unusual size, which must be accepted. */
export const ordinary: Readonly<Record<string, string>> = {
  'sixty questions': `${head}\n${lines(
    60,
    (index) => `# What is printed in case ${index}? {#case-${index}}

\`\`\`python
def f(__name__, *args, **kwargs):
    return [x for x in args if x]
\`\`\`

- [x] \`[${index}]\`
  > The *first* one counts, because \`f\` keeps what is true.
- [ ] \`None\`
  > A function returns \`None\` only where nothing else is returned.
- [ ] Nothing; it raises \`TypeError\` {pin=last}
  > Every argument is taken, under whatever name.

## Hint
Read the line with \`return\` from right to left.

## Solution
1. **Bind.** All arguments end up in \`args\`.
2. **Filter.** Those that are true stay.
3. **Return.** A list comes back.

## Common mistakes
- Taking \`args\` for a list.
- Forgetting **empty** values.
`,
  ).slice(0, 60_000 - 2000)}`.replace(/\n# [^#]*$/, '\n'),
  'a long fence without an empty line': question(
    `\`\`\`python\n${fill('    if __name__ == "__main__": print(*args, **kwargs)  # - a\n', 50_000)}\`\`\``,
  ),
  'a long fence in an option': `${head}\n# Which?\n\n- [x] This one:\n  \`\`\`python\n${fill('  x = [a_b_c, d_e_f]  # * not emphasis *\n', 20_000)}  \`\`\`\n- [ ] That one\n`,
  'a fence with a line across and arrows': question(
    `\`\`\`\n${'- '.repeat(200)}\n${'>'.repeat(200)}\n${' '.repeat(80)}- a\n\`\`\``,
  ),
  'a line across of forty signs': question('- '.repeat(40)),
  'a table of fifty rows': question(
    `| name | value |\n|---|---|\n${lines(50, (index) => `| \`some_name_${index}\` | it is *${index}* |`)}`,
  ),
  'a tight list of fifty items': question(
    lines(
      50,
      (index) =>
        `- Item ${index} with \`snake_case_names\` and *some* emphasis, and a line of text behind it.`,
    ).concat('\n\nChoose:'),
  ),
  'numbered steps of three lines each': `${head}\n# Which?\n\n${options}\n## Solution\n${lines(40, (index) => `${index + 1}. **Step ${index}.** One line of text about what is done here and why,\n    another line of text,\n    and a third line of text that ends it.`)}\n`,
  'quotes of many lines': question(
    lines(60, () => '> A line of a quote, with *emphasis* and `code`.\n>\n> - and a list in it'),
  ),
  'HTML shown in a fence': question('```html\n<div>\n<!-- a -->\n```\n\n```html\n<script>\n```'),
}
