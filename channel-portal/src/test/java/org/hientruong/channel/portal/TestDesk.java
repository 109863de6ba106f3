// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Catalogue;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.Page;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.PublicCases;
import org.hientruong.api.intake.PublicDraft;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReceiptNumber;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.Reporters;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.api.store.PluginStore;

/** A desk in memory, as small as the portal's tests allow: it files, it remembers keys, it shows one published case. */
final class TestDesk implements IntakeDesk, Reporters, PublicCases, Catalogue {
    static final CaseNumber NUMBER = new CaseNumber("STG-2023-0000001");
    static final ReceiptNumber RECEIPT = ReceiptNumber.completing("12345678901");
    static final String PHONE = "0912345678";

    final List<ReportDraft> filed = new ArrayList<>();
    final Map<IdempotencyKey, Receipt> receipts = new HashMap<>();
    RuntimeException refusal;
    String publicText = "Ổ gà lớn";
    boolean published = true;
    boolean classified = true;
    boolean legal = true;
    SatisfactionRating rating;
    TrackedCase.SupplementRequest request;
    TrackedCase.Declination declination;
    List<PublicCase.Exchange> exchanges = List.of();
    PublicCase.Review review;
    TrackedCase.Exchange exchange = TrackedCase.Exchange.NONE;
    final List<String> asked = new ArrayList<>();
    TrackedCase.Privacy privacy = TrackedCase.Privacy.NONE;
    TrackedCase.Conduct conduct = TrackedCase.Conduct.NONE;
    final Map<IdempotencyKey, String> replies = new HashMap<>();
    private boolean verified;

    @Override
    public Receipt file(ReportDraft draft, IdempotencyKey key) {
        if (refusal != null) {
            throw refusal;
        }
        if (draft.text() == null) {
            throw Problem.invalid(
                    List.of(Fault.at("/text", "test.fault.text"), Fault.at("/reporter/phone", "test.fault.phone")));
        }
        return receipts.computeIfAbsent(key, k -> {
            filed.add(draft);
            return new Receipt(
                    NUMBER,
                    RECEIPT,
                    Instant.parse("2023-06-09T09:30:00Z"),
                    Instant.parse("2023-06-12T03:30:00Z"),
                    Instant.parse("2023-06-21T17:00:00Z"));
        });
    }

    @Override
    public Reporters reporters() {
        return this;
    }

    @Override
    public ReporterToken open(ReceiptNumber receipt, String clientAddress) {
        if (!receipt.equals(RECEIPT)) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "test.none");
        }
        return new ReporterToken("open-sesame");
    }

    @Override
    public void verify(ReporterToken token, String phone, String clientAddress) {
        if (!phone.equals(PHONE)) {
            throw Problem.invalid("/phone", "test.fault.phone");
        }
        verified = true;
    }

    @Override
    public void close(ReporterToken token) {
        verified = false;
    }

    @Override
    public Conversation conversation(ReporterToken who) {
        if (!who.value().equals("open-sesame")) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "test.expired");
        }
        return new Conversation() {
            @Override
            public TrackedCase view(Locale language) {
                boolean may = request != null || (declination != null && declination.lapsed());
                return new TrackedCase(
                        theCase(),
                        verified ? "Lời của <b>tôi</b>" : "",
                        verified,
                        verified && published,
                        rating,
                        request,
                        verified && may,
                        declination,
                        verified ? exchange : TrackedCase.Exchange.NONE,
                        privacy,
                        conduct);
            }

            @Override
            public void rate(SatisfactionRating given, String comment) {
                rating = given;
            }

            @Override
            public void requestConfidentiality() {
                asked.add("confidentiality");
            }

            @Override
            public void consent(ConsentPurpose purpose, AgencyCode agency, boolean given) {
                asked.add(purpose + " " + agency + " " + given);
            }

            @Override
            public void object(int violation, String reason) {
                asked.add("objection " + violation + " " + reason);
            }

            @Override
            public void supplement(String text, List<Upload> files, IdempotencyKey key) {
                if (text.isEmpty() && files.isEmpty()) {
                    throw Problem.invalid("/text", "test.fault.text");
                }
                replies.put(key, text + files.stream().map(Upload::name).toList());
            }

            @Override
            public void reply(String text, IdempotencyKey key) {
                if (text.isEmpty()) {
                    throw Problem.invalid("/text", "test.fault.text");
                }
                replies.put(key, text);
            }
        };
    }

    @Override
    public PublicCases published() {
        return this;
    }

    @Override
    public Page<PublicCase> page(PublicQuery query, Locale language) {
        boolean last = query.cursor() != null;
        return new Page<>(List.of(theCase()), last ? null : "next-1");
    }

    @Override
    public Optional<PublicCase> find(CaseNumber number, Locale language) {
        return number.equals(NUMBER) ? Optional.of(theCase()) : Optional.empty();
    }

    @Override
    public Optional<String> photo(CaseNumber number, String attachment, String size, OutputStream out)
            throws IOException {
        if (!attachment.equals("a1")) {
            return Optional.empty();
        }
        out.write(new byte[] {1, 2, 3});
        return Optional.of("image/jpeg");
    }

    @Override
    public PublicCases drafted(Principal officer, PublicDraft draft) {
        if (officer == null) {
            throw Problem.of(Problem.Kind.UNAUTHENTICATED, "test.who");
        }
        publicText = draft.text();
        return new Drafted();
    }

    /** The same case, as if it were published. */
    private final class Drafted implements PublicCases {
        @Override
        public Page<PublicCase> page(PublicQuery query, Locale language) {
            return TestDesk.this.page(query, language);
        }

        @Override
        public Optional<PublicCase> find(CaseNumber number, Locale language) {
            return Optional.of(theCase(true));
        }

        @Override
        public Optional<String> photo(CaseNumber number, String attachment, String size, OutputStream out)
                throws IOException {
            return TestDesk.this.photo(number, attachment, size, out);
        }

        @Override
        public PublicCases drafted(Principal officer, PublicDraft draft) {
            return TestDesk.this.drafted(officer, draft);
        }
    }

    @Override
    public Catalogue catalogue() {
        return this;
    }

    @Override
    public PluginStore store() {
        throw new AssertionError("the portal remembers nothing of its own");
    }

    @Override
    public Texts texts(Locale language) {
        return new TestTexts(language);
    }

    @Override
    public List<Category> categories() {
        CategoryCode roads = new CategoryCode("HTGT");
        CategoryCode fire = new CategoryCode("PCCC");
        return List.of(
                new Category(roads, null, "Hạ tầng giao thông", false),
                new Category(new CategoryCode("HTGT.MD"), roads, "Mặt đường hư hỏng, ổ gà", false),
                new Category(fire, null, "Cháy nổ, cứu nạn cứu hộ", true));
    }

    @Override
    public List<Commune> communes() {
        return List.of(
                new Commune(new UnitCode("31498"), "Phường 5", "Thành phố Sóc Trăng"),
                new Commune(new UnitCode("31501"), "Phường 7", "Thành phố Sóc Trăng"),
                new Commune(new UnitCode("31528"), "Thị trấn Kế Sách", "Huyện Kế Sách"));
    }

    @Override
    public Contacts contacts() {
        return new Contacts(
                "tỉnh Sóc Trăng",
                "Trung tâm Giám sát, điều hành tỉnh Sóc Trăng",
                "0299.1022",
                "1022",
                "02991022",
                "0299.1022",
                "paht@soctrang.gov.vn",
                "Asia/Ho_Chi_Minh");
    }

    @Override
    public String attestationVersion() {
        return "1";
    }

    @Override
    public String attestationText() {
        return "Tôi chịu trách nhiệm toàn bộ trước pháp luật về tính trung thực, chính xác của phản ánh.";
    }

    PublicCase theCase() {
        return theCase(published);
    }

    private PublicCase theCase(boolean shown) {
        Instant filedAt = Instant.parse("2023-06-09T09:30:00Z");
        PublicCase.Publication publication = new PublicCase.Publication(
                publicText,
                "Đường Lê Lợi",
                "Đã vá mặt đường.",
                "Sở Giao thông vận tải",
                Instant.parse("2023-06-14T02:00:00Z"),
                List.of("a1"));
        return new PublicCase(
                NUMBER,
                shown ? "published" : "handling",
                classified ? "HTGT.MD" : "",
                classified ? "Mặt đường hư hỏng, ổ gà" : "",
                classified ? "Phường 5" : null,
                filedAt,
                List.of(
                        new PublicCase.Step("test.step.accept", "Trung tâm", filedAt, filedAt, "10:30", false),
                        new PublicCase.Step(
                                "test.step.handle",
                                "Sở GTVT",
                                null,
                                filedAt,
                                "hết ngày 12/06",
                                true,
                                legal,
                                "Phụ lục II, trường hợp 1, Bước 3",
                                "Riêng bước phê duyệt: 01 ngày làm việc.")),
                shown ? publication : null,
                shown ? exchanges : List.of(),
                shown ? review : null);
    }
}
