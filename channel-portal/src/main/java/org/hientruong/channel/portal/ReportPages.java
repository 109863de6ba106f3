// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.core.Response;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.Catalogue;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.Receipt;
import org.hientruong.channel.portal.form.Choices;
import org.hientruong.channel.portal.form.FaultList;
import org.hientruong.channel.portal.form.FormToken;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/** The form of Điều 4 and its sending. */
final class ReportPages {
    static final String PATH = "/gui-phan-anh";
    /** Names, in an address, the case that is reported anew. */
    static final String EARLIER = "phan-anh-truoc";

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,8}-[0-9]{4}-[0-9]{7}");
    private static final System.Logger LOG = System.getLogger(ReportPages.class.getName());

    private final IntakeDesk desk;
    private final Site site;
    private final Clock clock;

    ReportPages(IntakeDesk desk, Site site, Clock clock) {
        this.desk = desk;
        this.site = site;
        this.clock = clock;
    }

    /**
     * An empty form; date and time are those of now, because most people report what they stand before.
     *
     * @param earlier number of the case that is reported anew (khoản 4 Điều 10), or null: the text begins with it, so that
     *     whoever reads the report finds the other
     */
    Response form(Visit visit, @Nullable String earlier) {
        Dates dates = site.dates();
        Instant now = clock.instant();
        Map<String, String> values = new HashMap<>();
        ReportInput.FIELDS.forEach(field -> values.put(field, ""));
        values.put("kind", "PERSON");
        if (earlier != null && NUMBER.matcher(earlier).matches()) {
            values.put("text", visit.texts().get("portal.report.again", Map.of("number", earlier)) + ' ');
        }
        values.put("date", dates.day(now));
        values.put("time", dates.minute(now));
        values.put("key", UUID.randomUUID().toString());
        return site.page(visit, view(visit, values, new FaultList(visit.texts(), ReportInput.FIELDS), false));
    }

    /** Files the report. Whatever goes wrong, the reporter gets the form back as it was filled in. */
    Response send(Visit visit, FormData form) {
        ReportInput input = new ReportInput(form, site.dates());
        FaultList faults = new FaultList(visit.texts(), ReportInput.FIELDS).files(input.fileNames());
        if (!FormToken.matches(visit, form)) {
            return again(visit, input, faults.add(null, visit.texts().get("portal.report.fault-session")), 403);
        }
        input.faults().forEach(faults::add);
        if (!faults.isEmpty()) {
            return again(visit, input, faults, 422);
        }
        try {
            Receipt receipt = desk.file(input.draft(visit), input.key());
            return site.seeOther(visit, visit.link(ReceiptPages.PATH), ReceiptPages.keep(visit, receipt));
        } catch (Problem refused) {
            return ErrorPages.later(
                    again(visit, input, faults.add(refused), refused.kind().status()), refused);
        } catch (IllegalArgumentException malformed) {
            // a code of category or commune that no form of ours offers
            return again(visit, input, faults.add(null, visit.texts().get("portal.report.fault-code")), 422);
        } catch (RuntimeException bug) {
            String reference = FormToken.random();
            LOG.log(System.Logger.Level.ERROR, "filing failed, reference " + reference, bug);
            String sentence = visit.texts().get("portal.report.fault-unexpected", Map.of("reference", reference));
            return again(visit, input, faults.add(null, sentence), 500);
        }
    }

    private Response again(Visit visit, ReportInput input, FaultList faults, int status) {
        Map<String, String> values =
                ReportInput.FIELDS.stream().collect(Collectors.toMap(field -> field, input::value));
        if (!input.hasKey()) {
            values.put("key", UUID.randomUUID().toString());
        }
        View view = view(visit, values, faults, !input.fileNames().isEmpty());
        return site.page(visit, view.status(status).faulty());
    }

    private View view(Visit visit, Map<String, String> values, FaultList faults, boolean filesLost) {
        Map<String, Object> fields = new HashMap<>();
        for (String name : ReportInput.FIELDS) {
            fields.put(name, field(values.getOrDefault(name, ""), faults.at(name)));
        }
        Catalogue catalogue = desk.catalogue();
        View view = new View("report", visit.texts().get("portal.report.title"))
                .with("f", fields)
                .with("organisation", "ORGANISATION".equals(values.get("kind")))
                .with("faults", faults.summary())
                .with("filesLost", filesLost)
                .with("action", visit.link(PATH))
                .with("categories", Choices.categories(catalogue, values.get("category")))
                .with("emergencies", emergencies(catalogue))
                .with("districts", Choices.communes(catalogue, values.get("commune")))
                .with("attestationVersion", catalogue.attestationVersion())
                .with("attestationText", catalogue.attestationText())
                .personal();
        return FormToken.onto(view, visit);
    }

    private static Map<String, Object> field(String value, @Nullable String fault) {
        Map<String, Object> field = new HashMap<>();
        field.put("value", value);
        field.put("fault", fault);
        return field;
    }

    /** Names of the groups that may be emergencies, said before anything is filled in. */
    private static @Nullable String emergencies(Catalogue catalogue) {
        List<String> names = new ArrayList<>();
        for (Catalogue.Category category : catalogue.categories()) {
            if (category.mayBeEmergency() && category.parent() == null) {
                names.add(category.name());
            }
        }
        return names.isEmpty() ? null : String.join("; ", names);
    }
}
