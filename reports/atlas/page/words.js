// Texts and numbers in the reader's language. No text of the page is written
// elsewhere, and none is ever taken for markup: all go into text nodes.

const data = JSON.parse(document.getElementById("data").textContent);

let lang = data.lang;

/** pick returns the text of a pair in the reader's language. */
const pick = (pair) => pair[lang === "en" ? 1 : 0];

/** words returns a text of the catalogue, its blanks {0}, {1}... filled. */
function words(key, ...args) {
  return agreeing(pick(data.texts[key]), args).replace(/\{(\d)\}/g, (blank, i) => args[i] ?? blank);
}

/** agreeing puts minutes behind a blank in the singular where its number asks for that. */
function agreeing(text, args) {
  return text.replace(/\{(\d)\} minutes/g, (all, i) => (single(args[i]) ? `{${i}} minute` : all));
}

/** single reports whether a number as written takes the singular: below two in French. */
function single(written) {
  if (lang === "en") return written === "1";
  return /^[01](,\d+)?$/.test(written ?? "");
}

/** counted returns a text about n things, {0} being n. */
function counted(key, n, ...args) {
  const single = n === 1 || (n === 0 && lang === "fr");
  return words(single ? key + ".one" : key, integer(n), ...args);
}

/** integer writes a whole number with its thousands apart. */
function integer(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, lang === "en" ? "," : "\u00a0");
}

/** local turns a number written in English into the reader's language. */
function local(written) {
  if (lang === "en") return written;
  return written.replace(/[,.]/g, (mark) => (mark === "," ? "\u00a0" : ","));
}

/** plainly writes a name without accents and capitals, for searching. */
function plainly(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ").trim();
}

/** element makes an element; children are nodes or texts. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") made.className = value;
    else if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

const byId = (id) => document.getElementById(id);
