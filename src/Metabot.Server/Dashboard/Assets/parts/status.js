import { h } from '../dom.js';
import { t } from '../text.js';

export const states = ['scheduled', 'running', 'completed', 'skipped', 'failed', 'cancelled'];

export const badge = state => h('span', { class: `badge ${state}` }, t(state));
