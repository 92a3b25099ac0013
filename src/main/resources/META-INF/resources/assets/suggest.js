// Completes what is typed into a search box: a combobox with a listbox, as WAI-ARIA describes it. Without it the box is a
// plain one. Nothing is sent but what stands in the box, to the portal itself.
'use strict';

const SHORTEST = 2;
const PAUSE = 90;
const KINDS = { mechanism: 'Mechanism', cancer: 'Cancer', therapy: 'Therapy', biomarker: 'Biomarker', article: 'Article' };

document.querySelectorAll('input[data-suggest]').forEach((input, place) => new SuggestBox(input, 'suggestions-' + place));

function SuggestBox(input, id) {
  let found = [];
  let active = -1;
  let timer = 0;
  let request = null;

  const list = element('ul', 'suggestions');
  list.id = id;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const status = element('p', 'hidden');
  status.setAttribute('role', 'status');
  input.after(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');

  input.addEventListener('input', event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', key);
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) choose(Number(option.dataset.place));
  });

  async function ask() {
    if (request) request.abort();
    const typed = input.value;
    if (typed.trim().length < SHORTEST) return close();
    request = new AbortController();
    try {
      const answer = await fetch(input.dataset.suggest + '?q=' + encodeURIComponent(typed), { signal: request.signal });
      const suggestions = answer.ok ? await answer.json() : [];
      if (input.value === typed && document.activeElement === input) show(suggestions);
    } catch (problem) {
      if (problem.name !== 'AbortError') close();
    }
  }

  function show(suggestions) {
    found = suggestions;
    active = -1;
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
    status.textContent = found.length === 0 ? '' : found.length + ' suggestions, up and down arrows to choose';
  }

  function option(suggestion, place) {
    const item = element('li', suggestion.kind);
    item.id = id + '-' + place;
    item.dataset.place = place;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.append(element('span', 'label', suggestion.label));
    if (suggestion.also) item.append(element('span', 'also', suggestion.also));
    const count = suggestion.kind === 'article' ? '' : ' · ' + suggestion.count;
    item.append(element('span', 'kind', KINDS[suggestion.kind] + count));
    return item;
  }

  function close() {
    clearTimeout(timer);
    show([]);
  }

  function key(event) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) ask();
      else move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(active);
    }
  }

  // From the last one the way leads back into the box, and from there to the first.
  function move(step) {
    const places = found.length + 1;
    active = ((active + 1 + step + places) % places) - 1;
    [...list.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === active)));
    if (active < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', id + '-' + active);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function choose(place) {
    const suggestion = found[place];
    if (suggestion.kind === 'article') {
      location.assign(suggestion.path);
      return;
    }
    input.value = suggestion.text;
    close();
    input.form.requestSubmit();
  }
}

function element(tag, style, text) {
  const made = document.createElement(tag);
  made.className = style;
  if (text) made.textContent = text;
  return made;
}
