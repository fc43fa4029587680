import {expect, test} from 'vitest'
import {fromHtmlFragment} from './from-html.ts'
import {textOfNodes} from './text-of-nodes.ts'

const image = (alt: string): string => `<img src="a.png" alt="${alt}">`
const frame = (name: string): string => `<iframe src="https://example.org/${name}"></iframe>`

test.each([
  ['two images', `<p>A ${image('one')} or ${image('two')} here</p>`],
  ['images without a description', `<p>A ${image('')} or <img src="b.png"> here</p>`],
  ['two embedded documents', `<p>A ${frame('one')} or ${frame('two')} here</p>`],
  ['an image and an embedded document', `<p>${image('one')} A ${frame('one')} or ${image('two')}</p>`],
  [
    'an embedded document with a title',
    '<p>A <iframe src="https://example.org/" title="Map"></iframe> b</p>',
  ],
  [
    'an embedded file',
    '<p>A <video src="film.mp4">No film</video> or <audio src="b.mp3">no sound</audio></p>',
  ],
])('loses no text of %s', (_, html) => {
  const {lost, nodes} = fromHtmlFragment(html)
  expect(lost).toBe('')
  expect(textOfNodes(nodes)).toContain('A')
})
