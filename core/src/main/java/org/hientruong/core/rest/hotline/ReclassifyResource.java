// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.hotline;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.hotline.EmergencyView;
import org.hientruong.core.desk.hotline.Reclassification;
import org.hientruong.core.domain.hotline.emergency.Reclassify;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.province.Province;
import org.hientruong.core.rest.cases.Requests;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes an ordinary report of what was no emergency. */
@Path("/emergencies/{number}/reclassify")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = ReclassifyResource.class)
public final class ReclassifyResource {
    private final Reclassification desk;
    private final Province province;

    @Activate
    public ReclassifyResource(@Reference Reclassification desk, @Reference Province province) {
        this.desk = desk;
        this.province = province;
    }

    /**
     * What the caller reports, as the operator enters it (khoản 2 Điều 18).
     *
     * @param attested whether the caller has declared on the telephone to answer for the truth (khoản 4 Điều 4)
     */
    public record SpokenReport(
            @Nullable ReporterDetails reporter,
            @Nullable String text,
            @Nullable CategoryCode category,
            @Nullable Instant occurredAt,
            @Nullable Place place,
            boolean attested) {
        /** Says nothing of the content. */
        @Override
        public String toString() {
            return "SpokenReport[]";
        }
    }

    /**
     * Why it is no emergency, and what it becomes.
     *
     * @param report absent where the caller was guided, or where the case in which it was found is filed again
     */
    public record Entry(
            Reclassify.@Nullable Into into,
            @Nullable String reason,
            @Nullable SpokenReport report) {}

    /** What the operator reads out to the reporter. */
    public record Filed(String number, String receipt, Instant answerDueAt) {
        /** Says nothing of the receipt. */
        @Override
        public String toString() {
            return "Filed[]";
        }
    }

    /** The emergency, and the report that was filed. */
    public record Reclassified(
            EmergencyView emergency, @Nullable Filed filed) {}

    @POST
    @ApiResponse(content = @Content(schema = @Schema(implementation = Reclassified.class)))
    public Response reclassify(
            @PathParam("number") String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Entry body,
            @Context SecurityContext security) {
        if (body == null) {
            throw HotlineRequests.unreadable();
        }
        if (body.into() == null) {
            throw Problem.invalid("/into", "core.fault.required");
        }
        Caller caller = Requests.caller(security);
        String reason = body.reason() == null ? "" : body.reason();
        Reclassification.Wish wish = new Reclassification.Wish(body.into(), reason, draft(body.report(), caller));
        Reclassification.Result result =
                desk.reclassify(caller, Requests.number(number), wish, Requests.version(ifMatch));
        Receipt receipt = result.receipt();
        Filed filed = receipt == null
                ? null
                : new Filed(
                        receipt.caseNumber().value(), receipt.receiptNumber().digits(), receipt.answerDueAt());
        return HotlineRequests.tagged(
                Response.ok(new Reclassified(result.emergency(), filed)),
                result.emergency().summary().version());
    }

    private @Nullable ReportDraft draft(@Nullable SpokenReport said, Caller caller) {
        return said == null
                ? null
                : new ReportDraft(
                        said.reporter(),
                        said.text(),
                        said.category(),
                        said.occurredAt(),
                        said.place(),
                        List.of(),
                        said.attested() ? new Attestation(province.attestation().version()) : null,
                        caller.language(),
                        null);
    }
}
