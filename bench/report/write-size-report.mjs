const row = (cells) => `| ${cells.join(' | ')} |`

export function writeSizeReport(sizes) {
  const [first] = sizes
  const head = ['', 'version', 'kB', 'so many times as much as the first']
  const rows = sizes.map(({label, version, bytes}, index) =>
    row([label, version, (bytes / 1000).toFixed(1), index === 0 ? '' : (bytes / first.bytes).toFixed(2)]),
  )
  return `# Bench results: sizes

Written by \`npm run bench:sizes\`; what is compared, and how, is in [README.md](README.md#sizes).

Scripts and style sheets that a page loads, minified; the sum of each file after gzip -9, in kB of 1,000 bytes.

${[row(head), row(head.map(() => '---')), ...rows].join('\n')}
`
}
