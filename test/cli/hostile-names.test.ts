import {expect, test} from 'vitest'
import {runCli} from './run-cli.ts'
import {below, sampleContent} from './sample-content.ts'
import {type Files, temporaryFolder} from './temporary-folder.ts'

/** Texts that affect a terminal, GitHub's runner, or the format they are written to. */
const hostile = [
  '::set-output name=a::b',
  '\n::error::injected',
  '\r::warning file=x::injected',
  '\u2028::notice::injected',
  '%0A::error::injected',
  ',line=9,title=injected::x',
  '##[add-mask]x',
  '##vso[task.setvariable variable=a]x',
  '\u001B[2J\u001B]8;;http://example.org\u0007x',
  '\u202Egnp.exe',
  ']]><failure/>',
  '" onload="x',
]

/** Each text as the name of a file, of a folder, and inside a file wherever a message may quote it. */
function hostileContent(): Files {
  const files = hostile.flatMap((text, index): [string, string][] => {
    const name = text.replaceAll('/', '-')
    const quoted = JSON.stringify(text)
    return [
      [
        `loops/for/${name}.md`,
        `---\ncategory: ${quoted}\n${quoted}: 1\n---\n\n# ${text}\n\n- [x] ${text}\n- [ ] <b ${text}\n`,
      ],
      [
        `${name}/q${index}.md`,
        `# ${text}\n\n## ${text}\n\n[${text}](javascript:${text}) [a](<${text}>)\n\n<i>${text}\n`,
      ],
    ]
  })
  return sampleContent(Object.fromEntries(files))
}

const check = (format: string) => {
  const cwd = temporaryFolder(below('content', hostileContent()))
  return runCli(['check', '-f', format], {cwd})
}

/** Characters that move the cursor or end a line; `\n` is used by the format. */
const acting = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u
const runnerCommand = /##\w*\[/

test.concurrent('every line for GitHub is one of our commands, a diagnostic or the summary', async () => {
  const {code, stdout, stderr} = await check('github')
  expect({code, stderr}).toEqual({code: 1, stderr: ''})
  const lines = stdout.trimEnd().split('\n')
  const command =
    /^::(?:error|warning|notice) (?:file=[^:,\r\n]+,line=\d+,endLine=\d+(?:,col=\d+(?:,endColumn=\d+)?)?,title=[a-z0-9-]+\/[a-z0-9-]+|title=quizproof)::[^\r\n]*$/
  const plain =
    /^(?!\s*:).*(?: {2}info {2}.* {2}[a-z-]+\/[a-z-]+| in \d+ files; \d+ files and \d+ questions checked)$/
  for (const line of lines) expect(line).toMatch(line.startsWith('::') ? command : plain)
  expect(lines.length).toBeGreaterThan(hostile.length * 4)
  expect(stdout).not.toMatch(acting)
  expect(stdout).not.toMatch(runnerCommand)
})

test.concurrent.each(['pretty', 'json', 'sarif', 'junit'])(
  '%s starts no command and moves no cursor',
  async (format) => {
    const {code, stdout, stderr} = await check(format)
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).not.toMatch(/^\s*::/m)
    expect(stdout).not.toMatch(acting)
    expect(stdout).not.toMatch(runnerCommand)
  },
)

test.concurrent('a usage error does not print its input unescaped', async () => {
  const cwd = temporaryFolder()
  const given = ['check', '\u001B[2J\n::error::injected']
  for (const parameters of [given, given.slice(1), ['explain', ...given.slice(1)]]) {
    const {code, stderr} = await runCli(parameters, {cwd})
    expect({code, lines: stderr.split('\n').length}).toEqual({code: 2, lines: 2})
    expect(stderr).not.toMatch(acting)
  }
  expect((await runCli(['--format', '\u001B[2J'], {cwd})).stderr).not.toMatch(acting)
})
