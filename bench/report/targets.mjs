export const targetSize = 10_000

const target = (text, phase, measure, against, limit) => ({
  text,
  phase,
  measure,
  against,
  limit,
  contestant: 'quizproof',
})

export const targets = [
  target('cold build, CPU, against bare remark-parse', 'cold', 'cpu', 'remark-parse', 1.5),
  target('cold build, wall, against Velite with remark-parse', 'cold', 'wall', 'velite', 1),
  target('cold build, wall, against Velite with `s.markdown()`', 'cold', 'wall', 'velite-html', 0.6),
  target('unchanged rebuild, wall, against Velite', 'unchanged', 'wall', 'velite', 1 / 15),
  target(
    'unchanged rebuild, wall, against content-collections',
    'unchanged',
    'wall',
    'content-collections',
    1 / 8,
  ),
  target(
    'one file changed, wall, against content-collections',
    'changed',
    'wall',
    'content-collections',
    1 / 4,
  ),
  target('cold build, peak memory, against Velite', 'cold', 'memory', 'velite', 1),
]
