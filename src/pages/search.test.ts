import {expect, test} from 'vitest'
import {findEntries} from './search.ts'

const entries = [
  {title: 'Déjà vu', address: '/a/', tags: ['cache']},
  {title: 'When it runs', address: '/b/', tags: ['lazy', 'query-count'], pattern: 'Déjà vu'},
  {title: 'ДВА слова', address: '/c/', tags: []},
]

test.each([
  ['', []],
  ['   ', []],
  ['deja', ['/a/', '/b/']],
  ['DÉJA\u0300 vu', ['/a/', '/b/']],
  ['vu lazy', ['/b/']],
  ['lazy  VU ', ['/b/']],
  ['query-c', ['/b/']],
  ['два', ['/c/']],
  ['runs cache', []],
  ['.*', []],
])('%j finds %j', (query, found) => {
  expect(findEntries(entries, query).map(({address}) => address)).toEqual(found)
})
