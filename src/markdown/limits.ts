const values = {
  /** Size of a file in UTF-8 bytes. */
  fileBytes: 64 * 1024,
  /** UTF-8 bytes of the front matter, without its fences. */
  frontMatterBytes: 16 * 1024,
  /** Depth of nested lists and block quotes. */
  nesting: 32,
  /** Characters of a paragraph, including continuation lines. */
  inlineRun: 4 * 1024,
  /** Extra weight of an emphasis marker, in characters: the parser compares each with all earlier ones. */
  signWeight: 8,
  /** Extra weight of the start of an image. */
  imageWeight: 64,
  /** Paragraphs, list items, quoted lines, headings, table rows, definitions and fence lines of a file. */
  blocks: 2000,
  /** Lines that are corrected before they are read further. */
  corrections: 200,
  /** Blocks that a `yaml question` fence counts as: the defaults of the file are read again for each. */
  fieldsWeight: 8,
  /** Levels of lists and mappings in YAML. */
  yamlDepth: 8,
  /** Keys of all mappings of one YAML text. */
  yamlKeys: 200,
  /** Characters of the TeX of a formula. */
  formulaCharacters: 500,
  /** Levels of braces in a formula: the parser calls itself for each. */
  formulaDepth: 32,
  /** Options of a question. */
  options: 26,
  /** Tests of a code question; each is graded separately in the self-test. */
  tests: 100,
  /** Programs of a proof; each is a copy of the program in the stem. */
  programs: 128,
  /** Characters of HTML from one block of rich text. */
  outputCharacters: 256 * 1024,
  /** Characters of HTML from all rich text of a file. */
  fileOutputCharacters: 2 * 1024 * 1024,
  /** Processor time of a worker per file, after which the file is given up; time spent on other processes does not count. */
  deadlineMilliseconds: 1200,
  /** Memory of a worker; a file that needs more is given up. */
  workerMegabytes: 1024,
}

/**
 * Limits of a file. With them, every tested pathological input compiles within a second; docs/security.md explains each
 * value.
 */
export const limits: Readonly<typeof values> = values
