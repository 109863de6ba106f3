// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.MoveCatalogue;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says why a move is not lawful, by its article, and which moves are. */
@Component(service = Refusals.class)
public final class Refusals {
    private final CaseRules rules;
    private final Colleagues colleagues;

    @Activate
    public Refusals(@Reference CaseRules rules, @Reference Colleagues colleagues) {
        this.rules = rules;
        this.colleagues = colleagues;
    }

    /** The moves of the procedure that the caller's roles know, and whether they may be made now. */
    List<CaseView.Move> moves(Caller caller, CaseFile file, Texts texts) {
        Procedure procedure = rules.procedure(file.filing().procedure());
        return MoveCatalogue.rules().stream()
                .filter(rule -> rule.permission() != Permission.AS_REPORTER && knows(caller, rule))
                .filter(rule -> procedure.knows(rule.name()))
                .map(rule -> move(rule, actors(caller, rule, file), file, texts))
                .toList();
    }

    private static boolean knows(Caller caller, CaseMove.Rule rule) {
        return caller.may(rule.permission()) || (rule.also() != null && caller.may(rule.also()));
    }

    private CaseView.Move move(CaseMove.Rule rule, List<Actor> actors, CaseFile file, Texts texts) {
        Refusal refusal = actors.isEmpty()
                ? Refusal.rule(rule.clause(), "core.refusal.not-your-assignment")
                : refusal(rule, file, actors);
        return new CaseView.Move(
                rule.name(),
                texts.get("core.move." + rule.name()),
                refusal == null,
                rules.citation(rule.clause()),
                refusal == null ? null : texts.get(refusal.key(), refusal.facts()));
    }

    /** What stands against a move in whatever hat, or null when one of them may make it. */
    private @Nullable Refusal refusal(CaseMove.Rule rule, CaseFile file, List<Actor> actors) {
        return actors.stream().anyMatch(actor -> refusal(rule, file, actor) == null)
                ? null
                : refusal(rule, file, actors.get(0));
    }

    /** An undoing depends on the time as well. */
    private @Nullable Refusal refusal(CaseMove.Rule rule, CaseFile file, Actor by) {
        return rule.equals(Correct.RULE)
                ? Correct.refusal(file, rules.of(file), rules.now(), by)
                : rule.refusal(file, by);
    }

    /** The problem that a refusal is to this caller. */
    Problem problem(Refusal refusal, Caller caller, CaseFile file, Texts texts) {
        Problem problem =
                Problem.of(kind(refusal), refusal.key(), refusal.facts()).under(rules.citation(refusal.clause()));
        return switch (refusal.kind()) {
            case HELD -> withHolder(problem, file);
            case WRONG_STAGE -> withHolder(problem, file).with("moves", allowed(caller, file, texts));
            case RULE -> problem;
        };
    }

    /** The case was changed since the caller read it. */
    Problem stale(CaseFile file) {
        return withHolder(Problem.of(Problem.Kind.STALE, "core.problem.stale.detail"), file);
    }

    private List<CaseView.Move> allowed(Caller caller, CaseFile file, Texts texts) {
        return moves(caller, file, texts).stream()
                .filter(CaseView.Move::allowed)
                .toList();
    }

    private Problem withHolder(Problem problem, CaseFile file) {
        String holder = file.holder();
        if (holder == null) {
            return problem;
        }
        Map<String, Colleague> found = colleagues.of(List.of(holder));
        return found.containsKey(holder) ? problem.with("holder", found.get(holder)) : problem;
    }

    private static Problem.Kind kind(Refusal refusal) {
        return switch (refusal.kind()) {
            case WRONG_STAGE -> Problem.Kind.WRONG_MOVE;
            case HELD -> Problem.Kind.ALREADY_CLAIMED;
            case RULE -> Problem.Kind.RULE_VIOLATED;
        };
    }

    /** The actor that the caller is for a move, of several hats the one in which it is lawful; empty when none permits it. */
    static Optional<Actor> actor(Caller caller, CaseMove.Rule rule, CaseFile file) {
        List<Actor> actors = actors(caller, rule, file);
        Optional<Actor> lawful = actors.stream()
                .filter(actor -> rule.refusal(file, actor) == null)
                .findFirst();
        return lawful.or(() -> actors.stream().findFirst());
    }

    private static List<Actor> actors(Caller caller, CaseMove.Rule rule, CaseFile file) {
        List<Actor> actors = new ArrayList<>(actors(caller, rule.permission(), rule.agencies(file)));
        if (rule.also() != null) {
            actors.addAll(actors(caller, rule.also(), List.of()));
        }
        return actors;
    }

    private static List<Actor> actors(Caller caller, Permission by, List<AgencyCode> agencies) {
        return caller.hats(by, agencies).stream()
                .map(hat -> new Actor(caller.id(), hat.role(), hat.agency(), by))
                .toList();
    }
}
