// Gives what is seen of a page, a line each, and after it what lies badly.
(() => {
  const isSeen = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest(".unseen");
  const told = (each) =>
    each.matches("svg")
      ? `picture: ${each.getAttribute("aria-label")}`
      : `${each.tagName.toLowerCase()}: ${each.textContent.replace(/\s+/g, " ").trim()}`;
  const seen = [...document.querySelectorAll("h1,h2,h3,h4,legend,summary,button,svg[aria-label]")].filter(isSeen).map(told);
  const bad = [];
  if (document.documentElement.scrollWidth > innerWidth) bad.push("the page scrolls sideways");
  for (const each of document.querySelectorAll("body *")) {
    const scrolls = each.closest(".scroll,nav,textarea,select,svg");
    if (!scrolls && isSeen(each) && each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1) {
      bad.push(`wider than its place: ${each.tagName} ${each.className}`);
    }
  }
  // What is written is smaller than its line.
  const box = (each) => {
    const { left, right, top, bottom, height } = each.getBoundingClientRect();
    const above = each.matches("text") ? height / 4 : 0;
    return { left, right, top: top + above, bottom: bottom - above };
  };
  const meet = (one, other) => {
    const [a, b] = [box(one), box(other)];
    return Math.min(a.right, b.right) > Math.max(a.left, b.left) && Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top);
  };
  for (const picture of document.querySelectorAll("svg[aria-label]")) {
    const texts = [...picture.querySelectorAll("text")].filter(isSeen);
    const frame = picture.getBoundingClientRect();
    texts.forEach((text, i) => {
      const { left, right, top, bottom } = box(text);
      if (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1) {
        bad.push(`outside its picture: ${text.textContent}`);
      }
      texts.slice(i + 1).filter((other) => meet(text, other)).forEach((other) => bad.push(`${text.textContent} lies on ${other.textContent}`));
      if (text.matches(".big,.small")) {
        [...picture.querySelectorAll("circle")].filter((seat) => meet(text, seat)).forEach(() => bad.push(`${text.textContent} lies on a seat`));
      }
      if (parseFloat(getComputedStyle(text).fontSize) * (frame.width / picture.viewBox.baseVal.width) < 11.5) {
        bad.push(`too small to read: ${text.textContent}`);
      }
    });
  }
  return seen.concat("", bad).join("\n");
})()
