declare const __COMPILER_VERSION__: string

/** The package version and a hash of its source: everything that compiled output depends on besides its input. */
export const version: string = typeof __COMPILER_VERSION__ === 'string' ? __COMPILER_VERSION__ : 'development'
