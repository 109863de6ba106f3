// SPDX-License-Identifier: Apache-2.0
// Makes the form easier; without this file it works as well. No framework, no other site, nothing kept but the draft.

const $ = id => document.getElementById(id);
const DRAFT = 'hientruong.draft';
const KEPT = ['text', 'category', 'commune', 'detail', 'date', 'time'];

const summary = $('loi');

function button(text, run) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button quiet';
  made.textContent = text;
  made.addEventListener('click', run);
  return made;
}

// Storage may be switched off or full: a draft is a comfort, never a condition.
function stored(run) {
  try { return run(localStorage); } catch { return null; }
}

function drafts(form) {
  const note = $('draft');
  const fresh = !summary && !form.elements.text.value;
  const kept = fresh ? stored(s => JSON.parse(s.getItem(DRAFT))) : null;
  if (kept) for (const name of KEPT) if (kept[name]) form.elements[name].value = kept[name];
  if (kept) form.elements.confidential.checked = kept.confidential === true; // a wish for confidentiality is not lost
  form.addEventListener('input', () => {
    const values = Object.fromEntries(KEPT.map(name => [name, form.elements[name].value]));
    values.confidential = form.elements.confidential.checked;
    if (stored(s => { s.setItem(DRAFT, JSON.stringify(values)); return true; })) note.replaceChildren(note.dataset.text);
  });
  if (kept) note.replaceChildren(note.dataset.text, ' ', button(note.dataset.forget, () => {
    stored(s => s.removeItem(DRAFT));
    note.replaceChildren();
    form.reset();
  }));
}

function positions(form) {
  const box = $('position');
  if (!box || !navigator.geolocation) return;
  const fields = ['latitude', 'longitude', 'accuracy'].map(name => form.elements[name]);
  const shown = document.createElement('div');
  shown.setAttribute('role', 'status');
  box.append(shown);
  const say = (text, ...more) => {
    const line = document.createElement('p');
    line.textContent = text;
    shown.replaceChildren(line, ...more);
  };
  const remove = () => { fields.forEach(f => { f.value = ''; }); ask(); };
  const taken = () => say(`${box.dataset.taken} ${fields[0].value}, ${fields[1].value} (±${fields[2].value || '?'} m)`,
    button(box.dataset.remove, remove));
  const locate = () => {
    say(box.dataset.asking);
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      fields[0].value = coords.latitude.toFixed(6);
      fields[1].value = coords.longitude.toFixed(6);
      fields[2].value = Math.round(coords.accuracy);
      taken();
    }, () => say(box.dataset.refused, button(box.dataset.ask, locate)),
    { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
  };
  const ask = () => shown.replaceChildren(button(box.dataset.ask, locate));
  if (fields[0].value) taken(); else ask();
}

function emergencies(form) {
  const note = $('call');
  const tell = () => {
    const option = form.elements.category.selectedOptions[0];
    note.textContent = option && option.hasAttribute('data-call') ? note.dataset.text : '';
  };
  form.elements.category.addEventListener('change', tell);
  tell();
}

// The camera's own record of a JPEG (its EXIF segment) helps the officer to verify. It is carried over into the smaller
// copy, with the orientation set to "upright" because the copy's pixels already are.
async function exif(file) {
  const view = new DataView(await file.slice(0, 262144).arrayBuffer());
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 10 < view.byteLength;) {
    const marker = view.getUint16(at), size = view.getUint16(at + 2);
    if (marker === 0xffda || (marker & 0xff00) !== 0xff00) return null;
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966 && at + 2 + size <= view.byteLength) {
      upright(new DataView(view.buffer, at + 10, size - 8));
      return new Uint8Array(view.buffer, at, size + 2);
    }
    at += 2 + size;
  }
  return null;
}

function upright(tiff) {
  const little = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, little);
  const count = tiff.getUint16(first, little);
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + i * 12;
    if (tiff.getUint16(entry, little) === 0x0112) tiff.setUint16(entry + 8, 1, little);
  }
}

async function smaller(file) {
  if (file.type !== 'image/jpeg' || file.size < 1500000) return file;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, 2560 / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    if (!blob || blob.size >= file.size) return file;
    const record = await exif(file);
    const parts = record ? [blob.slice(0, 2), record, blob.slice(2)] : [blob];
    return new File(parts, file.name, { type: 'image/jpeg', lastModified: file.lastModified });
  } catch {
    return file; // what cannot be read here is sent as it is; the server decides
  }
}

function photos() {
  const input = $('files'), list = $('files-shown');
  let working = Promise.resolve();
  input.addEventListener('change', () => {
    working = (async () => {
      const chosen = [...input.files];
      if (chosen.length > 10) {
        input.value = '';
        const line = document.createElement('li');
        line.textContent = input.dataset.tooMany;
        list.replaceChildren(line);
        return;
      }
      const made = new DataTransfer();
      const lines = [];
      for (const file of chosen) {
        const kept = await smaller(file);
        made.items.add(kept);
        lines.push(preview(kept, kept === file ? '' : `, ${input.dataset.smaller} ${size(kept)}`));
      }
      if (input.files.length === chosen.length) input.files = made.files;
      list.replaceChildren(...lines);
    })();
  });
  return () => working;
}

const size = file => file.size > 1048576 ? `${(file.size / 1048576).toFixed(1)} MB` : `${Math.ceil(file.size / 1024)} KB`;

function preview(file, change) {
  const line = document.createElement('li');
  if (file.type.startsWith('image/')) {
    const image = document.createElement('img');
    image.alt = '';
    image.src = URL.createObjectURL(file);
    image.addEventListener('load', () => URL.revokeObjectURL(image.src));
    image.addEventListener('error', () => image.remove());
    line.append(image);
  }
  line.append(change ? `${file.name}${change}` : `${file.name}, ${size(file)}`);
  return line;
}

// One press is one sending; the key in the form makes a second one harmless even without this.
function sending(form, ready) {
  const send = $('send');
  let sent = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (sent) return;
    sent = true;
    send.setAttribute('aria-disabled', 'true');
    const label = send.textContent;
    send.textContent = send.dataset.sending;
    await ready();
    form.submit();
    addEventListener('pageshow', () => { sent = false; send.textContent = label; send.removeAttribute('aria-disabled'); });
  });
}

const form = $('phan-anh');
if (form) {
  drafts(form);
  positions(form);
  emergencies(form);
  sending(form, photos());
}
if (document.querySelector('[data-filed]')) stored(s => s.removeItem(DRAFT));
