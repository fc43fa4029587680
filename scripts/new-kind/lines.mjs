/**
 * The lines that each table of kinds needs: `imports` with their module, and `entries` with their declaration.
 * The names in `schema` and `sides` are used here, so change these lines if you rename them in the templates.
 */
export function linesOf({name, pascal, camel, property, heading}) {
  const from = (file, ...imported) => ({
    module: `./${name}/${file}.ts`,
    line: `import {${imported.sort().join(', ')}} from './${name}/${file}.ts'`,
  })
  const entry = (declaration, value) => ({declaration, line: `  ${property}: ${value},`})
  const types = from('schema', `${pascal}Kind`)
  return {
    'kinds.ts': {
      imports: [{...types, line: types.line.replace('import ', 'import type ')}],
      entries: [
        {declaration: 'Kinds', line: `  ${property}: ${pascal}Kind<N>`},
        {declaration: 'kinds', line: `  '${name}',`},
      ],
    },
    'schemas.ts': {
      imports: [from('schema', `${camel}Schemas`)],
      entries: [entry('schemas', `${camel}Schemas`)],
    },
    'graders.ts': {imports: [from('grade', `grade${pascal}`)], entries: [entry('graders', `grade${pascal}`)]},
    'sides.ts': {
      imports: [from('sides', `${camel}KeySide`, `${camel}PublicSide`)],
      entries: [entry('publicSides', `${camel}PublicSide`), entry('keySides', `${camel}KeySide`)],
    },
    'compilers.ts': {
      imports: [from('compile', `${camel}Compiler`)],
      entries: [entry('compilers', `${camel}Compiler`)],
    },
    'templates.ts': {
      imports: [from('compile', `${camel}Template`)],
      entries: [entry('templates', `${camel}Template`)],
    },
    '../xapi/interactions.ts': {
      imports: [],
      entries: [
        entry(
          'mappings',
          `{define: () => ({interactionType: 'other'}), write: (_, response) => String(response)}`,
        ),
      ],
    },
    '../player/widgets/first-widgets.ts': {
      imports: [
        {
          module: './shared/mount-typed.ts',
          line: "import {mountTyped} from './shared/mount-typed.ts'",
        },
      ],
      entries: [
        entry('firstWidgets', `{mount: (host, context) => mountTyped(host, context, {label: '${heading}'})}`),
      ],
    },
    '../site/content/kinds.ts': {
      imports: [],
      entries: [entry('readings', '{key: ({key}) => [program(key)]}')],
    },
    '../formats/aiken/write-aiken.ts': {imports: [], entries: [entry('writers', `refuse('${name}')`)]},
    '../formats/anki/note-parts.ts': {
      imports: [],
      entries: [entry('noteParts', "({key}) => ({front: '', back: pre(key)})")],
    },
    '../formats/csv/write-cells.ts': {
      imports: [],
      entries: [entry('writeCells', `refuse('${name}', noPlace)`)],
    },
    '../formats/gift/write-gift-kinds.ts': {
      imports: [],
      entries: [entry('giftWriters', `(_, {report}) => refuse('${name}', 'GIFT has no such kind', report)`)],
    },
    ...Object.fromEntries(
      ['moodle/write/write-moodle', 'qti/write/write-qti', 'qti12/write/write-qti12'].map((file) => [
        `../formats/${file}.ts`,
        {imports: [], entries: [entry('writers', '({key}, output) => writeOutput({key} as never, output)')]},
      ]),
    ),
    '../cli/practice/terminals.ts': {
      imports: [],
      entries: [
        entry(
          'terminals',
          `{label: () => '${heading}', read: (_, typed) => typed, responseLines: (_, response) => [response], keyLines: ({key}) => [key]}`,
        ),
      ],
    },
  }
}
