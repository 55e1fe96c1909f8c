import { showCards } from './cards.js';
import { countCharacters } from './count.js';
import { offerSwitch } from './keys.js';
import { watchHome } from './live.js';
import { completeMentions } from './mentions.js';
import { keepPlace } from './place.js';
import { tickPeople } from './ticks.js';

const words = document.body.dataset;
const fill = (pattern, value) => pattern.replace('{0}', value);

// Without a zone of their own choosing, readers get times in the zone of their device.
const exact = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'long',
  timeStyle: 'short',
});
const inReadersZone = document.documentElement.dataset.zone === 'reader';

function tellTimes(root) {
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    if (inReadersZone) {
      if (time.title) time.title = exact.format(at);
      if ('exact' in time.dataset) time.textContent = exact.format(at);
    }
    if ('ago' in time.dataset) tellAgo(time, at);
  }
}

// Only what is younger than a day changes while a page lies open; the server's words stay otherwise.
function tellAgo(time, at) {
  const minutes = Math.floor((Date.now() - at) / 60_000);
  if (minutes < 0 || minutes >= 24 * 60) return;
  if (minutes < 1) time.textContent = words.now;
  else if (minutes < 60) time.textContent = fill(words.minutes, minutes);
  else time.textContent = fill(words.hours, Math.floor(minutes / 60));
}

// htmx tells of the first page as well, when its forms are watched already.
const watched = new WeakSet();

function watchComposer(form) {
  if (watched.has(form)) return;
  watched.add(form);
  const text = form.querySelector('textarea');
  const hint = form.querySelector('.hint');
  const counter = form.querySelector('.counter');
  const spoken = form.querySelector('[data-counts]');
  const limit = Number(form.dataset.limit);

  const tell = () => {
    const left = limit - countCharacters(text.value);
    counter.textContent = String(left).replace('-', '\u2212');
    counter.classList.toggle('near', left <= 20);
    counter.classList.toggle('over', left < 0);
    if (left < 0) spoken.textContent = fill(spoken.dataset.over, -left);
    else spoken.textContent = left <= 20 ? fill(spoken.dataset.left, left) : '';
  };
  hint.classList.add('hidden');
  counter.hidden = false;
  completeMentions(form);
  text.addEventListener('input', tell);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  tell();
}

function prepare(root) {
  tellTimes(root);
  if (root.matches?.('form.composer')) watchComposer(root);
  for (const form of root.querySelectorAll('form.composer')) watchComposer(form);
  for (const form of root.querySelectorAll('form:has([data-person])')) {
    if (!watched.has(form)) completeMentions(form);
    watched.add(form);
  }
  const home = root.matches?.('[data-newest]') ? root : root.querySelector('[data-newest]');
  if (home) watchHome(home);
}

// A second click must not send a form twice; the button stays focusable, so no keyboard gets lost.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'true';
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// An open menu gives way to whatever is pressed beside it, and to Escape.
const openMenus = () => document.querySelectorAll('details.menu[open]');
document.addEventListener('click', ({ target }) => {
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// A menu that opens below the screen, or behind a bar, comes to where it is seen.
document.addEventListener('toggle', ({ target }) => {
  if (!target.open || !target.closest('details.menu')) return;
  target.closest('details.menu').querySelector('.sheet').scrollIntoView({ block: 'nearest' });
}, true);

// A notice that arrives without a new page floats, since its place may be scrolled out of sight.
let landing;
function floatNotice(notices) {
  notices.classList.add('floating');
  clearTimeout(landing);
  landing = setTimeout(() => {
    notices.classList.remove('floating');
    notices.replaceChildren();
  }, 8000);
}

document.addEventListener('htmx:oobAfterSwap', (event) => {
  const { target } = event.detail;
  if (target.id === 'notice' && target.childElementCount) floatNotice(target);
});
document.addEventListener('htmx:load', (event) => prepare(event.target));

// The link that was pressed is gone once older posts are in: go on reading at the first of them.
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.requestConfig?.elt?.rel !== 'next') return;
  const lists = document.querySelectorAll('main .slice:not(.pager)');
  lists[lists.length - 1]?.querySelector('.who')?.focus({ preventScroll: true });
});

// The pressed button is gone with the old composer: back to the text if it was refused, else on to the posts.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target?.id !== 'home') return;
  const refused = document.querySelector('#home .composer.wrong [aria-invalid]');
  (refused ?? document.getElementById('home')).focus({ preventScroll: true });
});

// What was chosen in a menu closes it: on from the button that opens it.
document.addEventListener('htmx:afterSettle', (event) => {
  if (!event.detail.target?.matches('details.menu')) return;
  document.querySelector('details.menu summary')?.focus({ preventScroll: true });
});

// So is the link that told of new posts: on to the first of them.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target?.id !== 'timeline') return;
  document.querySelector('#timeline .who')?.focus({ preventScroll: true });
});

// A composer opens below the post that it answers; once the answer is out, or given up, the keyboard
// is back where it was opened.
document.addEventListener('htmx:afterSettle', (event) => {
  const { target } = event.detail;
  if (!target?.matches('.answering')) return;
  const field = target.querySelector('.wrong [aria-invalid], textarea');
  if (!field) return opener(target)?.focus({ preventScroll: true });
  field.focus();
  field.setSelectionRange?.(field.value.length, field.value.length);
});
document.addEventListener('htmx:beforeRequest', (event) => {
  const { elt, target } = event.detail;
  const open = elt.matches('a.reply') && target.querySelector('form textarea');
  if (!open) return;
  event.preventDefault();
  open.focus();
});
document.addEventListener('click', (event) => {
  const answering = event.target.closest('.answering .cancel')?.closest('.answering');
  if (!answering) return;
  event.preventDefault();
  answering.replaceChildren();
  opener(answering)?.focus({ preventScroll: true });
});

function opener(answering) {
  return document.getElementById(answering.id.replace('answering', 'reply'));
}

document.addEventListener('htmx:sendError', () => tell(words.unreachable));

function tell(what) {
  const notice = document.createElement('p');
  notice.className = 'notice refused';
  notice.role = 'alert';
  notice.textContent = what;
  const notices = document.getElementById('notice');
  notices.replaceChildren(notice);
  floatNotice(notices);
}

// When the partial way fails, the plain way has a page that says what is wrong.
document.addEventListener('htmx:responseError', (event) => {
  const { elt, pathInfo, xhr } = event.detail;
  if (elt instanceof HTMLFormElement) {
    // its button may have led elsewhere than the form itself does
    elt.action = pathInfo.requestPath;
    elt.submit();
  } else if (elt.form && xhr.status === 404) tell(words.gone);
  else if (elt.form) elt.form.requestSubmit(elt);
  else if (elt.href) location.assign(elt.href);
});

for (const form of document.querySelectorAll('form.ledger')) tickPeople(form, tell);

prepare(document);
offerSwitch(document);
showCards();
const ownHome = document.getElementById('home');
if (ownHome) keepPlace(ownHome);
setInterval(() => tellTimes(document), 60_000);
