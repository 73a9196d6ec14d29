// What clicks and keys mean inside a phone.

import { act, editLast, follow, press, showMessage, startEdit, startReply, submit } from "./acts.js";
import { chooseCommand, chooseFile, closeMenus, toggle } from "./menus.js";
import { phoneOf, setContext, showNotice } from "./phone.js";
import { record } from "./voice.js";

function followHere(event, link) {
  event.preventDefault();
  follow(phoneOf(link), link.href);
}

export function onClick(event) {
  const link = event.target.closest('.log a[href*="://t.me/"]');
  if (link) return followHere(event, link);
  const button = event.target.closest("button");
  const phone = button && phoneOf(button);
  if (phone) onButton(phone, button);
  return undefined;
}

function onButton(phone, button) {
  if (button.matches(".keys button")) press(phone, button);
  else if (button.matches(".try")) act(phone, "write", { text: button.textContent });
  else if (button.matches(".begin")) act(phone, "write", { text: "/start" });
  else if (button.matches(".inline-command")) act(phone, "write", { text: button.dataset.command });
  else if (button.matches(".commands button")) chooseCommand(phone, button);
  else if (button.matches(".open")) toggle(phone, button);
  else if (button.matches("[data-kind]")) chooseFile(phone, button);
  else if (button.matches(".record")) record(phone, button);
  else if (button.matches(".drop")) setContext(phone, "", null);
  else if (button.matches(".toast button")) showNotice(phone, "");
  else if (button.matches(".pinned")) showMessage(phone, button.dataset.id);
  else if (button.dataset.act === "edit") startEdit(phone, Number(button.closest("li").dataset.id));
  else if (button.dataset.act === "reply") startReply(phone, Number(button.closest("li").dataset.id));
}

export function onKey(event) {
  const phone = event.target.closest(".phone") && phoneOf(event.target);
  if (!phone) return;
  if (event.key === "Escape") {
    const opener = closeMenus(phone);
    if (opener) opener.focus();
    else setContext(phone, "", null);
  }
  if (!event.target.matches("textarea") || event.isComposing) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit(phone);
  } else if (event.key === "ArrowUp" && !event.target.value) {
    event.preventDefault();
    editLast(phone);
  }
}
