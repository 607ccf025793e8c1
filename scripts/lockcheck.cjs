// Fails when package-lock.json lacks a platform's optional package (npm drops those a registry does not hold, and
// `npm ci` then fails elsewhere) or when any package wants an install script.
const { packages } = require('../package-lock.json');

const names = Object.keys(packages);
const faults = [];
let optional = 0;
for (const [name, entry] of Object.entries(packages)) {
  if (entry.hasInstallScript && !entry.optional) faults.push(`${name} has an install script`);
  for (const wanted of Object.keys(entry.optionalDependencies ?? {})) {
    optional += 1;
    if (!names.some((held) => held.endsWith(`node_modules/${wanted}`)))
      faults.push(`${name || 'package.json'} lacks ${wanted}`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${names.length} entries, ${optional} optional, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
