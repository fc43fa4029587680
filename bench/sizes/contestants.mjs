/**
 * What a page loads to show questions: a program to bundle, or files as published. `package` says where its version is.
 */
export const contestants = [
  {
    label: 'quizproof: everything, ten kinds and ten modes',
    package: 'quizproof',
    program: "import '../dist/player/define.js'",
  },
  {
    label: 'quizproof: one question of any kind, graded in the page',
    package: 'quizproof',
    program: "import '../dist/player/define-question.js'",
  },
  {
    label: 'popizz, bundled without React',
    package: 'popizz',
    program: "export * from 'popizz'\nimport 'popizz/styles.css'",
    external: ['react', 'react-dom'],
  },
  {
    label: 'popizz, bundled with React',
    package: 'popizz',
    program:
      "export * from 'popizz'\nexport {createRoot} from 'react-dom/client'\nimport 'popizz/styles.css'",
  },
  {
    label: 'popizz, as published for pages without a bundler; without React',
    package: 'popizz',
    files: ['popizz/dist/popizz.umd.global.js', 'popizz/dist/styles.css'],
  },
  {
    label: 'quizdown, as published; without highlighting and formulas',
    package: 'quizdown',
    files: ['quizdown/public/build/quizdown.js'],
  },
  {
    label: 'quizdown, as published, with highlighting',
    package: 'quizdown',
    files: ['quizdown/public/build/quizdown.js', 'quizdown/public/build/extensions/quizdownHighlight.js'],
  },
]
