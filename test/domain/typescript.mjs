import { register as registerRequire } from 'tsx/cjs/api'
import { register as registerImport } from 'tsx/esm/api'

/** The rules are tested in plain Node, whose worker reads each module once; this lets it read TypeScript. */
registerRequire()
registerImport()
