// Single keys for what one does most, and the sheet that tells them. Who does not want them turns
// them off, for this browser.

const STORED = 'skein.keys';
const SHEET = '/shortcuts';
const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
const ITEMS = 'main .posts > li, main .people > li, main .told > li, main article.alone';

const PLACES = {
  h: '/',
  e: '/explore',
  n: '/notifications',
  m: '/messages',
  b: '/bookmarks',
  u: '/people',
  s: '/settings/profile',
};
const GO_WITHIN = 1_500;

// What each presses: the first of these that the post, or the person, has.
const ON_A_POST = {
  r: ['a.reply'],
  b: ['[id^=boost-]'],
  f: ['[id^=favourite-]'],
  d: ['[id^=bookmark-]'],
  x: ['.warned summary'],
  o: ['a.when', 'a.excerpt', 'a.who'],
  p: ['a.who'],
};

let going;

const off = () => localStorage.getItem(STORED) === 'off';
const shown = (element) => element.checkVisibility();
const items = () => [...document.querySelectorAll(ITEMS)].filter(shown);
const current = () => document.activeElement.closest(ITEMS);

// Below the bar that stays at the top, or the first that is there.
function atTop(all) {
  const bar = document.querySelector('main > .bar')?.getBoundingClientRect().bottom ?? 0;
  return all.find((item) => item.getBoundingClientRect().bottom > bar + 8) ?? all[0];
}

function step(by) {
  const all = items();
  const at = current();
  const next = at ? all[all.indexOf(at) + by] : atTop(all);
  if (next) focus(next);
  else if (by > 0) document.querySelector('main a[rel=next]')?.click();
}

function focus(item) {
  const post = item.matches('.post') ? item : item.querySelector('.post');
  const target = post ?? item.querySelector('a.who') ?? item;
  if (target === post || target === item) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

function onPost(selectors) {
  const item = current() ?? document.querySelector('article.alone') ?? atTop(items());
  const target = selectors.map((it) => item?.querySelector(it)).find(Boolean);
  if (!target) return false;
  if (!item.contains(document.activeElement)) focus(item);
  target.click();
  return true;
}

function write() {
  const text = document.querySelector('main form.composer textarea');
  if (!text) return location.assign('/#text');
  text.focus();
  text.scrollIntoView({ block: 'center' });
}

function find() {
  const field = document.querySelector('input[type=search]');
  if (!field) return location.assign('/search#q');
  field.focus();
  field.select();
}

function go(key) {
  const profile = document.querySelector('nav.side a[href^="/@"]')?.getAttribute('href');
  const place = key === 'p' ? profile : PLACES[key];
  if (place) location.assign(place);
  return Boolean(place);
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  n: write,
  '/': find,
  '.': () => document.querySelector('.live a:not([hidden])')?.click(),
  g: () => (going = performance.now()),
  '?': tellKeys,
};

function pressed(key) {
  const soon = performance.now() - going < GO_WITHIN;
  going = undefined;
  if (soon && go(key)) return true;
  if (key in ON_A_POST) return onPost(ON_A_POST[key]);
  KEYS[key]?.();
  return key in KEYS;
}

async function tellKeys() {
  const open = document.querySelector('dialog.keys');
  if (open) return open.close();
  const sheet = await fetch(SHEET).then((answer) => answer.text(), () => undefined);
  const told = sheet && new DOMParser().parseFromString(sheet, 'text/html').querySelector('.keys');
  if (!told) return location.assign(SHEET);
  const from = document.activeElement;
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys');
  dialog.append(...told.childNodes);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    from.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  offerSwitch(dialog);
  dialog.showModal();
}

/** Shows, where the keys are told, the box that turns them off and on. */
export function offerSwitch(root) {
  const box = root.querySelector('.keys-switch input');
  if (!box) return;
  box.checked = !off();
  box.closest('.keys-switch').hidden = false;
  box.addEventListener('change', () => {
    localStorage.setItem(STORED, box.checked ? 'on' : 'off');
  });
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape' && target.matches('textarea')) return target.blur();
  if (key === 'Enter' && target.matches('.post')) return onPost(ON_A_POST.o);
  if (off() || target.matches(WRITING)) return;
  if (document.querySelector('dialog[open]') && key !== '?') return;
  if (event.repeat && key !== 'j' && key !== 'k') return;
  if (pressed(key)) event.preventDefault();
});

// where write() and find() have led
if (['#text', '#q'].includes(location.hash)) document.querySelector(location.hash)?.focus();
