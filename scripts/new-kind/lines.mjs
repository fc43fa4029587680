/**
 * The lines that each table of kinds needs: `imports` with their module, and `entries` with their declaration.
 * The names in `schema` and `split` are used here, so change these lines if you rename them in the templates.
 */
export function linesOf({name, pascal, camel, property, heading}) {
  const from = (file, ...imported) => ({
    module: `./${name}/${file}.ts`,
    line: `import {${imported.sort().join(', ')}} from './${name}/${file}.ts'`,
  })
  const entry = (declaration, value) => ({declaration, line: `  ${property}: ${value},`})
  const types = from(
    'schema',
    `${pascal}Key`,
    `${pascal}Question`,
    `${pascal}Response`,
    `Public${pascal}Question`,
  )
  const members = `question: ${pascal}Question; public: Public${pascal}Question; key: ${pascal}Key; response: ${pascal}Response`
  return {
    'types.ts': {
      imports: [{...types, line: types.line.replace('import ', 'import type ')}],
      entries: [
        {declaration: 'Kinds', line: `  ${property}: {${members}}`},
        {declaration: 'kinds', line: `  '${name}',`},
      ],
    },
    'sections.ts': {imports: [], entries: [entry('kindSections', `['${heading}']`)]},
    'fields.ts': {imports: [], entries: [entry('kindFields', '{}')]},
    'parsers.ts': {
      imports: [from('parse', `is${pascal}`, `parse${pascal}`)],
      entries: [entry('parsers', `parse${pascal}`), entry('recognisers', `is${pascal}`)],
    },
    'graders.ts': {imports: [from('grade', `grade${pascal}`)], entries: [entry('graders', `grade${pascal}`)]},
    'publics.ts': {
      imports: [from('split', `public${pascal}`, `keyOf${pascal}`)],
      entries: [entry('publics', `public${pascal}`), entry('keys', `keyOf${pascal}`)],
    },
    'schemas.ts': {
      imports: [from('schema', `${camel}KeyShape`, `public${pascal}Shape`)],
      entries: [
        entry('schemas', `z.strictObject({...public${pascal}Shape, ...${camel}KeyShape})`),
        entry('publicSchemas', `z.strictObject(public${pascal}Shape)`),
        entry('keySchemas', `z.strictObject(${camel}KeyShape)`),
      ],
    },
    'probes.ts': {imports: [from('probe', `probe${pascal}`)], entries: [entry('probes', `probe${pascal}`)]},
    'texts.ts': {
      imports: [from('texts', `${camel}KeyTexts`, `${camel}ShownTexts`)],
      entries: [entry('shownTexts', `${camel}ShownTexts`), entry('keyTexts', `${camel}KeyTexts`)],
    },
    'foreign-ids.ts': {
      imports: [from('foreign-ids', `foreignIdsOf${pascal}`)],
      entries: [entry('foreignIds', `foreignIdsOf${pascal}`)],
    },
    'guess-chances.ts': {imports: [], entries: [entry('guessChances', 'typed')]},
    'templates.ts': {
      imports: [from('template', `${camel}Template`)],
      entries: [entry('templates', `${camel}Template`)],
    },
    'planners.ts': {imports: [], entries: [entry('planners', 'planStatedReading')]},
    'accepted-forms.ts': {imports: [], entries: [entry('acceptedForms', 'none')]},
    'seen-responses.ts': {imports: [], entries: [entry('seenResponses', 'trimmed')]},
    '../xapi/interactions.ts': {
      imports: [],
      entries: [
        entry(
          'mappings',
          `{define: () => ({interactionType: 'other'}), write: (response) => String(response)}`,
        ),
      ],
    },
    '../exam/judged-fields.ts': {imports: [], entries: [entry('judgedFields', 'undefined')]},
    '../cli/practice/key-lines.ts': {imports: [], entries: [entry('keyLines', '() => []')]},
    '../cli/practice/response-lines.ts': {
      imports: [],
      entries: [entry('responseLines', '(_, response) => typed(String(response))')],
    },
    '../cli/practice/question-prompts.ts': {
      imports: [],
      entries: [entry('prompts', `{...typedText, label: () => '${heading}'}`)],
    },
  }
}
