import {createFormats} from './format.ts'

export const formats = createFormats('en')
