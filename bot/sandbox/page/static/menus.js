// The command menu and the menu for files, which open over the line that one writes in.

import { part } from "./phone.js";

export function toggle(phone, button, isOpen = button.getAttribute("aria-expanded") !== "true") {
  for (const other of phone.element.querySelectorAll(".open")) {
    const opens = other === button && isOpen;
    other.setAttribute("aria-expanded", String(opens));
    document.getElementById(other.getAttribute("aria-controls")).hidden = !opens;
  }
  const menu = document.getElementById(button.getAttribute("aria-controls"));
  if (isOpen) menu.querySelector("button")?.focus();
}

export function closeMenus(phone) {
  const open = part(phone, ".open[aria-expanded=true]");
  if (open) toggle(phone, open, false);
  return open;
}

export function chooseCommand(phone, button) {
  const box = part(phone, "textarea");
  closeMenus(phone);
  box.value = `${button.dataset.command} `;
  box.focus();
}

export function chooseFile(phone, button) {
  const input = part(phone, ".chosen");
  input.accept = button.dataset.accept;
  input.dataset.kind = button.dataset.kind;
  input.click();
}
