// Imports generated GIFT, and compares the processor time with that of compiling the same questions.
import {loadMath} from '../dist/compile.js'
import {patterns} from '../dist/patterns.js'
import {compareWithCompiling} from './measure/import-ratio.mjs'

compareWithCompiling({patterns, math: await loadMath('$`x`$')})
