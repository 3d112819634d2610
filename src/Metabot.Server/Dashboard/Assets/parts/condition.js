import { h } from '../dom.js';
import { t } from '../text.js';

// A condition with its lines numbered, and the one marked that let the run end.
export function condition(code, failingLine, isBroken) {
  return h('ol', { class: 'source', tabindex: 0 }, code.split('\n').map((line, index) => index + 1 === failingLine
    ? h('li', { class: 'failing' }, h('code', {}, line || ' '), h('span', { class: 'mark' }, isBroken ? t('brokeHere') : t('notTrueHere')))
    : h('li', {}, h('code', {}, line || ' '))));
}
