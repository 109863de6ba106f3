// SPDX-License-Identifier: Apache-2.0
// What does not fit into the width of the window (WCAG 1.4.10, 1.4.4): the page or a part of it would have to be pushed
// sideways, or words are cut off. Tables of data may be pushed, as the rule allows; what is meant for the ear only may
// stand anywhere.
() => {
  const room = document.documentElement.clientWidth;
  const told = [];
  const name = element => element.cloneNode(false).outerHTML.slice(0, 160);
  const tell = (what, element) => told.push(`${what}: ${name(element)}`);
  const page = document.scrollingElement;
  if (page.scrollWidth > room) tell(`the page is ${page.scrollWidth} wide in ${room}`, page);
  const dialog = document.querySelector('dialog[open]');
  for (const element of (dialog ?? document.body).querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const shown = box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && box.right > 0;
    if (!shown || element.closest('svg svg, .visually-hidden') || element.matches('input, textarea, iframe')) continue;
    const table = element.closest('.scroll-x');
    if (table && table.querySelector(':scope > table')) continue;
    const over = element.scrollWidth - element.clientWidth;
    if (/auto|scroll/.test(style.overflowX) && over > 1) tell(`pushed by ${over}`, element);
    if (/hidden|clip/.test(style.overflowX) && over > 1 && style.textOverflow !== 'ellipsis') tell(`cut by ${over}`, element);
    const below = element.scrollHeight - element.clientHeight;
    if (/hidden|clip/.test(style.overflowY) && below > 1 && style.webkitLineClamp === 'none') tell(`cut by ${below} below`, element);
    if (box.right > room + 1) tell(`ends at ${Math.round(box.right)}`, element);
  }
  return told.slice(0, 10);
}
