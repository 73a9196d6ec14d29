// What a person does on a phone, sent to the sandbox.

import { post, words } from "./base.js";
import { part, phones, setContext, showNotice, writer } from "./phone.js";
import { show } from "./tabs.js";

export async function act(phone, name, body) {
  showNotice(phone, "");
  try {
    return await post(`/control/${name}`, { person: writer(phone).id, chat: phone.chat, ...body });
  } catch {
    showNotice(phone, words.failed);
    return null;
  }
}

export async function submit(phone) {
  const box = part(phone, "textarea");
  const typed = box.value;
  const text = typed.trim();
  const context = phone.context;
  box.focus();
  if (!text) return;
  box.value = "";
  setContext(phone, "", null);
  const sent = context?.kind === "edit"
    ? await act(phone, "edit", { message: context.id, text })
    : await act(phone, "write", { text, ...(context && { reply_to: context.id }) });
  if (!sent) box.value = typed + box.value;
}

export async function sendFile(phone, kind, file) {
  const address = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(file);
  });
  const box = part(phone, "textarea");
  const caption = box.value.trim();
  box.value = "";
  const content = address.split(",")[1] ?? "";
  const sent = await act(phone, "send", { kind, caption, name: file.name, media_type: file.type.split(";")[0], content });
  if (!sent) box.value = caption + box.value;
}

export async function press(phone, button) {
  const message = Number(button.closest("li").dataset.id);
  if (button.dataset.url) return follow(phone, button.dataset.url);
  button.setAttribute("aria-busy", "true");
  return act(phone, "press", { message, data: button.dataset.key, label: button.textContent });
}

export function follow(phone, link) {
  if (!/^https?:\/\/t\.me\//.test(link)) return window.open(link, "_blank", "noopener");
  const own = phones.find((other) => !other.isGroup && writer(other).id === writer(phone).id);
  show(own.element.dataset.role);
  part(own, "textarea").focus();
  return act(own, "follow", { link });
}

export function startEdit(phone, id) {
  const message = phone.messages.get(id);
  setContext(phone, "edit", message);
  part(phone, "textarea").value = message.text;
  part(phone, "textarea").focus();
}

export function startReply(phone, id) {
  setContext(phone, "reply", phone.messages.get(id));
  part(phone, "textarea").focus();
}

export function editLast(phone) {
  const mine = [...phone.messages.values()].filter((message) => message.sender?.id === writer(phone).id && !message.file && !message.note);
  if (mine.length) startEdit(phone, mine.at(-1).id);
}

export function showMessage(phone, id) {
  const line = part(phone, `li[data-id="${id}"]`);
  line?.scrollIntoView({ block: "nearest" });
  line?.focus({ preventScroll: true });
}
