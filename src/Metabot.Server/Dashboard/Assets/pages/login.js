import { h } from '../dom.js';
import { t } from '../text.js';
import { post } from '../api.js';

export function loginPage(done, languageButton) {
  const token = h('input', { id: 'token', type: 'password', autocomplete: 'current-password', required: true, 'aria-describedby': 'token-hint token-error' });
  const error = h('p', { id: 'token-error', class: 'error', role: 'alert' });
  const submit = async event => {
    event.preventDefault();
    try {
      await post('dashboard/session', { token: token.value });
      await done();
    } catch (refusal) {
      error.textContent = refusal.status === 401 ? t('wrongToken') : refusal.message;
      token.setAttribute('aria-invalid', 'true');
      token.select();
    }
  };
  return h('main', { class: 'login' },
    h('form', { class: 'panel', onsubmit: submit },
      h('h1', {}, t('signIn')),
      // Whoever keeps passwords keeps them by a name.
      h('input', { class: 'hidden', name: 'username', autocomplete: 'username', value: 'metabot', tabindex: -1, 'aria-hidden': 'true', readonly: true }),
      h('label', { for: 'token' }, t('token')),
      token,
      h('p', { id: 'token-hint', class: 'muted' }, t('tokenHint')),
      error,
      h('div', { class: 'actions' }, h('button', { class: 'primary' }, t('signIn')), languageButton)));
}
