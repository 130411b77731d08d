/**
 * THIRD-PARTY-NOTICES: the licences of the packages whose code is in the bundles.
 *
 * The build writes it from the modules that Rollup put in, so a new dependency can't be
 * forgotten; one under a licence that nobody has looked at fails the build.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences that allow redistribution in a minified file with nothing but a notice. */
const ACCEPTED = new Set(['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD']);

const INTRODUCTION = `health-widgets.js and health-widgets.all.js contain code of the packages below.
`;

/**
 * @param {Iterable<string>} modules paths of the modules in the bundles
 * @returns {Promise<string>} the text of the file
 */
export async function thirdPartyNotices(modules) {
  const folders = new Set();
  for (const module of modules) {
    const [folder] =
      /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replace(/^\0/, '')) ?? [];
    if (folder) folders.add(folder);
  }
  const packages = await Promise.all([...folders].map(describe));
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));

  // packages of one project share one text
  const sections = [...groupByText(packages)].map(
    ([text, group]) =>
      `${group.map(({ name, version, license }) => `${name} ${version} (${license})`).join('\n')}\n\n${text}\n`,
  );
  return [INTRODUCTION, ...sections].join(`\n${'-'.repeat(72)}\n\n`);
}

async function describe(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  if (!ACCEPTED.has(license))
    throw new Error(`${name} is under ${license}: is it fit for the bundle?`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file to quote`);
  const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  return { name, version, license, text };
}

function groupByText(packages) {
  const groups = new Map();
  for (const entry of packages) groups.set(entry.text, [...(groups.get(entry.text) ?? []), entry]);
  return groups;
}
