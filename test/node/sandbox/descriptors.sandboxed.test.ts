import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

// The `flock 200>` idiom of shell scripts: a descriptor without close-on-exec reaches every child process.
test.each(['python', 'bash', 'javascript'])(
  'a %s program cannot use a file that the caller left open',
  (language) => {
    const folder = mkdtempSync(join(tmpdir(), 'quizproof-'))
    const file = join(folder, 'secret.txt')
    writeFileSync(file, 'secret', {mode: 0o600})
    const command = `exec 47<>${file} 200<>${file} 255<>${file}; exec "$0" "$@"`
    const {stdout, stderr} = spawnSync(
      '/bin/bash',
      [
        '-c',
        command,
        process.execPath,
        '--import',
        here('transpile.mjs'),
        here('list-descriptors.ts'),
        language,
      ],
      {encoding: 'utf8'},
    )
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({end: 'exit', descriptors: []})
    expect(readFileSync(file, 'utf8')).toBe('secret')
    rmSync(folder, {recursive: true})
  },
)
