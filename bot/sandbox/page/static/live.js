// Keeps the page in step with the sandbox: everything once, then what changes.

import { words } from "./base.js";
import { drawChat, drawPeople, drawPinned, isAtEnd, ofChat, part, phones, put, showNotice, toEnd, writer } from "./phone.js";

const clockFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "Europe/London",
});
let ahead = 0;
let live = null;

function drawBot({ state, words: said }) {
  document.getElementById("bot").dataset.state = state;
  document.getElementById("bot-words").textContent = said;
}

export function drawClock(now) {
  if (now) ahead = now * 1000 - Date.now();
  const moment = Date.now() + ahead;
  const shown = clockFormat.format(moment);
  const element = document.getElementById("now");
  if (element.textContent !== shown) element.textContent = shown;
  element.dateTime = new Date(moment).toISOString();
}

function drawPhones(views) {
  for (const view of views) {
    const phone = phones.find((known) => known.element.dataset.role === view.role);
    phone.chat = view.chat;
    phone.isGroup = view.isGroup;
    phone.element.classList.toggle("own", !view.isGroup);
    drawPeople(phone, view.people);
  }
}

function listen(mark) {
  live?.close();
  live = new EventSource(`/page/events?after=${encodeURIComponent(mark)}`);
  const on = (kind, handle) => live.addEventListener(kind, (event) => handle(JSON.parse(event.data)));
  on("message", (message) => ofChat(message.chat).forEach((phone) => put(phone, message, true)));
  on("pinned", ({ chat, pinned }) => ofChat(chat).forEach((phone) => drawPinned(phone, pinned)));
  on("notice", onNotice);
  on("action", ({ chat }) => ofChat(chat).forEach(showTyping));
  on("bot", drawBot);
  on("commands", drawPhones);
  on("clock", ({ now }) => {
    drawClock(now);
    document.getElementById("clock-said").textContent = `${words.clockMoved} ${clockFormat.format(now * 1000)}`;
  });
  on("reset", load);
  live.onerror = () => drawBot({ state: "lost", words: words.lost });
  live.onopen = async () => drawBot((await (await fetch("/page/state")).json()).bot);
}

function onNotice(notice) {
  for (const phone of ofChat(notice.chat)) {
    phone.element.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
    if (notice.text && writer(phone).id === notice.person) showNotice(phone, notice.text);
  }
}

function showTyping(phone) {
  const sign = part(phone, ".typing");
  const isEnd = isAtEnd(part(phone, ".log"));
  sign.hidden = false;
  if (isEnd) toEnd(phone);
  clearTimeout(phone.typing);
  phone.typing = setTimeout(() => { sign.hidden = true; }, 5000);
}

export async function load() {
  const state = await (await fetch("/page/state")).json();
  drawBot(state.bot);
  drawClock(state.now);
  drawPhones(state.phones);
  for (const chat of state.chats) ofChat(chat.id).forEach((phone) => drawChat(phone, chat));
  document.getElementById("phones").inert = false;
  listen(state.mark);
}
