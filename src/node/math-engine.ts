import {createRequire} from 'node:module'
import {createMathEngine, type Temml} from '../markdown/math/create-math-engine.ts'
import type {MathEngine} from '../markdown/math/math-engine.ts'

const require = createRequire(import.meta.url)

/** Loads Temml at the first formula: most banks have none. */
export const math: MathEngine = createMathEngine((): Temml => require('temml'))
