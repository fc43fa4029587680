/** Small files of a bank, for tests of the workspace. */
export function bankYaml({
  track = 'a',
  tags,
  ignore,
}: {
  track?: string
  tags?: string
  ignore?: string
} = {}): string {
  const more = `${tags ? `tags: ${tags}\n` : ''}${ignore ? `ignore: [${ignore}]\n` : ''}`
  return `name: bank\nversion: 1.0.0\ntracks: [{id: ${track}, title: A}]\n${more}`
}

export function pattern({
  requires,
  concept = 'known',
  ignore,
}: {
  requires?: string
  concept?: string
  ignore?: string
} = {}): string {
  const more = `${requires ? `requires: [${requires}]\n` : ''}${ignore ? `ignore: [${ignore}]\n` : ''}`
  return `---\ntitle: P\ntrack: a\nminutes: 5\nsummary: S\n${more}---\n\n## Known {#${concept}}\n\nText.\n`
}

const options = '- [x] a\n  > Yes\n- [ ] b\n  > No\n'

export function question(title: string, fields = ''): string {
  return `---\ncategory: output\ndifficulty: easy\n${fields}---\n\n# ${title}\n\n${options}`
}

export function several(...slugs: readonly string[]): string {
  const blocks = slugs.map((slug) => `# Title ${slug} {#${slug}}\n\n${options}`)
  return `---\ncategory: output\ndifficulty: easy\n---\n\n${blocks.join('\n')}`
}
