import { h, replace } from '../dom.js';
import { t } from '../text.js';
import { get } from '../api.js';
import { duration, number, seconds, time, when } from '../format.js';
import { badge } from '../parts/status.js';
import { condition } from '../parts/condition.js';
import { jobActions } from '../parts/jobActions.js';

export async function jobPage(bot, id) {
  const heading = h('div', { class: 'row' });
  const body = h('div', { class: 'columns' });
  const refresh = async () => {
    const look = await get(`dashboard/bots/${bot.bot_id}/jobs/${id}`);
    replace(heading, h('h1', {}, `${t('job')} ${look.job.job_id}`, ' ', badge(look.job.status)), jobActions(bot.bot_id, look, refresh));
    replace(body, h('div', { class: 'stack' }, timeline(look), why(look), said(look)), h('div', { class: 'stack' }, details(bot, look), input(look)));
  };
  await refresh();
  return { title: `${t('job')} ${id}`, node: [heading, body], refresh };
}

function timeline({ job, is_of_script, runs }) {
  const isWaiting = job.status === 'scheduled';
  const ended = !runs.length && !isWaiting && job.status !== 'running';
  return h('section', { class: 'panel' },
    h('h2', {}, t('timeline')),
    h('ol', { class: 'timeline' },
      event('done', job.created_at, t('planned'), is_of_script ? t('byScript') : t('byCaller')),
      ended && event(job.status, undefined, t(job.status), job.reason),
      [...runs].reverse().map(run => runEvent(run)),
      job.status === 'cancelled' && runs.length > 0 && event('cancelled', undefined, t('cancelled'), job.reason),
      isWaiting && event('scheduled', job.run_at, t('dueAt'), job.repeat_interval_sec && `${t('every')} ${seconds(job.repeat_interval_sec)}`)),
    runs.length === 20 && h('p', { class: 'muted' }, t('lastRuns')));
}

const event = (state, moment, title, text) => h('li', { class: state },
  h('div', {}, h('b', {}, title), moment && h('time', { datetime: moment, title: moment }, when(moment))), text && h('p', { class: 'muted' }, text));

function runEvent(run) {
  const reach = run.leads_reached || run.leads_failed
    ? `${t('reached')} ${number(run.leads_reached)}, ${t('failedFor')} ${number(run.leads_failed)}` : undefined;
  return h('li', { class: run.outcome ?? 'running' },
    h('div', {}, h('b', {}, run.outcome ? t(run.outcome) : t('running')), h('time', { datetime: run.started_at, title: run.started_at }, when(run.started_at))),
    h('p', { class: 'muted' }, `${t('due')} ${time(run.scheduled_for)} · ${t('started')} ${time(run.started_at)}`,
      run.finished_at && ` · ${duration(run.started_at, run.finished_at)}`, reach && ` · ${reach}`),
    run.reason && h('p', { class: 'reason' }, run.reason));
}

function why({ condition: code, failing_line, job, runs }) {
  const isBroken = (runs[0]?.reason ?? job.reason ?? '').startsWith('JavaScript failed');
  return code && h('section', { class: 'panel' }, h('h2', {}, t('condition')), condition(code, failing_line, isBroken));
}

const said = look => look.said.length > 0 && h('section', { class: 'panel' }, h('h2', {}, t('said')),
  h('ul', { class: 'plain' }, look.said.map(message => h('li', { class: 'quote' }, message.text))));

function details(bot, look) {
  const { job } = look;
  return h('section', { class: 'panel' }, h('h2', {}, t('details')), h('dl', {},
    fact(t('target'), h('span', { class: 'code' }, job.target), ' ', h('span', { class: 'muted' }, t(job.kind))),
    job.lead_id && fact(t('lead'), h('a', { href: `#/${bot.bot_id}/leads/${job.lead_id}`, 'data-key': 'lead' }, look.lead_name ?? job.lead_id), ' ', h('span', { class: 'muted' }, job.lead_id)),
    look.ticket_id && fact(t('ticket'), look.ticket_id),
    job.job_key && fact(t('key'), h('span', { class: 'code' }, job.job_key)),
    job.repeat_interval_sec && fact(t('repeats'), `${t('every')} ${seconds(job.repeat_interval_sec)}`),
    look.add_tags.length > 0 && fact(t('addTags'), tags(look.add_tags)),
    look.remove_tags.length > 0 && fact(t('removeTags'), tags(look.remove_tags))));
}

export const fact = (name, ...value) => h('div', {}, h('dt', {}, name), h('dd', {}, ...value));

export const tags = names => h('ul', { class: 'tags' }, names.map(name => h('li', {}, name)));

const input = look => look.request && h('section', { class: 'panel' }, h('h2', {}, t('input')), h('pre', { tabindex: 0 }, JSON.stringify(look.request, null, 2)));
