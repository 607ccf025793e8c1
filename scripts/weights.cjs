// Copies the weights that are read at run time beside the compiled files: tsc knows nothing of them.
const { copyFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
copyFileSync(join(root, 'src/models/language.bin'), join(root, 'dist/models/language.bin'));
