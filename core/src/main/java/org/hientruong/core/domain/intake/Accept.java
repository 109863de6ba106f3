// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The Centre accepts a verified report (Điều 11, 12).
 *
 * @param items the checklist, as the officer ticked it
 */
public record Accept(List<Item> items) implements CaseMove {
    /** What holds for every acceptance. */
    public static final Rule RULE = Rule.of(
            "accept",
            Clause.D11_1,
            Permission.INTAKE,
            Guard.at(Clause.D11_1, Stage.FILED),
            IntakeGuards.NOT_HELD_BY_ANOTHER);

    /**
     * An item of the checklist.
     *
     * @param id which item
     * @param ok whether it holds
     * @param note why an item that does not hold is waived, or null
     */
    public record Item(String id, boolean ok, @Nullable String note) {
        public Item {
            note = Input.clean(note);
        }
    }

    public Accept {
        items = items == null ? List.of() : List.copyOf(items);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String pointer = "/items/" + i;
            boolean known =
                    item.id() != null && EligibilityChecklist.of(item.id()).isPresent();
            input.unless(known, pointer + "/id", "core.fault.unknown-item");
            input.atMost(Input.NOTE, pointer + "/note", item.note());
        }
        boolean once = items.stream().map(Item::id).distinct().count() == items.size();
        return input.unless(once, "/items", "core.fault.item-twice").faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        for (EligibilityChecklist item : EligibilityChecklist.of(now.filing())) {
            if (!item.settledBy(items)) {
                String key = item.mandatory() ? "core.refusal.item-open" : "core.refusal.item-needs-note";
                return new Refusal(Refusal.Kind.RULE, item.clause(), key, Refusal.choice("item", item));
            }
        }
        Happening accepted = Happening.of(EventType.REPORT_ACCEPTED, at)
                .with("checklist", items.stream().map(Accept::kept).toList())
                .with(rules.clocks(now.limits(), at).start(ClockId.K02));
        for (Item item : items) {
            accepted = accepted.word("note." + item.id(), item.note());
        }
        return Happened.of(accepted);
    }

    private static Map<String, Object> kept(Item item) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("id", item.id());
        kept.put("ok", item.ok());
        return kept;
    }
}
