// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.ws.rs.core.Response;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.channel.portal.TrackingPages.Entered;
import org.hientruong.channel.portal.form.FaultList;
import org.hientruong.channel.portal.form.FormToken;
import org.hientruong.channel.portal.html.Site;
import org.hientruong.channel.portal.html.Visit;

/** The reply to a request of the Centre, words and files, also late; and the reply to the answer. Without scripts as well. */
final class SupplementPages {
    static final String PATH = TrackingPages.PATH + "/bo-sung";
    static final String REPLY = TrackingPages.PATH + "/phan-hoi";
    private static final System.Logger LOG = System.getLogger(SupplementPages.class.getName());
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,80}");

    private final TrackingPages tracking;
    private final Site site;

    SupplementPages(TrackingPages tracking, Site site) {
        this.tracking = tracking;
        this.site = site;
    }

    /** What was entered, to be given back with what was wrong in it. */
    record Reply(String text, String key, boolean filesLost) {
        static final Reply NOTHING = new Reply("", "", false);

        private static Reply of(FormData form, String field) {
            String text = form.field(field);
            String key = form.field("key");
            boolean files = !form.files("files").isEmpty();
            return new Reply(text == null ? "" : text, key == null ? "" : key, files);
        }

        /** The key that the page gave the form, or a new one. */
        String keyOrNew() {
            return KEY.matcher(key).matches() ? key : UUID.randomUUID().toString();
        }
    }

    /** Sends the reply. Whatever goes wrong, the reporter gets the form back as it was filled in. */
    Response send(Visit visit, FormData form) {
        Conversation opened = tracking.conversation(visit);
        if (opened == null) {
            return site.seeOther(visit, visit.link(TrackingPages.PATH));
        }
        Reply reply = Reply.of(form, "supplement");
        List<Upload> files = form.files("files");
        FaultList faults = new FaultList(visit.texts(), TrackingPages.FIELDS)
                .files(files.stream().map(Upload::name).toList());
        if (!FormToken.matches(visit, form)) {
            String sentence = visit.texts().get("portal.report.fault-session");
            return tracking.show(visit, opened, Entered.of(faults.add(null, sentence), 403, reply));
        }
        try {
            opened.supplement(reply.text(), files, new IdempotencyKey(reply.keyOrNew()));
            return site.seeOther(visit, visit.link(TrackingPages.PATH) + "#bo-sung");
        } catch (Problem refused) {
            refused.faults().stream()
                    .filter(fault -> fault.pointer().equals("/text"))
                    .forEach(fault -> faults.add(
                            "supplement",
                            reply.text().isEmpty()
                                    ? visit.texts().get("portal.supplement.fault-empty")
                                    : visit.texts().get(fault.key(), fault.facts())));
            if (faults.isEmpty()) {
                faults.add(refused);
            }
            Entered entered = Entered.of(faults, refused.kind().status(), reply);
            return ErrorPages.later(tracking.show(visit, opened, entered), refused);
        } catch (RuntimeException bug) {
            String reference = FormToken.random();
            LOG.log(System.Logger.Level.ERROR, "reply failed, reference " + reference, bug);
            String sentence = visit.texts().get("portal.report.fault-unexpected", Map.of("reference", reference));
            return tracking.show(visit, opened, Entered.of(faults.add(null, sentence), 500, reply));
        }
    }

    /** Sends a reply to the answer (khoản 1 Điều 16). */
    Response reply(Visit visit, FormData form) {
        Conversation opened = tracking.conversation(visit);
        if (opened == null) {
            return site.seeOther(visit, visit.link(TrackingPages.PATH));
        }
        Reply reply = Reply.of(form, "reply");
        FaultList faults = new FaultList(visit.texts(), TrackingPages.FIELDS);
        if (!FormToken.matches(visit, form)) {
            String sentence = visit.texts().get("portal.report.fault-session");
            return tracking.show(visit, opened, Entered.of(faults.add(null, sentence), 403, reply));
        }
        try {
            opened.reply(reply.text(), new IdempotencyKey(reply.keyOrNew()));
            return site.seeOther(visit, visit.link(TrackingPages.PATH) + "#trao-doi");
        } catch (Problem refused) {
            refused.faults().stream()
                    .filter(fault -> fault.pointer().equals("/text"))
                    .forEach(fault -> faults.add("reply", visit.texts().get(fault.key(), fault.facts())));
            if (faults.isEmpty()) {
                faults.add(refused);
            }
            Entered entered = Entered.of(faults, refused.kind().status(), reply);
            return ErrorPages.later(tracking.show(visit, opened, entered), refused);
        }
    }
}
