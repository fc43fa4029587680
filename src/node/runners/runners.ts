import type {Language} from '../../proof/program.ts'
import {bash} from './bash.ts'
import {javascript} from './javascript.ts'
import {python} from './python.ts'
import type {Runner} from './runner.ts'
import {sqlite} from './sqlite.ts'
import {typescript} from './typescript.ts'

export const runners: Readonly<Record<Language, Runner>> = {python, javascript, typescript, bash, sqlite}
