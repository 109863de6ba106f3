// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.PublicCases;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;

/** The page of one case: as the public reads it, and as it would if a draft were published. */
final class CasePage {
    private final PublicCases cases;
    private final Site site;

    CasePage(PublicCases cases, Site site) {
        this.cases = cases;
        this.site = site;
    }

    /** Absent and not public are the same to the public. */
    Response page(Visit visit, CaseNumber number) {
        PublicCase found = find(visit, number);
        CaseModel model = new CaseModel(visit, site.dates());
        String path = PublicPages.PATH + "/" + number.value();
        PublicCase.Publication publication = found.publication();
        String description = publication == null
                ? visit.texts().get("portal.case.preview", Map.of("stage", model.stageName(found.stage())))
                : CaseModel.excerpt(publication.text(), 200);
        String image = publication == null || publication.photos().isEmpty()
                ? null
                : visit.origin() + path + "/anh/" + publication.photos().get(0) + "/preview";
        View view = view(visit, found, model);
        return site.page(visit, view.preview(new View.Preview(view.title(), description, path, image)));
    }

    /** The same page for a frame without an origin: nothing in it can be followed, and its photos stand in it. */
    Response draft(Visit visit, CaseNumber number) {
        PublicCase found = find(visit, number);
        CaseModel model = new CaseModel(visit, site.dates(), id -> new CaseModel.Photo(inline(number, id), "#"));
        return site.page(visit, view(visit, found, model).draft());
    }

    private static View view(Visit visit, PublicCase found, CaseModel model) {
        String title = visit.texts()
                .get("portal.case.title", Map.of("number", found.number().value(), "category", model.category(found)));
        return new View("case", title).with("case", model.of(found)).with("list", visit.link(PublicPages.PATH));
    }

    private PublicCase find(Visit visit, CaseNumber number) {
        return cases.find(number, visit.texts().language()).orElseThrow(CasePage::absent);
    }

    private String inline(CaseNumber number, String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            String type = cases.photo(number, id, "thumbnail", out).orElseThrow(CasePage::absent);
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Problem absent() {
        return Problem.of(Problem.Kind.NOT_FOUND, "portal.error.no-such-case");
    }
}
