import { h } from '../dom.js';
import { t } from '../text.js';
import { number } from '../format.js';

// What comes after a page that may have found nothing in the part that it looked at.
export const more = (page, go) => page.next && h('button', { class: 'more', 'data-key': 'more', onclick: () => go(page.next) },
  page.rows.length === 0 ? `${t('furtherBack')} ${number(page.next)}` : t('older'));
