import { h, replace } from '../dom.js';
import { t } from '../text.js';
import { post } from '../api.js';
import { zoneName } from '../format.js';
import { asCSharp, asCurl, asJson } from '../calls.js';
import { tell } from '../parts/notice.js';

const kinds = ['script', 'trigger', 'broadcast'];
const fieldOfError = { script_code: 'target', trigger_code: 'target', broadcast_code: 'target' };

// A job as a form, and beside it the calls that plan the same.
export async function planPage(bot) {
  const codes = h('div', { class: 'stack codes' });
  const form = h('form', { class: 'panel form', novalidate: true });
  const change = () => replace(codes, showCodes(bot, read(form)));
  const show = () => {
    showTargets(bot, form);
    for (const [name, isShown] of [['after', value(form, 'when') === 'after'], ['at', value(form, 'when') === 'at'], ['lead_id', value(form, 'kind') !== 'broadcast']]) {
      form.querySelector(`[data-part="${name}"]`).hidden = !isShown;
    }
    change();
  };
  form.append(...fields());
  form.addEventListener('input', change);
  form.addEventListener('change', show);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await plan(bot, form);
  });
  show();
  return { title: t('planJob'), node: [h('h1', {}, t('planJob')), h('div', { class: 'columns even' }, form, codes)] };
}

function fields() {
  return [
    h('fieldset', {}, h('legend', {}, t('what')),
      h('div', { class: 'pair' },
        labelled('kind', t('kind'), h('select', { name: 'kind' }, kinds.map(kind => h('option', { value: kind }, t(kind))))),
        labelled('target', t('target'), h('select', { name: 'target' }))),
      labelled('script_request_params', `${t('inputHint')} (${t('optional')})`, h('textarea', { name: 'script_request_params', rows: 3, spellcheck: 'false' }))),
    h('fieldset', {}, h('legend', {}, t('forWhom')),
      h('div', { class: 'pair' },
        labelled('lead_id', `${t('leadId')} (${t('optional')})`, h('input', { name: 'lead_id', inputmode: 'numeric' })),
        labelled('ticket_id', `${t('ticketId')} (${t('optional')})`, h('input', { name: 'ticket_id', inputmode: 'numeric' })))),
    h('fieldset', {}, h('legend', {}, t('whenTitle')),
      h('div', { class: 'pair' },
        labelled('when', t('whenTitle'), h('select', { name: 'when' }, ['immediately', 'after', 'at'].map(name => h('option', { value: name }, t(name))))),
        part('after', labelled('run_after_sec', t('delay'), h('input', { name: 'run_after_sec', inputmode: 'numeric', value: '60' }))),
        part('at', labelled('run_at', `${t('moment')}, ${zoneName()}`, h('input', { name: 'run_at', placeholder: '2027-01-21 21:00:00' }))),
        labelled('repeat_interval_sec', `${t('repeatEvery')} (${t('optional')})`, h('input', { name: 'repeat_interval_sec', inputmode: 'numeric' }))),
      labelled('condition_script_code', `${t('conditionHint')} (${t('optional')})`, h('textarea', { name: 'condition_script_code', rows: 3, spellcheck: 'false' })),
      h('div', { class: 'pair' },
        labelled('add_tags', `${t('addTags')} (${t('optional')})`, h('input', { name: 'add_tags' })),
        labelled('remove_tags', `${t('removeTags')} (${t('optional')})`, h('input', { name: 'remove_tags' }))),
      labelled('job_key', `${t('key')} (${t('optional')})`, h('input', { name: 'job_key' }))),
    h('div', { class: 'actions' }, h('button', { class: 'primary' }, t('plan'))),
  ];
}

const part = (name, node) => { node.dataset.part = name; return node; };

function labelled(name, label, control) {
  control.id = `field-${name}`;
  control.setAttribute('aria-describedby', `error-${name}`);
  return h('div', { class: 'field', 'data-part': name }, h('label', { for: control.id }, label), control, h('p', { class: 'error', id: `error-${name}` }));
}

const value = (form, name) => form.elements[name].value.trim();

function showTargets(bot, form) {
  const select = form.elements.target;
  const kind = value(form, 'kind');
  if (select.dataset.kind === kind) return;
  select.dataset.kind = kind;
  select.replaceChildren(...bot[`${kind}s`].map(target => h('option', { value: target.code }, target.code)));
  if (!select.options.length) select.append(h('option', { value: '' }, t('noTargets')));
}

// What the form says, as the body of the call. A number that is none is sent as it is: the server says what is wrong with it.
function read(form) {
  const kind = value(form, 'kind');
  const number = text => /^\d+$/.test(text) ? Number(text) : text;
  const body = { [`${kind}_code`]: value(form, 'target') };
  const take = (name, convert = text => text) => {
    if (value(form, name)) body[name] = convert(value(form, name));
  };
  if (kind !== 'broadcast') take('lead_id', number);
  take('ticket_id', number);
  if (value(form, 'when') === 'after') take('run_after_sec', number);
  if (value(form, 'when') === 'at') take('run_at');
  if (value(form, 'repeat_interval_sec')) body.is_periodic = true;
  take('repeat_interval_sec', number);
  take('condition_script_code');
  take('script_request_params', text => parseObject(text) ?? {});
  take('add_tags');
  take('remove_tags');
  take('job_key');
  return body;
}

function parseObject(text) {
  try {
    const json = JSON.parse(text);
    return json && typeof json === 'object' && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

async function plan(bot, form) {
  const input = value(form, 'script_request_params');
  const wrong = input && !parseObject(input) ? [{ field: 'script_request_params', message: t('notJson') }] : [];
  if (showErrors(form, wrong)) return;
  try {
    const answer = await post(`bots/${bot.bot_id}/jobs/schedule`, read(form));
    tell(answer.status === 'skipped' ? 'fair' : 'good',
      h('a', { href: `#/${bot.bot_id}/jobs/${answer.job_id}` }, `${t('job')} ${answer.job_id}`), ' ', answer.status === 'skipped' ? t('jobSkipped') : t('jobPlanned'));
  } catch (refusal) {
    const { errors, field, detail } = refusal.problem ?? {};
    if (!showErrors(form, errors ?? (field ? [{ field, message: detail }] : []))) tell('bad', refusal.message);
  }
}

// True when there were some; the first of them gets the keyboard.
function showErrors(form, errors) {
  for (const place of form.querySelectorAll('.error')) place.textContent = '';
  for (const control of form.elements) control.removeAttribute('aria-invalid');
  const controls = errors.map(({ field, message }) => {
    const control = form.elements[fieldOfError[field] ?? field];
    if (!control) return undefined;
    control.setAttribute('aria-invalid', 'true');
    document.getElementById(`error-${control.name}`).textContent = message;
    return control;
  }).filter(Boolean);
  controls[0]?.focus();
  return controls.length > 0;
}

const showCodes = (bot, body) => [['C#', asCSharp(body)], ['JSON', asJson(body)], ['curl', asCurl(bot.bot_id, body)]].map(([name, code]) =>
  h('section', { class: 'panel code-panel', 'aria-label': name },
    h('div', { class: 'row' }, h('h2', {}, name), copyButton(name, code)),
    h('pre', { tabindex: 0, 'data-code': name }, code)));

function copyButton(name, code) {
  const button = h('button', { class: 'quiet', 'data-key': `copy${name}`, 'aria-label': `${t('copy')}: ${name}`, onclick: async () => {
    await navigator.clipboard.writeText(code);
    tell('good', `${t('copied')}: ${name}`);
  } }, t('copy'));
  return button;
}
