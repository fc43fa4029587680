import {listWords, toProse} from '../../../markdown/rich-text/prose.ts'
import type {Fault} from '../../shared/probe.ts'
import type {ChoiceQuestion} from '../schema.ts'

/** A key longer than the next longest option by this factor stands out (SAQUET, Moore et al. 2023). */
const longerBy = 4 / 3
const minWordsOfKey = 4
/** Shorter words rarely carry the subject. */
const minLettersOfContent = 4
const minEchoes = 2

/** What gives the key of a choice away, or is easily misread, with the path of the part. */
export function findChoiceFlaws(question: ChoiceQuestion): readonly Fault[] {
  return [...findNegativeStem(question), ...(question.multiple ? [] : findTelltaleKey(question))]
}

function findTelltaleKey(question: ChoiceQuestion): Fault[] {
  const {options, key} = question
  const index = options.findIndex(({id}) => key.includes(id))
  const own = options[index]
  if (!own) return []
  const others = options.filter((option) => option !== own)
  const path = `options.${index}`
  const prose = toProse(own.content, 'drop')
  const next = Math.max(...others.map(({content}) => toProse(content, 'drop').length))
  const isLongest = others.every(({content}) => content.text.length < own.content.text.length)
  const isLong = isLongest && next > 0 && prose.length > longerBy * next
  const echoes = findEchoes(question, prose)
  return [
    ...(isLong && listWords(prose).length >= minWordsOfKey
      ? [{code: 'choice/longest-key', data: {length: prose.length, next}, path} as const]
      : []),
    ...(echoes.length >= minEchoes ? [{code: 'choice/stem-echo', data: {words: echoes}, path} as const] : []),
  ]
}

/** Content words of the stem that the key has and no distractor. */
function findEchoes({title, stem, options, key}: ChoiceQuestion, prose: string): readonly string[] {
  const asked = new Set(listWords(`${toProse(title, 'drop')} ${toProse(stem, 'drop')}`))
  const offered = new Set(
    options.flatMap(({id, content}) => (key.includes(id) ? [] : listWords(content.text))),
  )
  const isEcho = (word: string): boolean =>
    word.length >= minLettersOfContent && !functionWords.has(word) && asked.has(word) && !offered.has(word)
  return [...new Set(listWords(prose))].filter(isEcho)
}

/** A negation after "which" or "what" that nothing emphasises: code, emphasis and capitals do. */
function findNegativeStem({title, stem}: ChoiceQuestion): Fault[] {
  const plain = `${title.html} ${stem.html}`.replace(/<(strong|em)>[\s\S]*?<\/\1>/g, ' ')
  const prose = toProse({html: plain}, 'drop')
  for (const [, clause = ''] of prose.matchAll(/\b(?:which|what)\b([^.?!:;,]*)/gi)) {
    const words = clause.match(/[\p{L}'’]+/gu) ?? []
    const end = words.findIndex((word) => endsClause.has(word.toLowerCase()))
    const asked = end < 0 ? words : words.slice(0, end)
    const index = asked.findIndex((word) => negations.has(word))
    const isAtLeast = asked[index] === 'least' && asked[index - 1] === 'at'
    if (index >= 0 && !isAtLeast)
      return [{code: 'choice/negative-stem', data: {word: asked[index] ?? ''}, path: 'stem'}]
  }
  return []
}

/** In lower case only: capitals emphasise a word. */
const negations = new Set(['not', 'except', 'least', 'false'])
const endsClause = new Set([
  'if',
  'when',
  'because',
  'that',
  'who',
  'while',
  'where',
  'and',
  'although',
  'so',
])

const functionWords = new Set(
  `about after again also although always among another because been before being below between both cannot could does
  doing during each either every from have having here into itself just like made make more most much must neither only
  other over same should since some such than that their them then there these they this those through under until upon
  very were what when where whether which while will with without would your`.split(/\s+/),
)
