declare const __COMPILER_VERSION__: string

/** Version of the package and hash of its source: what compiled output depends on besides its input. */
export const version: string = typeof __COMPILER_VERSION__ === 'string' ? __COMPILER_VERSION__ : 'development'
