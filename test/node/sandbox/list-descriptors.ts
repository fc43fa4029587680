/** Prints as JSON which regular files are open in a program of a language, and tries to write to them. */
import {environmentOf, observe} from './run-programs.ts'

const programs = {
  python: `import os
for name in os.listdir('/proc/self/fd'):
    try:
        if os.pread(int(name), 6, 0) == b'secret':
            print(name)
            os.pwrite(int(name), b'forged', 0)
    except OSError:
        pass
`,
  bash: `for file in /proc/self/fd/*; do
  number=\${file##*/}
  if [ "$(head -c 6 <&"$number")" = secret ]; then echo "$number"; printf forged >&"$number"; fi
done 2> /dev/null
`,
  javascript: `const fs = require('node:fs')
for (const name of fs.readdirSync('/proc/self/fd')) {
  try {
    const bytes = Buffer.alloc(6)
    fs.readSync(Number(name), bytes, 0, 6, 0)
    if (String(bytes) !== 'secret') continue
    console.log(name)
    fs.writeSync(Number(name), 'forged', 0)
  } catch {}
}
`,
}

const [, , language] = process.argv
if (language !== 'python' && language !== 'bash' && language !== 'javascript') throw new TypeError(language)
// Several at once, to cover shared jobs.
const [observed] = await observe(
  [{main: programs[language]}, {main: `${programs[language]}\n`}],
  environmentOf(language),
)
if (!observed || !('observation' in observed)) throw new Error(JSON.stringify(observed))
const {end, stdout} = observed.observation
process.stdout.write(JSON.stringify({end, descriptors: stdout.split('\n').filter(Boolean)}))
