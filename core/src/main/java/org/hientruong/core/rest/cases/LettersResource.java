// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.course.Slips;
import org.hientruong.core.desk.course.Slips.Check;
import org.hientruong.core.letter.LetterDesk;
import org.hientruong.core.letter.SlipDesk;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The letter of Phụ lục I and the slips of a case's transfers, on screen and on paper. */
@Path("/cases/{number}/letters")
@Component(service = LettersResource.class)
public final class LettersResource {
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 200;
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private final LetterDesk letters;
    private final SlipDesk slips;
    private final Slips checks;

    @Activate
    public LettersResource(@Reference LetterDesk letters, @Reference SlipDesk slips, @Reference Slips checks) {
        this.letters = letters;
        this.slips = slips;
        this.checks = checks;
    }

    /**
     * What a handler has typed so far.
     *
     * @param addressee which of the form's two words; absent leaves it to the kind of reporter
     */
    public record Preview(
            @Nullable String text,
            @Nullable String number,
            @Nullable String signer,
            ReporterDetails.@Nullable Kind addressee) {
        private LetterDesk.Draft checked() {
            List<Fault> faults = new ArrayList<>();
            atMost(faults, "/text", text, LONGEST_TEXT);
            atMost(faults, "/number", number, LONGEST_LINE);
            atMost(faults, "/signer", signer, LONGEST_LINE);
            if (!faults.isEmpty()) {
                throw Problem.invalid(faults);
            }
            return new LetterDesk.Draft(text == null ? "" : text, filled(number), filled(signer), addressee);
        }

        private static void atMost(List<Fault> faults, String pointer, @Nullable String text, int most) {
            if (text != null && text.length() > most) {
                faults.add(Fault.at(pointer, "core.fault.malformed"));
            }
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        /** Says nothing of the words. */
        @Override
        public String toString() {
            return "Preview";
        }
    }

    @GET
    @Path("result")
    @ApiResponse(
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    public Response result(
            @PathParam("number") String number,
            @Parameter(description = "In which form.", schema = @Schema(allowableValues = {"html", "pdf"}))
                    @QueryParam("format")
                    @DefaultValue("html")
                    String format,
            @Context SecurityContext security) {
        known(format);
        String letter = letters.resultNotice(Requests.caller(security), Requests.number(number));
        return format.equals("html") ? page(letter) : file(letters.pdf(letter), number);
    }

    /** The slip of a transfer, by the number of its event. */
    @GET
    @Path("transfer-slips/{event}")
    @ApiResponse(
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))
            })
    public Response slip(
            @PathParam("number") String number,
            @PathParam("event") int event,
            @Parameter(description = "In which form.", schema = @Schema(allowableValues = {"html", "pdf"}))
                    @QueryParam("format")
                    @DefaultValue("html")
                    String format,
            @Context SecurityContext security) {
        known(format);
        String slip = slips.slip(Requests.caller(security), Requests.number(number), event);
        return format.equals("html") ? page(slip) : file(letters.pdf(slip), number + "-" + event);
    }

    /** Whether a slip is good: its hash is the record's, and the case's history is what was written. */
    @GET
    @Path("transfer-slips/{event}/check")
    @Produces(MediaType.APPLICATION_JSON)
    public Check check(
            @PathParam("number") String number,
            @PathParam("event") int event,
            @Parameter(description = "The SHA-256 that stands on the slip, in hexadecimal digits.")
                    @QueryParam("hash")
                    @Nullable
                    String hash,
            @Context SecurityContext security) {
        return checks.check(Requests.caller(security), Requests.number(number), event, hash);
    }

    private static void known(String format) {
        if (!format.equals("html") && !format.equals("pdf")) {
            throw new NotFoundException();
        }
    }

    @POST
    @Path("result/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @ApiResponse(content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    public Response draft(@PathParam("number") String number, Preview preview, @Context SecurityContext security) {
        return page(letters.preview(Requests.caller(security), Requests.number(number), preview.checked()));
    }

    /** The letter has its styles inside and nothing else to load; the console shows it in a frame. */
    private static Response page(String letter) {
        return guarded(Response.ok(letter.getBytes(StandardCharsets.UTF_8), HTML))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'")
                .build();
    }

    private static Response file(byte[] pdf, String number) {
        return guarded(Response.ok(pdf, "application/pdf"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + ".pdf\"")
                .build();
    }

    private static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return answer.cacheControl(never).header("X-Content-Type-Options", "nosniff");
    }
}
