// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.AuditLog.Entry;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.staff.StaffDirectory;
import org.hientruong.core.identity.staff.StaffDirectory.Member;
import org.hientruong.core.plug.Languages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log, for auditors; the latest first. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Component(service = AuditResource.class)
public final class AuditResource {
    private static final String LABEL = "core.audit.";
    private final AuditLog log;
    private final Authority authority;
    private final StaffDirectory directory;
    private final Languages languages;

    @Activate
    public AuditResource(
            @Reference AuditLog log,
            @Reference Authority authority,
            @Reference StaffDirectory directory,
            @Reference Languages languages) {
        this.log = log;
        this.authority = authority;
        this.directory = directory;
        this.languages = languages;
    }

    /** A page of entries. */
    public record AuditPage(List<AuditItem> items, @Nullable String next) {}

    /**
     * An entry.
     *
     * @param account who: an account name; {@code system} or {@code unknown} for nobody in particular
     * @param label what, in words
     * @param subject about which case or account, or null
     * @param facts what else is known, as it was written
     */
    public record AuditItem(
            String id,
            Instant at,
            String account,
            String action,
            String label,
            @Nullable String subject,
            Map<String, Object> facts) {}

    @GET
    public AuditPage entries(
            @Parameter(
                            description = "How many at most.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String wanted,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext security) {
        Caller caller = SessionFilter.caller(security);
        authority.require(caller, Permission.READ_AUDIT, "audit-list", null);
        if (cursor != null && !cursor.matches("[0-9]{1,15}-[0-9]{1,18}")) {
            throw Problem.invalid("/cursor", "core.fault.malformed");
        }
        int limit = Pages.limit(wanted);
        List<Entry> rows = log.page(cursor, limit + 1);
        Map<String, Member> members = directory.of(
                rows.stream().flatMap(AuditResource::accounts).distinct().toList());
        Texts texts = languages.texts(caller.language());
        Pages.Page<AuditItem> page = Pages.of(rows, limit, row -> item(row, members, texts), Entry::position);
        return new AuditPage(page.items(), page.next());
    }

    private static Stream<String> accounts(Entry entry) {
        return Stream.of(entry.actor(), String.valueOf(entry.facts().get("account")));
    }

    private static AuditItem item(Entry entry, Map<String, Member> members, Texts texts) {
        String key = LABEL + entry.action();
        String label = texts.get(key, entry.facts());
        String target = entry.facts().get("account") instanceof String id ? name(id, members) : null;
        return new AuditItem(
                entry.position(),
                entry.at(),
                name(entry.actor(), members),
                entry.action(),
                label.equals(key) ? entry.action() : label,
                entry.caseNumber() == null ? target : entry.caseNumber().value(),
                entry.facts());
    }

    private static String name(String id, Map<String, Member> members) {
        return Optional.ofNullable(members.get(id)).map(Member::account).orElse(id);
    }
}
