// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.calendar.CalendarEdit;
import org.hientruong.core.domain.calendar.Reach;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.WallClock;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.calendar.CalendarChanges;
import org.hientruong.core.store.calendar.CalendarEditor;
import org.hientruong.core.store.calendar.StoredChange;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.catalogue.Catalogues.CalendarInForce;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What an administrator does with the working calendar: each act needs {@link Permission#MANAGE_DATA} and is written to the
 * audit log in the same transaction. An act makes a version; the limits follow it page by page.
 */
@Component(service = CalendarDesk.class)
public final class CalendarDesk {
    /** Longer than any node takes to learn of a version, and any move that it had begun. */
    private static final Duration SETTLING = Duration.ofSeconds(15);

    private static final String PREVIEW = "preview";

    private final Tx tx;
    private final Catalogues catalogues;
    private final CalendarChanges changes;
    private final CalendarEditor editor;
    private final CalendarPreviews previews;
    private final CaseRules rules;
    private final RequestKeys keys;
    private final Authority authority;
    private final AuditLog audit;
    private final Clock wall;

    @Activate
    public CalendarDesk(
            @Reference Tx tx,
            @Reference Catalogues catalogues,
            @Reference CalendarChanges changes,
            @Reference CalendarEditor editor,
            @Reference CalendarPreviews previews,
            @Reference CaseRules rules,
            @Reference RequestKeys keys,
            @Reference Authority authority,
            @Reference AuditLog audit) {
        this.tx = tx;
        this.catalogues = catalogues;
        this.changes = changes;
        this.editor = editor;
        this.previews = previews;
        this.rules = rules;
        this.keys = keys;
        this.authority = authority;
        this.audit = audit;
        this.wall = WallClock.MILLIS;
    }

    /**
     * A request to change the calendar.
     *
     * @param seen the version that the administrator has read
     * @param key under which it may be repeated, or null
     */
    public record Request(Caller caller, int seen, RequestKeys.@Nullable Key key) {}

    /** The calendar in force. */
    public CalendarInForce inForce() {
        return catalogues.calendarInForce();
    }

    /** Changes before a version, the latest first. */
    public List<StoredChange> changes(Caller caller, int before, int most) {
        require(caller, "calendar-changes");
        return changes.page(before, most);
    }

    /**
     * One change, and how far it is.
     *
     * @throws Problem FORBIDDEN (audited), NOT_FOUND
     */
    public StoredChange change(Caller caller, int version) {
        require(caller, "calendar-changes");
        return changes.find(version).orElseThrow(CalendarDesk::notFound);
    }

    /**
     * Which limits an edit would move.
     *
     * @throws Problem FORBIDDEN (audited), INVALID_INPUT
     */
    public PreviewPage preview(Caller caller, CalendarEdit edit, CalendarPreviews.Part part, Locale language) {
        require(caller, "calendar-preview");
        CalendarInForce now = checked(edit, latest());
        CalendarChange change = new CalendarChange(
                now.version() + 1, rules.now(), edit.document().text(), null);
        return previews.page(
                new CalendarPreviews.Proposal(now.version(), edit.on(now.calendar(), PREVIEW), change, edit.reach()),
                part,
                language);
    }

    /**
     * Which limits would move if a change were taken back.
     *
     * @throws Problem FORBIDDEN (audited), NOT_FOUND, CONFLICT
     */
    public PreviewPage previewUndo(Caller caller, int version, CalendarPreviews.Part part, Locale language) {
        StoredChange change = undoable(change(caller, version));
        CalendarInForce now = latest();
        CalendarChange back = new CalendarChange(
                now.version() + 1,
                rules.now(),
                change.document().text(),
                new CalendarChange.Undone(version, change.at()));
        return previews.page(
                new CalendarPreviews.Proposal(
                        now.version(), now.book().without(version, PREVIEW, rules.zone()), back, change.reach()),
                part,
                language);
    }

    /**
     * Changes the calendar.
     *
     * @throws Problem FORBIDDEN (audited), INVALID_INPUT, CONFLICT while limits still follow an earlier change, STALE when
     *     somebody else has changed it since
     */
    public StoredChange change(Request request, CalendarEdit edit) {
        require(request.caller(), "calendar-change");
        return once(request, () -> {
            checked(edit, seen(request.seen()));
            return act(request, "calendar-changed", edit.reach(), act -> editor.change(edit, act));
        });
    }

    /**
     * Takes a change back by another one.
     *
     * @throws Problem FORBIDDEN (audited), NOT_FOUND, CONFLICT when it was taken back, or later changes build on it, STALE
     */
    public StoredChange undo(Request request, int version) {
        require(request.caller(), "calendar-undo");
        return once(request, () -> {
            StoredChange change = undoable(changes.find(version).orElseThrow(CalendarDesk::notFound));
            seen(request.seen());
            return act(request, "calendar-change-undone", change.reach(), act -> {
                Integer made = editor.undo(change, act);
                if (made == null) {
                    throw Problem.of(Problem.Kind.CONFLICT, "core.problem.calendar-built-upon.detail");
                }
                return made;
            });
        });
    }

    /** What makes a version. */
    private interface Edit {
        int made(CalendarEditor.Act act);
    }

    private StoredChange act(Request request, String action, Reach reach, Edit edit) {
        if (changes.recomputing()) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.calendar-busy.detail");
        }
        Instant now = wall.instant();
        CalendarEditor.Act act = new CalendarEditor.Act(
                request.seen(), request.caller().id(), rules.now(), now.plus(SETTLING), previews.inReach(reach));
        int version = tx.call(() -> {
            int made = edit.made(act);
            if (request.key() != null) {
                keys.take(request.caller(), request.key());
            }
            audit.writeWithin(request.caller().id(), action, null, Map.of("version", made));
            return made;
        });
        catalogues.lookAgain();
        return changes.find(version).orElseThrow();
    }

    /** What was carried out under the key is answered, not done again. */
    private StoredChange once(Request request, Supplier<StoredChange> work) {
        if (done(request)) {
            return made(request);
        }
        try {
            return work.get();
        } catch (Problem | DuplicateRow e) {
            if (done(request)) { // the same request, at the same time
                return made(request);
            }
            throw e;
        }
    }

    private StoredChange made(Request request) {
        return changes.find(request.seen() + 1).orElseThrow(CalendarDesk::notFound);
    }

    private boolean done(Request request) {
        return request.key() != null && keys.done(request.caller(), request.key());
    }

    private CalendarInForce latest() {
        catalogues.lookAgain();
        return inForce();
    }

    private CalendarInForce seen(int version) {
        CalendarInForce now = latest();
        if (now.version() != version) {
            throw Problem.of(Problem.Kind.STALE, "core.problem.calendar-stale.detail");
        }
        return now;
    }

    private CalendarInForce checked(CalendarEdit edit, CalendarInForce now) {
        List<Fault> faults = edit.faults(now.calendar(), now.pending(), rules.day(rules.now()));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return now;
    }

    private static StoredChange undoable(StoredChange change) {
        if (change.undoneBy() != null) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.calendar-undone.detail");
        }
        return change;
    }

    private void require(Caller caller, String what) {
        authority.require(caller, Permission.MANAGE_DATA, what, null);
    }

    private static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }
}
