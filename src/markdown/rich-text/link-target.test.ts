import {describe, expect, test} from 'vitest'
import {linkTarget} from './link-target.ts'

const from = 'track/pattern/question.md'

describe('linkTarget', () => {
  test.each([
    'http://example.org',
    'https://example.org/a?b#c',
    'HTTPS://EXAMPLE.ORG',
    'https://example.org:8080/a:b',
    '  https://example.org  ',
    'mailto:ada@example.org',
  ])('accepts %j as a web address', (url) => {
    expect(linkTarget(url, from)).toEqual({kind: 'web'})
  })

  test.each([
    ['other.md', 'track/pattern/other.md', undefined],
    ['./other.md', 'track/pattern/other.md', undefined],
    ['../next/other.md#slug', 'track/next/other.md', 'slug'],
    ['../../top.md', 'top.md', undefined],
    ['images/a%20b.png', 'track/pattern/images/a b.png', undefined],
    ['%2e%2e/next.md', 'track/next.md', undefined],
    ['a//b.md', 'track/pattern/a/b.md', undefined],
    ['a/../b.md', 'track/pattern/b.md', undefined],
    ['#slug', from, 'slug'],
    ['#', from, ''],
    ['pattern.md#c#zzz', 'track/pattern/pattern.md', 'c#zzz'],
    ['my image.png', 'track/pattern/my image.png', undefined],
    ['a%zz.md', 'track/pattern/a%zz.md', undefined],
    ['a/b:c.md', 'track/pattern/a/b:c.md', undefined],
    ['what?.md', 'track/pattern/what?.md', undefined],
  ])('resolves %j to %j', (url, path, anchor) => {
    expect(linkTarget(url, from)).toEqual({kind: 'file', path, ...(anchor !== undefined && {anchor})})
  })

  test.each(['', ' ', '\t'])('calls %j empty', (url) => {
    expect(linkTarget(url, from)).toEqual({kind: 'fault', code: 'link/empty'})
  })

  test.each(['next/pattern.md＃concept', '＃concept', '../top／pattern.md', '．/other.md', 'other．md#c'])(
    'refuses look-alikes of signs in the path %j',
    (url) => {
      expect(linkTarget(url, from)).toEqual({kind: 'fault', code: 'link/scheme'})
    },
  )

  test('keeps them in an anchor and in a web address', () => {
    expect(linkTarget('other.md#c＃', from)).toMatchObject({kind: 'file', anchor: 'c＃'})
    expect(linkTarget('https://example.org/c＃', from)).toEqual({kind: 'web'})
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:x',
    'tel:1',
    'ftp://example.org',
    'http:',
    'http:example.org',
    'https:///example.org',
    'https:\\\\example.org',
    'https:// example.org',
    'mailto:',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/absolute.md',
    'a\\b.md',
    'C:\\a.md',
    'c:/a.md',
    ':a',
    '%5c%5cexample.org',
    '..%5c..%5c..%5coutside.md',
    'a%00b.md',
    'a%0ab.md',
  ])('refuses the address %j', (url) => {
    expect(linkTarget(url, from)).toEqual({kind: 'fault', code: 'link/scheme'})
  })

  test.each([
    '../../../outside.md',
    '..%2f..%2f..%2foutside.md',
    '%2e%2e/%2e%2e/%2e%2e/outside.md',
    '%2E%2E/%2E./.%2E/outside.md',
    'a/../../../../outside.md',
    '../../../track/pattern/question.md',
  ])('reports %j as outside the content folder', (url) => {
    expect(linkTarget(url, from)).toEqual({kind: 'fault', code: 'link/outside'})
  })

  test.each([
    ['javascript%3Aalert(1)', 'track/pattern/javascript:alert(1)'],
    ['%6aavascript%3aalert(1)', 'track/pattern/javascript:alert(1)'],
    ['%2fabsolute.md', 'track/pattern/absolute.md'],
  ])('resolves %j to a path inside the folder', (url, path) => {
    expect(linkTarget(url, from)).toEqual({kind: 'file', path})
  })
})
