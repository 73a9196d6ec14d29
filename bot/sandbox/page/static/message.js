// Draws one message: words, picture or file, buttons.

import { copy, icon, make, words } from "./base.js";
import { formatted } from "./entities.js";

const timeFormat = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

function fileElement(message, describedBy) {
  const { kind, name, size, url, width, height } = message.file;
  if (kind === "picture") {
    const alt = message.text ? words.picture : words.pictureBare;
    const sides = width ? { width, height } : {};
    return make("img", "", { src: url, alt, ...sides, ...(message.text && { "aria-describedby": describedBy }) });
  }
  if (kind === "sound") return make("audio", "", { src: url, controls: "", "aria-label": `${words.voice} ${name}` });
  const link = make("a", "", { href: url, download: name });
  const shown = size < 1024 ? `${size} B` : `${Math.round(size / 1024)} kB`;
  link.append(icon("file"), make("span", `${words.save} ${name} (${shown})`));
  return link;
}

function keyRow(row) {
  const line = make("div");
  for (const button of row) {
    line.append(make("button", button.text, { type: "button", "data-key": button.callback_data ?? "", "data-url": button.url ?? "" }));
  }
  return line;
}

export function messageElement(message, writer, role) {
  if (message.note) {
    const line = make("li", "", { "data-id": message.id });
    line.append(make("p", message.note, { class: "note" }));
    return line;
  }
  const line = copy("message");
  const isMine = message.sender.id === writer;
  const find = (selector) => line.querySelector(selector);
  line.dataset.id = message.id;
  line.tabIndex = -1;
  line.classList.toggle("mine", isMine);
  line.classList.toggle("bot-message", message.sender.isBot);
  line.classList.toggle("editable", Boolean(message.text) && !message.file);
  find(".name").textContent = isMine ? words.you : message.sender.name;
  find(".text").id = `text-${role}-${message.id}`;
  find(".text").append(formatted(message.text, message.entities));
  find(".edited").textContent = message.isEdited ? words.edited : "";
  find(".reactions").textContent = message.reactions.join(" ");
  find("time").dateTime = new Date(message.date * 1000).toISOString();
  find("time").textContent = timeFormat.format(message.date * 1000);
  if (message.reply) {
    find(".quoted").hidden = false;
    find(".quoted").textContent = `${message.reply.name}: ${message.reply.text}`;
  }
  if (message.file) {
    find(".file").hidden = false;
    find(".file").append(fileElement(message, find(".text").id));
  }
  find(".keys").append(...message.buttons.map(keyRow));
  return line;
}
