// SPDX-License-Identifier: Apache-2.0
// Every rule of the standards, on the whole page. What stands in a frame is a document of its own and is looked at as one:
// the letter's policy lets no script run in it.
async tags => {
  const {passes, violations} = await axe.run(document, {runOnly: {type: 'tag', values: tags}, iframes: false});
  const told = violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(' | ')}`);
  return {passes: passes.length, violations: told};
}
