// Elements without a library: h('a', { class: 'x', href: '#/', onclick: f }, 'text', other).
const svgNames = new Set(['svg', 'rect', 'line', 'text', 'g', 'title', 'path']);

export function h(name, attributes, ...children) {
  const isSvg = svgNames.has(name);
  const element = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

// Whoever stands on something with the keyboard stands there afterwards.
export function replace(parent, ...children) {
  const active = parent.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  parent.replaceChildren(...children.flat().filter(Boolean));
  if (active) parent.querySelector(`[data-key="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
}
