// SPDX-License-Identifier: Apache-2.0
// A small in-memory server with the staff REST's shapes: component tests talk to it instead of to a running house.
// What the real server does is proved by the black-box tests; here it only gives the console something to show.

const centre = { code: 'TTGSDH', name: 'Trung tâm Giám sát, điều hành tỉnh' };
const works = { code: 'SGTVT', name: 'Sở Giao thông vận tải' };
const agencies = [centre, works, { code: 'SXD', name: 'Sở Xây dựng' }, { code: 'STNMT', name: 'Sở Tài nguyên và Môi trường' },
  { code: 'UBND-TPST', name: 'UBND thành phố Sóc Trăng' }, { code: 'UBND-P5', name: 'UBND Phường 5' }, { code: 'DLST', name: 'Công ty Điện lực Sóc Trăng' }];
const stageNames = { filed: 'Mới gửi', accepted: 'Đã tiếp nhận', dispatched: 'Đã phân phối', handling: 'Đang xử lý', 'awaiting-approval': 'Chờ phê duyệt', approved: 'Đã phê duyệt', published: 'Đã công khai' };
const texts = ['Ổ ga rất to tren đường Trần Hưng Đạo, xe máy té hoài, đề nghi sửa gấp', 'Nắp cống trước trường tiểu học bị mất, rất nguy hiểm cho học sinh', 'Đèn tín hiệu ngã tư không hoạt động từ hôm qua', 'Rác thải đổ tràn lan ở chợ Bông Sen, mùi hôi nồng nặc', 'Cây ngã chắn lối đi trong hẻm 120'];
const iso = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
const drawing = (colour) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="${colour}"/><path d="M0 30 20 8l20 22z" fill="#556"/></svg>`)}`;

function limitOf(stage, minutes) {
  if (stage === 'published') return null;
  const [clock, name, article] = stage === 'filed' || stage === 'accepted' ? ['K01', 'Xác minh, tiếp nhận và phân phối', 'Phụ lục II, Bước 1'] : ['K07', 'Cơ quan xử lý, cả thời gian', 'khoản 1 Điều 14'];
  return { clock, name, article, dueAt: iso(minutes), lastMoment: minutes > 1000 ? 'hết ngày 13/06/2023' : '10:30 ngày 12/06/2023', overdue: minutes < 0, paused: false };
}

function newCase(index, stage, minutes) {
  const number = `ST-2026-${String(7000000 + index)}`;
  return {
    number, version: 3, stage, stageName: stageNames[stage], category: { code: 'HTGT.MD', name: 'Mặt đường hư hỏng, ổ gà' }, commune: { code: '31498', name: 'Phường 5' },
    channel: { id: 'portal', name: 'Cổng phản ánh' }, filedAt: iso(-60 * (index + 1)), excerpt: texts[index % texts.length], lead: ['filed', 'accepted'].includes(stage) ? null : works,
    holder: null, limit: limitOf(stage, minutes), overdue: minutes < 0, photoCount: 2, thumbnail: null,
  };
}

const move = (name, label, allowed, article, why = null) => ({ name, label, allowed, article, why });
const movesOf = {
  filed: [move('claim', 'Nhận xử lý', true, 'gạch đầu dòng 1 khoản 1 Điều 12'), move('accept', 'Tiếp nhận', true, 'khoản 1 Điều 11'), move('classify', 'Phân loại', true, 'khoản 3 Điều 3'), move('decline', 'Từ chối tiếp nhận', true, 'khoản 6 Điều 3'), move('request-supplement', 'Đề nghị bổ sung', true, 'Điều 10'), move('dispatch', 'Phân phối', false, 'Điều 13', 'Phản ánh phải được tiếp nhận trước.')],
  accepted: [move('dispatch', 'Phân phối', true, 'Điều 13'), move('normalise', 'Chuẩn hóa', true, 'khoản 4 Điều 2'), move('classify', 'Phân loại', true, 'khoản 3 Điều 3'), move('accept', 'Tiếp nhận', false, 'khoản 1 Điều 11', 'Phản ánh đã được tiếp nhận.')],
  dispatched: [move('acknowledge', 'Tiếp nhận xử lý', true, 'điểm a khoản 3 Điều 9'), move('return-wrong-authority', 'Trả bước trước', true, 'khoản 1 Điều 14')],
  handling: [move('submit-resolution', 'Trình kết quả', true, 'Điều 14'), move('return-wrong-authority', 'Trả bước trước', true, 'khoản 1 Điều 14')],
  'awaiting-approval': [move('approve', 'Phê duyệt', true, 'khoản 4 Điều 14'), move('send-back', 'Trả lại nhân sự xử lý', true, 'Phụ lục II, Bước 3')],
  approved: [move('publish', 'Công khai', true, 'khoản 2 Điều 15')],
  published: [],
};

function photo(id, name, type, showable, hints = []) {
  const url = showable ? drawing(id === '1' ? '#9cc3a5' : '#c9b37e') : null;
  return { id, name, type, size: 3_912_000, width: 4032, height: 3024, showable, state: 'ready', thumbnail: url, preview: url, original: '#', hints };
}

const ground = (code, text, more = {}) => ({ code, text, clause: code, article: `Điều 10, ${code}`, guidance: `Xin gửi lại (${code})`, mendable: false, namesLaw: false, namesFile: false, ...more });
const nothingVerified = { grounds: [], request: null, contacts: [], supplements: [], firstTime: false, alike: [], declination: null };
const waitingToBeVerified = {
  ...nothingVerified,
  grounds: [ground('R1', 'Không đảm bảo Điều 4', { mendable: true }), ground('R4', 'Có dấu hiệu bị chỉnh sửa', { namesFile: true }), ground('R6', 'Bị trùng'), ground('R7', 'Trái luật khác', { namesLaw: true })],
  firstTime: true,
  alike: [{ number: 'ST-2023-0000007', kind: 'duplicate', percent: 97, filedAt: iso(-90), stageName: 'Đang xử lý', excerpt: 'Ổ gà lớn' }],
  contacts: [{ request: false, method: 'PHONE', methodName: 'Điện thoại', reached: false, at: iso(-20), by: 'Lê Thị Hoa', note: 'Không nghe máy' }],
};

function detail(item) {
  const later = !['filed', 'accepted'].includes(item.stage);
  const resolved = ['awaiting-approval', 'approved', 'published'].includes(item.stage);
  const limit = item.limit ?? { clock: 'K07', name: 'Cơ quan xử lý, cả thời gian', article: 'khoản 1 Điều 14', dueAt: iso(-3000), lastMoment: 'hết ngày 13/06/2023', overdue: false };
  return {
    ...item,
    original: { text: item.excerpt, language: 'vi', occurredAt: iso(-300), attestationVersion: '1', place: { commune: item.commune, detail: 'Trước số nhà 24 đường Trần Hưng Đạo', latitude: 9.60312, longitude: 105.97381, accuracy: 12.4, source: 'device' } },
    normalised: later || item.normalised ? (item.normalised ?? 'Ổ gà rất to trên đường Trần Hưng Đạo, xe máy té hoài, đề nghị sửa gấp') : null,
    reporter: { kind: 'PERSON', name: 'N••• V•• A', organisation: null, address: '•••, Phường 5', citizenId: '094•••••••12', phone: '•••••••321', email: null },
    attachments: [photo('1', 'IMG_2041.jpg', 'image/jpeg', true, [{ key: 'far', text: 'Vị trí trong ảnh cách điểm phản ánh khoảng 350 m.' }]), photo('2', 'IMG_2042.heic', 'image/heic', false), photo('3', null, 'image/jpeg', true)],
    assignments: later ? [{ number: 1, agency: works, kind: 'LEAD', under: null, stage: 'handling', stageName: 'Đang xử lý', receivedAt: iso(-200), own: true, note: null, proposed: [], resolution: null, extensions: [], returned: null }] : [],
    disputes: [],
    limits: [{ ...limit, assignment: 1, agency: works, window: false, startedAt: item.filedAt, stoppedAt: item.stage === 'published' ? iso(-4000) : null, state: 'running' }, { clock: 'K04', name: 'Trả bước trước', article: 'khoản 1 Điều 14', assignment: 1, agency: works, window: true, startedAt: item.filedAt, dueAt: null, stoppedAt: null, state: 'cancelled', lastMoment: null, overdue: false }],
    resolution: resolved ? { text: 'Sở đã dặm vá mặt đường đoạn trước số nhà 24 đường Trần Hưng Đạo trong ngày 10/06/2023.', agency: works, number: '12/SGTVT', signer: 'Trần Văn B', submittedAt: iso(-100), approvedAt: item.stage === 'awaiting-approval' ? null : iso(-50) } : null,
    publication: item.stage === 'published' ? { text: 'Ổ gà trên đường Trần Hưng Đạo', place: 'Phường 5', answer: 'Đã dặm vá.', photos: ['1'], publishedAt: iso(-40) } : null,
    rating: item.stage === 'published' ? { rating: 'SATISFIED', comment: 'Cảm ơn, sửa nhanh.' } : null,
    checklist: [{ id: 'place', label: 'Có địa điểm cụ thể', clause: 'D10_5A2', article: 'gạch đầu dòng 2 điểm a khoản 5 Điều 10', mandatory: true }, { id: 'content', label: 'Nội dung rõ ràng, đúng phạm vi', clause: 'D4_3', article: 'khoản 3 Điều 4', mandatory: true }, { id: 'citizen-id', label: 'Có số căn cước công dân', clause: 'D4_2', article: 'khoản 2 Điều 4', mandatory: false }],
    verification: item.stage === 'filed' ? waitingToBeVerified : nothingVerified,
    conduct: { violations: [], sanctions: [], abuse: null, choices: { kinds: [{ code: 'IMPROPER_WORDING', name: 'Câu từ không chuẩn mực', article: 'gạch đầu dòng 1 khoản 1 Điều 17', ofInteraction: false }, { code: 'IMPROPER_INTERACTION', name: 'Tương tác có câu từ không chuẩn mực', article: 'gạch đầu dòng 2 khoản 1 Điều 17', ofInteraction: true }], abuses: [{ code: 'UNTRUE', name: 'Thông tin sai sự thật', article: 'khoản 2 Điều 30' }] } },
    aftermath: { interactions: [], comment: null, marks: [], links: [], choices: { grounds: [{ code: 'OFF_TOPIC', name: 'Không đề nghị làm rõ', article: 'khoản 1 Điều 16' }], kinds: [{ code: 'DISSATISFIED', name: 'Không hài lòng', article: 'khoản 4 Điều 10' }, { code: 'RECURRENCE', name: 'Tái diễn', article: 'khoản 3 Điều 17' }] } },
    course: { request: null, designation: null, directions: [], otherwise: false, returns: 0, referral: null, watchers: [], watchersArticle: 'khoản 4 Điều 13, đoạn 2', suggestedWatchers: item.stage === 'accepted' ? [{ code: 'STTTT', name: 'Sở Thông tin và Truyền thông' }] : [], slips: [] },
    privacy: { confidential: false, requestedAt: null, answer: null, withheld: null, consents: [], reveals: true },
    suggestedAgencies: [{ ...works, why: 'Thẩm quyền lĩnh vực Hạ tầng giao thông trên toàn tỉnh' }, { code: 'UBND-TPST', name: 'UBND thành phố Sóc Trăng', why: 'Quản lý đường đô thị tại Phường 5' }],
    moves: movesOf[item.stage],
  };
}

const explanation = {
  clock: 'K01', name: 'Xác minh, tiếp nhận và phân phối', article: 'Phụ lục II, Bước 1', allowance: '4 office hours', startedAt: '2023-06-09T09:30:00Z', dueAt: '2023-06-12T03:30:00Z', lastMoment: '10:30 ngày 12/06/2023',
  lines: [{ date: '2023-06-09', label: 'Ngày làm việc', counted: true, amount: '30 phút', why: 'Ca chiều 13:00–17:00', document: null }, { date: '2023-06-10', label: 'Ngày nghỉ hằng tuần', counted: false, amount: null, why: 'Ngày nghỉ hằng tuần', document: null }, { date: '2023-06-12', label: 'Ngày làm việc', counted: true, amount: '3 giờ 30 phút', why: 'Ca sáng 07:00–11:00', document: 'Lịch làm việc 2023' }],
};
const events = (file) => [
  { number: 1, type: 'report.filed', label: 'Gửi phản ánh', occurredAt: file.filedAt, recordedAt: file.filedAt, actor: null, hat: null, late: false, words: {} },
  { number: 2, type: 'report.accepted', label: 'Trung tâm tiếp nhận', occurredAt: iso(-30), recordedAt: iso(-30), actor: 'Lê Thị Hoa', hat: 'Nhân sự tiếp nhận', late: true, words: {} },
  { number: 3, type: 'text.normalised', label: 'Chuẩn hóa nội dung', occurredAt: iso(-20), recordedAt: iso(-20), actor: 'Lê Thị Hoa', hat: 'Nhân sự tiếp nhận', late: false, words: { normalised: 'Ổ gà rất to trên đường Trần Hưng Đạo' } },
];

/** One server with its own state. */
export function createDesk(messages) {
  const stages = ['filed', 'accepted', 'dispatched', 'handling', 'awaiting-approval', 'approved', 'published'];
  const due = [75, 600, -130, 4000, 9000, -3000, 0];
  const state = {
    signedIn: false, calls: [], channels: ['portal'],
    cases: Array.from({ length: 64 }, (_, index) => newCase(index, stages[index % 7], due[index % 7])),
    staff: [{ account: 'hoa.le', displayName: 'Lê Thị Hoa', disabled: false, roles: [{ role: 'INTAKE_OFFICER', roleName: 'Nhân sự tiếp nhận', agency: centre, from: '2023-01-01', to: null }] }, { account: 'binh.tran', displayName: 'Trần Bình', disabled: true, roles: [{ role: 'HANDLER', roleName: 'Nhân sự xử lý', agency: works, from: '2023-01-01', to: '2026-12-31' }] }],
    session: { account: 'hoa.le', displayName: 'Lê Thị Hoa', mustChangePassword: false, language: 'vi', hats: [{ role: 'INTAKE_OFFICER', roleName: 'Nhân sự tiếp nhận', agency: centre }], permissions: ['INTAKE', 'DISPATCH', 'HANDLE', 'APPROVE', 'PUBLISH', 'READ_ALL_CASES', 'REVEAL', 'MANAGE_STAFF', 'READ_AUDIT'] },
  };
  const ok = (body) => ({ status: 200, body });
  const problem = (status, slug, detail, more = {}) => ({ status, body: { type: `/problems/${slug}`, title: 'Không thực hiện được', status, detail, ...more } });

  function list(query) {
    const queue = query.get('queue');
    const byQueue = { 'to-accept': 'filed', 'to-dispatch': 'accepted', 'to-publish': 'approved' }[queue];
    const q = fold(query.get('q') ?? '');
    const found = state.cases.filter((item) => (!byQueue || item.stage === byQueue) && (queue !== 'overdue' || item.overdue) && (queue !== 'mine' || item.holder) && (!query.get('stage') || item.stage === query.get('stage')) && fold(`${item.number} ${item.excerpt}`).includes(q));
    const order = query.get('order') ?? (queue === 'all' ? 'newest' : 'due');
    if (order === 'due') found.sort((one, other) => (one.limit?.dueAt ?? '9').localeCompare(other.limit?.dueAt ?? '9'));
    const from = Number(query.get('cursor') ?? 0);
    const next = from + 30 < found.length ? String(from + 30) : null;
    return ok({ items: found.slice(from, from + 30), next, order });
  }

  function makeMove(item, name, headers, body) {
    if (headers['if-match'] !== `"${item.version}"`) return problem(412, 'stale', 'Hồ sơ đã thay đổi từ lúc quý ông/bà xem.');
    const asked = movesOf[item.stage].find((entry) => entry.name === name);
    if (!asked?.allowed) return problem(409, 'wrong-move', asked?.why ?? 'Giai đoạn hiện tại không cho phép.', { article: asked?.article, moves: movesOf[item.stage] });
    if (String(body.text ?? body.note ?? '').length > 5000) return problem(422, 'invalid-input', 'Dữ liệu có chỗ sai.', { faults: [{ pointer: body.text ? '/text' : '/note', detail: 'Dài quá 5.000 ký tự.' }] });
    const stage = { accept: 'accepted', dispatch: 'dispatched', acknowledge: 'handling', 'return-wrong-authority': 'accepted', 'submit-resolution': 'awaiting-approval', 'send-back': 'handling', approve: 'approved', publish: 'published' }[name] ?? item.stage;
    Object.assign(item, { stage, stageName: stageNames[stage], version: item.version + 1, limit: limitOf(stage, 600) });
    if (name === 'claim') item.holder = { account: state.session.account, displayName: state.session.displayName };
    if (name === 'normalise') item.normalised = body.text;
    return ok(detail(item));
  }

  function cases(method, path, query, headers, body) {
    const [number, part, ...rest] = path.split('/');
    if (!number) return list(query);
    const item = state.cases.find((entry) => entry.number === number);
    if (!item) return problem(404, 'not-found', 'Không có hồ sơ này.');
    if (!part) return ok(detail(item));
    if (part === 'events') return ok({ items: events(item) });
    if (part === 'related') return ok({ items: [{ number: 'ST-2026-7000009', later: true, followUp: false, percent: 40, filedAt: iso(-5), stageName: 'Đã gửi', excerpt: 'Ổ gà lại xuất hiện' }] });
    if (part === 'time-limits') return ok(explanation);
    if (part === 'letters') return { status: 200, html: '<!doctype html><html lang="vi"><title>Thông báo</title><p>Kính gửi: Quý cá nhân</p></html>' };
    if (part === 'reveal') return ok({ kind: 'PERSON', name: 'Nguyễn Văn An', phone: '0900000321', address: '24 Trần Hưng Đạo, Phường 5', citizenId: '094000000012', email: null, organisation: null });
    return method === 'POST' && rest.length === 0 ? makeMove(item, part, headers, body) : problem(404, 'not-found', '');
  }

  const plain = {
    'GET session': () => (state.signedIn ? ok(state.session) : problem(401, 'unauthenticated', 'Chưa đăng nhập.')),
    'POST session': (_q, body) => {
      if (body.password === 'wrong') return problem(401, 'unauthenticated', 'Tên tài khoản hoặc mật khẩu không đúng.');
      state.signedIn = true;
      if (body.account === 'new') state.session.mustChangePassword = true;
      return ok(state.session);
    },
    'DELETE session': () => { state.signedIn = false; return { status: 204 }; },
    'PUT session/password': (_q, body) => (body.replacement.length < 12 ? problem(422, 'invalid-input', '', { faults: [{ pointer: '/replacement', detail: 'Mật khẩu mới cần ít nhất 12 ký tự.' }] }) : (state.session.mustChangePassword = false, { status: 204 })),
    'PUT session/language': () => ({ status: 204 }),
    'GET queues': () => ok({ items: [['to-accept', 'Chờ tiếp nhận', 'filed'], ['mine', 'Tôi đang xử lý'], ['to-dispatch', 'Chờ phân phối', 'accepted'], ['to-publish', 'Chờ công khai', 'approved'], ['overdue', 'Trễ hạn'], ['all', 'Tất cả']].map(([id, name, stage]) => ({ id, name, count: state.cases.filter((item) => (stage ? item.stage === stage : id === 'overdue' ? item.overdue : id === 'mine' ? item.holder : true)).length })) }),
    'GET agencies': (query) => ok({ items: agencies.filter((item) => fold(item.name).includes(fold(query.get('q') ?? ''))) }),
    'GET categories': () => ok({ items: [{ code: 'HTGT', parent: null, name: 'Hạ tầng giao thông' }, { code: 'HTGT.MD', parent: 'HTGT', name: 'Mặt đường hư hỏng, ổ gà' }, { code: 'HTGT.NC', parent: 'HTGT', name: 'Nắp cống, hố ga hư/mất' }, { code: 'MT', parent: null, name: 'Môi trường' }, { code: 'MT.RT', parent: 'MT', name: 'Rác thải' }] }),
    'GET units': () => ok({ items: [{ code: '31498', name: 'Phường 5', district: 'Thành phố Sóc Trăng' }] }),
    'GET about': () => ok({ name: 'Hiện Trường', version: '0.1.0', build: 'test', province: 'tỉnh Sóc Trăng', centre: 'Trung tâm Giám sát, điều hành tỉnh Sóc Trăng', hotlineMobile: '0299.1022', hotlineLandline: '1022', demo: true }),
    'GET languages': () => ok({ items: [{ code: 'vi', name: 'Tiếng Việt' }, { code: 'en', name: 'English' }] }),
    'GET time-limits/preview': () => ok({ ...explanation, clock: null, name: null, article: null }),
    'GET procedures/current': () => ok({ title: 'Phụ lục II', version: '2023-1', validFrom: '2023-01-01', number: null, date: null, steps: [{ clause: 'P2.1.1', article: 'Phụ lục II', variant: 1, label: 'Bước 1', performer: 'Trung tâm GSĐH tỉnh', title: 'Xác minh, tiếp nhận và phân phối phản ánh', lines: ['Thực hiện xác minh, tiếp nhận và phân phối phản ánh cho cơ quan xử lý có trách nhiệm xử lý.'], times: [{ printed: '04 giờ', clock: 'K01' }] }] }),
    'GET draft-pages': () => ok({ items: state.channels.map((channel) => ({ channel, address: `/plugins/${channel}/page` })) }),
    'POST /plugins/portal/page': (_q, body) => {
      const item = state.cases.find((entry) => entry.number === body.number);
      return item.stage === 'approved' ? { status: 200, html: `<!doctype html><h1>${body.number}</h1><p>${body.text}</p>` } : problem(409, 'wrong-move', 'Phản ánh đã được công khai.');
    },
    'GET staff': () => ok({ items: state.staff, next: null }),
    'POST staff': (_q, body) => { state.staff.push({ ...body, disabled: false, roles: [] }); return ok({ ...body, temporaryPassword: 'vang-trang-7391-hoa' }); },
    'GET audit': () => ok({ items: [{ at: iso(-5), account: 'hoa.le', action: 'reveal', id: '1-1', label: 'Xem thông tin người phản ánh', subject: 'ST-2026-7000003', facts: { purpose: 'gọi xác minh vị trí' } }], next: null }),
  };

  return {
    state,
    answer(method, url, headers, body) {
      const [path, search] = url.replace(/^\/api\/v1\//, '').split('?');
      state.calls.push({ method, path, headers, body });
      if (path.startsWith('messages/')) return ok(messages);
      const handler = plain[`${method} ${path}`];
      if (handler) return handler(new URLSearchParams(search), body);
      if (path === 'cases' || path.startsWith('cases/')) return cases(method, path.slice(6), new URLSearchParams(search), headers, body);
      if (path.startsWith('staff/')) return ok({ temporaryPassword: 'vang-trang-7391-hoa' });
      return problem(404, 'not-found', '');
    },
  };
}
