import {expect, test} from 'vitest'
import {readSources} from '../../src/formats.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The paths that a question asks for, and what becomes of its image. */
function read(url: string, path = 'quizzes/rome.md') {
  const asked: string[] = []
  const text = `### What does the map show?\n\n![The map](${url})\n\n- [x] Rome\n- [ ] Pisa\n`
  const {assets, losses} = readSources([{path, bytes: new TextEncoder().encode(text)}], {
    from: 'markdown',
    into: 'history/rome',
    category: 'concept',
    difficulty: 'easy',
    findFile: (file) => {
      asked.push(file)
      return file.endsWith('map 1.png') ? png : undefined
    },
  })
  return {asked, assets: assets.map((own) => own.path), codes: losses.map(({code}) => code)}
}

test.each([
  ['map%201.png', 'quizzes/map 1.png'],
  ['./images/map%201.png?raw=true', 'quizzes/images/map 1.png'],
  ['../images/map%201.png', 'images/map 1.png'],
  ['../../map%201.png', '../map 1.png'],
])('an image at %s is found by its path', (url, path) => {
  const {asked, assets, codes} = read(url)
  expect(asked).toEqual([path])
  expect(assets).toEqual(['history/rome/what-does-the-map-show-the-1.png'])
  expect(codes).toEqual([])
})

test('a source at the top has its images next to it', () => {
  expect(read('map%201.png', 'rome.md').asked).toEqual(['map 1.png'])
  expect(read('map%201.png', './rome.md').asked).toEqual(['map 1.png'])
  expect(read('map%201.png', '/a/rome.md').asked).toEqual(['/a/map 1.png'])
})

test.each(['/etc/map%201.png', 'file:///map%201.png', '//host/map%201.png'])(
  '%s is no path from the file',
  (url) => {
    const {asked, codes} = read(url)
    expect(asked).toEqual([])
    expect(codes).toEqual(['import/image-missing'])
  },
)

test('an image that is not found is lost', () => {
  expect(read('other.png').codes).toEqual(['import/image-missing'])
})
