import type {Environment, Program} from '../../proof/program.ts'
import {type Capture, maximumSeconds} from '../sandbox/job.ts'
import {pythonScript} from './python-script.ts'
import {type Runner, twice} from './runner.ts'
import {toObservation} from './to-observation.ts'

/** The same time zone and encoding for every run. */
const variables = {
  LANG: 'C.UTF-8',
  PATH: '/usr/bin',
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONNOUSERSITE: '1',
  TZ: 'UTC',
}

/** Unbuffered, so that output before a kill is not lost. */
const options = ['-u', '-W', 'always']

/**
 * Rough signs of nondeterminism in a program: certain words, or braces that start neither a dictionary nor a placeholder.
 * A method `set` and a QuerySet of Django are no sets.
 */
const nondeterminism =
  /(?<!\.)\bset\b|(?<!Query)Set\b|frozenset|hash|random|secrets|\bwait\(|all_tasks|(?:keys|items)\(\)\s*[&|^-]|\{(?!\s*(?:\}|[\w.]+\s*[}:!=]|"[^"]*"\s*:|'[^']*'\s*:))/

/** More than two runs, since two orders of two items agree half the time. */
const nondeterministicRuns = 8

export const python: Runner = {
  sources: [
    pythonScript,
    JSON.stringify(variables),
    ...options,
    String(nondeterminism),
    String(nondeterministicRuns),
  ],
  // An import of Django takes as long as some ten programs; with three descriptors each, the limit of a job is about 80.
  maximumPrograms: 60,
  countRuns: ({main, setup = ''}, environment) =>
    [main, setup, environment.setup ?? ''].some((text) => nondeterminism.test(text))
      ? nondeterministicRuns
      : twice(),
  toJob: (programs, {environment, paths, seed}) => ({
    files: {
      'run.py': pythonScript,
      'programs.json': JSON.stringify({
        setup: environment.setup ?? '',
        programs,
        seconds: maximumSeconds(environment.limits.seconds, programs.length),
      }),
    },
    argv: ['/usr/bin/python3', ...options, `${paths.work}/run.py`],
    variables: {
      ...variables,
      PYTHONHASHSEED: String(seed),
      ...(environment.packages !== undefined && {PYTHONPATH: paths.packages}),
    },
    limits: environment.limits,
    reservedMegabytes: 0,
    programs: programs.length,
  }),
  toObservation: readPython,
  probe,
}

function readPython(capture: Capture) {
  const observation = toObservation(capture)
  return observation.raised?.type === 'MemoryError' ? {...observation, end: 'memory' as const} : observation
}

function probe({versions}: Environment): Program {
  return {
    main: [
      'import importlib.metadata, json, platform, sqlite3',
      'found = {"python": platform.python_version()}',
      `for name in ${JSON.stringify(versions)}:`,
      '    if name == "sqlite": found[name] = sqlite3.sqlite_version',
      '    elif name != "python": found[name] = importlib.metadata.version(name)',
      'print(json.dumps(found))',
      '',
    ].join('\n'),
  }
}
