// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.procedure;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.procedure.Step;
import org.hientruong.core.province.ProcedureText;
import org.hientruong.core.rest.cases.Requests;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The procedure in each of its versions, as Phụ lục II prints it; a case keeps the one under which it was filed (Điều 7). */
@Path("procedures")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = ProceduresResource.class)
public final class ProceduresResource {
    private final CaseRules rules;

    @Activate
    public ProceduresResource(@Reference CaseRules rules) {
        this.rules = rules;
    }

    /**
     * A version.
     *
     * @param inForce whether it holds for what is filed now
     */
    public record Version(
            String version,
            LocalDate validFrom,
            boolean inForce,
            String title,
            @Nullable String number,
            @Nullable LocalDate date) {}

    /** Every version, by the day from which it holds; those to come are among them. */
    public record Versions(List<Version> items) {}

    /** A time as the appendix prints it. */
    public record Time(String printed, String clock) {}

    /** A step of Phụ lục II. */
    public record PrintedStep(
            String clause,
            String article,
            int variant,
            String label,
            String performer,
            String title,
            List<String> lines,
            List<Time> times) {}

    /** The headings of Phụ lục II. */
    public record Heading(String number, String title, String attached, List<String> cases) {}

    /** A version as it is printed. */
    public record Printed(Version version, Heading appendix, List<PrintedStep> steps) {}

    @GET
    public Versions versions(@Context SecurityContext security) {
        Requests.caller(security);
        return new Versions(rules.procedures().stream()
                .map(text -> version(text.procedure()))
                .toList());
    }

    @GET
    @Path("current")
    public Printed current(@Context SecurityContext security) {
        return printed(rules.procedureAt(rules.now()).version(), security);
    }

    @GET
    @Path("{version}")
    public Printed printed(
            @Parameter(description = "The version, as a case names it.") @PathParam("version") String version,
            @Context SecurityContext security) {
        Requests.caller(security);
        return rules.procedures().stream()
                .filter(text -> text.procedure().version().equals(version))
                .findFirst()
                .map(this::printed)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
    }

    private Printed printed(ProcedureText text) {
        ProcedureText.Appendix appendix = text.appendix();
        return new Printed(
                version(text.procedure()),
                new Heading(appendix.number(), appendix.title(), appendix.attached(), appendix.cases()),
                text.procedure().steps().stream().map(this::step).toList());
    }

    private Version version(Procedure procedure) {
        Procedure.IssuedBy decision = procedure.decision();
        return new Version(
                procedure.version(),
                procedure.validFrom(),
                procedure.equals(rules.procedureAt(rules.now())),
                decision.title(),
                decision.number(),
                decision.date());
    }

    private PrintedStep step(Step step) {
        return new PrintedStep(
                step.clause().id(),
                rules.citation(step.clause()),
                step.variant(),
                step.label(),
                step.performer(),
                step.title(),
                step.lines(),
                step.times().stream()
                        .map(time -> new Time(time.printed(), time.clock().name()))
                        .toList());
    }
}
