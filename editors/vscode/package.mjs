#!/usr/bin/env node
// Packages the extension as dist/quizproof.vsix. Nothing is downloaded or published.
import {copyFileSync} from 'node:fs'
import {createVSIX} from '@vscode/vsce'

copyFileSync('../../LICENSE', 'LICENSE')
await createVSIX({dependencies: false, packagePath: 'dist/quizproof.vsix', skipLicense: true})
