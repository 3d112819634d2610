import { get, call, Refusal } from './api.js';
import { h } from './dom.js';
import { useZone } from './format.js';
import { language, switchLanguage, t } from './text.js';
import { clearNotices, notices, tell } from './parts/notice.js';
import { follow, stop } from './live.js';
import { loginPage } from './pages/login.js';
import { jobsPage } from './pages/jobs.js';
import { jobPage } from './pages/job.js';
import { leadsPage } from './pages/leads.js';
import { leadPage } from './pages/lead.js';
import { broadcastsPage } from './pages/broadcasts.js';
import { planPage } from './pages/plan.js';

const tabs = [['jobs', 'jobs'], ['leads', 'leads'], ['broadcasts', 'broadcasts'], ['plan', 'planJob']];
const pages = { jobs: [jobsPage, jobPage], leads: [leadsPage, leadPage], broadcasts: [broadcastsPage], plan: [planPage] };

let bots;
let shown = 0;

async function start() {
  document.documentElement.lang = language();
  try {
    const answer = await get('dashboard/bots');
    useZone(answer.time_zone);
    bots = answer.bots;
    await show();
  } catch (refusal) {
    if (refusal.status !== 401) throw refusal;
    bots = undefined;
    stop();
    showLogin();
  }
}

function showLogin() {
  document.title = t('signIn');
  document.body.replaceChildren(loginPage(start, languageButton()));
  document.getElementById('token').focus();
}

const languageButton = () => h('button', { class: 'quiet', lang: language() === 'en' ? 'ru' : 'en', onclick: () => { switchLanguage(); start(); } }, t('otherLanguage'));

async function signOut() {
  await call('DELETE', 'dashboard/session');
  await start();
}

// #/42/jobs/7
function route() {
  const [botId, page = 'jobs', id] = decodeURIComponent(location.hash.replace(/^#\/?/, '')).split('/');
  return { bot: bots.find(each => String(each.bot_id) === botId) ?? bots[0], page, id };
}

async function show() {
  if (!bots) return;
  const turn = ++shown;
  const { bot, page, id } = route();
  if (!bot) {
    document.body.replaceChildren(header(undefined, page), h('main', { id: 'content' }, h('h1', {}, t('bot')), h('p', { class: 'muted' }, t('noBots'))));
    return;
  }

  const create = pages[page]?.[id === undefined ? 0 : 1];
  const main = h('main', { id: 'content', tabindex: -1 });
  document.body.replaceChildren(h('a', { class: 'skip', href: '#content', onclick: skip }, t('skip')), header(bot, page), notices(), main);
  clearNotices();
  await guard(async () => {
    const made = create ? await create(bot, id) : { title: t('notFound'), node: h('h1', {}, t('notFound')) };
    if (turn !== shown) return;
    main.replaceChildren(...[made.node].flat());
    document.title = `${made.title} · ${bot.name}`;
    follow(bot.bot_id, () => guard(async () => made.refresh?.()));
    if (turn > 1) main.focus({ preventScroll: true });
  });
}

function skip(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

async function guard(work) {
  try {
    await work();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal.status === 401) await start();
    else tell('bad', refusal.message);
  }
}

function header(bot, page) {
  return h('header', {},
    h('div', { class: 'bar' },
      h('span', { class: 'brand' }, bots.length > 1 ? botChoice(bot, page) : bot?.name),
      bot && h('nav', { 'aria-label': t('pages') }, tabs.map(([name, label]) =>
        h('a', { href: `#/${bot.bot_id}/${name}`, 'aria-current': page === name ? 'page' : undefined }, t(label)))),
      h('span', { class: 'session' },
        h('span', { id: 'live', class: 'live', role: 'status' }, ''),
        languageButton(),
        h('button', { class: 'quiet', onclick: signOut }, t('signOut')))));
}

function botChoice(bot, page) {
  return h('select', { 'aria-label': t('bot'), onchange: event => { location.hash = `#/${event.target.value}/${page}`; } },
    bots.map(each => h('option', { value: each.bot_id, selected: each === bot }, each.name)));
}

window.addEventListener('hashchange', show);
start();
