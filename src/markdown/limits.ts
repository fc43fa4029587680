/**
 * What a file may cost at most. With these every pathological input that was tried stays within a second;
 * see docs/security.md for how each was chosen.
 */
export const limits = {
  /** UTF-8 bytes of a file. */
  fileBytes: 64 * 1024,
  /** UTF-8 bytes of the front matter, without its fences. */
  frontMatterBytes: 16 * 1024,
  /** Lists and block quotes inside one another. */
  nesting: 32,
  /** Characters of prose that are read in one go: a paragraph, with its continuation lines. */
  inlineRun: 4 * 1024,
  /** Characters that a sign of emphasis counts for besides itself: a parser looks back from each to all before it. */
  signWeight: 8,
  /** The same for the start of an image. */
  imageWeight: 64,
  /** Paragraphs, list items, quoted lines, headings, table rows, definitions and fence lines of a file. */
  blocks: 2000,
  /** Lines that are read as what they look like. */
  mends: 200,
  /** List items that a `yaml question` fence counts for: the defaults of the file are read again for each. */
  fieldsWeight: 8,
  /** Levels of lists and mappings in YAML. */
  yamlDepth: 8,
  /** Keys of all mappings of one YAML text. */
  yamlKeys: 200,
  /** Options of a question. */
  options: 26,
  /** Tests of a code question: each is graded by itself when the key is tested. */
  tests: 100,
  /** Programs that the proof of a question runs: each is a copy of what the stem shows. */
  programs: 128,
  /** Characters of HTML from one block of rich text. */
  outputCharacters: 256 * 1024,
  /** Characters of HTML from all rich text of a file. */
  fileOutputCharacters: 2 * 1024 * 1024,
  /** Processor time a file may take in a worker before it is given up; time the machine was busy elsewhere is not counted. */
  deadlineMilliseconds: 1200,
  /** Memory of a worker; a file that needs more is given up as well. */
  workerMegabytes: 1024,
} as const
