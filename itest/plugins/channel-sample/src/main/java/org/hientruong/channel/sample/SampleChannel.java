// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.sample;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.hientruong.api.Access;
import org.hientruong.api.ChannelInfo;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Endpoint;
import org.hientruong.api.FormData;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * A whole channel in one class: it is handed a desk, gives back a session, and files what it is sent under {@code
 * /plugins/sample/reports}. Copy it to begin a channel of your own.
 */
@NullMarked
@Component(service = IntakeChannel.class)
@ChannelInfo(id = "sample")
public final class SampleChannel implements IntakeChannel {
    private static final Locale LANGUAGE = Locale.forLanguageTag("vi");

    @Override
    public ChannelSession open(IntakeDesk desk) {
        return new ChannelSession() {
            @Override
            public List<Endpoint> endpoints() {
                return List.of(new Endpoint(Access.PUBLIC, new Face(desk)));
            }

            @Override
            public void close() {
                // this channel holds nothing
            }
        };
    }

    /** The channel's HTTP face. */
    @Path("/")
    public static final class Face {
        private final IntakeDesk desk;

        Face(IntakeDesk desk) {
            this.desk = desk;
        }

        /** Who this is, in the words of the message file. */
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public Map<String, String> about() {
            return Map.of(
                    "name", desk.texts(LANGUAGE).get("sample.channel.name"),
                    "lead", desk.texts(LANGUAGE).get("sample.face.lead"));
        }

        /** Files a report sent as a form, with files in the field {@code files}. */
        @POST
        @Path("reports")
        @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
        @Produces(MediaType.APPLICATION_JSON)
        public Map<String, String> file(FormData form, @HeaderParam("Idempotency-Key") @Nullable String key) {
            Receipt receipt = desk.file(checked(form), key(key));
            return Map.of(
                    "caseNumber", receipt.caseNumber().value(),
                    "receiptNumber", receipt.receiptNumber().digits(),
                    "filedAt", receipt.filedAt().toString(),
                    "dispatchDueAt", receipt.dispatchDueAt().toString(),
                    "answerDueAt", receipt.answerDueAt().toString());
        }

        /** A code that cannot be one is the sender's fault, not the server's. */
        private static ReportDraft checked(FormData form) {
            try {
                return draft(form);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("", "core.fault.malformed");
            }
        }

        private static ReportDraft draft(FormData form) {
            ReporterDetails reporter = new ReporterDetails(
                    ReporterDetails.Kind.PERSON,
                    form.field("fullName"),
                    null,
                    form.field("address"),
                    form.field("citizenId"),
                    null,
                    form.field("phone"),
                    form.field("email"));
            String category = form.field("category");
            String version = form.field("attestation");
            return new ReportDraft(
                    reporter,
                    form.field("text"),
                    category == null ? null : new CategoryCode(category),
                    instant(form.field("occurredAt")),
                    place(form),
                    form.files("files"),
                    version == null ? null : new Attestation(version),
                    LANGUAGE,
                    null);
        }

        private static @Nullable Place place(FormData form) {
            String commune = form.field("commune");
            return commune == null ? null : new Place(new UnitCode(commune), form.field("detail"), null);
        }

        private static @Nullable Instant instant(@Nullable String iso) {
            try {
                return iso == null ? null : Instant.parse(iso);
            } catch (DateTimeParseException e) {
                throw Problem.invalid("/occurredAt", "core.fault.malformed");
            }
        }

        private static IdempotencyKey key(@Nullable String header) {
            try {
                return new IdempotencyKey(header == null ? "" : header);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("/key", "core.fault.malformed");
            }
        }
    }
}
