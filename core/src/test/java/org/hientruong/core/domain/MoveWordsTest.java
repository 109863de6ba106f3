// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.aftermath.Clarify;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.aftermath.MarkQuality;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.ConvertToEmergency;
import org.hientruong.core.domain.dispatch.Designate;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.dispatch.RequestDirection;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Dispute;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnForQuality;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.domain.intake.File;
import org.hientruong.core.domain.intake.GiveNotice;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.person.AskConsent;
import org.hientruong.core.domain.person.CitizenId;
import org.hientruong.core.domain.person.GiveConsent;
import org.hientruong.core.domain.person.PhoneNumber;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.person.WithdrawConsent;
import org.hientruong.core.domain.publication.AnswerPrivately;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.domain.sanction.DecideObjection;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.FileObjection;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.UnlockAccount;
import org.hientruong.core.domain.sanction.abuse.Abuse;
import org.hientruong.core.domain.sanction.abuse.HandOverAbuse;
import org.hientruong.core.domain.sanction.abuse.MarkAbuse;
import org.hientruong.core.domain.sanction.abuse.RecordAbuseOutcome;
import org.hientruong.core.regulation.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write in a move: it is bounded, each fault is told at its place, and no log line repeats it. */
class MoveWordsTest {
    private static final String SECRET = "chị Bưởi 0912345678";

    static Stream<Object> everything_with_words() {
        return Stream.of(
                new Rate(SatisfactionRating.SATISFIED, SECRET),
                new Reply(SECRET),
                new Clarify(1, SECRET),
                new Moderate(1, Moderate.Act.SHOW, SECRET, SECRET, null, SECRET),
                new MarkQuality(null, false, SECRET),
                new Designate(Play.ROADS, List.of(), document(SECRET)),
                new Direct(Play.ROADS, SECRET),
                Dispatch.to(Play.ROADS, SECRET),
                new Recall(SECRET),
                new Refer(Refer.Kind.FOLLOW_UP, null, SECRET, SECRET),
                new RequestDirection(SECRET),
                new ConvertToEmergency("FIRE", SECRET),
                new Approve(SECRET),
                new Dispute(Dispute.Kind.UNRESOLVED, List.of(new Dispute.Position(Play.ROADS, SECRET)), SECRET),
                new Dispute.Position(Play.ROADS, SECRET),
                new Forward(List.of(Play.TOWN), SECRET),
                new ReturnForQuality(SECRET),
                new ReturnWrongAuthority(SECRET, Play.TOWN, false),
                new SendBack(SECRET),
                new SubmitResolution(SECRET, SECRET, SECRET, null),
                new NotifyExtension(
                        document(SECRET), LocalDate.of(2023, 6, 20), NotifyExtension.Reason.COMPLEX, SECRET),
                new File("portal", new CategoryCode("HTGT.MD"), null, SECRET, false, false),
                new Normalise(SECRET),
                new GiveNotice(SECRET),
                new AttemptContact(ContactMethod.PHONE, true, SECRET),
                new Decline(List.of(new Decline.Reason("R6", null)), SECRET, SECRET, null),
                new RequestSupplement(ContactMethod.PHONE, SECRET, false),
                new Supplement(SECRET),
                Publish.whole(SECRET, SECRET, SECRET, List.of()),
                new AnswerPrivately(SECRET),
                new RequestConfidentiality(StatedBy.PHONE, SECRET),
                new WithholdStateSecret(document(SECRET)),
                new AskConsent(SECRET),
                ProposeViolation.ofReport("IMPROPER_WORDING", SECRET),
                new DecideViolation(1, true, true, SECRET),
                new FileObjection(1, SECRET),
                new DecideObjection(1, true, SECRET),
                new UnlockAccount(SECRET),
                new MarkAbuse(Abuse.Kind.UNTRUE, SECRET),
                new HandOverAbuse(SECRET, document(SECRET)),
                new RecordAbuseOutcome(SECRET, document(SECRET)),
                PhoneNumber.of("0912 345 678").orElseThrow(),
                CitizenId.of("094185001234").orElseThrow(),
                Happening.of(EventType.REPORT_FILED, java.time.Instant.EPOCH).word("original", SECRET));
    }

    @ParameterizedTest
    @MethodSource("everything_with_words")
    void what_is_logged_of_it_names_the_kind_and_none_of_the_words(Object one) {
        assertThat(one.toString())
                .contains(one.getClass().getSimpleName())
                .doesNotContain("Bưởi", "0912", "345", "094185001234");
    }

    @Test
    void what_is_missing_is_said_at_its_place() {
        assertThat(pointers(new Recall(" "))).containsExactly("/reason");
        assertThat(pointers(new RequestDirection(""))).containsExactly("/reason");
        assertThat(pointers(new Direct(Play.ROADS, null))).containsExactly("/text");
        assertThat(pointers(new Refer(null, null, null, null))).containsExactly("/kind", "/ground");
        assertThat(pointers(new Dispatch(null, null, null, null))).containsExactly("/lead");
        assertThat(pointers(new Designate(null, null, document(null)))).containsExactly("/lead");
        assertThat(pointers(new Forward(List.of(), null))).containsExactly("/coordinating");
        assertThat(pointers(new Supplement(""))).containsExactly("/text");
        assertThat(pointers(new RequestSupplement(null, null, false))).containsExactly("/method", "/text");
        assertThat(pointers(new AttemptContact(null, false, null))).containsExactly("/method");
        assertThat(pointers(new AnswerPrivately(" "))).containsExactly("/answer");
        assertThat(pointers(new RequestConfidentiality(null, null))).containsExactly("/method");
        assertThat(pointers(new WithholdStateSecret(null))).containsExactly("/document");
        assertThat(pointers(new WithholdStateSecret(document(null)))).isEmpty();
        assertThat(pointers(new AskConsent(null))).containsExactly("/reason");
        assertThat(pointers(new GiveConsent(null, null, null))).containsExactly("/purpose", "/method");
        assertThat(pointers(new GiveConsent(ConsentPurpose.HANDLING, null, StatedBy.SMS)))
                .containsExactly("/agency");
        assertThat(pointers(new WithdrawConsent(ConsentPurpose.PUBLISH_NAME, Play.ROADS, StatedBy.SMS)))
                .containsExactly("/agency");
        assertThat(pointers(new Decline(List.of(new Decline.Reason(null, null)), null, null, null)))
                .containsExactly("/grounds");
        assertThat(pointers(new Decline(List.of(new Decline.Reason("R4", null)), null, null, null)))
                .isEmpty();
    }

    @Test
    void what_is_entered_of_violations_is_whole() {
        assertThat(pointers(new ProposeViolation(null, null, null, null))).containsExactly("/kind", "/evidence");
        assertThat(pointers(new DecideViolation(null, null, null, null)))
                .containsExactly("/violation", "/confirmed", "/reason");
        assertThat(pointers(new DecideViolation(1, true, null, "Thóa mạ")))
                .as("whoever confirms says whether the sender is verified")
                .containsExactly("/senderVerified");
        assertThat(pointers(new DecideViolation(1, false, null, "Chỉ là bức xúc")))
                .isEmpty();
        assertThat(pointers(new FileObjection(null, " "))).containsExactly("/violation", "/reason");
        assertThat(pointers(new DecideObjection(null, null, ""))).containsExactly("/violation", "/upheld", "/reason");
        assertThat(pointers(new UnlockAccount(null))).containsExactly("/reason");
        assertThat(pointers(new MarkAbuse(null, null))).containsExactly("/kind", "/evidence");
        assertThat(pointers(new HandOverAbuse("", null))).containsExactly("/authority", "/document");
        assertThat(pointers(new RecordAbuseOutcome("", null))).containsExactly("/outcome", "/document");
    }

    @Test
    void what_is_said_after_the_answer_is_whole() {
        assertThat(pointers(new Reply(" "))).containsExactly("/text");
        assertThat(pointers(new Clarify(null, ""))).containsExactly("/interaction", "/text");
        assertThat(pointers(new MarkQuality(null, null, null))).containsExactly("/meets", "/reason");
        assertThat(pointers(new LinkFollowUp(null, null))).containsExactly("/report", "/kind");
        assertThat(pointers(new Moderate(null, null, null, null, null, null))).containsExactly("/act");
        assertThat(pointers(new Moderate(null, Moderate.Act.FORWARD, null, null, null, null)))
                .containsExactly("/interaction");
        assertThat(pointers(new Moderate(null, Moderate.Act.SET_ASIDE, null, null, null, null)))
                .containsExactly("/interaction", "/ground", "/reason");
        assertThat(pointers(new Moderate(null, Moderate.Act.HIDE, null, null, null, null)))
                .containsExactly("/ground", "/reason");
        assertThat(pointers(new Moderate(null, Moderate.Act.SHOW, null, null, null, null)))
                .containsExactly("/question");
        assertThat(pointers(new Moderate(1, Moderate.Act.SHOW, "Vá ở đâu?", null, null, null)))
                .containsExactly("/answer");
    }

    @Test
    void what_is_too_long_is_said_at_its_place() {
        String note = "a".repeat(Input.NOTE);
        assertThat(pointers(new Recall(note))).isEmpty();
        assertThat(pointers(new Recall(note + "b"))).containsExactly("/reason");
        assertThat(pointers(new AttemptContact(ContactMethod.PHONE, true, note + "b")))
                .containsExactly("/note");
        assertThat(pointers(new Forward(List.of(Play.TOWN), note + "b"))).containsExactly("/note");
        assertThat(pointers(new Decline(List.of(), note, note + "b", null))).containsExactly("/law", "/guidance");
    }

    @Test
    void a_referral_has_one_receiver_and_a_lead_is_not_proposed_beside_itself() {
        assertThat(pointers(new Refer(Refer.Kind.FOLLOW_UP, Play.ROADS, "Công an tỉnh", "Chưa đủ căn cứ")))
                .containsExactly("/authority");
        assertThat(pointers(new Refer(Refer.Kind.SUGGESTION, Play.ROADS, null, "Góp ý hay")))
                .isEmpty();
        List<AgencyCode> both = List.of(Play.TOWN, Play.ROADS);
        assertThat(pointers(new Dispatch(Play.ROADS, both, List.of(), null))).containsExactly("/proposedCoordinating");
        assertThat(pointers(new Dispatch(Play.POWER, both, List.of(), null))).isEmpty();
        assertThat(pointers(new Designate(Play.ROADS, both, document(null)))).containsExactly("/coordinating");
        assertThat(pointers(new Designate(Play.POWER, both, document(null)))).isEmpty();
    }

    @Test
    void an_agency_is_named_once_and_at_most_twenty_are() {
        List<AgencyCode> twenty =
                IntStream.range(0, 20).mapToObj(i -> new AgencyCode("CQ" + i)).toList();
        assertThat(pointers(new Forward(twenty, null))).isEmpty();
        List<AgencyCode> more =
                Stream.concat(twenty.stream(), Stream.of(Play.ROADS)).toList();
        assertThat(pointers(new Forward(more, null))).containsExactly("/coordinating");
        assertThat(pointers(new Forward(Collections.nCopies(2, Play.TOWN), null)))
                .containsExactly("/coordinating");
    }

    private static OfficialDocument document(String signer) {
        return new OfficialDocument("12/UBND", LocalDate.of(2023, 6, 5), signer);
    }

    private static List<String> pointers(CaseMove move) {
        return move.faults().stream().map(Fault::pointer).toList();
    }
}
