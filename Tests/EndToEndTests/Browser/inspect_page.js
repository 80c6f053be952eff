// What is wrong with the page as it is laid out now: a list of sentences.
const found = [];
const name = (e) =>
  `<${e.tagName.toLowerCase()}> ${e.id || e.getAttribute("name") || e.className} `
  + `'${(e.textContent || "").trim().slice(0, 30)}'`;

// Visible to the eye: it has a box, and is not cut to nothing.
const isSeen = (e) => {
  const box = e.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return false;
  for (let p = e; p; p = p.parentElement) {
    const style = getComputedStyle(p);
    if (style.visibility === "hidden" || style.clipPath === "inset(50%)") return false;
  }
  return true;
};

// No sideways scroll.
const page = document.scrollingElement;
if (page.scrollWidth > innerWidth) found.push(`scrolls sideways: ${page.scrollWidth}`);

// Nothing but the page itself, and the style of a golden file, was asked for.
for (const entry of performance.getEntriesByType("resource")) {
  if (!entry.name.endsWith("/form.css")) found.push(`asks for ${entry.name}`);
}

// Targets of 44 pixels; a label is the target of the button in it. Links within a sentence are
// exempt, as in WCAG 2.5.5.
for (const e of document.querySelectorAll("input,select,textarea,button,a")) {
  if (e.tagName === "A" && e.closest("p")) continue;
  const target = e.matches("[type=radio],[type=checkbox]") ? e.closest("label") : e;
  if (!isSeen(target)) continue;
  const box = target.getBoundingClientRect();
  if (box.width < 43.9 || box.height < 43.9) {
    found.push(`target ${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${name(e)}`);
  }
}

// Words stay in their boxes.
for (const e of document.querySelectorAll(".scale b, button, legend, h1, h2, .cap span, .h")) {
  if (!isSeen(e)) continue;
  const box = e.getBoundingClientRect();
  const around = e.parentElement.getBoundingClientRect();
  if (box.left < around.left - 1 || box.right > around.right + 1 || e.scrollWidth > e.clientWidth + 1
      && e.clientWidth > 0) {
    found.push(`runs out of its box: ${name(e)}`);
  }
}

// Contrast of text with what is behind it: 4.5 to 1.
const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
const luminance = ([r, g, b]) => {
  const [x, y, z] = [r, g, b].map((c) => {
    c /= 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const behind = (e) => {
  // The number in a box lies over the radio button beside it.
  if (e.matches(".scale b") && e.previousElementSibling) {
    const box = parts(getComputedStyle(e.previousElementSibling).backgroundColor);
    if (box[3] !== 0) return box;
  }
  for (let p = e; p; p = p.parentElement) {
    const colour = parts(getComputedStyle(p).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour;
  }
  return [255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const e = walker.currentNode.parentElement;
  if (!walker.currentNode.data.trim() || seen.has(e) || !isSeen(e)) continue;
  seen.add(e);
  const style = getComputedStyle(e);
  const inside = e.closest(".scale b") || e;
  const [a, b] = [luminance(parts(style.color)), luminance(behind(inside))];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < 4.5) found.push(`contrast ${ratio.toFixed(2)}: ${name(e)}`);
}

// Boundaries of controls: 3 to 1 on the page.
for (const e of document.querySelectorAll("input,select,textarea,button.back")) {
  const target = e;
  if (!isSeen(target)) continue;
  const style = getComputedStyle(target);
  if (parseFloat(style.borderTopWidth) < 1) continue;
  const a = luminance(parts(style.borderTopColor));
  const b = luminance(behind(target.parentElement));
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < 3) found.push(`boundary ${ratio.toFixed(2)}: ${name(e)}`);
}

// A preview sends nothing: pressing a button leaves page and answers as they are.
if (document.documentElement.classList.contains("preview")) {
  const radio = document.querySelector("[type=radio]");
  if (radio) radio.click();
  for (const button of document.querySelectorAll("button")) button.click();
  if (radio && !radio.checked) found.push("a button changes the answers");
}
return found;
