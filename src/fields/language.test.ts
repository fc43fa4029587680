import {describe, expect, test} from 'vitest'
import {type ContentLanguage, findLanguage} from './language.ts'

const ar = {lang: 'ar'}
const en = {lang: 'en'}

describe('the language of content', () => {
  test.each<[string, readonly (ContentLanguage | undefined)[], ContentLanguage]>([
    ['is that of the question', [ar, en, en], {lang: 'ar', dir: 'rtl'}],
    ['is that of the pattern if the question has none', [{}, ar, en], {lang: 'ar', dir: 'rtl'}],
    ['is that of the bank if nothing else has one', [{}, undefined, en], {lang: 'en', dir: 'ltr'}],
    ['is unknown without any', [{}, {}, {}], {}],
    ['has its own direction', [{lang: 'ku', dir: 'rtl'}], {lang: 'ku', dir: 'rtl'}],
    [
      'keeps the language under a direction of the question',
      [{dir: 'rtl'}, {}, en],
      {lang: 'en', dir: 'rtl'},
    ],
    [
      'does not take the direction of another language',
      [en, {lang: 'ar', dir: 'rtl'}],
      {lang: 'en', dir: 'ltr'},
    ],
  ])('%s', (_, levels, expected) => {
    expect(findLanguage(...levels)).toEqual(expected)
  })

  test.each([
    ...['ar', 'he', 'fa-IR', 'ur', 'az-Arab', 'AR-eg', 'pa-Arab-PK', 'dv'].map((tag) => [tag, 'rtl']),
    ...['en', 'de-AT', 'az', 'ar-Latn', 'ja', 'zh-Hant-TW', 'sr-Cyrl'].map((tag) => [tag, 'ltr']),
  ])('%s is written %s', (lang, dir) => {
    expect(findLanguage({lang})).toEqual({lang, dir})
  })
})
