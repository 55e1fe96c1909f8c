// Counts a post as the server does (PlainText, Links and CharacterCount in social.skein.post);
// both are tested over src/test/resources/post/length-cases.json.

const MOST_CODE_POINTS = 5000;
const LINK = 23;
const SLICE = 1000;

const DROPPED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

// Ranges, not \p{Default_Ignorable_Code_Point}: the same in a browser of any age.
const INVISIBLE = new RegExp(
  String.raw`^[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f` +
    String.raw`\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffb` +
    String.raw`\u{16fe4}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]*$`,
  "u",
);

const STOP =
  String.raw`\u0000-\u0020\u007f-\u00a0<>"\u0060\\\u00ab\u00ad\u00bb\u061c\u115f\u1160\u1680` +
  String.raw`\u180e\u2000-\u200b\u200e\u200f\u201c-\u201f\u2028-\u202f\u2039\u203a` +
  String.raw`\u205f-\u206f\u2800\u3000-\u3003\u3008-\u3011\u3014-\u301f\u3164\ufeff` +
  String.raw`\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff5b\uff5d\uff61-\uff64\uffa0` +
  String.raw`\ufff9-\ufffc`;

const PUNCTUATION =
  String.raw`\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u2018\u2019\u2026`;

const ADDRESS = new RegExp(
  String.raw`(?<![A-Za-z0-9_])[hH][tT][tT][pP][sS]?:\/\/` +
    String.raw`(?![${PUNCTUATION}])[^${STOP}\/?#@]{1,253}(?![^${STOP}\/?#])[^${STOP}]*`,
  "gu",
);

const TRAILING = ".,:;!?'*\u2018\u2019\u2026";
const OPENING = "([{";
const CLOSING = ")]}";

// Which letters join depends on the browser's Unicode version; read here, it is always the same.
const JOINED_LETTER = new RegExp(
  String.raw`[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6` +
    String.raw`\u{10a3f}\u{11133}\u{113d0}\u{1193e}\u{11a47}\u{11a99}\u{11f42}]` +
    String.raw`[\p{M}\u200d]*\p{L}?`,
  "gu",
);

const CLUSTERS = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many characters the server will count in this typed text. */
export function countCharacters(typed) {
  const text = plainText(typed);
  let count = 0;
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    count += clusters(text.slice(from, found.index)) + LINK;
    from = found.index + linkLength(found[0]);
  }
  return count + clusters(text.slice(from));
}

/** Whether the server will find nothing to see in this typed text. */
export function isBlank(typed) {
  return INVISIBLE.test(plainText(typed));
}

function plainText(typed) {
  const text = typed
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(DROPPED, "")
    .trimEnd()
    .replace(/^\s*\n/, "");
  return codePoints(text) > MOST_CODE_POINTS ? text : text.normalize("NFC");
}

function codePoints(text) {
  let count = 0;
  for (const _ of text) {
    count++;
  }
  return count;
}

function linkLength(address) {
  const unopened = [0, 0, 0];
  for (const c of address) {
    if (OPENING.includes(c)) {
      unopened[OPENING.indexOf(c)]--;
    } else if (CLOSING.includes(c)) {
      unopened[CLOSING.indexOf(c)]++;
    }
  }
  let length = address.length;
  for (;;) {
    const last = address[length - 1];
    if (OPENING.includes(last)) {
      unopened[OPENING.indexOf(last)]++;
    } else if (CLOSING.includes(last) && unopened[CLOSING.indexOf(last)] > 0) {
      unopened[CLOSING.indexOf(last)]--;
    } else if (!TRAILING.includes(last)) {
      return length;
    }
    length--;
  }
}

// In slices, because Chromium takes quadratic time over a long text. A slice's last cluster may go
// on in the next slice, which therefore begins with it.
function clusters(text) {
  const joined = text.replace(JOINED_LETTER, "\u034f");
  let count = 0;
  let from = 0;
  let size = SLICE;
  while (from + size < joined.length) {
    const slice = joined.slice(from, from + size).replace(/[\ud800-\udbff]$/, "");
    let last = 0;
    for (const { index } of CLUSTERS.segment(slice)) {
      count += index > 0 ? 1 : 0;
      last = index;
    }
    from += last;
    size = last > 0 ? SLICE : size * 2;
  }
  for (const _ of CLUSTERS.segment(joined.slice(from))) {
    count++;
  }
  return count;
}
