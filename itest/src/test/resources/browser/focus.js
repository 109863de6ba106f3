// SPDX-License-Identifier: Apache-2.0
// Where the keyboard stands: on the target, on another radio button of its group, and whether somebody who looks can
// tell (WCAG 2.4.7: there is a ring; WCAG 2.4.11: something of it is in sight), once the window has followed.
async target => {
  const at = document.activeElement;
  const nowhere = !at || at === document.body || at === document.documentElement;
  const ring = () => {
    const style = getComputedStyle(at);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
  };
  const inSight = () => [...at.getClientRects()].some(box => [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
    const found = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return found !== null && at.contains(found);
  })));
  const shows = async () => {
    for (let frames = 0; frames < 20; frames++) {
      if (ring() && inSight()) return true;
      await new Promise(requestAnimationFrame);
    }
    return false;
  };
  // a place that only takes the focus from a link or a script is no stop of the Tab key
  const stop = !nowhere && at.tabIndex >= 0;
  const hidden = stop && !await shows() ? at.cloneNode(false).outerHTML.slice(0, 200) : '';
  const group = target.type === 'radio' && at.type === 'radio' && at.name === target.name && at.form === target.form;
  return {here: at === target, group, hidden};
}
