// Draws one phone: its messages in order, who writes, the command menu, notices.

import { copy, make, words } from "./base.js";
import { messageElement } from "./message.js";

export const phones = [...document.querySelectorAll(".phone")].map((element) => ({ element }));

export const writer = (phone) => phone.people.find((person) => person.id === phone.writer) ?? phone.people[0];
export const part = (phone, selector) => phone.element.querySelector(selector);
export const phoneOf = (element) => phones.find((phone) => phone.element === element.closest(".phone"));
export const ofChat = (chat) => phones.filter((phone) => phone.chat === chat);

export function isAtEnd(log) {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 120;
}

// Down to the newest message; one that is longer than the screen is shown from its start, below what it answers.
export function toEnd(phone, line) {
  const log = part(phone, ".log");
  const before = line?.previousElementSibling;
  const isShort = before && before.offsetHeight < log.clientHeight / 4;
  const isLong = line && line.offsetHeight > log.clientHeight - (isShort ? before.offsetHeight : 0);
  log.scrollTop = isLong ? (isShort ? before : line).offsetTop - log.offsetTop - 12 : log.scrollHeight;
}

export function put(phone, message, isNew = false) {
  const list = part(phone, "ol");
  const log = part(phone, ".log");
  const old = list.querySelector(`[data-id="${message.id}"]`);
  if (message.isDeleted) phone.messages.delete(message.id);
  else phone.messages.set(message.id, message);
  part(phone, ".empty").hidden = [...phone.messages.values()].some((known) => !known.note && !known.sender.isBot);
  if (message.isDeleted) return old?.remove();
  if (part(phone, ".pinned").dataset.id === String(message.id)) drawPinned(phone, message);
  const line = messageElement(message, writer(phone).id, phone.element.dataset.role);
  const isEnd = isAtEnd(log);
  const focused = old?.contains(document.activeElement) ? [...old.querySelectorAll("button, a")].indexOf(document.activeElement) : null;
  if (old) old.replaceWith(line);
  else list.append(line);
  if (focused !== null) (line.querySelectorAll("button, a")[focused] ?? line).focus({ preventScroll: true });
  if (isNew && !old) arrive(phone, message, line);
  if (isEnd || message.sender.id === writer(phone).id) toEnd(phone, line);
}

function arrive(phone, message, line) {
  line.classList.add("new");
  if (message.sender.isBot) part(phone, ".typing").hidden = true;
  if (message.forcesReply) setContext(phone, "reply", message);
  if (phone.element.hidden) countUnread(phone, (phone.unread ?? 0) + 1);
}

export function countUnread(phone, number) {
  phone.unread = number;
  const badge = document.querySelector(`#tab-${phone.element.dataset.role} .unread`);
  badge.hidden = !number;
  badge.textContent = number ? `${number} ${words.unread}` : "";
}

export function drawPinned(phone, pinned) {
  part(phone, ".pinned").hidden = !pinned;
  part(phone, ".pinned").dataset.id = pinned?.id ?? "";
  part(phone, ".pinned-text").textContent = pinned?.text ?? "";
}

export function drawPeople(phone, people) {
  phone.people = people;
  phone.writer = writer(phone).id;
  if (part(phone, ".language")) part(phone, ".language").value = people[0].language;
  const choice = part(phone, ".writer");
  if (choice && !choice.options.length) choice.append(...people.map((person) => make("option", person.name, { value: person.id })));
  const about = part(phone, ".about");
  if (about) about.textContent = writer(phone).description || words.about;
  drawCommands(phone);
}

export function drawCommands(phone) {
  const lines = writer(phone).commands.map((command) => {
    const button = make("button", `/${command.command} `, { type: "button", "data-command": `/${command.command}` });
    button.append(make("span", command.description));
    return button;
  });
  part(phone, ".commands").replaceChildren(...(lines.length ? lines : [make("p", words.noCommands)]));
}

export function drawChat(phone, chat) {
  phone.messages = new Map();
  part(phone, "ol").replaceChildren();
  part(phone, ".toast").replaceChildren();
  setContext(phone, "", null);
  part(phone, ".empty").hidden = false;
  chat.messages.forEach((message) => put(phone, message));
  drawPinned(phone, chat.pinned);
  toEnd(phone);
}

export function setContext(phone, kind, message) {
  phone.context = kind ? { kind, id: message.id } : null;
  part(phone, ".context").hidden = !kind;
  part(phone, ".context p").textContent = kind ? `${kind === "reply" ? words.replying : words.editing}: ${message.text}` : "";
}

export function showNotice(phone, text) {
  const notice = copy("notice");
  notice.querySelector("p").textContent = text;
  part(phone, ".toast").replaceChildren(...(text ? [notice] : []));
}
