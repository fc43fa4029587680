import {contestant as contentCollections} from './content-collections/contestant.mjs'
import {contestant as quizproof} from './quizproof/contestant.mjs'
import {contestant as remarkParse} from './remark-parse/contestant.mjs'
import {contestant as velite} from './velite/contestant.mjs'
import {contestant as veliteHtml} from './velite-html/contestant.mjs'

export const contestants = [remarkParse, quizproof, velite, veliteHtml, contentCollections]
