// Tells who somebody is while their name is pointed at. A card only repeats what the profile says,
// to which the name leads: nothing is lost without a mouse, or without script.

const PAUSE = 500;
const GRACE = 300;
const NAMES = 'main :is(.who, .face, .mention, .boosted a, .person .hint a)[href^="/@"]';
const PROFILE = /^\/@\w+$/;

let card;
let over;
let opening;
let closing;
let asked;

export function showCards() {
  if (!matchMedia('(hover: hover)').matches) return;
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return;
    const link = target.closest(NAMES);
    if (card?.contains(target) || (link && link === over)) return clearTimeout(closing);
    if (link && PROFILE.test(link.pathname)) openSoon(link);
    else closeSoon();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  for (const gone of ['click', 'pagehide']) addEventListener(gone, leave);
}

function leave({ target }) {
  if (!card?.contains(target)) close();
}

function openSoon(link) {
  close();
  over = link;
  opening = setTimeout(open, PAUSE, link);
}

function closeSoon() {
  if (!card) return close();
  clearTimeout(closing);
  closing = setTimeout(close, GRACE);
}

function close() {
  clearTimeout(opening);
  clearTimeout(closing);
  asked?.abort();
  card?.remove();
  card = undefined;
  over = undefined;
}

async function open(link) {
  asked = new AbortController();
  const { signal } = asked;
  try {
    const answer = await fetch(`${link.pathname}/card`, { signal });
    const html = answer.ok && !answer.redirected ? await answer.text() : '';
    if (html && !signal.aborted && link.isConnected) show(link, html);
  } catch {
    // whoever points again asks again
  }
}

function show(link, html) {
  clearTimeout(closing);
  card = document.createElement('aside');
  card.className = 'card';
  // it says nothing that the link does not lead to, and would be read in the middle of something else
  card.ariaHidden = 'true';
  card.innerHTML = html;
  for (const inner of card.querySelectorAll('a')) inner.tabIndex = -1;
  document.body.append(card);
  place(link.getClientRects()[0] ?? link.getBoundingClientRect());
}

// Below the name, or above it where there is no room; always inside the window.
function place(name) {
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = name.bottom + 8;
  const above = name.top - 8 - height;
  const top = below + height <= innerHeight || above < 0 ? below : above;
  const left = Math.max(8, Math.min(name.left, document.body.clientWidth - width - 8));
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${left + scrollX}px`;
}
