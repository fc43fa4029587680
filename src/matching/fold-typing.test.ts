import {describe, expect, test} from 'vitest'
import {gradeOutput} from '../kinds/output/grade.ts'
import type {OutputQuestion} from '../kinds/output/schema.ts'
import {matchText} from './text/match.ts'
import {patterns} from './text/patterns.ts'
import type {Difference, TextForm} from './text/schema.ts'

const accepts = (
  as: TextForm['as'],
  value: string,
  response: string,
  ignore: readonly Difference[] = ['case', 'spaces'],
): boolean => {
  const match = matchText({forms: [{id: 'a', credit: 1, as, value}], ignore}, response, {patterns})
  return match.status === 'read' && match.credit === 1
}

/** What input methods type instead of the intended characters. */
const unasked: readonly (readonly [name: string, plain: string, typed: string])[] = [
  ['an apostrophe from a phone', "don't", 'don’t'],
  ['an acute accent for an apostrophe', "don't", 'don´t'],
  ['a modifier letter for an apostrophe', "don't", 'donʼt'],
  ['a prime', "5'", '5′'],
  ['a Hebrew geresh', "צ'", 'צ׳'],
  ['German quotes', '"a"', '„a“'],
  ['French quotes', '"a"', '«a»'],
  ['Swedish quotes', '"a"', '”a”'],
  ['single quotes', "['a', 'b']", '[‘a’, ‘b’]'],
  ['an em dash for two hyphens', '--force', '—force'],
  ['an en dash for two hyphens', '--force', '–force'],
  ['an en dash for a hyphen', '-f', '–f'],
  ['a minus sign', '-1', '−1'],
  ['a Unicode hyphen', 'a-b', 'a‐b'],
  ['a no-break hyphen', 'a-b', 'a‑b'],
  ['a full-width hyphen', 'a-b', 'a－b'],
  ['an ellipsis', 'a...', 'a…'],
  ['full-width letters', 'Python 3', 'Ｐｙｔｈｏｎ　３'],
  ['full-width brackets', 'len(x)', 'len（x）'],
  ['an ideographic full stop', 'a.b', 'a。b'],
  ['Chinese brackets', 'a[0]', 'a【0】'],
  ['a no-break space', 'a b', 'a\u00A0b'],
  ['a narrow no-break space', 'a b', 'a\u202Fb'],
  ['a zero-width space', 'Python', 'Py\u200Bthon'],
  ['a byte order mark', 'Python', '\uFEFFPython'],
  ['a left-to-right mark', 'Python', 'Python\u200E'],
  ['a word joiner', 'Python', 'Py\u2060thon'],
  ['a soft hyphen', 'Python', 'Py\u00ADthon'],
  ['an embedding', 'Python', '\u202APython\u202C'],
  ['an isolate', 'Python', '\u2066Python\u2069'],
  ['a variation selector', 'a', 'a\uFE0E'],
]

describe.each(unasked)('%s', (_, plain, typed) => {
  test.each(['text', 'literal'] as const)('is folded in a %s', (as) => {
    expect(accepts(as, plain, typed, [])).toBe(true)
    expect(accepts(as, typed, plain, [])).toBe(true)
  })

  test('is folded before a pattern', () => {
    expect(accepts('pattern', plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), typed)).toBe(true)
  })

  test('is folded in an output', () => {
    const question = {key: plain, mistakes: [], rationales: {}} as unknown as OutputQuestion
    expect(gradeOutput(question, typed)).toMatchObject({status: 'scored', earned: 1})
    expect(gradeOutput({...question, key: typed}, plain)).toMatchObject({status: 'scored', earned: 1})
  })
})

describe('in prose', () => {
  test.each([
    ['a ligature', 'file', 'ﬁle'],
    ['half-width katakana', 'ガイド', 'ｶﾞｲﾄﾞ'],
    ['an Arabic presentation form', 'سلام', '\uFEB3\uFEFC\uFEE1'],
    ['a Roman numeral', 'XII', 'Ⅻ'],
    ['bold letters', 'Python', '𝐏𝐲𝐭𝐡𝐨𝐧'],
    ['an ohm sign', 'Ω', '\u2126'],
    ['a back quote for an apostrophe', "don't", 'don`t'],
    ['a Greek tonos for an apostrophe', "don't", 'don΄t'],
    ['a Greek oxia for an apostrophe', "don't", 'don\u1FFDt'],
    ['a Greek psili for an apostrophe', "d'or", 'd᾿or'],
    ['a modifier accent for an apostrophe', "don't", 'donˊt'],
    ['an Armenian apostrophe', "don't", 'don՚t'],
    ['a saltillo', "k'iche'", 'kꞌicheꞌ'],
    ['a full-width back quote', "don't", 'don｀t'],
    ['a half ring for an apostrophe', "Hawai'i", 'Hawaiʾi'],
    ['TeX quotes', "''a''", "``a''"],
    ['a sharp s', 'Strasse', 'Straße'],
    ['a capital sharp s', 'GROSS', 'GROẞ'],
  ])('%s is folded', (_, plain, typed) => {
    expect(accepts('text', plain, typed, [])).toBe(true)
    expect(accepts('text', typed, plain, [])).toBe(true)
  })

  test.each([
    ['a superscript', 'O(n2)', 'O(n²)'],
    ['a subscript', 'H2O', 'H₂O'],
    ['a fraction', '11/2', '1½'],
    ['a circled number', '1', '①'],
    ['an ordinal sign', 'a', 'ª'],
    ['one hyphen or two', '-f', '--f'],
    ['one quote or two', '"', "''"],
    ['a letter of another script', 'a', 'а'],
  ])('%s keeps its meaning', (_, one, other) => {
    expect(accepts('text', one, other, [])).toBe(false)
    expect(accepts('text', other, one, [])).toBe(false)
  })

  test.each(['groß', 'GROSS', 'Groẞ', 'gross'])('any sharp s equals ss: %s', (typed) => {
    for (const value of ['groß', 'GROẞ', 'gross']) expect(accepts('text', value, typed)).toBe(true)
  })
})

describe('in code', () => {
  test.each([
    ['a character between plain quotes', 'print("it\'s")', 'print("it’s")'],
    ['a full-width letter between plain quotes', "print('A')", "print('Ａ')"],
    ['an invisible character between plain quotes', 'len("ab")', 'len("a\u200Bb")'],
    ['one hyphen or two', '-f', '--f'],
    ['a ligature', 'file', 'ﬁle'],
    ['a sharp s', 'strasse', 'straße'],
    ['a back quote for a quote', "'a'", '`a`'],
  ])('%s may be intended', (_, value, typed) => {
    expect(accepts('literal', value, typed)).toBe(false)
    expect(accepts('literal', typed, value)).toBe(false)
  })

  test.each([
    ['print("it\'s")', 'print(“it’s”)'],
    [`print('a',"b")`, `print（'a'，"b"）`],
  ])('%s is also %s', (value, typed) => expect(accepts('literal', value, typed)).toBe(true))
})

describe('with two readings of a long dash', () => {
  const forms: TextForm[] = [
    {id: 'mistake', credit: 0, as: 'literal', value: '-force'},
    {id: 'right', credit: 1, as: 'literal', value: '--force'},
  ]
  test.each([
    ['—force', 'right'],
    ['--force', 'right'],
    ['-force', 'mistake'],
    ['‐force', 'mistake'],
  ])('%s is %s', (typed, id) => {
    expect(matchText({forms, ignore: []}, typed, {})).toMatchObject({form: {id}})
  })
})

test('a pattern can require a typographic character', () => {
  expect(accepts('pattern', '“a”', '“a”')).toBe(true)
  expect(accepts('pattern', '“a”', '"a"')).toBe(false)
})

test('a pattern can require a back quote', () => {
  expect(accepts('pattern', '`a`', '`a`')).toBe(true)
  expect(accepts('pattern', '`a`', "'a'")).toBe(false)
  expect(accepts('pattern', "don't", 'don`t')).toBe(true)
})

describe('ignoring diacritics', () => {
  test.each([
    ['Hebrew points', 'שלום', 'שָׁלוֹם'],
    ['a Hebrew presentation form', 'שלום', '\uFB2Aלום'],
    ['Hebrew cantillation', 'בראשית', 'בְּרֵאשִׁ֖ית'],
    ['Arabic vowels', 'كتب', 'كَتَبَ'],
    ['a shadda', 'محمد', 'محمّد'],
    ['a superscript alef', 'هذا', 'هٰذا'],
    ['Syriac vowels', 'ܫܠܡܐ', 'ܫܠܳܡܳܐ'],
    ['Greek accents', 'λογος', 'λόγος'],
    ['Cyrillic stress', 'молоко', 'молоко́'],
    ['Latin accents', 'creme brulee', 'crème brûlée'],
    ['a Polish l', 'Lodz Walesa', 'Łódź Wałęsa'],
    ['a Danish o', 'smorrebrod', 'smørrebrød'],
    ['a Norwegian ae', 'Aeroy', 'Ærøy'],
    ['a d with a stroke', 'Dinh Djokovic', 'Đinh Đjoković'],
    ['a Maltese h', 'Hal Ghaxaq', 'Ħal Għaxaq'],
    ['a Sami t and n', 'Tana ninja', 'Ŧana ŋinja'],
    ['a dotless i', 'Diyarbakir', 'Diyarbakır'],
    ['a dotted capital I', 'Istanbul', 'İstanbul'],
    ['a French oe', 'coeur', 'cœur'],
    ['Icelandic letters', 'Thordur', 'Þorður'],
    ['capitals', 'OEUVRE THOR LODZ', 'ŒUVRE ÞOR ŁÓDŹ'],
    ['Hausa hooks', 'bara dan kofa', 'ɓara ɗan ƙofa'],
    ['Vietnamese tones', 'tieng Viet', 'tiếng Việt'],
  ])('%s are ignored', (_, plain, typed) => {
    expect(accepts('text', plain, typed, ['diacritics'])).toBe(true)
    expect(accepts('text', typed, plain, ['diacritics'])).toBe(true)
    expect(accepts('text', plain, typed, [])).toBe(false)
  })

  // The root collation of CLDR compares base letters on its first level.
  const collator = new Intl.Collator('und', {sensitivity: 'base'})
  const letters = Array.from({length: 0x250 - 0x80}, (_, index) => String.fromCodePoint(0x80 + index)).filter(
    (letter) => letter.normalize('NFKC') === letter,
  )
  const equal = letters.flatMap((letter) =>
    ['a', 'ae', ...'bcdefghijklmno', 'oe', ...'pqrstuvwxyz']
      .filter((plain) => collator.compare(plain, letter) === 0)
      .map((plain) => [letter, plain] as const),
  )
  test.each(equal)('%s equals %s, as in the collation of CLDR', (letter, plain) => {
    expect(accepts('text', plain, letter, ['case', 'diacritics'])).toBe(true)
  })

  test.each([
    ['another letter', 'ə', 'e'],
    ['a letter of another alphabet', 'ø', 'о'],
    ['a letter of phonetic notation', 'ʂ', 's'],
    ['German spelling with e', 'ö', 'oe'],
    ['Devanagari vowels', 'कि', 'क'],
    ['Thai vowels', 'กิ', 'ก'],
    ['a Japanese voiced sound', 'が', 'か'],
    ['an Arabic hamza', 'أ', 'ا'],
    ['Tamil vowels', 'கி', 'க'],
  ])('%s matter', (_, one, other) => {
    expect(accepts('text', one, other, ['diacritics'])).toBe(false)
  })
})
