// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.hientruong.api.Problem;
import org.hientruong.channel.portal.form.FormToken;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;

/** What a person reads when it did not work: what happened, what to do, and the hotline. */
final class ErrorPages {
    private static final System.Logger LOG = System.getLogger(ErrorPages.class.getName());
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 413, 415, 429, 500, 503);

    private final Site site;

    ErrorPages(Site site) {
        this.site = site;
    }

    /** A refusal. */
    Response of(Visit visit, Problem problem) {
        String sentence = visit.texts().get(problem.key(), problem.facts());
        return later(page(visit, problem.kind().status(), sentence), problem);
    }

    /** A page that tells of a refusal also tells machines when to come again, where the refusal says so. */
    static Response later(Response page, Problem problem) {
        Duration after = problem.retryAfter();
        if (after != null) {
            page.getHeaders().putSingle("Retry-After", Math.max(1, after.toSeconds()));
        }
        return page;
    }

    /** A request that JAX-RS or core's form reader refused. */
    Response of(Visit visit, WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        return page(visit, status, visit.texts().get("portal.error.sentence-" + told(status)));
    }

    /** No such page. */
    Response absent(Visit visit) {
        return page(visit, 404, visit.texts().get("portal.error.sentence-404"));
    }

    /** A mistake of ours: the reference leads from the page to the log, and says nothing else. */
    Response of(Visit visit, RuntimeException bug) {
        String reference = FormToken.random();
        LOG.log(System.Logger.Level.ERROR, "page failed, reference " + reference, bug);
        return page(visit, 500, visit.texts().get("portal.error.reference", Map.of("reference", reference)));
    }

    private Response page(Visit visit, int status, String sentence) {
        String title = visit.texts().get("portal.error.title-" + told(status));
        View view = new View("error", title)
                .with("heading", title)
                .with("sentence", sentence)
                .with("tooLarge", status == 413)
                .with("unavailable", status == 503)
                .personal()
                .status(status);
        return site.page(visit, view);
    }

    private static int told(int status) {
        return TOLD.contains(status) ? status : status < 500 ? 400 : 500;
    }
}
