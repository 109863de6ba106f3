// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hientruong.core.store.reorganisation.Link.Body;
import org.hientruong.core.store.reorganisation.Link.Subject;
import org.hientruong.core.store.reorganisation.Link.Way;

/**
 * Who goes on as whom when a reorganisation is taken back: what had ended begins again, and what had been made ends. A
 * case that was taken in meanwhile goes on with the one body that it can only belong to; otherwise its place tells, or the
 * Centre dispatches anew.
 *
 * @param edition that takes it back
 * @param links of the reorganisation
 * @param since from when on
 */
public record TakenBack(int edition, List<Link> links, LocalDate since) {
    /**
     * The links of the way back.
     *
     * @param committees codes of the agencies that it had made for communes
     */
    public List<Link> links(Set<String> committees) {
        List<Link> back = new ArrayList<>();
        links.stream().filter(one -> one.subject() == Subject.UNIT).forEach(one -> {
            Body again = new Body(one.from().code(), since);
            Body made = Objects.requireNonNull(one.to());
            back.add(new Link(edition, Subject.UNIT, Way.WHOLE, one.from(), again));
            back.add(new Link(edition, Subject.UNIT, into(made) == 1 ? Way.WHOLE : Way.PART, made, again));
        });
        links.stream()
                .filter(one -> one.subject() == Subject.AGENCY && one.to() != null)
                .map(one -> Objects.requireNonNull(one.to()))
                .distinct()
                .forEach(made -> back.add(agency(made, committees)));
        return back;
    }

    private Link agency(Body made, Set<String> committees) {
        if (committees.contains(made.code())) {
            return new Link(edition, Subject.AGENCY, Way.BY_PLACE, made, null);
        }
        return into(made) == 1
                ? new Link(
                        edition,
                        Subject.AGENCY,
                        Way.WHOLE,
                        made,
                        new Body(only(made).from().code(), since))
                : new Link(edition, Subject.AGENCY, Way.CENTRE, made, null);
    }

    private long into(Body made) {
        return links.stream().filter(one -> made.equals(one.to())).count();
    }

    private Link only(Body made) {
        return links.stream().filter(one -> made.equals(one.to())).findFirst().orElseThrow();
    }
}
