import { h } from '../dom.js';
import { t } from '../text.js';

// Asks before something is done. Escape is no.
export function confirm(title, question, action) {
  return new Promise(resolve => {
    const dialog = h('dialog', { 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-text' },
      h('form', { method: 'dialog' },
        h('h2', { id: 'confirm-title' }, title),
        h('p', { id: 'confirm-text' }, question),
        h('div', { class: 'actions' },
          h('button', { class: 'primary', value: 'yes' }, action),
          h('button', { value: 'no', autofocus: true }, t('keep')))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
