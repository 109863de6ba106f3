// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Phụ lục II, case 2, on the screens of all who take part: one agency is silent, one is not competent, others answer. */
class SeveralAgenciesScreensIT extends Screens {
    private static final String BUILDING = "SXD";
    private static final String HEALTH = "SYT";
    private static final String POWER = "DLST";
    private static final String ENVIRONMENT = "STNMT";

    /** What is said of a step that has no time of its own. */
    private static final String WITHIN = "Không có hạn riêng: tính trong thời hạn chung của cơ quan.";

    SeveralAgenciesScreensIT() {
        super("agencies");
    }

    @AfterEach
    void backToNow() {
        INSTALLATION.shiftClock(Duration.ZERO);
    }

    @Test
    void theLeadAnswersForAllAndTheCitizenSeesEveryStep() {
        Slip slip = ready();
        String number = slip.caseNumber();
        ConsoleWindow officer = console(TEAM.officer());
        ConsoleWindow lead = console(TEAM.handler());
        PortalWindow citizen = portal("vi");
        theCentreProposes(officer, number);
        theLeadForwards(lead, number);
        oneReturnsAndTheLeadForwardsToAnother(lead, number);
        oneAnswersThroughItsLeader(number);
        silenceRunsOut(lead, number);
        theCitizenSeesTheSilence(citizen, slip);
        theLeadNotifiesAnExtension(lead, officer, number);
        tracked(citizen, slip).look("tracking-extended");
        theLeadCompiles(lead, number);
        theCentrePublishes(officer, number);
        theCitizenSeesEveryStep(citizen, slip);
    }

    /** Filed on Monday morning, accepted, classified and normalised on Monday at 13:30. */
    private static Slip ready() {
        timeIs("2023-06-05T08:00");
        Map<String, String> answers = Words.report();
        answers.put("date", "05/06/2023");
        answers.put("time", "07:50");
        Slip slip = new Citizen(INSTALLATION).file(answers, List.of());
        timeIs("2023-06-05T13:30");
        String number = slip.caseNumber();
        new Passage(TEAM, number).accepted();
        TEAM.officer().move(number, "classify", Map.of("category", Words.of("report.category")));
        TEAM.officer().move(number, "normalise", Map.of("text", Words.of("normalised.text")));
        return slip;
    }

    private void theCentreProposes(ConsoleWindow officer, String number) {
        officer.openQueue("to-dispatch").openCase(number).begin("dispatch");
        officer.keys().mark(Agencies.one(officer, Team.AGENCY));
        for (String agency : List.of(BUILDING, HEALTH, POWER)) {
            Agencies.tick(officer, messages.t("console.dispatch.proposed"), agency);
        }
        officer.send();
        assertThat(TEAM.with("HANDLER", BUILDING)
                        .http()
                        .get("/api/v1/cases/" + number)
                        .status())
                .as("a proposal shows nobody anything")
                .isEqualTo(404);
    }

    private void theLeadForwards(ConsoleWindow lead, String number) {
        timeIs("2023-06-06T09:00");
        lead.openQueue("received").openCase(number).look("lead-received");
        lead.begin("forward");
        for (String agency : List.of(BUILDING, HEALTH, POWER)) {
            assertThat(lead.dialog()
                            .locator("input[type=checkbox][value='" + agency + "']")
                            .isChecked())
                    .as("what the Centre proposed stands ticked")
                    .isTrue();
        }
        lead.keys().enter(lead.field("console.forward.note"), Words.of("forward.note"));
        lead.look("forward").send();
        lead.look("forwarded");
    }

    private void oneReturnsAndTheLeadForwardsToAnother(ConsoleWindow lead, String number) {
        timeIs("2023-06-07T09:00");
        ConsoleWindow power =
                console(TEAM.with("HANDLER", POWER)).openQueue("received").openCase(number);
        power.begin("return-wrong-authority");
        power.keys().enter(power.field("console.return.reason"), Words.of("return.reason"));
        Agencies.choose(power, ENVIRONMENT);
        power.look("return").send();

        timeIs("2023-06-07T10:00");
        lead.openQueue("handling").openCase(number);
        lead.detail().getByText(Words.of("return.reason")).first().waitFor();
        lead.look("returned").begin("forward");
        lead.sendsWithFaults("forward-faults");
        Agencies.tick(lead, messages.t("console.forward.agencies"), ENVIRONMENT);
        assertThat(lead.dialog().locator(".field-fault").count())
                .as("what is mended is a fault no more")
                .isZero();
        lead.look("forward-again").send();
        assertThat(TEAM.officer().read(number).path("stage").asText()).isEqualTo("handling");
    }

    private void oneAnswersThroughItsLeader(String number) {
        timeIs("2023-06-08T10:00");
        ConsoleWindow builder =
                console(TEAM.with("HANDLER", BUILDING)).openQueue("received").openCase(number);
        builder.begin("acknowledge");
        builder.send();
        builder.look("part-received").begin("submit-resolution");
        builder.sendsWithFaults("part-faults");
        builder.keys().enter(builder.field("console.part.text"), Words.of("part.text"));
        builder.look("part").send();
        assertThat(TEAM.handler().read(number).toString())
                .as("not before its leader approves")
                .doesNotContain(Words.of("part.text"));

        timeIs("2023-06-08T14:00");
        ConsoleWindow leader =
                console(TEAM.with("APPROVER", BUILDING)).openQueue("to-approve").openCase(number);
        leader.look("part-to-approve").begin("approve");
        leader.dialog().getByText(Words.of("part.text")).waitFor();
        leader.look("part-approve").send();

        timeIs("2023-06-09T15:00");
        Staff other = TEAM.with("HANDLER", ENVIRONMENT);
        other.move(number, "acknowledge", Map.of());
        other.move(number, "submit-resolution", Map.of("text", Words.of("part.other")));
        TEAM.with("APPROVER", ENVIRONMENT).move(number, "approve", Map.of());
    }

    private void silenceRunsOut(ConsoleWindow lead, String number) {
        timeIs("2023-06-12T08:00");
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> missed(number).contains(Instant.parse("2023-06-09T17:00:00Z")));
        assertThat(TEAM.officer().read(number).path("overdue").asBoolean())
                .as("a fact of the share (A-39)")
                .isFalse();
        lead.openQueue("handling").openCase(number);
        lead.detail()
                .getByText(messages.t("core.event.time-limit-missed"))
                .first()
                .waitFor();
        lead.look("silent");
    }

    private static void theCitizenSeesTheSilence(PortalWindow citizen, Slip slip) {
        assertThat(steps(tracked(citizen, slip).look("tracking-silent")))
                .contains(
                        "Phê duyệt kết quả xử lý | Phụ lục II, trường hợp 2, Bước 4 | Sở Y tế | Chưa thực hiện"
                                + " | Hạn: hết ngày 09/06/2023 · Đang chậm hơn hạn của bước | "
                                + "Riêng bước phê duyệt: 01 ngày làm việc sau khi nhân sự xử lý trình kết quả.",
                        "Tổng hợp kết quả từ các cơ quan phối hợp | Phụ lục II, trường hợp 2, Bước 5"
                                + " | Sở Giao thông vận tải | Chưa thực hiện"
                                + " | Tổng hợp và phê duyệt: hết ngày 13/06/2023.");
        assertThat(citizen.main().innerText()).doesNotContain(Words.of("part.text"));
    }

    private void theLeadNotifiesAnExtension(ConsoleWindow lead, ConsoleWindow officer, String number) {
        timeIs("2023-06-13T09:00");
        lead.openQueue("handling").openCase(number).begin("notify-extension");
        lead.sendsWithFaults("extension-faults");
        lead.keys().enter(lead.field("console.extension.number"), Words.of("extension.number"));
        lead.keys().enter(lead.field("console.extension.date"), "13/06/2023");
        lead.keys().enter(lead.field("console.extension.committed"), "20/06/2023");
        lead.keys().choose(lead.field("console.extension.reason"), "NEEDS_CHECKING");
        lead.keys().enter(lead.field("console.extension.explanation"), Words.of("extension.explanation"));
        assertThat(lead.dialog().locator(".field-fault").count())
                .as("what is mended is a fault no more")
                .isZero();
        lead.look("extension").send();

        timeIs("2023-06-13T14:00");
        officer.openQueue("extensions-to-record").openCase(number).begin("extend");
        officer.dialog().getByText(Words.of("extension.number")).waitFor();
        officer.look("extend").send();
        officer.look("extended");
    }

    private void theLeadCompiles(ConsoleWindow lead, String number) {
        timeIs("2023-06-15T09:00");
        lead.openQueue("handling").openCase(number).begin("submit-resolution");
        lead.keys().follow(lead.button("console.part.insert"));
        Locator text = lead.field("console.letter.content");
        assertThat(text.inputValue())
                .contains(Words.of("part.text"), Words.of("part.other"))
                .contains(messages.t("console.part.missing-line", Map.of("agency", share(number, HEALTH))));
        lead.keys().to(text).press("Control+End").type("\n" + Words.of("resolution.text"));
        lead.keys().enter(lead.field("console.letter.number"), Words.of("resolution.number"));
        lead.keys().enter(lead.field("console.letter.signer"), Words.of("resolution.signer"));
        lead.look("compile").send();

        timeIs("2023-06-15T15:00");
        ConsoleWindow leader = console(TEAM.approver()).openQueue("to-approve").openCase(number);
        leader.look("to-approve").begin("approve");
        leader.dialog()
                .frameLocator("iframe")
                .getByText(Words.of("resolution.signer"))
                .first()
                .waitFor();
        leader.send();
    }

    private void theCentrePublishes(ConsoleWindow officer, String number) {
        timeIs("2023-06-16T09:00");
        officer.openQueue("to-publish").openCase(number).look("approved");
        officer.begin("publish");
        officer.keys().enter(officer.field("console.publish.text"), Words.of("public.text"));
        officer.keys().enter(officer.field("console.publish.answer"), Words.of("public.answer"));
        officer.keys().press("Control+Enter");
        officer.dialog()
                .frameLocator("iframe[sandbox='']")
                .getByText(Words.of("public.answer"))
                .waitFor();
        officer.checks("text", "place", "answer").send();
        assertThat(TEAM.officer().read(number).path("stage").asText()).isEqualTo("published");
    }

    private void theCitizenSeesEveryStep(PortalWindow citizen, Slip slip) {
        tracked(citizen, slip).look("tracking-published");
        assertThat(steps(citizen))
                .containsExactly(
                        "Gửi phản ánh | Người phản ánh | Hoàn thành lúc 05/06/2023 08:00",
                        "Tiếp nhận phản ánh | Trung tâm GSĐH tỉnh Sóc Trăng | Hoàn thành lúc 05/06/2023 13:30"
                                + " | Không có hạn riêng: tính trong 04 giờ hành chính của cả bước xác minh,"
                                + " tiếp nhận và phân phối.",
                        "Chuyển cơ quan xử lý | Phụ lục II, trường hợp 2, Bước 1 | Trung tâm GSĐH tỉnh Sóc Trăng"
                                + " | Hoàn thành lúc 05/06/2023 13:30 | Hạn: 14:00 ngày 05/06/2023 · Đúng hạn",
                        "Chuyển cơ quan phối hợp | Phụ lục II, trường hợp 2, Bước 2 | Sở Giao thông vận tải"
                                + " | Hoàn thành lúc 06/06/2023 09:00 | Hạn: hết ngày 06/06/2023 · Đúng hạn",
                        "Chuyển trả do không đúng thẩm quyền | Công ty Điện lực Sóc Trăng"
                                + " | Hoàn thành lúc 07/06/2023 09:00 | Hạn: hết ngày 07/06/2023 · Đúng hạn",
                        "Chuyển cơ quan phối hợp | Phụ lục II, trường hợp 2, Bước 2 | Sở Giao thông vận tải"
                                + " | Hoàn thành lúc 07/06/2023 10:00 | Hạn: hết ngày 08/06/2023 · Đúng hạn",
                        "Cơ quan tiếp nhận xử lý | Sở Xây dựng | Hoàn thành lúc 08/06/2023 10:00",
                        "Xử lý phản ánh hiện trường | Phụ lục II, trường hợp 2, Bước 3 | Sở Xây dựng"
                                + " | Hoàn thành lúc 08/06/2023 10:00 | " + WITHIN,
                        "Phê duyệt kết quả xử lý | Phụ lục II, trường hợp 2, Bước 4 | Sở Xây dựng"
                                + " | Hoàn thành lúc 08/06/2023 14:00 | Hạn: hết ngày 09/06/2023 · Đúng hạn"
                                + " | Riêng bước phê duyệt: hết ngày 09/06/2023.",
                        "Cơ quan tiếp nhận xử lý | Sở Tài nguyên và Môi trường | Hoàn thành lúc 09/06/2023 15:00",
                        "Xử lý phản ánh hiện trường | Phụ lục II, trường hợp 2, Bước 3 | Sở Tài nguyên và Môi trường"
                                + " | Hoàn thành lúc 09/06/2023 15:00 | " + WITHIN,
                        "Phê duyệt kết quả xử lý | Phụ lục II, trường hợp 2, Bước 4 | Sở Tài nguyên và Môi trường"
                                + " | Hoàn thành lúc 09/06/2023 15:00 | Hạn: hết ngày 12/06/2023 · Đúng hạn"
                                + " | Riêng bước phê duyệt: hết ngày 12/06/2023.",
                        "Cơ quan thông báo gia hạn | Sở Giao thông vận tải | Hoàn thành lúc 13/06/2023 09:00"
                                + " | Khi thông báo, thời hạn xử lý là hết ngày 13/06/2023.",
                        "Gia hạn theo thông báo của cơ quan | Trung tâm GSĐH tỉnh Sóc Trăng"
                                + " | Hoàn thành lúc 13/06/2023 14:00 | Thời hạn mới: hết ngày 20/06/2023,"
                                + " có hiệu lực từ khi cơ quan gửi thông báo.",
                        "Tổng hợp kết quả từ các cơ quan phối hợp | Phụ lục II, trường hợp 2, Bước 5"
                                + " | Sở Giao thông vận tải | Hoàn thành lúc 15/06/2023 09:00 | " + WITHIN,
                        "Phê duyệt kết quả xử lý | Phụ lục II, trường hợp 2, Bước 6 | Sở Giao thông vận tải"
                                + " | Hoàn thành lúc 15/06/2023 15:00 | Hạn: hết ngày 20/06/2023 · Đúng hạn"
                                + " | Riêng bước phê duyệt: hết ngày 16/06/2023.",
                        "Công khai kết quả và trả lời | Phụ lục II, trường hợp 2, Bước 7"
                                + " | Trung tâm GSĐH tỉnh Sóc Trăng | Hoàn thành lúc 16/06/2023 09:00"
                                + " | Hạn: hết ngày 16/06/2023 · Đúng hạn");
    }

    /** The tracking page as it is now, opened with the receipt. */
    private static PortalWindow tracked(PortalWindow citizen, Slip slip) {
        citizen.open("/tra-cuu");
        if (citizen.labelled("portal.track.receipt").count() > 0) {
            citizen.enter("portal.track.receipt", slip.receiptNumber()).press("portal.track.open");
        }
        return citizen;
    }

    private static List<String> steps(PortalWindow citizen) {
        List<String> steps = new ArrayList<>();
        for (Locator step : citizen.main().locator(".timeline > li").all()) {
            steps.add(String.join(" | ", step.locator("h3, p").allInnerTexts()));
        }
        return steps;
    }

    private static String share(String number, String agency) {
        for (JsonNode share : TEAM.officer().read(number).path("assignments")) {
            if (share.path("agency").path("code").asText().equals(agency)) {
                return share.path("agency").path("name").asText();
            }
        }
        throw new AssertionError("no share of " + agency);
    }

    /** The legal instants at which limits were missed, as they were written down. */
    private static List<Instant> missed(String number) {
        List<Instant> missed = new ArrayList<>();
        TEAM.officer()
                .http()
                .get("/api/v1/cases/" + number + "/events")
                .expect(200)
                .json()
                .path("items")
                .forEach(event -> {
                    if (event.path("type").asText().equals("time-limit.missed")) {
                        missed.add(Instant.parse(event.path("occurredAt").asText()));
                    }
                });
        return missed;
    }
}
