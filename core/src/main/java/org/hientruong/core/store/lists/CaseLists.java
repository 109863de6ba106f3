// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Page;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.VendorSql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of cases by keyset: a page costs the same at the end as at the beginning. */
@Component(service = CaseLists.class)
public final class CaseLists {
    private static final String COLUMNS =
            "SELECT c.id, c.number, c.last_event, c.stage, c.at_rest, c.channel, c.category,"
                    + " c.commune, c.lead_agency, c.holder, c.filed_at, c.excerpt, c.limit_clock, c.limit_due_at,"
                    + " c.limit_paused, c.overdue_from, c.normalised, c.due_at, c.public_case, c.lead_since FROM case_file c";
    private static final String WORDS = " JOIN case_search s ON s.case_id = c.id";
    private final Tx tx;

    @Activate
    public CaseLists(@Reference Tx tx) {
        this.tx = tx;
    }

    /** A page, newest first; see {@link #page(CaseFilter, CaseOrder, String, int)}. */
    public Page<CaseLine> page(CaseFilter filter, @Nullable String cursor, int limit) {
        return page(filter, CaseOrder.NEWEST, cursor, limit);
    }

    /**
     * A page.
     *
     * @param cursor from the page before in the same order, or null
     * @param limit 1 to 100
     */
    public Page<CaseLine> page(CaseFilter filter, CaseOrder order, @Nullable String cursor, int limit) {
        return tx.read(() -> {
            SqlText sql = filtered(COLUMNS + through(filter, order), filter);
            if (cursor != null) {
                PageEnd.read(order, cursor).after(sql, order);
            }
            sql.then(order.by() + " FETCH FIRST " + (limit + 1) + " ROWS ONLY");
            List<CaseLine> lines = rows(sql).stream().map(CaseLists::line).toList();
            boolean more = lines.size() > limit;
            List<CaseLine> shown = more ? lines.subList(0, limit) : lines;
            return new Page<>(shown, more ? PageEnd.of(shown.get(limit - 1)).cursor(order) : null);
        });
    }

    /** One case as lists show it. */
    public Optional<CaseLine> find(CaseNumber number) {
        return tx.read(() -> rows(new SqlText(COLUMNS).and("c.number = ?", number.value())).stream()
                .map(CaseLists::line)
                .findFirst());
    }

    /** Some cases as lists show them, newest first. */
    public List<CaseLine> lines(Collection<Long> ids) {
        return tx.read(() -> rows(new SqlText(COLUMNS).in("c.id", ids).then(CaseOrder.NEWEST.by())).stream()
                .map(CaseLists::line)
                .toList());
    }

    /** How many cases a list shows in all. */
    public long count(CaseFilter filter) {
        return tx.read(() -> ((Number) filtered("SELECT count(*) FROM case_file c", filter)
                        .query(tx.em())
                        .getSingleResult())
                .longValue());
    }

    /** How many cases of a list stand at each stage. */
    public Map<String, Long> countByStage(CaseFilter filter) {
        return tx.read(() -> {
            SqlText sql = filtered("SELECT c.stage, count(*) FROM case_file c", filter)
                    .then("GROUP BY c.stage");
            Map<String, Long> counts = new LinkedHashMap<>();
            rows(sql).forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
            return counts;
        });
    }

    /** Adds, in the running transaction, to the folded words by which staff and the public find a case. */
    public void addWords(long caseId, String staffWords, String publicWords) {
        CaseSearchRow row = tx.em().find(CaseSearchRow.class, caseId);
        if (row == null) {
            row = new CaseSearchRow();
            row.caseId = caseId;
            row.staffWords = staffWords;
            row.publicWords = publicWords;
            tx.em().persist(row);
        } else {
            row.staffWords += staffWords;
            row.publicWords += publicWords;
        }
    }

    /** Nobody but staff finds a case by its words any more, in the running transaction. */
    public void hideWords(long caseId) {
        tx.em().find(CaseSearchRow.class, caseId).publicWords = "";
    }

    /** Nobody finds a case by its words any more but by these, in the running transaction. */
    public void replaceWords(long caseId, String staffWords) {
        CaseSearchRow row = tx.em().find(CaseSearchRow.class, caseId);
        row.staffWords = staffWords;
        row.publicWords = "";
    }

    /** The index that Derby has to be told of: it counts neither on how few wait nor on what sorting costs. */
    private String through(CaseFilter filter, CaseOrder order) {
        String index = null;
        if (filter.work() instanceof CaseFilter.Work.Fact fact) {
            index = fact.waiting().index();
        } else if (order == CaseOrder.DUE && filter.byStageAlone()) {
            index = "case_file_stage_due_at_ix";
        }
        return index == null ? "" : VendorSql.of(tx.em()).through(index);
    }

    private SqlText filtered(String select, CaseFilter filter) {
        List<String> words = filter.words() == null ? List.of() : Folding.words(filter.words());
        SqlText sql = new SqlText(words.isEmpty() ? select : select + WORDS);
        who(sql, filter);
        what(sql, filter);
        if (!words.isEmpty()) {
            words(sql, filter.eyes(), words);
        }
        return sql;
    }

    private void words(SqlText sql, CaseFilter.Eyes eyes, List<String> words) {
        VendorSql vendor = VendorSql.of(tx.em());
        VendorSql.Condition released = vendor.beginnings("s.public_words", words);
        VendorSql.Condition all = vendor.beginnings("s.staff_words", words);
        if (eyes.releasedWords()) {
            sql.and(released.sql(), released.values().toArray());
        } else if (eyes.agencies() == null) {
            sql.and(all.sql(), all.values().toArray());
        } else {
            // an agency's own cases by the citizen's words too, those that it only follows by what was released
            List<Object> values = new ArrayList<>(all.values());
            values.add(SightReason.SHARE.name());
            values.addAll(codes(eyes.agencies()));
            values.addAll(released.values());
            sql.and(
                    "(" + all.sql()
                            + " AND c.id IN (SELECT h.case_id FROM case_sight h WHERE h.reason = ? AND h.agency IN "
                            + SqlText.marks(eyes.agencies().size()) + ") OR " + released.sql() + ")",
                    values.toArray());
        }
    }

    private static void who(SqlText sql, CaseFilter filter) {
        if (filter.eyes().publicOnly()) {
            sql.and("c.public_case = ?", true);
        }
        if (filter.eyes().agencies() != null) {
            // an agency sees far fewer cases than there are: the ids come from the index of what it sees
            sql.in(
                    "c.id IN (SELECT a.case_id FROM case_sight a WHERE a.agency",
                    codes(filter.eyes().agencies()),
                    ")");
            supervised(sql, filter.eyes());
        }
        if (filter.leads() != null) {
            sql.in("c.lead_agency", codes(filter.leads()));
        }
        if (filter.work() != null) {
            work(sql, filter.work());
        }
        if (filter.holder() != null) {
            sql.and("c.holder = ?", filter.holder());
        }
    }

    /** Of the cases of the bodies below them people see what the public may see (khoản 7 Điều 26). */
    private static void supervised(SqlText sql, CaseFilter.Eyes eyes) {
        List<AgencyCode> assigned = eyes.assigned();
        if (assigned == null || assigned.isEmpty() || assigned.equals(eyes.agencies())) {
            return;
        }
        List<Object> values = new ArrayList<>();
        values.add(true);
        values.addAll(codes(assigned));
        sql.and(
                "(c.public_case = ? OR c.id IN (SELECT p.case_id FROM case_sight p WHERE p.agency IN "
                        + SqlText.marks(assigned.size()) + "))",
                values.toArray());
    }

    private static void work(SqlText sql, CaseFilter.Work work) {
        if (work instanceof CaseFilter.Work.Share share) {
            String shares = "c.id IN (SELECT w.case_id FROM assignment w WHERE w.agency";
            sql.in(shares, codes(share.agencies()), " AND w.stage = ?)", share.stage());
        } else if (work instanceof CaseFilter.Work.Seen seen) {
            String sights = "c.id IN (SELECT w.case_id FROM case_sight w WHERE w.agency";
            sql.in(
                    sights,
                    codes(seen.agencies()),
                    " AND w.reason = ?)",
                    seen.reason().name());
        } else if (work instanceof CaseFilter.Work.Fact fact) {
            sql.and(fact.waiting().column() + " = ?", true);
        }
    }

    private static void what(SqlText sql, CaseFilter filter) {
        if (filter.stages().size() == 1) {
            sql.and("c.stage = ?", filter.stages().get(0));
        } else if (!filter.stages().isEmpty()) {
            sql.in("c.stage", filter.stages());
        }
        if (filter.overdueAt() != null) {
            Timestamp now = timestamp(filter.overdueAt());
            sql.and("c.overdue_from <= ?", now);
            if (filter.open()) {
                // so it is for every open case that is overdue; the index begins and ends there
                sql.and("c.due_at <= ? AND c.at_rest = ?", now, false);
            }
        } else if (filter.open()) {
            sql.and("c.at_rest = ?", false);
        }
        if (filter.category() != null) {
            String code = filter.category().value();
            sql.and(code.contains(".") ? "c.category = ?" : "c.category_group = ?", code);
        }
        if (filter.areas() != null) {
            where(sql, filter.areas());
        }
        if (filter.from() != null) {
            sql.and("c.filed_at >= ?", timestamp(filter.from()));
        }
        if (filter.to() != null) {
            sql.and("c.filed_at < ?", timestamp(filter.to()));
        }
    }

    /** By the codes, which have their index; where a code has meant several units, by the time of filing too. */
    private static void where(SqlText sql, List<Area> areas) {
        String column = areas.get(0).unit().value().length() == 5 ? "c.commune" : "c.district";
        List<String> codes =
                areas.stream().map(area -> area.unit().value()).distinct().toList();
        if (codes.size() == 1) {
            sql.and(column + " = ?", codes.get(0));
        } else {
            sql.in(column, codes);
        }
        if (areas.stream().allMatch(area -> area.from() == null && area.until() == null)) {
            return;
        }
        List<Object> values = new ArrayList<>();
        String any = areas.stream().map(area -> within(column, area, values)).collect(Collectors.joining(" OR "));
        sql.and("(" + any + ")", values.toArray());
    }

    private static String within(String column, Area area, List<Object> values) {
        StringBuilder one = new StringBuilder("(").append(column).append(" = ?");
        values.add(area.unit().value());
        if (area.from() != null) {
            one.append(" AND c.filed_at >= ?");
            values.add(timestamp(area.from()));
        }
        if (area.until() != null) {
            one.append(" AND c.filed_at < ?");
            values.add(timestamp(area.until()));
        }
        return one.append(')').toString();
    }

    @SuppressWarnings("unchecked") // a native query of several columns answers arrays
    private List<Object[]> rows(SqlText sql) {
        return sql.query(tx.em()).getResultList();
    }

    private static CaseLine line(Object[] row) {
        String clock = (String) row[12];
        return new CaseLine(
                ((Number) row[0]).longValue(),
                new CaseNumber((String) row[1]),
                ((Number) row[2]).intValue(),
                (String) row[3],
                (Boolean) row[4],
                (String) row[5],
                row[6] == null ? null : new CategoryCode((String) row[6]),
                row[7] == null ? null : new UnitCode((String) row[7]),
                row[8] == null ? null : new AgencyCode((String) row[8]),
                (String) row[9],
                instant(row[10]),
                (String) row[11],
                clock == null ? null : new CaseLine.NextLimit(clock, instantOrNull(row[13]), (Boolean) row[14]),
                instantOrNull(row[15]),
                (Boolean) row[16],
                instant(row[17]),
                (Boolean) row[18],
                instantOrNull(row[19]));
    }

    private static List<String> codes(List<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).toList();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.valueOf(Instants.utc(instant));
    }

    private static Instant instant(Object column) {
        LocalDateTime utc = ((Timestamp) column).toLocalDateTime();
        return Instants.instant(utc);
    }

    private static @Nullable Instant instantOrNull(@Nullable Object column) {
        return column == null ? null : instant(column);
    }
}
