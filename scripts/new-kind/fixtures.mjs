/** One case: the input, the compiled question and its gradings. */
export function fixturesOf({name, heading}) {
  const rich = (text, html = text) => ({text, html})
  const question = {
    id: 'track/pattern/question',
    pattern: 'track/pattern',
    category: 'behavior',
    difficulty: 'easy',
    sets: ['practice', 'test'],
    tags: [],
    title: rich('Which word?'),
    stem: rich('The one that is right.', '<p>The one that is right.</p>'),
    hintCount: 0,
    kind: name,
    key: 'right',
    hints: [],
    commonMistakes: [],
  }
  const gradings = [
    {name: 'the key', response: ' right ', score: 1},
    {name: 'another text', response: 'wrong', score: 0},
    {name: 'nothing', response: '', score: 'unanswered'},
    {name: 'a number', response: 1, score: 'malformed'},
  ]
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`
  const head = '---\ncategory: behavior\ndifficulty: easy\n---\n\n# Which word?\n\nThe one that is right.\n'
  return {
    'fixtures/one-line/input.md': `${head}\n## ${heading}\n\nright\n`,
    'fixtures/one-line/question.json': json([question]),
    'fixtures/one-line/grade.json': json(gradings),
    'fixtures/text-beside/input.md': `${head}\n## ${heading}\n\nright\n\n- and a list\n`,
    'fixtures/text-beside/diagnostics.json':
      '[\n  {"place":"14:1-13","severity":"error","code":"section/content"}\n]\n',
  }
}
