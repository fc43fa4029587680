import {expect, test} from 'vitest'
import {isProjectFile} from './project-file.ts'

test.each([
  'README.md',
  'readme.md',
  'Readme.md',
  'ReadMe.MD',
  'README.de.md',
  'README-zh_CN.md',
  'README.markdown',
  'CONTRIBUTING.md',
  'contributing.md',
  'CHANGELOG.md',
  'Changelog.md',
  'LICENSE.md',
  'LICENSE-MIT.md',
  'CODE_OF_CONDUCT.md',
  'Code-of-Conduct.md',
  'SECURITY.md',
  'Support.md',
])('%s is about the project', (name) => expect(isProjectFile(name)).toBe(true))

test.each([
  'history.md',
  'security.md',
  'readmes.md',
  'my-readme.md',
  'read.md',
  'licenses.md',
  'README',
  'license',
  'pattern.md',
])('%s may be content', (name) => expect(isProjectFile(name)).toBe(false))
