// Offers people while a mention is being typed. Without script, or when the server cannot be asked,
// one types the name to its end.

const BEGUN = /(?<![\w@/])@(\w{1,30})$/;
const BEGUN_ALONE = /^@?(\w{1,30})$/;
const PAUSE = 120;

export function completeMentions(form) {
  const text = form.querySelector('textarea, [data-person]');
  const alone = text.matches('[data-person]');
  const list = form.querySelector('.completions');
  const spoken = form.querySelector('.completed');
  let waiting;
  let asked;

  text.setAttribute('aria-autocomplete', 'list');
  text.setAttribute('aria-haspopup', 'listbox');
  text.setAttribute('aria-controls', list.id);

  const begun = () => {
    const { selectionStart, selectionEnd, value } = text;
    return selectionStart === selectionEnd
      ? (alone ? BEGUN_ALONE : BEGUN).exec(value.slice(0, selectionStart))
      : null;
  };

  const close = () => {
    clearTimeout(waiting);
    asked?.abort();
    list.hidden = true;
    list.replaceChildren();
    spoken.textContent = '';
    text.removeAttribute('aria-activedescendant');
  };

  const select = (option) => {
    for (const other of list.children) other.ariaSelected = String(other === option);
    text.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };

  const show = (html) => {
    list.innerHTML = html;
    const options = [...list.children];
    if (options.length === 0) return close();
    options.forEach((option, i) => {
      option.id = `${list.id}-${i}`;
    });
    list.hidden = false;
    spoken.textContent = list.dataset.many.replace('{0}', options.length);
    select(options[0]);
  };

  const ask = async (start) => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const answer = await fetch(`/people/completions?q=${start}`, { signal });
      const html = answer.ok && !answer.redirected ? await answer.text() : '';
      if (!signal.aborted) show(html);
    } catch {
      if (!signal.aborted) close();
    }
  };

  const choose = (option) => {
    const [, start] = begun() ?? [];
    if (start === undefined) return close();
    const to = text.selectionStart;
    const space = alone || text.value[to] === ' ' ? '' : ' ';
    text.setRangeText(option.dataset.username + space, to - start.length, to, 'end');
    close();
    text.dispatchEvent(new Event('input', { bubbles: true }));
  };

  text.addEventListener('input', () => {
    clearTimeout(waiting);
    const found = begun();
    if (found) waiting = setTimeout(ask, PAUSE, found[1]);
    else close();
  });

  text.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing || event.ctrlKey || event.metaKey) return;
    const options = [...list.children];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    switch (event.key) {
      case 'ArrowDown':
        select(options[(at + 1) % options.length]);
        break;
      case 'ArrowUp':
        select(options.at(at - 1));
        break;
      case 'Enter':
      case 'Tab':
        choose(options[at]);
        break;
      case 'Escape':
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  // a press would take the focus from the text, which closes the list
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target.closest('[role=option]');
    if (option) choose(option);
  });
  // the button beside a name takes what Enter would, unless a whole name is typed already
  form.querySelector('button').addEventListener('pointerdown', () => {
    if (!alone || list.hidden) return;
    const typed = begun()?.[1].toLowerCase();
    const options = [...list.children];
    const whole = options.find((option) => option.dataset.username.toLowerCase() === typed);
    choose(whole ?? options.find((option) => option.ariaSelected === 'true'));
  });
  text.addEventListener('blur', close);
}
