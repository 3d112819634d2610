import { h } from '../dom.js';

// One place that is read out.
const place = h('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });
export const notices = () => place;

export function tell(kind, ...content) {
  place.replaceChildren(h('p', { class: `notice ${kind}` }, ...content));
}

export const clearNotices = () => place.replaceChildren();
