import { h, replace } from '../dom.js';
import { t } from '../text.js';
import { get, post } from '../api.js';
import { when } from '../format.js';
import { jobTable } from '../parts/jobTable.js';
import { tell } from '../parts/notice.js';
import { fact, tags } from './job.js';
import { state } from './leads.js';

export async function leadPage(bot, id) {
  const address = `dashboard/bots/${bot.bot_id}`;
  const heading = h('div', { class: 'row' });
  const log = h('div', { class: 'chat', role: 'log', 'aria-label': t('conversation'), tabindex: 0 });
  const menu = h('div', { class: 'menu' });
  const side = h('div', { class: 'stack' });
  const jobs = h('section', { class: 'panel list' });
  const earlier = h('div', { class: 'earlier' });
  const older = [];

  const refresh = async () => {
    const [look, work] = await Promise.all([get(`${address}/leads/${id}`), get(`${address}/jobs`, { lead_id: id, limit: 10 })]);
    const isAtEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - 40;
    replace(heading, h('h1', {}, look.lead.name, ' ', h('span', { class: 'muted' }, look.lead.lead_id)));
    const messages = [...older, ...look.messages];
    replace(log, messages.length ? messages.map(said => bubble(bot, said)) : h('p', { class: 'muted empty' }, t('noMessages')));
    if (!older.length) replace(earlier, showEarlier(look.next));
    replace(menu, (look.dialog?.menu ?? []).map(item => h('button', { 'data-key': `menu${item.code}`, onclick: () => say({ code: item.code }) }, item.caption)));
    replace(side, about(look.lead), dialog(look.dialog));
    replace(jobs, h('h2', {}, t('jobsOfLead')), work.rows.length ? jobTable(bot.bot_id, work.rows, false) : h('p', { class: 'muted empty' }, t('noJobs')));
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  };
  const showEarlier = next => next && h('button', { onclick: async () => {
    const look = await get(`${address}/leads/${id}`, { before_id: next });
    older.unshift(...look.messages);
    log.prepend(...look.messages.map(said => bubble(bot, said)));
    replace(earlier, showEarlier(look.next));
  } }, t('earlier'));
  const say = async body => {
    try {
      const answer = await post(`bots/${bot.bot_id}/leads/${id}/messages`, body);
      if (answer.problem) tell('bad', answer.problem);
      log.scrollTop = log.scrollHeight;
      await refresh();
    } catch (refusal) {
      tell('bad', refusal.message);
    }
  };
  await refresh();
  const chat = h('section', { class: 'panel talk' }, h('h2', {}, t('conversation')), earlier, log, menu, answerBox(heading, say));
  queueMicrotask(() => requestAnimationFrame(() => { log.scrollTop = log.scrollHeight; }));
  return { title: `${t('lead')} ${id}`, node: [heading, h('div', { class: 'columns' }, chat, side), jobs], refresh };
}

function answerBox(heading, say) {
  const name = heading.querySelector('h1').firstChild.textContent;
  const input = h('input', { id: 'answer', type: 'text', autocomplete: 'off', required: true, 'aria-label': `${t('answerAs')} ${name}`, placeholder: `${t('answerAs')} ${name}` });
  return h('form', { class: 'answer', onsubmit: async event => {
    event.preventDefault();
    const text = input.value;
    input.value = '';
    await say({ text });
    input.focus();
  } }, input, h('button', { class: 'primary' }, t('send')));
}

function bubble(bot, { message, job_id }) {
  const isLead = message.direction === 'incoming';
  const file = message.content?.file?.name ?? message.content?.file?.url ?? message.content?.file?.path;
  return h('div', { class: isLead ? 'said lead' : 'said' },
    h('span', { class: 'hidden' }, `${isLead ? t('fromLead') : t('fromBot')}: `),
    h('div', { class: 'bubble' }, message.text || message.code || file || JSON.stringify(message.payload ?? ''), file && message.text && h('span', { class: 'code' }, ` ${file}`),
      message.content?.buttons?.map(button => h('span', { class: 'option' }, button.caption))),
    message.problem && h('p', { class: 'error' }, message.problem),
    h('p', { class: 'meta' }, when(message.created_at), job_id && [' · ', h('a', { href: `#/${bot.bot_id}/jobs/${job_id}` }, `${t('job')} ${job_id}`)]));
}

function about(lead) {
  const attributes = Object.entries(lead.attributes);
  return h('section', { class: 'panel' }, h('h2', {}, t('details')), h('dl', {},
    state(lead) && fact(t('status'), state(lead)),
    lead.tags.length > 0 && fact(t('tags'), tags(lead.tags)),
    lead.contexts.length > 0 && fact(t('contexts'), tags(lead.contexts)),
    lead.identification && fact(t('address'), lead.identification),
    lead.channel_code && fact(t('channel'), lead.channel_code),
    lead.last_activity && fact(t('lastActive'), when(lead.last_activity)),
    attributes.map(([name, value]) => fact(h('span', { class: 'code' }, name), typeof value === 'string' ? value : JSON.stringify(value)))));
}

const dialog = look => h('section', { class: 'panel' }, h('h2', {}, t('dialog')), h('p', {}, ...position(look)));

function position(look) {
  if (!look?.script) return [h('span', { class: 'muted' }, t('noDialog'))];
  const script = h('span', { class: 'code' }, look.script);
  return look.command ? [`${t('waitsAt')} ${look.command} ${t('ofScript')} `, script] : [`${t('menuOpen')} `, script];
}
