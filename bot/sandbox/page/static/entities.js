// Turns a text with Telegram's entities into elements; people's words are only ever text nodes.

import { make } from "./base.js";

function tag(entity, text) {
  const simple = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre" };
  const links = { text_link: () => entity.url, url: () => (/^https?:/.test(text) ? text : `https://${text}`), email: () => `mailto:${text}` };
  if (simple[entity.type]) return make(simple[entity.type]);
  if (entity.type.endsWith("blockquote")) return make("blockquote");
  if (entity.type === "bot_command") return make("button", "", { type: "button", class: "inline-command", "data-command": text });
  if (links[entity.type] && /^(https?|mailto|tel):/.test(links[entity.type]())) {
    return make("a", "", { href: links[entity.type](), target: "_blank", rel: "noopener noreferrer" });
  }
  return make("span");
}

export function formatted(text, entities, from = 0, to = text.length) {
  const parts = document.createDocumentFragment();
  let at = from;
  const rest = entities.filter((entity) => entity.offset < to && entity.offset + entity.length > from);
  while (rest.length) {
    const entity = rest.shift();
    const start = Math.max(at, entity.offset);
    const end = Math.min(to, entity.offset + entity.length);
    if (end <= start) continue;
    parts.append(text.slice(at, start));
    const inside = [];
    while (rest.length && rest[0].offset < end) inside.push(rest.shift());
    const element = tag(entity, text.slice(start, end));
    element.append(formatted(text, inside, start, end));
    parts.append(element);
    at = end;
  }
  parts.append(text.slice(at, to));
  return parts;
}
